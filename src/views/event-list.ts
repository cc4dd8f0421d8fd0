import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Event, Lens, Source, Text } from '../dataset/model.js';
import { peopleOf, sourcesOf, whenOf, whereOf } from '../messages/event.js';
import type { Words } from '../messages/words.js';
import { citationView } from './citation.js';
import { eventLinks } from './event-links.js';
import { sourceLink, sourceParts } from './footer.js';
import { sentenceView } from './sentence.js';

export interface EventListOptions {
  /** Whose attribution counts; the leading one when absent. */
  readonly lens?: Lens | undefined;
  /** `aria-level` of each entry's heading. */
  readonly headingLevel: number;
  /** The address of one entry; no link to it when absent. */
  readonly permalink?: ((event: Event) => string | undefined) | undefined;
}

/** A place keeps its own direction, the whole has the page's. */
function whereView(event: Event, words: Words): TemplateResult | string {
  const { place, target } = event;
  if (place === undefined) return whereOf(event, words);
  const country = target === null ? words.say('country.none') : words.country(target);
  return sentenceView(words, 'event.where', { place: words.text(place), country });
}

/** When, what of, where and how it ended: enough to tell one event from another. */
function headView(event: Event, words: Words, level: number): TemplateResult {
  const { date, dateOf, outcome } = event;
  return html`<div class="event-head" role="heading" aria-level=${level} tabindex="-1">
      <time class="event-date" datetime=${date}>${whenOf(date, words)}</time>
      <span class="event-where">${whereView(event, words)}</span>
    </div>
    <p class="event-kind">
      <span class="outcome" data-outcome=${outcome}>${words.say(`outcome.${outcome}`)}</span>
      ${dateOf ? html`<span>${words.say(`event.dateOf.${dateOf}`)}</span>` : nothing}
    </p>`;
}

function countriesView(key: 'event.alsoTargeted' | 'event.arrestedIn', codes: readonly string[] = [], words: Words) {
  return codes.length > 0
    ? html`<p>${words.say(key, { countries: words.list(codes.map(words.country)) })}</p>`
    : nothing;
}

function tierView({ tier, tierReason }: Event, words: Words): TemplateResult | typeof nothing {
  if (!tier || (tier === 'core' && !tierReason)) return nothing;
  const label = words.say(`event.tier.${tier}`);
  if (!tierReason) return html`<p>${label}</p>`;
  return html`<p>${sentenceView(words, 'event.tier.reason', { tier: label, reason: words.text(tierReason) })}</p>`;
}

function caveatsView(caveats: readonly Text[] = [], words: Words): TemplateResult | typeof nothing {
  if (caveats.length === 0) return nothing;
  return html`<ul class="event-caveats" role="list" aria-label=${words.say('event.caveats')}>
    ${caveats.map((caveat) => html`<li><span dir="auto">${words.text(caveat)}</span></li>`)}
  </ul>`;
}

function sourceView(source: Source, place: number, words: Words): TemplateResult {
  const comma = words.say('comma');
  return html`<li>
    <span class="place">${`[${words.number(place)}]`}</span>
    <span>${sourceLink(source, source.title)}${sourceParts(source, words).map((part) => [comma, part])}</span>
  </li>`;
}

function sourcesView(sources: readonly Source[], words: Words): TemplateResult {
  return html`<ol class="event-sources" role="list" aria-label=${words.say('event.sources')}>
    ${sources.map((source, i) => sourceView(source, i + 1, words))}
  </ol>`;
}

function eventView(event: Event, dataset: Dataset, words: Words, options: EventListOptions): TemplateResult {
  const sources = sourcesOf(event, dataset);
  const { disputed } = event;
  return html`<li>
    <article class="event" part="event" data-event=${event.id}>
      ${headView(event, words, options.headingLevel)}
      <p class="event-summary" dir="auto">${words.text(event.summary)}</p>
      ${eventLinks(event, dataset, sources, words, options.lens)}
      ${disputed ? html`<p class="event-disputed">${sentenceView(words, 'event.disputed', { note: words.text(disputed) })}</p>` : nothing}
      <div class="event-details">
        ${countriesView('event.alsoTargeted', event.alsoTargeted, words)}
        ${countriesView('event.arrestedIn', event.arrestedIn, words)}
        <p>${peopleOf(event, words)}</p>
        ${tierView(event, words)}
      </div>
      ${caveatsView(event.caveats, words)} ${sourcesView(sources, words)}
      ${citationView(event, words, options.permalink?.(event))}
    </article>
  </li>`;
}

/**
 * Events in the order given, each with everything the file says of it: date and precision, place, outcome, all
 * attributions with who says so, what is disputed, people, tier, caveats and linked sources. Dataset strings are text.
 */
export function eventListView(
  events: readonly Event[],
  dataset: Dataset,
  words: Words,
  options: EventListOptions,
): TemplateResult {
  return html`<ol class="events" part="events" role="list">
    ${events.map((event) => eventView(event, dataset, words, options))}
  </ol>`;
}
