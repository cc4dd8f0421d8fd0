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

export { ExtopsErrorEvent, ExtopsLoadEvent } from '../controllers/events.js';

declare global {
  interface HTMLElementEventMap {
    'extops-select': ExtopsSelectEvent;
  }
}
