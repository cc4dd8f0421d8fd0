import type { Steps } from './slices.js';

/** Records read between two looks at the clock. */
const STRIDE = 64;

/** Where the quoted cell that begins at `start` ends: behind its last quote, or where that is missing behind the end. */
function endOfQuoted(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote + 1;
  }
  return text.length + 1;
}

/** Where the cell at `start` ends, with anything that follows a closing quote by mistake. */
function endOfCell(text: string, start: number, breaks: RegExp): number {
  breaks.lastIndex = text[start] === '"' ? endOfQuoted(text, start) : start;
  return breaks.exec(text)?.index ?? text.length;
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, endOfQuoted(cell, 0) - 1).replaceAll('""', '"') : cell;
}

/** The records of a CSV text (RFC 4180) in cells, with any line ends. A quote that is never closed runs to the end. */
export function* recordsIn(text: string, delimiter: string): Steps<string[][]> {
  const breaks = new RegExp(`[${delimiter}\r\n]`, 'g');
  const records: string[][] = [];
  for (let start = 0; start < text.length;) {
    const record: string[] = [];
    for (let more = true; more; start++) {
      const end = endOfCell(text, start, breaks);
      record.push(unquoted(text.slice(start, end)));
      more = text[end] === delimiter;
      start = text[end] === '\r' && text[end + 1] === '\n' ? end + 1 : end;
    }
    records.push(record);
    if (records.length % STRIDE === 0) yield;
  }
  return records;
}

/** Comma, semicolon or tab: what most often parts the first line that is no comment. */
export function delimiterOf(text: string): string {
  const [head = ''] = /^(?!"?#)[^\r\n]*[,;\t][^\r\n]*/m.exec(text) ?? [];
  const often = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (often(one) > often(best) ? one : best));
}
