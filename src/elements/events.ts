import type { FilterValues } from '../model/filters.js';
import type { About } from '../views/drawing.js';

/** A reader chose a mark, or let go of it (`about` is null). */
export class ExtopsSelectEvent extends Event {
  static readonly type = 'extops-select';
  /** What the mark stands for: any of target, province, series, period. */
  readonly about: About | null;

  constructor(about: About | null) {
    super(ExtopsSelectEvent.type, { bubbles: true, composed: true });
    this.about = about;
  }
}

/** A reader changed the filters of a group. */
export class ExtopsFilterEvent extends Event {
  static readonly type = 'extops-filter';
  /** All that is filtered now, written as the attributes are: `{ period: '2024-H1', target: 'DEU,FRA' }`; empty: nothing. */
  readonly filters: FilterValues;

  constructor(filters: FilterValues) {
    super(ExtopsFilterEvent.type, { bubbles: true, composed: true });
    this.filters = filters;
  }
}

export { ExtopsErrorEvent, ExtopsLoadEvent } from '../controllers/events.js';

declare global {
  interface HTMLElementEventMap {
    'extops-filter': ExtopsFilterEvent;
    'extops-select': ExtopsSelectEvent;
  }
}
