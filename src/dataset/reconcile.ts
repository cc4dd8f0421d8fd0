import type { Selection } from './select.js';

/**
 * Where the plots and attacks of a selection are shown, and where they cannot be. Each line adds up to `count`:
 * `onMap + noCountry`, `inArcs + ownArea + noProvince + provinceButNoCountry`, `inHalves + undated`.
 */
export interface Reconciliation {
  readonly count: number;
  readonly onMap: number;
  readonly noCountry: number;
  readonly inArcs: number;
  readonly ownArea: number;
  readonly noProvince: number;
  readonly provinceButNoCountry: number;
  readonly inHalves: number;
  readonly undated: number;
  /** Of the dataset without filters. */
  readonly ofAll: number;
}

/** Sums the counts of the picked rows that `test` holds for. */
function countWhere({ rows, picked }: Selection, test: (row: number) => boolean): number {
  return picked.reduce((sum, row) => (test(row) ? sum + rows.count[row]! : sum), 0);
}

/** Accounts for every plot and attack of a selection in the map, the arcs and the bars. */
export function reconcile(selection: Selection): Reconciliation {
  const { count, rows } = selection;
  const { target, province, own, half } = rows;
  const noCountry = countWhere(selection, (row) => target[row]! < 0);
  const noProvince = countWhere(selection, (row) => province[row]! < 0);
  const provinceButNoCountry = countWhere(selection, (row) => province[row]! >= 0 && target[row]! < 0);
  const ownArea = countWhere(selection, (row) => own[row] === 1);
  const undated = countWhere(selection, (row) => half[row]! < 0);
  return {
    count,
    onMap: count - noCountry,
    noCountry,
    inArcs: count - ownArea - noProvince - provinceButNoCountry,
    ownArea,
    noProvince,
    provinceButNoCountry,
    inHalves: count - undated,
    undated,
    ofAll: rows.count.reduce((a, b) => a + b, 0),
  };
}
