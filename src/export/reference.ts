import type { Dataset, Event } from '../dataset/model.js';
import { sourcesOf, whenOf, whereOf } from '../messages/event.js';
import type { Words } from '../messages/words.js';
import { oneLine } from './meta.js';

/** Something that can be cited: an entry of a dataset, a whole dataset, a source. */
export interface Reference {
  /** Letters, digits and `._~:-`. */
  readonly id: string;
  readonly kind: 'entry' | 'dataset' | 'webpage';
  readonly title: string;
  /** The whole that an entry is part of. */
  readonly container?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, of publication. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly note?: string | undefined;
}

function datasetReference(dataset: Dataset, words: Words, address: string): Reference {
  const note = oneLine(words.say('asOf', { date: words.date(dataset.asOf) }));
  return {
    id: dataset.id,
    kind: 'dataset',
    title: words.text(dataset.title),
    date: dataset.asOf,
    url: address || undefined,
    note,
  };
}

/** "Attack: Kerman, Iran, 3 January 2024" */
export function eventTitle(event: Event, words: Words): string {
  const values = { where: whereOf(event, words), date: whenOf(event.date, words) };
  return oneLine(words.say('cite.event', { outcome: words.say(`outcome.${event.outcome}`), ...values }));
}

export function eventReference(event: Event, dataset: Dataset, words: Words, address: string): Reference {
  const whole = datasetReference(dataset, words, address);
  const id = `${dataset.id}:${event.id}`;
  return { ...whole, id, kind: 'entry', title: eventTitle(event, words), container: whole.title };
}

export function sourceReferences(event: Event, dataset: Dataset): Reference[] {
  return sourcesOf(event, dataset).map(({ id, lang, ...source }) => ({
    ...source,
    id: `${dataset.id}:${id}`,
    kind: 'webpage',
    language: lang,
  }));
}
