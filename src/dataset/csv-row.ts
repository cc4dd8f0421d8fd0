import { range } from 'd3-array';
import type { CsvHeader } from './csv-header.js';
import { NONE } from './select.js';

const RANGE = /^(\d+)(?:\.0+)?\s*(?:(\+)|[-–]\s*(\d+)(?:\.0+)?)?$/;
/** What spreadsheets would run as a formula stands behind an apostrophe. */
const GUARDED = /^'+[=+\-@\t\r]/;
/** What pandas, databases and spreadsheets write where a value is missing. */
const MISSING = /^(?:NaN|nan|NaT|<NA>|NULL|null|N\/A|n\/a|#N\/A)$/;
/** What R writes where a value is missing, and what ISO 3166-1 calls Namibia. */
const NOT_AVAILABLE = 'NA';
const COUNTRIES = ['target', 'also_targeted', 'arrested_in'];

/** A code without characters that cannot be seen, as word processors and web pages leave them. */
export function withoutInvisible(text: string): string {
  const isPlain = !/[^ -~]/.test(text);
  const seen = isPlain ? text : text.replace(/(?![\t\r\n])[\p{Cf}\p{Cc}]/gu, '').replace(/\p{Z}/gu, ' ');
  return seen.trim();
}

/** One row of a table. Every value is `undefined` where its cell is empty or its column absent. */
export class CsvRow {
  constructor(
    readonly header: CsvHeader,
    readonly record: readonly string[],
  ) {}

  #cell(name: string, index: number | undefined): string | undefined {
    const cell = index === undefined ? undefined : this.record[index];
    if (cell === undefined) return undefined;
    const code = withoutInvisible(cell);
    if (code === '' || MISSING.test(code) || (code === NOT_AVAILABLE && !COUNTRIES.includes(name))) return undefined;
    return GUARDED.test(cell) ? cell.slice(1) : cell;
  }

  plain(name: string, n = 1): string | undefined {
    const cell = this.#cell(name, this.header.cells(name, n)?.plain);
    return cell === undefined ? undefined : withoutInvisible(cell);
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

  /** A year may be written as a number with a fraction of nothing. */
  date(name: string, n = 1): string | undefined {
    return this.plain(name, n)?.replace(/^(\d{4})\.0+$/, '$1');
  }

  /** `3`, `3.0`, `3-5` or `3+`; anything else as it stands, for the parser to refuse. */
  range(name: string): unknown {
    const plain = this.plain(name);
    const [, low, more, high] = RANGE.exec(plain ?? '') ?? [];
    if (low === undefined) return plain;
    return more ? [+low, null] : high === undefined ? +low : [+low, +high];
  }

  /** The plain cell, or else those by language. */
  text(name: string, n = 1): unknown {
    const cells = this.header.cells(name, n);
    const plain = this.#cell(name, cells?.plain);
    if (plain !== undefined || !cells) return plain;
    const texts = cells.byLanguage.flatMap(([tag, index]) => {
      const text = this.#cell(name, index);
      return text === undefined ? [] : [[tag, text] as const];
    });
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }

  isFilled(name: string, n: number): boolean {
    return this.text(name, n) !== undefined;
  }

  /** Runs `read` for each repeat of a group of columns, up to the last in which any cell is filled. */
  repeats<T>(names: readonly string[], read: (n: number) => T): T[] {
    let last = this.header.most;
    while (last > 0 && !names.some((name) => this.isFilled(name, last))) last--;
    return range(1, last + 1).map(read);
  }

  /** The first filled cell behind the last column; `undefined` where there is none. */
  get surplus(): string | undefined {
    return this.record.slice(this.header.width).find((cell) => withoutInvisible(cell) !== '');
  }
}
