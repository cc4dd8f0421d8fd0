import { nothing, type CSSResultOrNative, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Later } from '../controllers/later.js';
import type { Event } from '../dataset/model.js';
import type { Selection } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import type { Mark } from '../views/drawing.js';
import { eventsAbout } from './about.js';

/** The panel of events behind a mark: which mark, and which page of its events. Its view loads with the first one. */
export class ChartDetail {
  #mark: Mark | undefined;
  #page = 0;
  readonly #view;

  constructor(
    private readonly host: ReactiveControllerHost,
    addStyles: (styles: CSSResultOrNative) => void,
  ) {
    this.#view = new Later(host, async () => {
      const { detailView, eventsStyle } = await import('./detail-panel.js');
      addStyles(eventsStyle);
      return detailView;
    });
  }

  /** The mark whose events are open. */
  get mark(): Mark | undefined {
    return this.#mark;
  }

  /** Opens the events of a mark at their first page; closes the panel where there is none. */
  open(mark: Mark | undefined): void {
    this.#mark = mark;
    this.turnTo(0);
  }

  turnTo(page: number): void {
    this.#page = page;
    this.host.requestUpdate();
  }

  /** Replaces the mark by the one of the same id; closes the panel where that is gone. */
  follow(marks: readonly Mark[]): void {
    this.#mark = marks.find(({ id }) => id === this.#mark?.id);
  }

  load(): Promise<void> {
    return this.#view.coming();
  }

  view(
    selection: Selection,
    words: Words,
    headingLevel: number,
    permalink: (event: Event) => string | undefined,
  ): TemplateResult | typeof nothing {
    const view = this.#mark && this.#view.get();
    if (!this.#mark || !view) return nothing;
    const { title, value } = this.#mark.tip();
    const events = eventsAbout(selection, this.#mark.about).reverse();
    const { lens } = selection.filters;
    return view(`${title}: ${value}`, events, selection.dataset, words, {
      headingLevel,
      lens,
      page: this.#page,
      permalink,
    });
  }
}
