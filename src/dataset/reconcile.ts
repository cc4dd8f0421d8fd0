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

/** Accounts for every plot and attack of a selection in the map, the arcs and the bars. */
export function reconcile({ count, rows, picked }: Selection): Reconciliation {
  let [noCountry, noProvince, provinceButNoCountry, ownArea, undated] = [0, 0, 0, 0, 0];
  for (const row of picked) {
    const n = rows.count[row]!;
    if (rows.target[row]! < 0) noCountry += n;
    if (rows.province[row]! < 0) noProvince += n;
    else if (rows.target[row]! < 0) provinceButNoCountry += n;
    if (rows.own[row] === 1) ownArea += n;
    if (rows.half[row]! < 0) undated += n;
  }
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
