import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Frame } from '../geometry/frame.js';
import type { Mark } from '../views/drawing.js';
import { toChart } from './coordinates.js';
import { DismissalController } from './dismissal.js';
import type { MarksController } from './marks.js';
import { placeTooltip } from './tooltip.js';

/** Finds the mark under a pointer, places its tooltip, and dismisses it. */
export class PointerController implements ReactiveController {
  /** @param dismiss lets go of what a pointer is on, or was; the keyboard keeps what it is on. */
  constructor(
    private readonly host: ReactiveControllerHost & Element & { readonly renderRoot: ParentNode },
    private readonly marks: MarksController,
    private readonly frame: () => Frame | undefined,
    dismiss: () => void,
  ) {
    host.addController(this);
    const isOpen = () => marks.tooltipMark !== undefined;
    new DismissalController(host, { isOpen, isInside: (event) => this.isOnChart(event), dismiss });
  }

  /** Whether an event happened on the picture or on what lies over it. */
  isOnChart(event: Event): boolean {
    const chart = this.#find('.chart');
    return chart !== null && event.composedPath().includes(chart);
  }

  markUnder(event: MouseEvent): Mark | undefined {
    const [chart, frame, element] = [this.#find('.chart'), this.frame(), event.composedPath()[0] as Element];
    if (!chart || !frame || !this.isOnChart(event)) return undefined;
    if (element.closest('.tooltip')) return this.marks.active;
    return this.marks.find(element, toChart(chart, frame, [event.clientX, event.clientY]));
  }

  hostUpdated(): void {
    const [chart, tooltip, frame] = [this.#find('.chart'), this.#find('.tooltip'), this.frame()];
    const mark = this.marks.tooltipMark;
    if (chart && tooltip && frame && mark) placeTooltip(tooltip, chart, frame, mark.at);
  }

  #find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(selector);
  }
}
