import { rowsOf, type Row } from './rows.js';
import { countOf, type Selection } from './select.js';

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
export function reconcile({ dataset, filters, rows, count }: Selection): Reconciliation {
  const countWhere = (test: (row: Row) => boolean) => countOf(rows.filter(test));
  const noCountry = countWhere(({ target }) => target === null);
  const noProvince = countWhere(({ province }) => province === null);
  const provinceButNoCountry = countWhere(({ province, target }) => province !== null && target === null);
  const ownArea = countWhere(({ own }) => own);
  const undated = countWhere(({ half }) => half === null);
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
    ofAll: countOf(rowsOf(dataset, filters.lens ?? 'leading')),
  };
}
