import type { Dataset, Event, Lens } from '../dataset/model.js';
import { attributionsOf, linkOf, sourceLine, sourcesOf, whenOf } from '../messages/event.js';
import type { Words } from '../messages/words.js';
import type { Cell, TableModel } from './table.js';

function rowOf(event: Event, dataset: Dataset, words: Words, lens?: Lens): Cell[] {
  const { date, target, place, outcome, summary } = event;
  const links = attributionsOf(event, lens).map(
    (one) => `${linkOf(one, dataset, words)} (${words.certainty(one.confidence)})`,
  );
  return [
    whenOf(date, words),
    target === null ? words.say('country.none') : words.country(target),
    place === undefined ? '' : words.text(place),
    words.say(`outcome.${outcome}`),
    links.join('; '),
    words.text(summary),
    sourcesOf(event, dataset)
      .map((source) => [sourceLine(source, words), source.url].filter(Boolean).join(', '))
      .join('; '),
    event.id,
  ];
}

/** Events as the rows of a table, one each, in the order given. */
export function eventTable(
  events: readonly Event[],
  dataset: Dataset,
  words: Words,
  caption: string,
  lens?: Lens,
): TableModel {
  const columns = [
    'events.date',
    'table.country',
    'events.place',
    'events.outcome',
    'event.links',
    'events.summary',
    'event.sources',
  ] as const;
  return {
    caption,
    columns: [...columns.map((key) => ({ label: words.say(key) })), { label: 'id' }],
    rows: events.map((event) => rowOf(event, dataset, words, lens)),
  };
}
