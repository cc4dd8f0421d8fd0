import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Source } from '../dataset/model.js';
import type { Words } from '../messages/words.js';

/**
 * A link out, or plain text where a source has no address. Only `http(s)` addresses get past the parser. A label that is
 * text has its own direction, one that is made of parts the page's.
 */
export function sourceLink({ url }: Source, label: string | TemplateResult): TemplateResult {
  const dir = typeof label === 'string' ? 'auto' : nothing;
  return url
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer" dir=${dir}>${label}</a>`
    : html`<span dir=${dir}>${label}</span>`;
}

/** Author, publisher and date, as far as they are known: names keep their own direction, the whole has the page's. */
export function sourceParts({ author, publisher, date }: Source, words: Words): TemplateResult[] {
  const names = [author, publisher].filter((name) => name !== undefined);
  return [...names.map((name) => html`<bdi>${name}</bdi>`), ...(date ? [html`${words.date(date)}`] : [])];
}

/** The source that most of a dataset rests on. */
function sourceLabel(source: Source, words: Words): TemplateResult {
  const comma = words.say('comma');
  return html`${sourceParts(source, words).map((part, i) => [i > 0 ? comma : nothing, part])}`;
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
