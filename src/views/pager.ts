import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

/** Entries shown at a time. */
export const PAGE = 50;

/** The last page there is, should `page` be beyond it. */
export function pageWithin(page: number, count: number): number {
  return Math.max(0, Math.min(page, Math.ceil(count / PAGE) - 1));
}

export function pageOf<T>(items: readonly T[], page: number): readonly T[] {
  const first = pageWithin(page, items.length) * PAGE;
  return items.slice(first, first + PAGE);
}

/** Which of many entries are shown, and buttons to the others (`data-action="page"`, `data-page`, left to the host). */
export function pagerView(page: number, count: number, words: Words): TemplateResult | typeof nothing {
  if (count <= PAGE) return nothing;
  const at = pageWithin(page, count);
  const last = Math.min(count, (at + 1) * PAGE);
  const button = (to: number, label: string) =>
    html`<button
      type="button"
      class="action"
      data-action="page"
      data-page=${pageWithin(to, count)}
      aria-disabled=${to !== pageWithin(to, count)}
    >
      ${label}
    </button>`;
  return html`<div class="pager" part="pager">
    ${button(at - 1, words.say('events.previous'))}
    <span role="status">${words.say('events.page', { first: at * PAGE + 1, last, all: count })}</span>
    ${button(at + 1, words.say('events.next'))}
  </div>`;
}
