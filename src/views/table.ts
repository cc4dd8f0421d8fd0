import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
  /** Counts entries: 0 stands for "none recorded", and is no number that anybody published. */
  readonly entries?: boolean;
}

export type Cell = string | number;

/** The rows behind a chart: the table, the CSV and the description are all made from these. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[] | undefined;
}

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

function compare(a: Cell, b: Cell, tag: string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), tag);
}

/** Rows in the order of one column; equal ones stay as they were. */
export function sortRows(table: TableModel, sorting: Sorting | null, tag: string): TableModel['rows'] {
  if (!sorting) return table.rows;
  const sign = sorting.descending ? -1 : 1;
  return [...table.rows].sort((a, b) => sign * compare(a[sorting.column] ?? '', b[sorting.column] ?? '', tag));
}

/** What stands in a cell that counts entries where there are none. */
const NONE_MARK = '–';

/** A cell as it is read: a number in the language's digits, a mark where no entry is recorded. */
export function cellText(cell: Cell, column: Column | undefined, words: Words): string {
  if (typeof cell === 'string') return cell;
  return cell === 0 && column?.entries ? NONE_MARK : words.number(cell);
}

/** "– none recorded" for the caption of a table that has the mark; empty for any other. */
export function noneKey({ columns, rows, total = [] }: TableModel, words: Words): string {
  const hasNone = [...rows, total].some((row) => row.some((cell, i) => cell === 0 && columns[i]?.entries));
  return hasNone ? ` · ${NONE_MARK}\u00a0${words.say('legend.none')}` : '';
}

function numberView(cell: Cell, column: Column | undefined, words: Words): TemplateResult {
  const text = cellText(cell, column, words);
  if (text !== NONE_MARK) return html`<td class="numeric">${text}</td>`;
  return html`<td class="numeric">
    <span aria-hidden="true">${text}</span><span class="hidden">${words.say('legend.none')}</span>
  </td>`;
}

function rowView(row: readonly Cell[], columns: readonly Column[], words: Words): TemplateResult {
  const [head = '', ...cells] = row;
  return html`<tr>
    <th scope="row" dir="auto">${cellText(head, columns[0], words)}</th>
    ${cells.map((cell, i) =>
      typeof cell === 'number' ? numberView(cell, columns[i + 1], words) : html`<td dir="auto">${cell}</td>`,
    )}
  </tr>`;
}

function columnView(column: Column, i: number, sorting: Sorting | null): TemplateResult {
  const sorted = sorting?.column === i;
  const order = sorted ? (sorting.descending ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" class=${column.numeric ? 'numeric' : ''} aria-sort=${order}>
    <button type="button" data-column=${i}>${column.label}</button>
  </th>`;
}

/** A table of everything plotted. A click on a column's button is left to the host (`data-column`). */
export function tableView(table: TableModel, words: Words, sorting: Sorting | null): TemplateResult {
  const key = noneKey(table, words);
  return html`<table part="table">
    <caption>
      ${table.caption}${key ? html`<span aria-hidden="true">${key}</span>` : nothing}
    </caption>
    <thead>
      <tr>
        ${table.columns.map((column, i) => columnView(column, i, sorting))}
      </tr>
    </thead>
    <tbody>
      ${sortRows(table, sorting, words.tag).map((row) => rowView(row, table.columns, words))}
    </tbody>
    ${
      table.total
        ? html`<tfoot>
            ${rowView(table.total, table.columns, words)}
          </tfoot>`
        : nothing
    }
  </table>`;
}
