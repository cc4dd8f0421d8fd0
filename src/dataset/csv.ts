import { delimiterOf, recordsIn } from './csv-records.js';
import { CsvHeader, CsvRow } from './csv-table.js';
import type { Problem } from './model.js';
import type { Steps } from './slices.js';

/** Rows read between two looks at the clock. */
const STRIDE = 32;
const COMMENT = /^#\s*(\w+)\s*:\s*([^]*?)\s*$/;

export const ATTRIBUTION_COLUMNS = ['province', 'basis', 'confidence', 'by', 'note', 'attribution_sources'];
export const SOURCE_COLUMNS = ['publisher', 'title', 'author', 'url', 'date', 'lang'].map((name) => `source_${name}`);

/** What a table says, in the JSON form, and which row each part of that came from. Rows count from 1, comments included. */
interface Draft {
  readonly facts: Map<string, { readonly row: number; readonly value: unknown }>;
  readonly events: object[];
  readonly eventRows: number[];
  /** Sources that are written out in the rows: by what they say, each once. */
  readonly sources: Map<string, { readonly row: number; readonly n: number; readonly source: object }>;
}

/** A CSV file as `parseDataset` takes it. */
export interface CsvFile {
  /** `null` where the text has no header row with the columns `id` and `date`. */
  readonly file: object | null;
  /** The same problem with a pointer into the table, `/row/column`. */
  readonly locate: (problem: Problem) => Problem;
}

function factIn(text: string): unknown {
  if (!/^[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readComment(draft: Draft, cell: string, row: number): void {
  const [, key, text = ''] = COMMENT.exec(cell.trim()) ?? [];
  if (key !== undefined) draft.facts.set(key, { row, value: key === 'version' ? Number(text) : factIn(text) });
}

function attributionIn(row: CsvRow, n: number): object {
  return {
    province: row.nullable('province', n),
    basis: row.plain('basis', n),
    confidence: row.plain('confidence', n),
    by: row.text('by', n),
    note: row.text('note', n),
    sources: row.list('attribution_sources', n),
  };
}

function sourceIn(row: CsvRow, n: number): object {
  const [publisher, title, author, url, date, lang] = SOURCE_COLUMNS.map((name) => row.plain(name, n));
  return { publisher, title, author, url, date, lang };
}

/** Notes the sources that a row writes out, and gives their ids. */
function writtenSources(draft: Draft, row: CsvRow, number: number): string[] {
  return row.repeats(SOURCE_COLUMNS, (n) => {
    const source = sourceIn(row, n);
    const key = JSON.stringify(source);
    const known = draft.sources.get(key) ?? { row: number, n, source: { ...source, id: `row-${number}-${n}` } };
    draft.sources.set(key, known);
    return (known.source as { id: string }).id;
  });
}

function eventIn(draft: Draft, row: CsvRow, number: number): object {
  return {
    id: row.plain('id'),
    date: row.plain('date'),
    dateOf: row.plain('date_of'),
    target: row.nullable('target'),
    alsoTargeted: row.list('also_targeted'),
    arrestedIn: row.list('arrested_in'),
    place: row.text('place'),
    outcome: row.plain('outcome'),
    attributions: row.repeats(ATTRIBUTION_COLUMNS, (n) => attributionIn(row, n)),
    disputed: row.text('disputed'),
    killed: row.range('killed'),
    injured: row.range('injured'),
    arrested: row.range('arrested'),
    tier: row.plain('tier'),
    tierReason: row.text('tier_reason'),
    summary: row.text('summary'),
    caveats: caveatsIn(row),
    sources: [...(row.list('sources') ?? []), ...writtenSources(draft, row, number)],
  };
}

function caveatsIn(row: CsvRow): unknown[] | undefined {
  const caveats = row.repeats(['caveat'], (n) => row.text('caveat', n)).filter((caveat) => caveat !== undefined);
  return caveats.length > 0 ? caveats : undefined;
}

function* readRecords(records: readonly (readonly string[])[], draft: Draft): Steps<boolean> {
  let header: CsvHeader | undefined;
  for (const [i, record] of records.entries()) {
    if (i % STRIDE === 0) yield;
    if (record[0]?.trim().startsWith('#')) readComment(draft, record[0], i + 1);
    else if (record.every((cell) => cell.trim() === '')) continue;
    else if (header) {
      draft.events.push(eventIn(draft, new CsvRow(header, record), i + 1));
      draft.eventRows.push(i + 1);
    } else header = new CsvHeader(record);
  }
  return header !== undefined && header.has('id') && header.has('date');
}

function fileFrom({ facts, events, sources }: Draft): object {
  const written = [...sources.values()].map(({ source }) => source);
  const declared = facts.get('sources')?.value ?? [];
  return {
    version: 1,
    ...Object.fromEntries([...facts].map(([key, { value }]) => [key, value])),
    sources: Array.isArray(declared) ? [...declared, ...written] : declared,
    events,
  };
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The column that a part of an event is written in; `''` where that is no one column. */
function columnOf([field = '', ...rest]: readonly string[]): string {
  const isGroup = field === 'attributions' || field === 'caveats';
  const n = isGroup && Number(rest[0]) > 0 ? `_${Number(rest[0]) + 1}` : '';
  const [part, tag] = field === 'attributions' ? [rest[1] ?? 'province', rest[2]] : [field, rest[isGroup ? 1 : 0]];
  const name =
    { sources: field === 'sources' ? 'sources' : 'attribution_sources', caveats: 'caveat' }[part] ?? snake(part);
  return `${name}${n}${tag && /^[a-z]/i.test(tag) ? `:${tag}` : ''}`;
}

/** Where in the table the value that a pointer into the JSON form names came from. */
function placeOf({ facts, eventRows, sources }: Draft, pointer: string): string {
  const [list = '', index = '', ...rest] = pointer.slice(1).split('/');
  const fact = facts.get(list);
  if (list === 'events' && index !== '')
    return [`/${eventRows[+index]}`, ...(rest.length ? [columnOf(rest)] : [])].join('/');
  const declared = fact && Array.isArray(fact.value) ? fact.value.length : 0;
  if (list === 'sources' && +index >= declared) {
    const written = [...sources.values()][+index - declared];
    const n = written && written.n > 1 ? `_${written.n}` : '';
    return `/${written?.row}/source_${rest[0] ?? 'publisher'}${n}`;
  }
  return fact ? `/${fact.row}/${list}` : '';
}

/** Reads the table of a CSV text: facts about the file in `# key: value` lines, a header, a row for each event. */
export function* readCsv(text: string): Steps<CsvFile> {
  const draft: Draft = { facts: new Map(), events: [], eventRows: [], sources: new Map() };
  const records = yield* recordsIn(text.replace(/^\ufeff/, ''), delimiterOf(text));
  const isTable = yield* readRecords(records, draft);
  const locate = (problem: Problem) => ({ ...problem, pointer: problem.pointer && placeOf(draft, problem.pointer) });
  return { file: isTable ? fileFrom(draft) : null, locate };
}
