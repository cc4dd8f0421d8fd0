import { dsvFormat } from 'd3-dsv';
import { csvScanner, type QuoteFault } from './csv-scan.js';
import type { Steps } from './slices.js';

/** One record of a table. */
export interface CsvRecord {
  /** Of a line that begins with `#` the whole line. Of a record with a fault the cells before it, then the rest as it stands. */
  readonly cells: readonly string[];
  readonly fault?: { readonly code: QuoteFault['code']; readonly text: string };
}

export interface CsvText {
  /** Without byte order mark and `sep=` line. */
  readonly text: string;
  readonly delimiter: string;
}

/** Characters read at a stretch. */
const PIECE = 1 << 15;
/** Characters of a fault that are kept, to be shown. */
const SIGHT = 100;
const DELIMITERS = ',;\t';
/** Excel's own first line: it names the delimiter, and is no row in Excel. */
const SEP = /^"?sep=([^"\r\n])"?[,;\t]*(?:\r\n?|\n|$)/i;

function trimmedLine(text: string, delimiter: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === delimiter || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}

/** The header's line: the first that is neither a comment nor blank; `''` where there is none. */
function headerLine(text: string): string {
  const scan = csvScanner(text, DELIMITERS);
  for (let start = 0; start < text.length;) {
    const { end, isComment } = scan(start);
    const line = text.slice(start, end);
    if (!isComment && !/^[\s,;"]*(#|$)/.test(line)) return line;
    start = end;
  }
  return '';
}

/** How a table is written: as its `sep=` line says, else by what parts its header into most cells. */
export function openCsv(file: string): CsvText {
  const text = file.replace(/^\ufeff/, '');
  const [line, delimiter] = SEP.exec(text) ?? [];
  if (line !== undefined && delimiter !== undefined) return { text: text.slice(line.length), delimiter };
  const header = headerLine(text);
  const width = (one: string) => dsvFormat(one).parseRows(header)[0]?.length ?? 0;
  return { text, delimiter: [...DELIMITERS].reduce((best, one) => (width(one) > width(best) ? one : best)) };
}

/** The records of a table, comments and blank lines included. */
export function* recordsIn({ text, delimiter }: CsvText): Steps<CsvRecord[]> {
  const { parseRows } = dsvFormat(delimiter);
  const scan = csvScanner(text, delimiter);
  const records: CsvRecord[] = [];
  const read = (from: number, to: number) => {
    if (to > from) for (const cells of parseRows(text.slice(from, to))) records.push({ cells });
  };
  const readFaulty = (start: number, end: number, { code, at, sight }: QuoteFault) => {
    const before = at > start ? parseRows(text.slice(start, at))[0]!.slice(0, -1) : [];
    const [shown = ''] = text.slice(sight, sight + SIGHT).split(/[\r\n]/, 1);
    records.push({ cells: [...before, text.slice(at, end).trimEnd()], fault: { code, text: shown } });
  };
  let from = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const record = scan(start);
    ({ end } = record);
    const isApart = record.isComment || record.fault !== undefined;
    if (!isApart && end < text.length && end - from < PIECE) continue;
    read(from, isApart ? start : end);
    if (record.isComment) records.push({ cells: [trimmedLine(text.slice(start, end), delimiter)] });
    if (record.fault) readFaulty(start, end, record.fault);
    from = end;
    yield;
  }
  return records;
}
