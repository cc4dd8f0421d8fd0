import { group, sort, sum } from 'd3-array';
import { halfYearsIn, partialDays, periodSpanning } from './half-year.js';
import { OUTCOMES, type HalfYear, type Period, type Total } from './model.js';
import type { Row } from './rows.js';
import { countBy, countOf, type Selection } from './select.js';

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
function spanOf({ filters: { period }, rows }: Selection, totals: readonly Total[]): Period | null {
  if (period) return period;
  return periodSpanning([...totals.map((total) => total.period), ...rows.flatMap(({ half }) => half ?? [])]);
}

/** Ids of the groups to show. Of the series all, so that colours and gaps stay where they are. */
function shownGroups(by: By, { dataset, rows }: Selection): (string | null)[] {
  const counts = countBy(rows, (row): string | null => row[by]);
  const present = [...counts].filter(([, count]) => count > 0).map(([group]) => group);
  const none = present.includes(null) ? [null] : [];
  if (by === 'series') return [...dataset.series.map(({ id }) => id), ...none];
  if (by === 'target')
    return [
      ...sort(
        present.filter((id) => id !== null),
        (id) => -counts.get(id)!,
        (id) => id,
      ),
      ...none,
    ];
  const ids = by === 'province' ? dataset.provinces.map(({ id }) => id) : OUTCOMES;
  return [...ids.filter((id) => present.includes(id)), ...none];
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
  const groups = shownGroups(by, selection);
  const byHalf = group(selection.rows, ({ half }) => half);
  return halfYearsIn(span).flatMap((period) => {
    const partial = partialDays(period, selection.dataset.asOf);
    const counts = countBy(byHalf.get(period) ?? [], (row): string | null => row[by]);
    return groups.map((group): HalfYearTotal => {
      const total = (by === 'series' && group !== null && totalIn(totals, period, group)) || null;
      const itemised = counts.get(group) ?? 0;
      return { period, group, itemised, reported: total?.count ?? null, total, partial };
    });
  });
}

function totalIn(totals: readonly Total[], period: HalfYear, series: string | null): Total | undefined {
  return totals.find((total) => total.period === period && total.series === series);
}

/** The dataset's own plots and attacks in a published count's half-year and series. */
function itemisedIn(rows: readonly Row[], { period, series }: Total): number {
  return countOf(rows.filter((row) => row.half === period && (series === null || row.series === series)));
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
  if (totals.length === 0) return null;
  const itemised = totals.map((total) => itemisedIn(selection.rows, total));
  return {
    reported: sum(totals, ({ count }) => count),
    itemised: sum(itemised),
    notItemised: sum(totals, ({ count }, i) => Math.max(0, count - itemised[i]!)),
  };
}
