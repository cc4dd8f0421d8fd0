import { SOURCE_COLUMNS } from './csv-columns.js';
import type { CsvRow } from './csv-row.js';
import type { Cursor } from './read.js';

/** A source that a row writes out, and where. */
export interface WrittenSource {
  readonly row: number;
  /** Which of the row's sources, from 1. */
  readonly n: number;
  readonly source: object;
}

/** `_2`, `_3`, … for the repeats of a column. */
export function suffix(n: number): string {
  return n > 1 ? `_${n}` : '';
}

/** The sources that rows write out; rows that write the same share it. */
export class WrittenSources {
  readonly #byText = new Map<string, WrittenSource & { readonly id: string }>();

  get all(): WrittenSource[] {
    return [...this.#byText.values()];
  }

  /**
   * Notes the sources of a row and returns their ids. Reports those without publisher or title: they are left out, and
   * the row with them where it has no other (`hasOthers`).
   */
  read(row: CsvRow, number: number, hasOthers: boolean, at: Cursor): { ids: string[]; isBroken: boolean } {
    const repeats = row
      .repeats(SOURCE_COLUMNS, (n) => n)
      .filter((n) => SOURCE_COLUMNS.some((name) => row.isFilled(name, n)));
    const lacking = (n: number) => SOURCE_COLUMNS.slice(0, 2).filter((name) => !row.isFilled(name, n));
    const whole = repeats.filter((n) => lacking(n).length === 0);
    const broken = repeats.filter((n) => !whole.includes(n));
    const severity = hasOthers || whole.length > 0 ? 'warn' : 'error';
    for (const n of broken) {
      for (const column of lacking(n).map((name) => `${name}${suffix(n)}`))
        at.read(column, null, () => void at[severity]('missing', `source left out, empty cell: ${column}`));
    }
    return { ids: whole.map((n) => this.#note(row, number, n)), isBroken: broken.length > 0 };
  }

  #note(row: CsvRow, number: number, n: number): string {
    const [publisher, title, author, url] = SOURCE_COLUMNS.map((name) => row.plain(name, n));
    const source = {
      publisher,
      title,
      author,
      url,
      date: row.date('source_date', n),
      lang: row.plain('source_lang', n),
    };
    const text = JSON.stringify(source);
    const id = this.#byText.get(text)?.id ?? `row-${number}-${n}`;
    if (!this.#byText.has(text)) this.#byText.set(text, { row: number, n, id, source: { ...source, id } });
    return id;
  }
}
