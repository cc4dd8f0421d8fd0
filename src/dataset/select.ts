import { halfYearIndex } from './half-year.js';
import {
  CERTAINTIES,
  OUTCOMES,
  TIERS,
  type Certainty,
  type Count,
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

/** What some filters let through of a dataset: rows, each of entries that are alike. */
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

function passing({ dataset, rows, picked }: Omit<Selection, 'count'>, filters: Filters): Int32Array {
  return masksOf(dataset, rows, filters).reduce(
    (left, { column, least, passes }) => left.filter((row) => passes[column[row]! - least] === 1),
    picked,
  );
}

/** Applies filters to a dataset, each by itself: their order does not matter. */
export function selectRows(dataset: Dataset, filters: Filters): Selection {
  const rows = rowsOf(dataset, filters.lens ?? 'leading');
  const all = new Int32Array(rows.length).map((_, row) => row);
  const picked = passing({ dataset, filters, rows, picked: all }, filters);
  return { dataset, filters, rows, picked, count: picked.reduce((sum, row) => sum + rows.count[row]!, 0) };
}

/** The entries of a selection that further filters let through too, in the file's order. A lens among these is ignored. */
export function entriesOf(selection: Selection, further: Filters = {}): { events: Event[]; counts: Count[] } {
  const { dataset, rows } = selection;
  const isPicked = new Uint8Array(rows.length);
  for (const row of passing(selection, further)) isPicked[row] = 1;
  return {
    events: dataset.events.filter((_, i) => isPicked[rows.rowOf[i]!]),
    counts: dataset.counts.filter((_, i) => isPicked[rows.rowOf[dataset.events.length + i]!]),
  };
}

function byDate(a: Event, b: Event): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The events of a selection that further filters let through, by date, newest last, then by id. Counts are no events. */
export function eventsOf(selection: Selection, further?: Filters): Event[] {
  return entriesOf(selection, further).events.sort(byDate);
}
