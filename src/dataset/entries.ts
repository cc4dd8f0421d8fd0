import { MOST_COUNTRIES, type Envelope } from './envelope.js';
import {
  count,
  country,
  halfYear,
  id,
  languageTag,
  line,
  link,
  looseReference,
  partialDate,
  range,
  reference,
  text,
} from './fields.js';
import * as model from './model.js';
import { list, nullable, object, oneOf, type Reader } from './read.js';

const MOST_PARTS = 100;

/** One reader for each of a file's long lists. */
export interface EntryReaders {
  readonly event: Reader<model.Event>;
  readonly count: Reader<model.Count>;
  readonly total: Reader<model.Total>;
}

export const source = object<model.Source>(
  { id, publisher: line, title: line },
  { author: line, url: link, date: partialDate, lang: languageTag },
);

const outcome = oneOf(model.OUTCOMES);
const certainty = oneOf(model.CERTAINTIES);
const countries = list(country, MOST_COUNTRIES);

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map((item) => item.id));
}

/** Readers that know what an entry may refer to. */
export function entryReaders(envelope: Envelope, sources: readonly model.Source[]): EntryReaders {
  const province = nullable(reference(idsOf(envelope.provinces), 'province'));
  const series = nullable(reference(idsOf(envelope.series), 'series'));
  const aSource = looseReference(idsOf(sources), 'source');
  const someSources = list(aSource, MOST_PARTS, 1);
  const attribution = object<model.Attribution>(
    { province, basis: oneOf(model.BASES), confidence: certainty },
    { by: text, note: text, sources: list(aSource, MOST_PARTS) },
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
