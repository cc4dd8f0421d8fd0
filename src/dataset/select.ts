import { halfYearIndex } from './half-year.js';
import {
  CERTAINTIES,
  OUTCOMES,
  TIERS,
  type Certainty,
  type Dataset,
  type Event,
  type Lens,
  type Outcome,
  type Period,
  type Tier,
} from './model.js';
import { rowsOf, type Rows } from './rows.js';

/** Filter value for "no province named", "country not disclosed" and "in no series". */
export const NONE = 'none';

/** What a reader chose. A list that is empty or absent does not filter; ids that the dataset lacks match nothing. */
export interface Filters {
  /** Undated events are in no period. */
  readonly period?: Period | undefined;
  readonly series?: readonly string[] | undefined;
  readonly province?: readonly string[] | undefined;
  readonly target?: readonly string[] | undefined;
  readonly outcome?: readonly Outcome[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly tier?: readonly Tier[] | undefined;
  /** `leading` when absent. */
  readonly lens?: Lens | undefined;
}

/** The rows of a dataset that some filters let through. */
export interface Selection {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly rows: Rows;
  /** Row numbers, rising. */
  readonly picked: Int32Array;
  /** Plots and attacks, not rows. */
  readonly count: number;
}

/** A column and, for each of its values from `least` up, whether it passes. */
interface Mask {
  readonly column: Int8Array | Int16Array;
  readonly least: number;
  readonly passes: Uint8Array;
}

function maskOf(column: Mask['column'], values: readonly string[], wanted: readonly string[] | undefined): Mask[] {
  if (!wanted?.length) return [];
  const chosen = new Set<string>(wanted);
  return [{ column, least: -1, passes: Uint8Array.from([NONE, ...values], (value) => (chosen.has(value) ? 1 : 0)) }];
}

function periodMask(column: Mask['column'], period: Period | undefined): Mask[] {
  if (!period) return [];
  const least = halfYearIndex(period.from);
  return [{ column, least, passes: new Uint8Array(Math.max(0, halfYearIndex(period.to) - least + 1)).fill(1) }];
}

function masksOf({ series, provinces }: Dataset, rows: Rows, filters: Filters): Mask[] {
  const idOf = ({ id }: { id: string }) => id;
  return [
    ...periodMask(rows.half, filters.period),
    ...maskOf(rows.series, series.map(idOf), filters.series),
    ...maskOf(rows.province, provinces.map(idOf), filters.province),
    ...maskOf(rows.target, rows.targets, filters.target),
    ...maskOf(rows.outcome, OUTCOMES, filters.outcome),
    ...maskOf(rows.certainty, CERTAINTIES, filters.certainty),
    ...maskOf(rows.tier, TIERS, filters.tier),
  ];
}

/** Applies filters to a dataset, each by itself: their order does not matter. */
export function selectRows(dataset: Dataset, filters: Filters): Selection {
  const rows = rowsOf(dataset, filters.lens ?? 'leading');
  let picked = Int32Array.from({ length: rows.length }, (_, row) => row);
  for (const { column, least, passes } of masksOf(dataset, rows, filters)) {
    picked = picked.filter((row) => passes[column[row]! - least] === 1);
  }
  return { dataset, filters, rows, picked, count: picked.reduce((sum, row) => sum + rows.count[row]!, 0) };
}

function byDate(a: Event, b: Event): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The events of a selection by date, newest last, then by id. Counts are no events. */
export function eventsOf({ dataset: { events }, picked }: Selection): Event[] {
  return Array.from(
    picked.filter((row) => row < events.length),
    (row) => events[row]!,
  ).sort(byDate);
}
