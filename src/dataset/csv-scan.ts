/** A cell whose quotes do not pair: a reader would take other cells, or other rows, for part of it. */
export interface QuoteFault {
  readonly code: 'unclosed-quote' | 'text-after-quote' | 'space-before-quote';
  /** Index of the cell's opening quote in the text. */
  readonly at: number;
  /** Index of what a person should look at: the opening quote, or what stands behind the closing one. */
  readonly sight: number;
}

/** What one record of a table is, before its cells are read. */
export interface RecordScan {
  /** Index behind the record's line break. */
  readonly end: number;
  /** Whether the record is a line that begins with `#`, which has no cells. */
  readonly isComment: boolean;
  readonly fault: QuoteFault | null;
}

/** What spreadsheets write where a formula failed: no comment, though it begins like one. */
const FORMULA_ERROR = 'N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!';
const COMMENT = new RegExp(`[^\\S\\r\\n]*#(?!${FORMULA_ERROR})`, 'y');

/** Whether a text begins as a comment does. */
export function isComment(text: string, at = 0): boolean {
  COMMENT.lastIndex = at;
  return COMMENT.test(text);
}

/** Whether a delimiter has split a cell whose opening quote stands behind a space, so that it does not count as one. */
function isSplit(cell: string): boolean {
  return /^\s+"/.test(cell) && cell.split('"').length % 2 === 0;
}

/**
 * Finds where the records of a table end (RFC 4180), and quotes that do not pair. A record with such a quote ends with
 * the line of the quote, so that it takes no other record with it.
 */
export class CsvScanner {
  readonly #lineBreak = /\r\n?|\n/g;
  /** Index of the first quote at or behind the last place that was asked for. */
  #quote = -1;

  /** @param delimiters every character that may part two cells */
  constructor(
    private readonly text: string,
    private readonly delimiters: string,
  ) {}

  /** Scans the record that begins at `start`. From call to call, `start` only rises. */
  scan(start: number): RecordScan {
    const end = this.#endOfLine(start);
    if (isComment(this.text, start)) return { end, isComment: true, fault: null };
    if (this.#firstQuote(start) >= end) return { end, isComment: false, fault: null };
    return { isComment: false, ...this.#scanCells(start) };
  }

  #scanCells(start: number): Pick<RecordScan, 'end' | 'fault'> {
    for (let at = start; ; at++) {
      const opening = at;
      at = this.text[at] === '"' ? this.#endOfQuoted(at) : this.#endOfPlain(at);
      if (at < 0) return this.#faulty('unclosed-quote', opening, opening);
      if (isSplit(this.text.slice(opening, at))) return this.#faulty('space-before-quote', opening, opening);
      if (this.#isEnd(at)) return { end: this.#endOfLine(at), fault: null };
      if (!this.delimiters.includes(this.text[at]!)) return this.#faulty('text-after-quote', opening, at);
    }
  }

  #faulty(code: QuoteFault['code'], at: number, sight: number): Pick<RecordScan, 'end' | 'fault'> {
    return { end: this.#endOfLine(at), fault: { code, at, sight } };
  }

  /** Index behind the closing quote; -1 where there is none. */
  #endOfQuoted(opening: number): number {
    let quote = this.text.indexOf('"', opening + 1);
    while (quote >= 0 && this.text[quote + 1] === '"') quote = this.text.indexOf('"', quote + 2);
    return quote < 0 ? -1 : quote + 1;
  }

  #endOfPlain(at: number): number {
    while (!this.#isEnd(at) && !this.delimiters.includes(this.text[at]!)) at++;
    return at;
  }

  /** Whether a record may end here: a line break, or the end of the text. */
  #isEnd(at: number): boolean {
    return at >= this.text.length || this.text[at] === '\n' || this.text[at] === '\r';
  }

  #endOfLine(at: number): number {
    this.#lineBreak.lastIndex = at;
    return this.#lineBreak.test(this.text) ? this.#lineBreak.lastIndex : this.text.length;
  }

  #firstQuote(start: number): number {
    if (this.#quote >= start) return this.#quote;
    const found = this.text.indexOf('"', start);
    return (this.#quote = found < 0 ? Infinity : found);
  }
}
