import { id } from './fields.js';
import type { SourceId } from './model.js';
import { BAD, list, preview, type Cursor, type Reader } from './read.js';
import { nearest } from './suggest.js';

/** The ids of a file's sources. */
export interface SourceIds {
  readonly known: ReadonlySet<SourceId>;
  /** Of those that were left out because something in them is wrong. */
  readonly broken: ReadonlySet<unknown>;
}

/**
 * Reads the sources that an entry cites, at least `least` of them. One that the file does not have is left out: with a
 * warning while enough others are left, else with an error that costs the entry.
 */
export function citations(sources: SourceIds, most: number, least: 0 | 1): Reader<readonly SourceId[]> {
  const ids = list(id, most, least);
  return (value, at) => {
    const cited = ids(value, at);
    if (cited === BAD) return BAD;
    const found = cited.filter((name) => sources.known.has(name));
    const isEnough = found.length >= least;
    if (found.length < cited.length) reportMissing(cited, sources, at, isEnough ? 'warn' : 'error');
    return isEnough ? Object.freeze(found) : BAD;
  };
}

function reportMissing(cited: readonly SourceId[], sources: SourceIds, at: Cursor, severity: 'warn' | 'error'): void {
  cited.forEach((name, i) => {
    if (!sources.known.has(name)) at.read(i, name, () => void report(name, sources, at, severity));
  });
}

function report(name: SourceId, { known, broken }: SourceIds, at: Cursor, severity: 'warn' | 'error'): void {
  if (broken.has(name)) at[severity]('broken-source', `source has an error of its own, left out: ${preview(name)}`);
  else at[severity]('unknown-source', `unknown source, left out: ${preview(name)}`, () => nearest(name, known));
}
