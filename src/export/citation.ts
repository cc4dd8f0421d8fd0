import type { Dataset, Event } from '../dataset/model.js';
import { sourcesOf } from '../messages/event.js';
import type { Words } from '../messages/words.js';
import { bibtexOf } from './bibtex.js';
import { cslOf } from './csl.js';
import { oneLine, sourceCitation } from './meta.js';
import { eventReference, eventTitle, sourceReferences, type Reference } from './reference.js';

export const CITATION_FORMATS = ['plain', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

function written(references: readonly Reference[], format: Exclude<CitationFormat, 'plain'>): string {
  return format === 'bibtex' ? references.map(bibtexOf).join('\n\n') : JSON.stringify(references.map(cslOf), null, 2);
}

/**
 * An entry and the sources it rests on, as plain text, BibTeX or CSL-JSON (an array). `address` is the entry's
 * permalink, or empty. The date of the citation is the day the data speak for: no clock is asked.
 */
export function citeEvent(
  event: Event,
  dataset: Dataset,
  words: Words,
  format: CitationFormat,
  address: string,
): string {
  if (format !== 'plain')
    return written([eventReference(event, dataset, words, address), ...sourceReferences(event, dataset)], format);
  const asOf = words.say('asOf', { date: words.date(dataset.asOf) });
  const values = { title: eventTitle(event, words), id: event.id, dataset: words.text(dataset.title), asOf };
  const sources = sourcesOf(event, dataset).map((source) => sourceCitation(source, words));
  return oneLine(
    [words.say('cite.entry', values), address, words.say('cite.basedOn', { sources: sources.join('; ') })].join(' '),
  );
}
