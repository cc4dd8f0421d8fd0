import { COLUMNS, meantColumn, REQUIRED } from './csv-columns.js';
import { preview, type Cursor } from './read.js';

/** A header cell: `by_2:de` is the second attribution's `by` in German. */
const COLUMN = /^([a-z_]+?)(?:_(\d{1,2}))?(?::([a-z]{2,8}(?:-[a-z0-9]{1,8})*))?$/i;

/** The cells of one name and number: the plain one, and those by language. */
interface Cells {
  plain?: number;
  readonly byLanguage: [tag: string, index: number][];
}

/** The header of a table, which tells what its cells mean. */
export class CsvHeader {
  /** How often a group of columns is repeated. */
  most = 1;
  /** By name, then by number from 1. */
  readonly #cells = new Map<string, Cells[]>();
  readonly #unknown: string[] = [];
  readonly #repeated: string[] = [];
  readonly #missing: readonly string[];

  /**
   * @param record its cells, without characters that cannot be seen
   * @param row its number, from 1
   */
  constructor(
    private readonly record: readonly string[],
    readonly row: number,
  ) {
    record.forEach((cell, index) => this.#read(cell, index));
    this.#missing = REQUIRED.filter((names) => !names.some((name) => this.has(name))).map(([name = '']) => name);
  }

  #read(cell: string, index: number): void {
    const [, written = '', n = '1', tag] = COLUMN.exec(cell) ?? [];
    const name = written.toLowerCase();
    if (!COLUMNS.includes(name)) {
      if (cell !== '') this.#unknown.push(cell);
      return;
    }
    const repeats = this.#cells.get(name) ?? [];
    this.#cells.set(name, repeats);
    const cells = (repeats[+n] ??= { byLanguage: [] });
    if (tag === undefined ? cells.plain !== undefined : cells.byLanguage.some(([other]) => other === tag))
      this.#repeated.push(cell);
    else if (tag === undefined) cells.plain = index;
    else cells.byLanguage.push([tag, index]);
    this.most = Math.max(this.most, +n);
  }

  /** Whether every column is there that no row can do without. */
  get isWhole(): boolean {
    return this.#missing.length === 0;
  }

  /** Cells in a row; what stands behind them has no meaning. */
  get width(): number {
    return this.record.length;
  }

  /** Whether this can be the header of a dataset: two or three of its columns tell. */
  get isLikely(): boolean {
    return (this.has('id') && this.has('date')) || this.#cells.size > 2;
  }

  /** The name of a column as it stands; `undefined` where it has none. */
  nameAt(index: number): string | undefined {
    return this.record[index] || undefined;
  }

  has(name: string): boolean {
    return this.#cells.has(name);
  }

  cells(name: string, n: number): Cells | undefined {
    return this.#cells.get(name)?.[n];
  }

  /** Reports columns whose name is not known but near, columns that are there twice, and those that no row can do without. */
  check(at: Cursor): void {
    const missing = new Set(this.#missing);
    for (const cell of this.#unknown) {
      const meant = meantColumn(cell);
      if (meant === undefined || this.#isThere(meant)) continue;
      const severity = missing.delete(meant) ? 'error' : 'warn';
      at.read(cell, cell, () => void at[severity]('unknown-column', `unknown column: ${preview(cell)}`, () => meant));
    }
    for (const cell of this.#repeated)
      at.read(cell, cell, () =>
        at.warn('repeated-column', `column is there twice, the first is read: ${preview(cell)}`),
      );
    for (const name of missing) at.error('missing-column', `missing column: ${name}`);
  }

  #isThere(column: string): boolean {
    const [, name = '', n = '1', tag] = COLUMN.exec(column) ?? [];
    const cells = this.cells(name, +n);
    return cells !== undefined && (tag === undefined || cells.byLanguage.some(([other]) => other === tag));
  }
}
