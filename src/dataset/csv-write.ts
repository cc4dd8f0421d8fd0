import { ATTRIBUTION_COLUMNS } from './csv.js';
import type { Dataset, Event, Range, Text } from './model.js';
import { NONE } from './select.js';

/** Facts about a file, and columns, in the order in which they are written. */
const FACTS = 'id title description asOf completeness licence noun series provinces sources counts totals'.split(
  ' ',
) as (keyof Dataset)[];
const COLUMNS = [
  ...'id date date_of target also_targeted arrested_in place outcome'.split(' '),
  ...ATTRIBUTION_COLUMNS,
  ...'disputed killed injured arrested tier tier_reason summary caveat sources'.split(' '),
];
/** Spreadsheets would run these as formulas. */
const RISKY = /^'*[=+\-@\t\r]/;

type Cells = Map<string, string>;

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function factLine(key: string, value: unknown): string {
  const isPlain = typeof value === 'string' && !/^[[{"\s]|\s$/.test(value);
  return quoted(`# ${key}: ${isPlain ? value : JSON.stringify(value)}`);
}

function put(cells: Cells, column: string, value: string | undefined): void {
  if (value !== undefined && value !== '') cells.set(column, RISKY.test(value) ? `'${value}` : value);
}

function putText(cells: Cells, column: string, value: Text | undefined): void {
  if (typeof value !== 'object') return put(cells, column, value);
  for (const [tag, text] of Object.entries(value)) put(cells, `${column}:${tag}`, text);
}

function rangeCell(range: Range | undefined): string | undefined {
  if (typeof range !== 'object') return range?.toString();
  return range[1] === null ? `${range[0]}+` : `${range[0]}-${range[1]}`;
}

/** `_2`, `_3`, … for the repeats of a column. */
function suffix(i: number): string {
  return i > 0 ? `_${i + 1}` : '';
}

function putAttributions(cells: Cells, { attributions }: Event): void {
  attributions.forEach(({ province, basis, confidence, by, note, sources }, i) => {
    put(cells, `province${suffix(i)}`, province ?? NONE);
    put(cells, `basis${suffix(i)}`, basis);
    put(cells, `confidence${suffix(i)}`, confidence);
    putText(cells, `by${suffix(i)}`, by);
    putText(cells, `note${suffix(i)}`, note);
    put(cells, `attribution_sources${suffix(i)}`, sources?.join(' '));
  });
}

function cellsOf(event: Event): Cells {
  const cells: Cells = new Map();
  put(cells, 'id', event.id);
  put(cells, 'date', event.date);
  put(cells, 'date_of', event.dateOf);
  put(cells, 'target', event.target ?? NONE);
  put(cells, 'also_targeted', event.alsoTargeted?.join(' '));
  put(cells, 'arrested_in', event.arrestedIn?.join(' '));
  putText(cells, 'place', event.place);
  put(cells, 'outcome', event.outcome);
  putAttributions(cells, event);
  putText(cells, 'disputed', event.disputed);
  for (const key of ['killed', 'injured', 'arrested'] as const) put(cells, key, rangeCell(event[key]));
  put(cells, 'tier', event.tier);
  putText(cells, 'tier_reason', event.tierReason);
  putText(cells, 'summary', event.summary);
  event.caveats?.forEach((caveat, i) => putText(cells, `caveat${suffix(i)}`, caveat));
  put(cells, 'sources', event.sources.join(' '));
  return cells;
}

/** The columns that are filled anywhere, in the documented order, repeats and languages beside each other. */
function columnsOf(rows: readonly Cells[]): string[] {
  const used = new Set(['id', 'date', ...rows.flatMap((cells) => [...cells.keys()])]);
  const rank = (column: string) => COLUMNS.indexOf(column.replace(/(_\d+)?(:.*)?$/, ''));
  return [...used].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * A dataset as a CSV that `parseDatasetText` reads back: all but lists that are empty. Cells that a spreadsheet would
 * run as formulas stand behind an apostrophe.
 */
export function formatDatasetCsv(dataset: Dataset): string {
  const facts = FACTS.filter((key) => dataset[key] !== undefined).map((key) => factLine(key, dataset[key]));
  const rows = dataset.events.map(cellsOf);
  const columns = columnsOf(rows);
  const lines = rows.map((cells) => columns.map((column) => quoted(cells.get(column) ?? '')).join(','));
  return [...facts, columns.join(','), ...lines, ''].join('\n');
}
