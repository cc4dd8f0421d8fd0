import { html, nothing, type TemplateResult } from 'lit';
import type { Event } from '../dataset/model.js';
import type { Words } from '../messages/words.js';

export const CITATION_FORMATS = ['plain', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Buttons that copy a citation (`data-action="cite"`, left to the host), and the entry's own address. */
export function citationView({ id }: Event, words: Words, permalink: string | undefined): TemplateResult {
  const button = (format: CitationFormat) =>
    html`<button type="button" class="action" data-action="cite" data-event=${id} data-format=${format}>
      ${words.say(`event.cite.${format}`)}
    </button>`;
  return html`<div class="event-actions">
    <span role="group" aria-label=${words.say('event.cite')}>
      <span class="event-label" aria-hidden="true">${words.say('event.cite')}</span>
      ${CITATION_FORMATS.map(button)}
    </span>
    ${permalink ? html`<a class="action" data-action="permalink" data-event=${id} href=${permalink}>${words.say('event.permalink')}</a>` : nothing}
  </div>`;
}
