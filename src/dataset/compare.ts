import { halfYearAt, halfYearIndex, partialDays } from './half-year.js';
import { OUTCOMES, type HalfYear, type Total } from './model.js';
import type { Selection } from './select.js';

/** What half-years are compared by. */
export type By = 'series' | 'province' | 'target' | 'outcome';

/** One group in one half-year: a bar, or a part of one. */
export interface HalfYearTotal {
  readonly period: HalfYear;
  /** An id of what is compared by; `null`: no province named, in no series, country not disclosed. */
  readonly group: string | null;
  /** The dataset's own plots and attacks. */
  readonly itemised: number;
  /** The published count; `null` when none was published, or the filters are narrower than it. */
  readonly reported: number | null;
  readonly total: Total | null;
  /** Days the data speak for; `null` when that is the whole half-year. */
  readonly partial: { readonly elapsed: number; readonly of: number } | null;
}

/** Sums over the half-years and series that have a published count. */
export interface Reported {
  readonly reported: number;
  /** The dataset's own plots and attacks in just those. */
  readonly itemised: number;
  /** What was published beyond them, never less than 0 in any one. */
  readonly notItemised: number;
}

/** Half-years from `first` on by groups, the last of which is `null`. */
interface Grid {
  readonly first: number;
  readonly groups: readonly (string | null)[];
  readonly cells: Float64Array;
  /** By group, the undated with the others. */
  readonly sums: Float64Array;
}

/** Published counts that mean the same as the selection. Where two speak of one cell, the file's first leads. */
function applicableTotals({ dataset, filters }: Selection): readonly Total[] {
  const { target, outcome, certainty, tier, province, lens = 'leading', series, period } = filters;
  if (lens !== 'leading' || [target, outcome, certainty, tier, province].some((list) => list?.length)) return [];
  return dataset.totals.filter((total) => {
    const inSeries = !series?.length || (total.series !== null && series.includes(total.series));
    return inSeries && (!period || (total.period >= period.from && total.period <= period.to));
  });
}

/** First and last half-year to show; `null` when there is none. */
function spanOf({ filters: { period }, rows, picked }: Selection, totals: readonly Total[]): [number, number] | null {
  if (period) return [halfYearIndex(period.from), halfYearIndex(period.to)];
  const halves = totals.map((total) => halfYearIndex(total.period));
  let [first, last] = [Math.min(...halves), Math.max(...halves)];
  for (const row of picked) {
    const half = rows.half[row]!;
    if (half < 0) continue;
    if (half < first) first = half;
    if (half > last) last = half;
  }
  return first <= last ? [first, last] : null;
}

function groupsBy(by: By, { dataset, rows }: Selection): readonly string[] {
  if (by === 'series') return dataset.series.map(({ id }) => id);
  if (by === 'province') return dataset.provinces.map(({ id }) => id);
  return by === 'target' ? rows.targets : OUTCOMES;
}

function gridBy(by: By, selection: Selection, [first, last]: [number, number]): Grid {
  const { rows, picked } = selection;
  const groups = [...groupsBy(by, selection), null];
  const cells = new Float64Array(Math.max(0, last - first + 1) * groups.length);
  const sums = new Float64Array(groups.length);
  for (const row of picked) {
    const value = rows[by][row]!;
    const half = rows.half[row]!;
    const group = value < 0 ? groups.length - 1 : value;
    sums[group]! += rows.count[row]!;
    if (half >= 0) cells[(half - first) * groups.length + group]! += rows.count[row]!;
  }
  return { first, groups, cells, sums };
}

/** Groups to show, as indices in their order. Of the series all, so that colours and gaps stay where they are. */
function shownGroups(by: By, { groups, sums }: Grid): number[] {
  const shown = groups.flatMap((id, i) => (sums[i] || (by === 'series' && id !== null) ? [i] : []));
  if (by !== 'target') return shown;
  const isNone = (i: number) => (groups[i] === null ? 1 : 0);
  return shown.sort((a, b) => isNone(a) - isNone(b) || sums[b]! - sums[a]!);
}

/**
 * Plots and attacks by half-year and group: every half-year of the filtered period, or else from the first to the last
 * with an entry or a published count; in each, every group that occurs anywhere in the selection, and every series.
 * Groups are in the dataset's order, countries largest first, `null` last.
 */
export function totalsByHalfYear(selection: Selection, by: By): HalfYearTotal[] {
  const totals = applicableTotals(selection);
  const span = spanOf(selection, totals);
  if (!span) return [];
  const grid = gridBy(by, selection, span);
  const groups = shownGroups(by, grid);
  const halves = Array.from({ length: Math.max(0, span[1] - span[0] + 1) }, (_, h) => halfYearAt(span[0] + h));
  return halves.flatMap((period, h) => {
    const partial = partialDays(period, selection.dataset.asOf);
    return groups.map((g): HalfYearTotal => {
      const group = grid.groups[g] ?? null;
      const total = (by === 'series' && group !== null && totalIn(totals, period, group)) || null;
      const itemised = grid.cells[h * grid.groups.length + g]!;
      return { period, group, itemised, reported: total?.count ?? null, total, partial };
    });
  });
}

function totalIn(totals: readonly Total[], period: HalfYear, series: string | null): Total | undefined {
  return totals.find((total) => total.period === period && total.series === series);
}

function itemisedIn({ first, groups, cells }: Grid, { period, series }: Total): number {
  const start = (halfYearIndex(period) - first) * groups.length;
  if (series !== null) return cells[start + groups.indexOf(series)]!;
  return cells.subarray(start, start + groups.length).reduce((a, b) => a + b, 0);
}

/** One for each cell; a count of all series together only for a half-year that has none by series. */
function leadingTotals(totals: readonly Total[]): Total[] {
  const bySeries = new Set(totals.filter(({ series }) => series !== null).map(({ period }) => period));
  return totals.filter((total) => {
    return (
      totalIn(totals, total.period, total.series) === total && (total.series !== null || !bySeries.has(total.period))
    );
  });
}

/** Published counts beside the dataset's own, summed; `null` when none means the same as the selection. */
export function reportedIn(selection: Selection): Reported | null {
  const totals = leadingTotals(applicableTotals(selection));
  const span = totals.length > 0 && spanOf(selection, totals);
  if (!span) return null;
  const grid = gridBy('series', selection, span);
  const itemised = totals.map((total) => itemisedIn(grid, total));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    reported: sum(totals.map(({ count }) => count)),
    itemised: sum(itemised),
    notItemised: sum(totals.map(({ count }, i) => Math.max(0, count - itemised[i]!))),
  };
}
