import { html, type TemplateResult } from 'lit';
import type { Dataset, Event } from '../dataset/model.js';
import type { Words } from '../messages/words.js';
import { eventListView, type EventListOptions } from './event-list.js';
import { pageOf, pagerView } from './pager.js';

export interface DetailOptions extends EventListOptions {
  /** Which fifty of many events; the first when absent. */
  readonly page?: number | undefined;
}

/**
 * The events behind a mark, opened in place under the chart; on narrow screens the style sheet makes a sheet of it. The
 * host moves the focus to `.detail-heading` and closes it on Escape or `data-action="close-detail"`. No events: what the
 * mark counts is published as a number only, and the panel says so.
 */
export function detailView(
  title: string,
  events: readonly Event[],
  dataset: Dataset,
  words: Words,
  { page = 0, ...options }: DetailOptions,
): TemplateResult {
  const list =
    events.length > 0
      ? html`${eventListView(pageOf(events, page), dataset, words, options)}${pagerView(page, events.length, words)}`
      : html`<p class="event-note">${words.say('events.none')}</p>`;
  return html`<section class="detail" part="detail" id="detail" aria-labelledby="detail-heading">
    <div class="detail-bar">
      <div
        class="detail-heading"
        id="detail-heading"
        role="heading"
        aria-level=${options.headingLevel - 1}
        tabindex="-1"
        dir="auto"
      >
        ${title}
      </div>
      <button type="button" class="action" data-action="close-detail">${words.say('detail.close')}</button>
    </div>
    ${list}
  </section>`;
}
