import type { CsvFile } from './csv.js';
import { checkedEvent, checkedTotal, itemisedBy } from './check.js';
import { entryReaders, idsOf, source } from './entries.js';
import { envelope, isRepeated } from './envelope.js';
import { jsonFault } from './json-fault.js';
import type { Dataset, Skipped } from './model.js';
import { NOTHING_LOST, noted, parsed, pointersIn, type Lost, type Parsed } from './parsed.js';
import { BAD, Cursor, isObject, own, preview, type Reader, type Result } from './read.js';
import { runAtOnce, runInSlices, type Steps } from './slices.js';

export type { Parsed } from './parsed.js';

/** Events and counts together, and sources: more belong into the pre-aggregated form. */
export const MOST_ROWS = 200_000;
const MOST_TOTALS = 10_000;
/** Entries read between two looks at the clock. */
const STRIDE = 32;
/** ms of work at a stretch. */
const BUDGET = 12;

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
  const value = own(file, key);
  return Array.isArray(value) ? value.length : 0;
}

/** Reads a long list: a bad entry costs itself, noted in `lost`, and only what is no list costs the file. */
function* entries<T>(
  file: File,
  key: keyof Skipped,
  most: number,
  reader: Reader<T>,
  at: Cursor,
  lost: Lost,
): Steps<Result<readonly T[]>> {
  const value = own(file, key);
  if (value === undefined) return Object.freeze([]);
  if (!Array.isArray(value))
    return at.read(key, value, () => at.error('wrong-type', `expected a list: ${preview(value)}`));
  if (value.length > most)
    return at.read(key, value, () => at.error('too-many', `more than ${most} entries: ${value.length}`));
  const good: T[] = [];
  const bad: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const entry = at.read(key, value, () => at.read(i, value[i], reader));
    if (entry === BAD) bad.push(i);
    else good.push(entry);
    if (i % STRIDE === 0) yield;
  }
  lost[key] = bad;
  return Object.freeze(good);
}

function hasRows(file: File, at: Cursor): boolean {
  const rows = lengthOf(file, 'events') + lengthOf(file, 'counts');
  if (rows > MOST_ROWS) return at.error('too-many', `more than ${MOST_ROWS} events and counts: ${rows}`) !== BAD;
  const isMissing = own(file, 'events') === undefined && own(file, 'counts') === undefined;
  return !isMissing || at.error('missing', 'missing field: events') !== BAD;
}

/** The ids of the sources that could not be read, whatever they are. */
function brokenIds(file: File, lost: readonly number[]): Set<unknown> {
  const sources = own(file, 'sources') as readonly unknown[];
  return new Set(lost.map((i) => sources[i]).map((source) => isObject(source) && own(source, 'id')));
}

function* readDataset(file: unknown, at: Cursor, lost: Lost): Steps<Dataset | null> {
  const head = envelope(file, at);
  if (head === BAD || !isObject(file) || !hasRows(file, at)) return null;
  const sources = yield* entries(file, 'sources', MOST_ROWS, distinct(source), at, lost);
  if (sources === BAD) return null;
  const read = entryReaders(head, { known: idsOf(sources), broken: brokenIds(file, lost.sources) });
  const events = yield* entries(file, 'events', MOST_ROWS, distinct(checkedEvent(read.event, head.asOf)), at, lost);
  const counts = yield* entries(file, 'counts', MOST_ROWS, read.count, at, lost);
  if (events === BAD || counts === BAD) return null;
  const items = lengthOf(file, 'totals') > 0 ? yield* itemisedBy(head, events, counts) : () => 0;
  const total = distinct(checkedTotal(read.total, items));
  const totals = yield* entries(file, 'totals', MOST_TOTALS, total, at, lost);
  return totals === BAD ? null : Object.freeze({ ...head, sources, events, counts, totals });
}

function failed(code: string, message: string): Parsed {
  return parsed(null, [{ code, pointer: '', message, severity: 'error' }], NOTHING_LOST);
}

/** Objects made by scripts may fail when they are looked at; files cannot. */
function* steps(file: unknown): Steps<Parsed> {
  const at = new Cursor();
  const lost = { ...NOTHING_LOST };
  try {
    const dataset = yield* readDataset(file, at, lost);
    return parsed(dataset, at.problems, dataset ? lost : NOTHING_LOST);
  } catch {
    return failed('unreadable', 'the object cannot be read');
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

function* jsonTextSteps(text: string): Steps<Parsed> {
  try {
    return yield* steps(JSON.parse(text));
  } catch (cause) {
    return failed('syntax', jsonFault(cause, text));
  }
}

function* csvTextSteps(csv: Steps<CsvFile>): Steps<Parsed> {
  const { file, skipped, problems, locate, pointerTo } = yield* csv;
  if (!file && problems.length > 0) return parsed(null, problems, NOTHING_LOST);
  if (!file) return failed('syntax', 'neither a JSON object nor a table with the columns id and date');
  const { dataset, ...read } = yield* steps(file);
  const parsedFrom = {
    dataset,
    problems: locate(read.problems),
    skipped: withRows(read.skipped, dataset ? skipped : 0),
  };
  const inFile = dataset && pointersIn(dataset);
  return noted(parsedFrom, (list, index) => pointerTo(inFile?.(list, index) ?? ''));
}

function withRows(skipped: Skipped, rows: number): Skipped {
  return { ...skipped, events: skipped.events + rows };
}

/**
 * As `parseDatasetInSlices`, from the text of a JSON or CSV file; all at once where no `pause` is given. The reader
 * for CSV is loaded when the first such file comes. Rejects only if that fails.
 */
export async function parseDatasetText(text: string, pause?: () => Promise<void>, budget = BUDGET): Promise<Parsed> {
  const isJson = /^\ufeff?\s*[[{]/.test(text);
  const work = isJson ? jsonTextSteps(text.trim()) : csvTextSteps((await import('./csv.js')).readCsv(text));
  return pause ? runInSlices(work, pause, budget) : runAtOnce(work);
}
