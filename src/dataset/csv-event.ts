import { ATTRIBUTION_COLUMNS } from './csv-columns.js';
import type { CsvRow } from './csv-row.js';
import type { WrittenSources } from './csv-sources.js';
import type { Cursor } from './read.js';

/** Stands for a value of which the problem is reported already; no reader takes it. */
export const REPORTED = Object.freeze({});

/** What the rows of a table share. */
export interface RowContext {
  readonly sources: WrittenSources;
  readonly at: Cursor;
  /** Columns in which R's `NA` was met. */
  readonly notAvailable: Set<string>;
}

/** ISO 3166-1 calls Namibia what R writes for a missing value. */
function isNa(code: string | null | undefined): boolean {
  return code === 'NA';
}

function targetIn(row: CsvRow, at: Cursor): unknown {
  const target = row.nullable('target');
  if (!isNa(target)) return target;
  const message = "Namibia, or not available? 'NA'; write NAM, or none where it was not disclosed";
  at.read('target', target, () => at.error('ambiguous-country', message));
  return REPORTED;
}

/** Countries that are named and not counted: `NA` says nothing here, and is reported once a column. */
function countriesIn(row: CsvRow, column: string, { at, notAvailable }: RowContext): string[] | undefined {
  const codes = row.list(column);
  if (!codes?.some(isNa)) return codes;
  const message = "read as not available: 'NA'; write NAM for Namibia";
  if (!notAvailable.has(column)) at.read(column, codes, () => at.warn('ambiguous-country', message));
  notAvailable.add(column);
  const others = codes.filter((code) => !isNa(code));
  return others.length > 0 ? others : undefined;
}

function attributionIn(row: CsvRow, n: number): object {
  return {
    province: row.nullable('province', n),
    basis: row.plain('basis', n),
    confidence: row.plain('confidence', n),
    by: row.text('by', n),
    note: row.text('note', n),
    sources: row.list('attribution_sources', n),
  };
}

/** At least one: the first is missed in every row that has none. */
function attributionsIn(row: CsvRow): object[] {
  const all = row.repeats(ATTRIBUTION_COLUMNS, (n) => attributionIn(row, n));
  return all.length > 0 ? all : [attributionIn(row, 1)];
}

function caveatsIn(row: CsvRow): unknown[] | undefined {
  const caveats = row.repeats(['caveat'], (n) => row.text('caveat', n)).filter((caveat) => caveat !== undefined);
  return caveats.length > 0 ? caveats : undefined;
}

function sourcesIn(row: CsvRow, number: number, { sources, at }: RowContext): unknown {
  const listed = row.list('sources') ?? [];
  const { ids, isBroken } = sources.read(row, number, listed.length > 0, at);
  const all = [...listed, ...ids];
  return all.length === 0 && isBroken ? REPORTED : all;
}

/** An event as the JSON form has it. `number` is its row's. */
export function eventIn(row: CsvRow, number: number, context: RowContext): Readonly<Record<string, unknown>> {
  return {
    id: row.plain('id'),
    date: row.date('date'),
    dateOf: row.plain('date_of'),
    target: targetIn(row, context.at),
    alsoTargeted: countriesIn(row, 'also_targeted', context),
    arrestedIn: countriesIn(row, 'arrested_in', context),
    place: row.text('place'),
    outcome: row.plain('outcome'),
    attributions: attributionsIn(row),
    disputed: row.text('disputed'),
    killed: row.range('killed'),
    injured: row.range('injured'),
    arrested: row.range('arrested'),
    tier: row.plain('tier'),
    tierReason: row.text('tier_reason'),
    summary: row.text('summary'),
    caveats: caveatsIn(row),
    sources: sourcesIn(row, number, context),
  };
}
