import { CERTAINTIES, type Certainty, type CountryCode, type ProvinceId, type SeriesId } from './model.js';
import type { Selection } from './select.js';

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
  return b.count - a.count || (a.target < b.target ? -1 : 1);
}

/** Plots and attacks by country, largest first, then by code. Those without a disclosed country are in none. */
export function totalsByTarget({ dataset, rows, picked }: Selection): TargetTotal[] {
  const ids = [...dataset.series.map(({ id }) => id), null];
  const cells = new Float64Array(rows.targets.length * ids.length);
  for (const row of picked) {
    const target = rows.target[row]!;
    const series = rows.series[row]!;
    if (target >= 0) cells[target * ids.length + (series < 0 ? ids.length - 1 : series)]! += rows.count[row]!;
  }
  const totals = rows.targets.map((target, i): TargetTotal => {
    const counts = cells.subarray(i * ids.length, (i + 1) * ids.length);
    const bySeries = ids.map((series, s) => ({ series, count: counts[s]! })).filter(({ count }) => count > 0);
    return { target, count: sum(counts), bySeries };
  });
  return totals.filter(({ count }) => count > 0).sort(bySize);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Numbers kept for a pair: one for each certainty, then the disputed. */
const KEPT = CERTAINTIES.length + 1;

function pairCells({ dataset, rows, picked }: Selection): Float64Array {
  const cells = new Float64Array(dataset.provinces.length * rows.targets.length * KEPT);
  for (const row of picked) {
    const province = rows.province[row]!;
    const target = rows.target[row]!;
    if (province < 0 || target < 0) continue;
    const cell = (province * rows.targets.length + target) * KEPT;
    cells[cell + rows.certainty[row]!]! += rows.count[row]!;
    if (rows.disputed[row]) cells[cell + KEPT - 1]! += rows.count[row]!;
  }
  return cells;
}

/**
 * Plots and attacks by province and country, largest first, then in the order of the provinces, then by code. Those
 * without a named province or a disclosed country are in none; those within a province's own area are marked.
 */
export function pairsOf(selection: Selection): Pair[] {
  const { dataset, rows } = selection;
  const cells = pairCells(selection);
  const pairs = dataset.provinces.flatMap(({ id: province, area = [] }, p) => {
    const series = dataset.series.find(({ provinces }) => provinces.includes(province))?.id ?? null;
    return rows.targets.flatMap((target, t): Pair[] => {
      const cell = (p * rows.targets.length + t) * KEPT;
      const certainty = CERTAINTIES.find((_, i) => cells[cell + i]! > 0);
      if (!certainty) return [];
      const counts = cells.subarray(cell, cell + KEPT - 1);
      const [confirmed = 0, probable = 0, presumed = 0] = counts;
      const own = area.includes(target);
      return [
        {
          province,
          target,
          series,
          count: sum(counts),
          byCertainty: { confirmed, probable, presumed },
          certainty,
          disputed: cells[cell + KEPT - 1]!,
          own,
        },
      ];
    });
  });
  return pairs.sort((a, b) => b.count - a.count);
}
