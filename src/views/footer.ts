import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Source } from '../dataset/model.js';
import type { Words } from '../messages/words.js';

/** A link out, or plain text where a source has no address. Only `http(s)` addresses get past the parser. */
export function sourceLink(source: Source, label: string): TemplateResult {
  return source.url
    ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer" dir="auto">${label}</a>`
    : html`<span dir="auto">${label}</span>`;
}

/** The author, publisher and date of the source that most of a dataset rests on. */
function sourceLabel(source: Source, words: Words): string {
  const { author = '', publisher = '', date } = source;
  return words.join([author, publisher, date ? words.date(date) : '']);
}

/** Source, as-of date, licence and what a reader can do: the small type below every chart. */
export function footerView(
  dataset: Dataset,
  source: Source | undefined,
  words: Words,
  actions: readonly TemplateResult[],
): TemplateResult {
  const others = dataset.sources.length - 1;
  const [before = '', after = ''] = words.say('source', { sources: '\u0000' }).split('\u0000');
  return html`<div class="footer" part="footer">
    ${
      source
        ? html`<span
            >${before}${sourceLink(source, sourceLabel(source, words))}${
              others > 0 ? words.say('events.and', { first: '', n: others }) : nothing
            }${after}</span
          >`
        : nothing
    }
    <span>${words.say('asOf', { date: words.date(dataset.asOf) })}</span>
    ${dataset.licence ? html`<span>${words.say('licence', { name: dataset.licence.name })}</span>` : nothing}
    ${actions.map((action) => html`<span class="on-screen">${action}</span>`)}
  </div>`;
}
