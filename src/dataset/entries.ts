import { citations, type SourceIds } from './citations.js';
import { MOST_COUNTRIES, type Envelope } from './envelope.js';
import {
  count,
  country,
  halfYear,
  id,
  languageTag,
  line,
  link,
  partialDate,
  range,
  reference,
  text,
} from './fields.js';
import * as model from './model.js';
import { dispensable, list, nullable, object, oneOf, type Reader } from './read.js';

const MOST_PARTS = 100;

/** One reader for each of a file's long lists. */
export interface EntryReaders {
  readonly event: Reader<model.Event>;
  readonly count: Reader<model.Count>;
  readonly total: Reader<model.Total>;
}

/** What only describes a source costs no entry that cites it. */
export const source = object<model.Source>(
  { id, publisher: line, title: line },
  {
    author: dispensable(line),
    url: dispensable(link),
    date: dispensable(partialDate),
    lang: dispensable(languageTag),
  },
);

const outcome = oneOf(model.OUTCOMES);
const certainty = oneOf(model.CERTAINTIES);
const countries = list(country, MOST_COUNTRIES);

export function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map((item) => item.id));
}

/** Readers that know what an entry may refer to. */
export function entryReaders(envelope: Envelope, sources: SourceIds): EntryReaders {
  const province = nullable(reference(idsOf(envelope.provinces), 'province'));
  const series = nullable(reference(idsOf(envelope.series), 'series'));
  const someSources = citations(sources, MOST_PARTS, 1);
  const attribution = object<model.Attribution>(
    { province, basis: oneOf(model.BASES), confidence: certainty },
    { by: text, note: text, sources: citations(sources, MOST_PARTS, 0) },
  );
  return {
    event: object<model.Event>(
      {
        id,
        date: partialDate,
        target: nullable(country),
        outcome,
        attributions: list(attribution, MOST_PARTS, 1),
        summary: text,
        sources: someSources,
      },
      {
        dateOf: oneOf(model.DATES_OF),
        alsoTargeted: countries,
        arrestedIn: countries,
        place: text,
        disputed: text,
        killed: range,
        injured: range,
        arrested: range,
        tier: oneOf(model.TIERS),
        tierReason: text,
        caveats: list(text, MOST_PARTS),
      },
    ),
    count: object<model.Count>(
      { period: nullable(halfYear), province, target: nullable(country), outcome, count },
      { confidence: certainty },
    ),
    total: object<model.Total>(
      { id, period: halfYear, series, count, sources: someSources },
      { qualifier: oneOf(model.QUALIFIERS), note: text },
    ),
  };
}
