import { placeIn, type Places } from './csv-places.js';
import { openCsv, recordsIn } from './csv-records.js';
import { CsvRows } from './csv-rows.js';
import type { Problem } from './model.js';
import type { Steps } from './slices.js';

/** Rows read between two looks at the clock. */
const STRIDE = 32;

/** A CSV file as `parseDataset` takes it. */
export interface CsvFile {
  /** `null` where the text is no table of events, or one whose facts or header cannot be read. */
  readonly file: object | null;
  /** Rows that are not in `file`, because their cells cannot be told apart. */
  readonly skipped: number;
  /** What is wrong in the table as such. */
  readonly problems: readonly Problem[];
  /** These and what the parser found in `file`, by row, with pointers into the table: `/row/column`. */
  readonly locate: (found: readonly Problem[]) => Problem[];
  /** A pointer into the table for one into `file`. */
  readonly pointerTo: (pointer: string) => string;
}

/** A field that is missing is an empty cell, which has a place. */
function located(problem: Problem, places: Places): Problem {
  const [, field] = (problem.code === 'missing' && /^missing field: (\w+)$/.exec(problem.message)) || [];
  const pointer = placeIn(places, field ? `${problem.pointer}/${field}` : problem.pointer);
  const isCell = field !== undefined && problem.pointer.startsWith('/events/');
  return { ...problem, pointer, ...(isCell && { message: `empty cell: ${pointer.split('/').at(-1)}` }) };
}

/** What is about the whole file comes first, how much more there is last. */
function rowOf({ pointer, code }: Problem): number {
  return code === 'more-problems' ? Infinity : Number(pointer.split('/')[1] ?? 0);
}

/** Reads the table of a CSV text: facts about the file in `# key: value` lines, a header, a row for each event. */
export function* readCsv(text: string): Steps<CsvFile> {
  const rows = new CsvRows();
  const records = yield* recordsIn(openCsv(text));
  let row = 0;
  for (const record of records) {
    rows.read(record, ++row);
    if (row % STRIDE === 0) yield;
  }
  const file = rows.close();
  const { places, skipped, reported, at } = rows;
  const isNew = ({ pointer }: Problem) =>
    !reported.has(pointer) && !reported.has(pointer.split('/').slice(0, 4).join('/'));
  const locate = (found: readonly Problem[]) =>
    [...at.problems, ...found.filter(isNew).map((problem) => located(problem, places))].sort(
      (a, b) => rowOf(a) - rowOf(b),
    );
  return { file, skipped, problems: locate([]), locate, pointerTo: (pointer) => placeIn(places, pointer) };
}
