/** A cell whose quotes do not pair: a reader would take other cells, or other rows, for part of it. */
export interface QuoteFault {
  readonly code: 'unclosed-quote' | 'space-before-quote' | 'text-after-quote';
  /** Index of the cell in the text. */
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
  readonly fault?: QuoteFault;
}

/** What begins like a comment and is none: spreadsheets write it where a formula failed. */
const FORMULA_ERROR = 'N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!';
const COMMENT = new RegExp(`[^\\S\\r\\n]*#(?!${FORMULA_ERROR})`, 'y');
const LINE = /[^\r\n]*(?:\r\n?|\n|$)/y;
/** A quote behind a space opens no cell: a delimiter before the next quote would split what was meant to be one. */
const SPLIT = /^\s+"[^"]*$/;

/** Index behind what a sticky pattern finds at `at`; -1 where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const QUOTE = 0x22;

/** Index behind the closing quote of the cell at `at`; -1 where there is none. */
function endOfQuoted(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text.charCodeAt(i) !== QUOTE) continue;
    if (text.charCodeAt(i + 1) !== QUOTE) return i + 1;
    i++;
  }
  return -1;
}

/** Whether a text begins as a comment does. */
export function isComment(text: string, at = 0): boolean {
  return endOf(COMMENT, text, at) >= 0;
}

/**
 * Finds where the records of a table end (RFC 4180), and quotes that do not pair. A record with such a quote ends with
 * the line of the quote, so that it takes no other record with it.
 *
 * @param delimiters every character that may part two cells
 */
export function csvScanner(text: string, delimiters: string): (start: number) => RecordScan {
  const plain = new RegExp(`[^${delimiters.replace(/[\]\\^-]/g, '\\$&')}\\r\\n]*`, 'y');
  const faulty = (code: QuoteFault['code'], at: number, sight = at): RecordScan => {
    return { end: endOf(LINE, text, at), isComment: false, fault: { code, at, sight } };
  };
  return (start) => {
    if (isComment(text, start)) return { end: endOf(LINE, text, start), isComment: true };
    for (let at = start; ;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? endOfQuoted(text, at) : endOf(plain, text, at);
      if (end < 0) return faulty('unclosed-quote', at);
      if (text[at]! <= ' ' && SPLIT.test(text.slice(at, end))) return faulty('space-before-quote', at);
      const next = text[end];
      if (next === undefined || next === '\n' || next === '\r')
        return { end: endOf(LINE, text, end), isComment: false };
      if (!delimiters.includes(next)) return faulty('text-after-quote', at, end);
      at = end + 1;
    }
  };
}
