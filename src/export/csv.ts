import { csvFormatRows } from 'd3-dsv';
import { metaLines, type ExportMeta } from './meta.js';

/** A table as the charts have it: the rows behind what is drawn. */
export interface Table {
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What spreadsheets would run as a formula. */
const RISKY = /^'*[=+\-@\t\r]/;

function cellOf(cell: string | number): string {
  return typeof cell === 'string' && RISKY.test(cell) ? `'${cell}` : String(cell);
}

/**
 * A table as CSV (RFC 4180, but lines end in LF): the header, the rows, then what it is and where it comes from in lines
 * with `#`. Numbers are plain digits; the line of totals is left out, lest it be added up with the others. Texts that a
 * spreadsheet would run as formulas stand behind an apostrophe.
 */
export function tableToCsv({ columns, rows }: Table, meta: ExportMeta): string {
  const header = columns.map(({ label }) => label);
  const provenance = metaLines(meta).map((line) => [`# ${line}`]);
  return `${csvFormatRows([...[header, ...rows].map((row) => row.map(cellOf)), ...provenance])}\n`;
}
