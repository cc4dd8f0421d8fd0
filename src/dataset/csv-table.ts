import { NONE } from './select.js';

/** A header cell: `by_2:de` is the second attribution's `by` in German. */
const COLUMN = /^([a-z_]+?)(?:_(\d{1,2}))?(?::([a-z]{2,8}(?:-[a-z0-9]{1,8})*))?$/i;
const RANGE = /^(\d+)\s*(?:(\+)|[-–]\s*(\d+))?$/;
/** What spreadsheets would run as a formula stands behind an apostrophe. */
export const GUARDED = /^'+[=+\-@\t\r]/;

/** The cells of one name and number: the plain one, and those by language. */
interface Cells {
  plain?: number;
  readonly byLanguage: [tag: string, index: number][];
}

/** The header of a table, which tells what its cells mean. Columns it does not know are never asked for. */
export class CsvHeader {
  /** By name, then by number from 1. */
  readonly #cells = new Map<string, Cells[]>();
  /** How often a group of columns is repeated. */
  most = 1;

  constructor(record: readonly string[]) {
    record.forEach((cell, index) => {
      const [, name, n = '1', tag] = COLUMN.exec(cell.trim()) ?? [];
      if (name) this.#add(name.toLowerCase(), +n, tag, index);
      this.most = Math.max(this.most, +n);
    });
  }

  #add(name: string, n: number, tag: string | undefined, index: number): void {
    const repeats = this.#cells.get(name) ?? [];
    this.#cells.set(name, repeats);
    const cells = (repeats[n] ??= { byLanguage: [] });
    if (tag === undefined) cells.plain ??= index;
    else cells.byLanguage.push([tag, index]);
  }

  has(name: string): boolean {
    return this.#cells.has(name);
  }

  cells(name: string, n: number): Cells | undefined {
    return this.#cells.get(name)?.[n];
  }
}

/** One row of a table. Every value is `undefined` where its cell is empty or its column absent. */
export class CsvRow {
  constructor(
    readonly header: CsvHeader,
    readonly record: readonly string[],
  ) {}

  #cell(index: number | undefined): string | undefined {
    const cell = index === undefined ? undefined : this.record[index];
    if (cell === undefined || cell.trim() === '') return undefined;
    return GUARDED.test(cell) ? cell.slice(1) : cell;
  }

  plain(name: string, n = 1): string | undefined {
    return this.#cell(this.header.cells(name, n)?.plain)?.trim();
  }

  /** `none` is `null`. */
  nullable(name: string, n = 1): string | null | undefined {
    const plain = this.plain(name, n);
    return plain === NONE ? null : plain;
  }

  /** Codes or ids, parted by spaces, commas, semicolons or bars. */
  list(name: string, n = 1): string[] | undefined {
    return this.plain(name, n)?.split(/[\s,;|]+/);
  }

  /** `3`, `3-5` or `3+`; anything else as it stands, for the parser to refuse. */
  range(name: string): unknown {
    const plain = this.plain(name);
    const [, low, more, high] = RANGE.exec(plain ?? '') ?? [];
    if (low === undefined) return plain;
    return more ? [+low, null] : high === undefined ? +low : [+low, +high];
  }

  /** The plain cell, or else those by language. */
  text(name: string, n = 1): unknown {
    const cells = this.header.cells(name, n);
    const plain = this.#cell(cells?.plain);
    if (plain !== undefined || !cells) return plain;
    const texts = cells.byLanguage.flatMap(([tag, index]) => {
      const text = this.#cell(index);
      return text === undefined ? [] : [[tag, text] as const];
    });
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }

  #isFilled(name: string, n: number): boolean {
    const cells = this.header.cells(name, n);
    return cells !== undefined && (this.#cell(cells.plain) !== undefined || this.text(name, n) !== undefined);
  }

  /** Runs `read` for each repeat of a group of columns, up to the last in which any cell is filled. */
  repeats<T>(names: readonly string[], read: (n: number) => T): T[] {
    let last = this.header.most;
    while (last > 0 && !names.some((name) => this.#isFilled(name, last))) last--;
    return Array.from({ length: last }, (_, i) => read(i + 1));
  }
}
