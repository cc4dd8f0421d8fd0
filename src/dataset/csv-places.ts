import type { Facts } from './csv-facts.js';
import type { CsvHeader } from './csv-header.js';
import { suffix, type WrittenSource } from './csv-sources.js';

/** Where in a table the parts of its JSON form were written. */
export interface Places {
  readonly facts: Facts;
  readonly header: CsvHeader | undefined;
  /** The row of each event. */
  readonly rows: readonly number[];
  readonly sources: readonly WrittenSource[];
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function withTag(column: string, tag: string | undefined): string {
  return tag && /^[a-z]/i.test(tag) ? `${column}:${tag}` : column;
}

/** The column of a part of an event; `''` of the event as such. */
function columnOf([field = '', ...rest]: readonly string[], { header }: Places): string {
  const n = suffix(Number(rest[0] ?? 0) + 1);
  if (field === 'attributions')
    return withTag((rest[1] === 'sources' ? 'attribution_sources' : snake(rest[1] ?? 'province')) + n, rest[2]);
  if (field === 'caveats') return withTag(`caveat${n}`, rest[1]);
  if (field === 'sources') return header?.has('sources') ? 'sources' : 'source_publisher';
  return withTag(snake(field), rest[0]);
}

/** A pointer into the table, `/row/column`, for one into the JSON form; inside a fact, `/row/fact/…`. */
export function placeIn(places: Places, pointer: string): string {
  const [list = '', index = '', ...rest] = pointer.slice(1).split('/');
  const fact = places.facts.get(list);
  if (list === 'events' && index !== '')
    return [`/${places.rows[+index]}`, columnOf(rest, places)].filter(Boolean).join('/');
  const declared = fact && Array.isArray(fact.value) ? fact.value.length : 0;
  const written = list === 'sources' && index !== '' ? places.sources[+index - declared] : undefined;
  if (written) return `/${written.row}/source_${rest[0] ?? 'publisher'}${suffix(written.n)}`;
  return fact ? `/${fact.row}${pointer}` : '';
}
