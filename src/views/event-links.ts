import { html, nothing, type TemplateResult } from 'lit';
import type { Attribution, Dataset, Event, Lens, Source } from '../dataset/model.js';
import { attributionsOf, countedOf, linkOf } from '../messages/event.js';
import type { Words } from '../messages/words.js';
import { sentenceView } from './sentence.js';

/** "[1, 3]": the places of an attribution's sources in the list below it. */
function citesView(ids: readonly string[], sources: readonly Source[], words: Words): TemplateResult | typeof nothing {
  const places = ids.map((id) => sources.findIndex((source) => source.id === id) + 1).filter((place) => place > 0);
  return places.length > 0
    ? html`${' '}<span class="cites">${`[${words.join(places.map(words.number))}]`}</span>`
    : nothing;
}

function linkView(one: Attribution, isCounted: boolean, dataset: Dataset, sources: readonly Source[], words: Words) {
  const { by, note, confidence, sources: ids = [] } = one;
  const statement = linkOf(one, dataset, words);
  return html`<li class="event-link" data-certainty=${confidence}>
    <span class="statement"
      >${by ? sentenceView(words, 'basis.by', { statement, by: words.text(by) }) : statement}</span
    >
    <span class="event-label">${words.certainty(confidence)}</span>
    ${isCounted ? html`<span class="event-label">${words.say('event.links.counted')}</span>` : nothing}${citesView(ids, sources, words)}
    ${note ? html`<span class="event-note" dir="auto">${words.text(note)}</span>` : nothing}
  </li>`;
}

/** Who links an event to what, the attribution that is counted first. Two or more of them stand side by side. */
export function eventLinks(
  event: Event,
  dataset: Dataset,
  sources: readonly Source[],
  words: Words,
  lens?: Lens,
): TemplateResult {
  const counted = countedOf(event, lens);
  const all = attributionsOf(event, lens);
  return html`<ul class="event-links" role="list" aria-label=${words.say('event.links')}>
      ${all.map((one) => linkView(one, one === counted && all.length > 1, dataset, sources, words))}
    </ul>
    ${counted ? nothing : html`<p class="event-note">${words.say('event.links.otherBasis')}</p>`}`;
}
