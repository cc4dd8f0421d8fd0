import type { CsvFile } from './csv.js';
import { checkedEvent, checkedTotal, itemisedBy } from './check.js';
import { entryReaders, source } from './entries.js';
import { envelope, isRepeated } from './envelope.js';
import type { Dataset, Problem } from './model.js';
import { BAD, Cursor, isObject, own, preview, type Reader, type Result } from './read.js';
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
  const value = own(file, key);
  return Array.isArray(value) ? value.length : 0;
}

/** Reads a long list: a bad entry costs itself, and only what is no list costs the file. */
function* entries<T>(
  file: File,
  key: string,
  most: number,
  reader: Reader<T>,
  at: Cursor,
): Steps<Result<readonly T[]>> {
  const value = own(file, key);
  if (value === undefined) return Object.freeze([]);
  if (!Array.isArray(value))
    return at.read(key, value, () => at.error('wrong-type', `expected a list: ${preview(value)}`));
  if (value.length > most)
    return at.read(key, value, () => at.error('too-many', `more than ${most} entries: ${value.length}`));
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
  const isMissing = own(file, 'events') === undefined && own(file, 'counts') === undefined;
  return !isMissing || at.error('missing', 'missing field: events') !== BAD;
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
  const items = lengthOf(file, 'totals') > 0 ? yield* itemisedBy(head, events, counts) : () => 0;
  const total = distinct(checkedTotal(read.total, items));
  const totals = yield* entries(file, 'totals', MOST_TOTALS, total, at);
  return totals === BAD ? null : Object.freeze({ ...head, sources, events, counts, totals });
}

function skippedFrom(file: unknown, dataset: Dataset | null): number {
  if (!dataset || !isObject(file)) return 0;
  return lengthOf(file, 'events') + lengthOf(file, 'counts') - dataset.events.length - dataset.counts.length;
}

function failed(code: string, message: string): Parsed {
  return { dataset: null, problems: [{ code, pointer: '', message, severity: 'error' }], skipped: 0 };
}

/** Objects made by scripts may fail when they are looked at; files cannot. */
function* steps(file: unknown): Steps<Parsed> {
  const at = new Cursor();
  try {
    const dataset = yield* readDataset(file, at);
    return { dataset, problems: at.problems, skipped: skippedFrom(file, dataset) };
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

/** Engines say where a JSON text goes wrong in words of their own, and quote the text; only the place is kept. */
function syntaxMessage(cause: unknown, text: string): string {
  const said = String(cause);
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
  if (line) return `not valid JSON: line ${line}, column ${column}`;
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? NaN);
  if (position >= text.length || /end of|EOF/i.test(said)) return 'not valid JSON: the text ends too early';
  const lines = text.slice(0, position).split('\n');
  return position >= 0 ? `not valid JSON: line ${lines.length}, column ${lines.at(-1)!.length + 1}` : 'not valid JSON';
}

function* jsonTextSteps(text: string): Steps<Parsed> {
  try {
    return yield* steps(JSON.parse(text));
  } catch (cause) {
    return failed('syntax', syntaxMessage(cause, text));
  }
}

function* csvTextSteps(csv: Steps<CsvFile>): Steps<Parsed> {
  const { file, locate } = yield* csv;
  if (!file) return failed('syntax', 'neither a JSON object nor a table with the columns id and date');
  const parsed = yield* steps(file);
  return { ...parsed, problems: parsed.problems.map(locate) };
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
