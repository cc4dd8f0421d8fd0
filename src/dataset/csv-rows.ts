import { eventIn, REPORTED, type RowContext } from './csv-event.js';
import { factName, Facts } from './csv-facts.js';
import { CsvHeader } from './csv-header.js';
import type { Places } from './csv-places.js';
import type { CsvRecord } from './csv-records.js';
import { CsvRow, withoutInvisible } from './csv-row.js';
import { isComment } from './csv-scan.js';
import { WrittenSources } from './csv-sources.js';
import { Cursor, preview } from './read.js';

const QUOTE_FAULTS = {
  'unclosed-quote': ['quote is never closed', 'close it, or write it twice'],
  'space-before-quote': ['space before an opening quote', 'delete it'],
  'text-after-quote': ['text behind a closing quote', 'inside a cell, write a quote twice'],
} as const;
type Fault = NonNullable<CsvRecord['fault']>;

function isFilled(cell: string): boolean {
  return withoutInvisible(cell) !== '';
}

/** Reads the records of a table one after the other. Rows count from 1, comments and header included. */
export class CsvRows {
  /** What is wrong in the table as such. */
  readonly at = new Cursor();
  /** Pointers into the JSON form to what is reported already. */
  readonly reported = new Set<string>();
  /** Rows that were left out. */
  skipped = 0;
  readonly #facts = new Facts();
  readonly #sources = new WrittenSources();
  readonly #context: RowContext = { sources: this.#sources, at: this.at, notAvailable: new Set() };
  readonly #events: object[] = [];
  readonly #rows: number[] = [];
  #header: CsvHeader | undefined;
  #isHeaderBroken = false;
  #isChecked = false;
  /** Whether a fact or the header cannot be read: then no number can be trusted. */
  #isBroken = false;

  read({ cells, fault }: CsvRecord, number: number): void {
    const [first = '', ...others] = cells;
    if (isComment(fault ? first.replace(/^"/, '') : first))
      this.at.read(number, cells, () => this.#readComment(first, others, number, fault));
    else if (!cells.some(isFilled)) return;
    else if (!this.#header) this.at.read(number, cells, () => this.#readHeader(cells, number, fault));
    else if (this.#canBeRead(this.#header)) {
      const header = this.#header;
      this.at.read(number, cells, () => this.#readRow(cells, header, number, fault));
    }
  }

  #readComment(first: string, others: readonly string[], number: number, fault: Fault | undefined): void {
    if (fault) return this.#breakBy(fault, factName(first.slice(1)));
    const beside = others.find(isFilled);
    if (this.#facts.read(first, number, this.at)) {
      if (beside) this.at.warn('beside-fact', `cell beside a fact, left out: ${preview(beside)}`);
    } else if (this.#header && (beside ?? /[,;\t]/.test(first))) {
      this.at.warn('commented-row', `row that begins with #, left out: ${preview(first)}`);
    }
  }

  #readHeader(cells: readonly string[], number: number, fault: Fault | undefined): void {
    const header = new CsvHeader(cells.map(withoutInvisible), number);
    if (fault && !header.isLikely) return;
    this.#header = header;
    if (fault) this.#breakBy(fault, undefined);
    this.#isHeaderBroken = fault !== undefined;
  }

  /** Checks the header when the first row comes: without any, nothing is lost. */
  #canBeRead(header: CsvHeader): boolean {
    if (!header.isLikely || this.#isHeaderBroken) return false;
    if (!this.#isChecked) this.at.read(header.row, null, () => header.check(this.at));
    this.#isChecked = true;
    return header.isWhole;
  }

  #readRow(cells: readonly string[], header: CsvHeader, number: number, fault: Fault | undefined): void {
    const row = new CsvRow(header, cells);
    if (fault) return this.#skip(() => this.#reportQuote(fault, header.nameAt(cells.length - 1)));
    const { surplus } = row;
    if (surplus !== undefined) return this.#skip(() => this.#reportSurplus(surplus));
    const event = eventIn(row, number, this.#context);
    for (const [key, value] of Object.entries(event))
      if (value === REPORTED) this.reported.add(`/events/${this.#events.length}/${key}`);
    this.#events.push(event);
    this.#rows.push(number);
  }

  #skip(report: () => void): void {
    this.skipped++;
    report();
  }

  #breakBy(fault: Fault, column: string | undefined): void {
    this.#isBroken = true;
    this.#reportQuote(fault, column);
  }

  #reportQuote({ code, text }: Fault, column: string | undefined): void {
    const [what, advice] = QUOTE_FAULTS[code];
    const report = () => this.at.error(code, `${what}: ${preview(text)}; ${advice}`);
    if (column === undefined) report();
    else this.at.read(column, null, report);
  }

  #reportSurplus(cell: string): void {
    const why = 'is a cell before it not in quotes, though it holds a delimiter?';
    this.at.error('surplus-cell', `cell behind the last column: ${preview(cell)}; ${why}`);
  }

  get places(): Places {
    return { facts: this.#facts, header: this.#header, rows: this.#rows, sources: this.#sources.all };
  }

  /** The JSON form of all that was read; `null` where the text is no table of events, or one that cannot be trusted. */
  close(): object | null {
    const header = this.#header;
    if (!header?.isLikely || this.#isBroken) return null;
    const isEnough = this.#isChecked ? header.isWhole : header.has('id') && header.has('date');
    return isEnough ? this.#file() : null;
  }

  #file(): object {
    const written = this.#sources.all.map(({ source }) => source);
    const { sources: declared = [], ...facts } = this.#facts.values;
    for (const [key, value] of Object.entries(this.#facts.values)) if (value === REPORTED) this.reported.add(`/${key}`);
    const sources = Array.isArray(declared) ? [...(declared as unknown[]), ...written] : declared;
    return { version: 1, ...facts, sources, events: this.#events };
  }
}
