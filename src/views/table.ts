import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
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

function cellView(cell: Cell, words: Words): string {
  return typeof cell === 'number' ? words.number(cell) : cell;
}

function rowView(row: readonly Cell[], words: Words): TemplateResult {
  const [head = '', ...cells] = row;
  return html`<tr>
    <th scope="row" dir="auto">${cellView(head, words)}</th>
    ${cells.map((cell) =>
      typeof cell === 'number'
        ? html`<td class="numeric">${cellView(cell, words)}</td>`
        : html`<td dir="auto">${cellView(cell, words)}</td>`,
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
  return html`<table part="table">
    <caption>
      ${table.caption}
    </caption>
    <thead>
      <tr>
        ${table.columns.map((column, i) => columnView(column, i, sorting))}
      </tr>
    </thead>
    <tbody>
      ${sortRows(table, sorting, words.tag).map((row) => rowView(row, words))}
    </tbody>
    ${
      table.total
        ? html`<tfoot>
            ${rowView(table.total, words)}
          </tfoot>`
        : nothing
    }
  </table>`;
}
