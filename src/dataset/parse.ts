import { checkedEvent, checkedTotal, itemisedBy } from './check.js';
import { entryReaders, source } from './entries.js';
import { envelope, isRepeated } from './envelope.js';
import type { Dataset, Problem } from './model.js';
import { BAD, Cursor, has, isObject, preview, type Reader, type Result } from './read.js';
import { runAtOnce, runInSlices, type Steps } from './slices.js';

/** Events and counts together, and sources: more belong into the pre-aggregated form. */
export const MOST_ROWS = 200_000;
const MOST_TOTALS = 10_000;
/** Entries read between two looks at the clock. */
const STRIDE = 32;
/** ms of work at a stretch. */
const BUDGET = 12;

export interface Parsed {
  /** Deeply frozen; `null` when the file as a whole cannot be used. */
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  /** Events and counts that were left out because something in them is wrong. */
  readonly skipped: number;
}

type File = Readonly<Record<string, unknown>>;

/** Refuses every entry whose id came before. */
function distinct<T extends { readonly id: string }>(reader: Reader<T>): Reader<T> {
  const seen = new Set<string>();
  return (value, at) => {
    const entry = reader(value, at);
    return entry === BAD || isRepeated(entry, seen, at) ? BAD : entry;
  };
}

function lengthOf(file: File, key: string): number {
  const value = has(file, key) ? file[key] : [];
  return Array.isArray(value) ? value.length : 0;
}

/** Reads a long list: a bad entry costs itself, and only what is no list costs the file. */
function* entries<T>(file: File, key: string, most: number, reader: Reader<T>, at: Cursor): Steps<Result<readonly T[]>> {
  if (!has(file, key)) return Object.freeze([]);
  const value = file[key];
  if (!Array.isArray(value)) return at.read(key, value, () => at.error('wrong-type', `expected a list: ${preview(value)}`));
  if (value.length > most) return at.read(key, value, () => at.error('too-many', `more than ${most} entries: ${value.length}`));
  const good: T[] = [];
  for (let i = 0; i < value.length; i++) {
    const entry = at.read(key, value, () => at.read(i, value[i], reader));
    if (entry !== BAD) good.push(entry);
    if (i % STRIDE === 0) yield;
  }
  return Object.freeze(good);
}

function hasRows(file: File, at: Cursor): boolean {
  const rows = lengthOf(file, 'events') + lengthOf(file, 'counts');
  if (rows > MOST_ROWS) return at.error('too-many', `more than ${MOST_ROWS} events and counts: ${rows}`) !== BAD;
  return has(file, 'events') || has(file, 'counts') || at.error('missing', 'missing field: events') !== BAD;
}

function* readDataset(file: unknown, at: Cursor): Steps<Dataset | null> {
  const head = envelope(file, at);
  if (head === BAD || !isObject(file) || !hasRows(file, at)) return null;
  const sources = yield* entries(file, 'sources', MOST_ROWS, distinct(source), at);
  if (sources === BAD) return null;
  const read = entryReaders(head, sources);
  const events = yield* entries(file, 'events', MOST_ROWS, distinct(checkedEvent(read.event, head.asOf)), at);
  const counts = yield* entries(file, 'counts', MOST_ROWS, read.count, at);
  if (events === BAD || counts === BAD) return null;
  const total = distinct(checkedTotal(read.total, itemisedBy(head, events, counts)));
  const totals = yield* entries(file, 'totals', MOST_TOTALS, total, at);
  return totals === BAD ? null : Object.freeze({ ...head, sources, events, counts, totals });
}

function skippedFrom(file: unknown, dataset: Dataset | null): number {
  if (!dataset || !isObject(file)) return 0;
  return lengthOf(file, 'events') + lengthOf(file, 'counts') - dataset.events.length - dataset.counts.length;
}

/** Objects made by scripts may fail when they are looked at; files cannot. */
function* steps(file: unknown): Steps<Parsed> {
  const at = new Cursor();
  try {
    const dataset = yield* readDataset(file, at);
    return { dataset, problems: at.problems, skipped: skippedFrom(file, dataset) };
  } catch {
    const problem: Problem = { code: 'unreadable', pointer: '', message: 'the object cannot be read', severity: 'error' };
    return { dataset: null, problems: [problem], skipped: 0 };
  }
}

/**
 * Reads the parsed JSON of a dataset file. Never throws. A bad event, count, total or source costs itself; anything
 * else that is wrong costs the file. Unknown fields are ignored.
 */
export function parseDataset(input: unknown): Parsed {
  return runAtOnce(steps(input));
}

/** As `parseDataset`, `budget` ms at a stretch (12 when absent), with `pause` awaited in between. */
export function parseDatasetInSlices(input: unknown, pause: () => Promise<void>, budget = BUDGET): Promise<Parsed> {
  return runInSlices(steps(input), pause, budget);
}

/** As `parseDataset`, from the text of a JSON or CSV file. */
export function parseDatasetText(text: string): Parsed {
  try {
    return parseDataset(JSON.parse(text));
  } catch {
    const problem: Problem = { code: 'syntax', pointer: '', message: 'not valid JSON', severity: 'error' };
    return { dataset: null, problems: [problem], skipped: 0 };
  }
}
