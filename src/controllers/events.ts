import type { ExtopsError } from '../dataset/error.js';
import type { Dataset, Problem } from '../dataset/model.js';

/** Where a widget's dataset came from, strongest first; `group`: of the widgets that a form filters. */
export type Origin = 'property' | 'inline' | 'src' | 'group' | 'bundled';

const OPTIONS: EventInit = { bubbles: true, composed: true };

/** A widget has new data. `problems` lists what was left out or looked wrong in them. */
export class ExtopsLoadEvent extends Event {
  static readonly type = 'extops-load';
  constructor(
    readonly dataset: Dataset,
    readonly problems: readonly Problem[],
    readonly origin: Origin,
  ) {
    super(ExtopsLoadEvent.type, OPTIONS);
  }
}

/** A widget could not have the data it was asked to show. It keeps what it showed, if it showed any. */
export class ExtopsErrorEvent extends Event {
  static readonly type = 'extops-error';
  constructor(
    readonly error: ExtopsError,
    readonly problems: readonly Problem[],
  ) {
    super(ExtopsErrorEvent.type, OPTIONS);
  }
}

declare global {
  interface HTMLElementEventMap {
    'extops-load': ExtopsLoadEvent;
    'extops-error': ExtopsErrorEvent;
  }
}
