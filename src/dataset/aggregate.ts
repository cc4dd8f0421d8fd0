import { ascending, group } from 'd3-array';
import { CERTAINTIES, type Certainty, type CountryCode, type ProvinceId, type SeriesId } from './model.js';
import type { Row } from './rows.js';
import { countBy, countOf, type Selection } from './select.js';

export * from './compare.js';

/** `series: null`: no province named, or one that is in no series. */
export interface SeriesCount {
  readonly series: SeriesId | null;
  readonly count: number;
}

export interface TargetTotal {
  readonly target: CountryCode;
  /** Plots and attacks; never 0. */
  readonly count: number;
  /** In the dataset's order, `null` last; series without any are left out. */
  readonly bySeries: readonly SeriesCount[];
}

/** All plots and attacks that one province is linked to in one country. */
export interface Pair {
  readonly province: ProvinceId;
  readonly target: CountryCode;
  readonly series: SeriesId | null;
  /** Never 0. */
  readonly count: number;
  readonly byCertainty: Readonly<Record<Certainty, number>>;
  /** The strongest among them. */
  readonly certainty: Certainty;
  /** How many of them are disputed. */
  readonly disputed: number;
  /** Whether the target is in the province's own area. */
  readonly own: boolean;
}

/** Largest first, then by code. */
function bySize(a: { count: number; target: string }, b: { count: number; target: string }): number {
  return b.count - a.count || ascending(a.target, b.target);
}

/** Plots and attacks by country, largest first, then by code. Those without a disclosed country are in none. */
export function totalsByTarget({ dataset, rows }: Selection): TargetTotal[] {
  const targetOf = ({ target }: Row) => target;
  const bySeries = [...dataset.series.map(({ id }) => id), null].map((series) => ({
    series,
    counts: countBy(
      rows.filter((row) => row.series === series),
      targetOf,
    ),
  }));
  const totals = [...countBy(rows, targetOf)].flatMap(([target, count]): TargetTotal[] => {
    const shares = bySeries.map(({ series, counts }) => ({ series, count: counts.get(target) ?? 0 }));
    return target && count > 0 ? [{ target, count, bySeries: shares.filter((share) => share.count > 0) }] : [];
  });
  return totals.sort(bySize);
}

function pairOf(province: ProvinceId, target: CountryCode, rows: readonly Row[]): Pair {
  const byCertainty = { confirmed: 0, probable: 0, presumed: 0 };
  let disputed = 0;
  for (const row of rows) {
    if (row.certainty) byCertainty[row.certainty] += row.count;
    if (row.disputed) disputed += row.count;
  }
  const { series, own } = rows[0]!;
  const certainty = CERTAINTIES.find((one) => byCertainty[one] > 0)!;
  return { province, target, series, count: countOf(rows), byCertainty, certainty, disputed, own };
}

/**
 * Plots and attacks by province and country, largest first, then in the order of the provinces, then by code. Those
 * without a named province or a disclosed country are in none; those within a province's own area are marked.
 */
export function pairsOf({ dataset, rows }: Selection): Pair[] {
  const byProvince = group(rows, ({ province }) => province);
  const pairs = dataset.provinces.flatMap(({ id }) => {
    const byTarget = group(byProvince.get(id) ?? [], ({ target }) => target);
    return [...byTarget].flatMap(([target, rows]) => (target === null ? [] : [pairOf(id, target, rows)])).sort(bySize);
  });
  return pairs.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
