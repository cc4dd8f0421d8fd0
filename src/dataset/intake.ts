import { leadingSourceSteps } from './cited.js';
import { ExtopsError } from './error.js';
import type { Dataset, Problem } from './model.js';
import { parseDataset, parseDatasetInSlices, parseDatasetText, type Parsed } from './parse.js';
import { runInSlices, yieldToMain } from './slices.js';
import { rowSteps } from './rows.js';

/** A file or object that did hold a dataset, with what was wrong in parts of it. */
export type Loaded = Parsed & { readonly dataset: Dataset };

/** Characters above which a JSON text is parsed in pieces. */
const LONG = 500_000;
/** Rows above which an object is read in slices, so that the page stays responsive. */
const MANY = 2000;
/** Work between two pauses, in ms: half a frame's worth, as engines tidy their memory in between. */
const SLICE = 8;

/** What objects gave, or are about to give; a dataset that was read gives itself. */
const given = new WeakMap<object, Parsed | Promise<Loaded>>();

/** Why a file gave no dataset: its first error, with all its problems as `cause`. */
export function failureOf(problems: readonly Problem[]): ExtopsError {
  const first = problems.find(({ severity }) => severity === 'error');
  const code = first?.code === 'syntax' || first?.code === 'version' ? first.code : 'schema';
  const message = first?.message ?? 'the file holds no dataset';
  return new ExtopsError(code, message, { pointer: first?.pointer ?? '', cause: problems });
}

/** The problems of the file that `error` is about; none where no file could be read. */
export function problemsIn(error: ExtopsError): readonly Problem[] {
  return Array.isArray(error.cause) ? (error.cause as Problem[]) : [];
}

function loaded(parsed: Parsed): Loaded {
  const { dataset } = parsed;
  if (!dataset) throw failureOf(parsed.problems);
  given.set(dataset, parsed);
  return { ...parsed, dataset };
}

/** Reads, and lays out in slices what a drawing needs of every entry, so that the first drawing finds them. */
async function inSlices(reading: Promise<Parsed>): Promise<Loaded> {
  const ready = loaded(await reading);
  await runInSlices(rowSteps(ready.dataset, 'leading'), yieldToMain, SLICE);
  await runInSlices(leadingSourceSteps(ready.dataset), yieldToMain, SLICE);
  await yieldToMain();
  return ready;
}

function refuseOther(text: string): void {
  const start = text.trimStart().slice(0, 4);
  if (start === '') throw new ExtopsError('not-json', 'the file is empty');
  if (start.startsWith('<')) throw new ExtopsError('not-json', 'the file is a web page (HTML or XML), not JSON or CSV');
  if (start.includes('\0')) throw new ExtopsError('not-json', 'the file is UTF-16 text: save it as UTF-8');
}

/** `undefined` where the text is no JSON object: the parser for texts says why. */
async function parseLongJson(text: string): Promise<unknown> {
  if (text.length < LONG || !text.trimStart().startsWith('{')) return undefined;
  const { jsonSteps } = await import('./json-pieces.js');
  return runInSlices(jsonSteps(text), yieldToMain, SLICE).catch(() => undefined);
}

/** The dataset in a JSON or CSV text. Rejects with an `ExtopsError`: `not-json`, `syntax`, `schema` or `version`. */
export async function readDatasetText(text: string): Promise<Loaded> {
  refuseOther(text);
  const value = await parseLongJson(text);
  return inSlices(
    value === undefined ? parseDatasetText(text, yieldToMain, SLICE) : parseDatasetInSlices(value, yieldToMain, SLICE),
  );
}

function rowsIn(value: object): number {
  const { events, counts } = value as { events?: unknown; counts?: unknown };
  return (Array.isArray(events) ? events.length : 0) + (Array.isArray(counts) ? counts.length : 0);
}

/**
 * The dataset in an object that a page gives, read once for each object, however many widgets it is given to: at once
 * where it is small, in slices where it is large. Fails with an `ExtopsError`: `schema` or `version`; as text also
 * `not-json` or `syntax`.
 */
export function readDatasetObject(value: unknown): Loaded | Promise<Loaded> {
  if (typeof value === 'string') return readDatasetText(value);
  if (typeof value !== 'object' || value === null) return loaded(parseDataset(value));
  const known = given.get(value);
  if (known instanceof Promise) return known;
  if (known) return loaded(known);
  return rowsIn(value) > MANY ? readLarge(value) : readSmall(value);
}

function readSmall(value: object): Loaded {
  const parsed = parseDataset(value);
  given.set(value, parsed);
  return loaded(parsed);
}

function readLarge(value: object): Promise<Loaded> {
  const reading = inSlices(parseDatasetInSlices(value, yieldToMain, SLICE)).then((ready) => {
    given.set(value, ready);
    return ready;
  });
  given.set(value, reading);
  return reading;
}
