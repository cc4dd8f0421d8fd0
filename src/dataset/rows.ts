import { halfYearIndex, halfYearIndexOf } from './half-year.js';
import {
  CERTAINTIES,
  OUTCOMES,
  TIERS,
  type Attribution,
  type CountryCode,
  type Dataset,
  type Event,
  type Lens,
  type ProvinceId,
} from './model.js';

/**
 * A dataset in columns, as one lens sees it: a row for each event, then a row for each count. -1 stands for "none".
 * A count rests on no stated basis, so only the leading lens sees its province.
 */
export interface Rows {
  readonly length: number;
  /** `halfYearIndex`; -1: undated. */
  readonly half: Int16Array;
  /** Index into `targets`; -1: not disclosed. */
  readonly target: Int16Array;
  /** Index into the dataset's provinces; -1: none named, or nothing attributed on the lens's basis. */
  readonly province: Int16Array;
  /** Index into the dataset's series; -1: no province named, or one that is in no series. */
  readonly series: Int8Array;
  /** Index into `CERTAINTIES`; -1: nothing attributed on the lens's basis. Never -1 where a province is named. */
  readonly certainty: Int8Array;
  /** Index into `OUTCOMES`. */
  readonly outcome: Int8Array;
  /** Index into `TIERS`; the core tier when the file does not say. */
  readonly tier: Int8Array;
  /** Plots or attacks: 1 for an event. */
  readonly count: Int32Array;
  /** 1: the target is in the province's area. */
  readonly own: Uint8Array;
  /** 1: the file says who disputes what. */
  readonly disputed: Uint8Array;
  /** In alphabetical order. */
  readonly targets: readonly CountryCode[];
}

function emptyRows(length: number, targets: readonly CountryCode[]): Rows {
  return {
    length,
    half: new Int16Array(length),
    target: new Int16Array(length),
    province: new Int16Array(length),
    series: new Int8Array(length),
    certainty: new Int8Array(length),
    outcome: new Int8Array(length),
    tier: new Int8Array(length),
    count: new Int32Array(length),
    own: new Uint8Array(length),
    disputed: new Uint8Array(length),
    targets,
  };
}

function indexOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, i) => [value, i]));
}

/** Looks a value up that may be none. */
function at(index: ReadonlyMap<string, number>, value: string | null): number {
  return value === null ? -1 : (index.get(value) ?? -1);
}

function targetsOf({ events, counts }: Dataset): CountryCode[] {
  const codes = new Set<CountryCode | null>();
  for (const { target } of events) codes.add(target);
  for (const { target } of counts) codes.add(target);
  codes.delete(null);
  return ([...codes] as CountryCode[]).sort();
}

/** The attribution of an event that a lens sees. */
function seenBy(lens: Lens, { attributions }: Event): Attribution | undefined {
  return lens === 'leading' ? attributions[0] : attributions.find(({ basis }) => basis === lens);
}

/** Writes the columns that name things, for one row. */
function rowWriter(dataset: Dataset, rows: Rows) {
  const provinces = indexOf(dataset.provinces.map(({ id }) => id));
  const targets = indexOf(rows.targets);
  const areas = dataset.provinces.map(({ area = [] }) => new Set(area));
  const series = dataset.provinces.map(({ id }) => dataset.series.findIndex((one) => one.provinces.includes(id)));
  return (row: number, target: CountryCode | null, province: ProvinceId | null) => {
    const index = at(provinces, province);
    rows.target[row] = at(targets, target);
    rows.province[row] = index;
    rows.series[row] = series[index] ?? -1;
    rows.own[row] = target !== null && areas[index]?.has(target) ? 1 : 0;
  };
}

function build(dataset: Dataset, lens: Lens): Rows {
  const { events, counts } = dataset;
  const rows = emptyRows(events.length + counts.length, targetsOf(dataset));
  const write = rowWriter(dataset, rows);
  events.forEach((event, row) => {
    const attribution = seenBy(lens, event);
    write(row, event.target, attribution?.province ?? null);
    rows.half[row] = halfYearIndexOf(event.date);
    rows.certainty[row] = attribution ? CERTAINTIES.indexOf(attribution.confidence) : -1;
    rows.outcome[row] = OUTCOMES.indexOf(event.outcome);
    rows.tier[row] = TIERS.indexOf(event.tier ?? 'core');
    rows.count[row] = 1;
    rows.disputed[row] = event.disputed === undefined ? 0 : 1;
  });
  counts.forEach((one, i) => {
    const row = events.length + i;
    const seen = lens === 'leading';
    write(row, one.target, seen ? one.province : null);
    rows.half[row] = one.period === null ? -1 : halfYearIndex(one.period);
    rows.certainty[row] = seen ? CERTAINTIES.indexOf(one.confidence ?? 'confirmed') : -1;
    rows.outcome[row] = OUTCOMES.indexOf(one.outcome);
    rows.count[row] = one.count;
  });
  return rows;
}

const built = new WeakMap<Dataset, Map<Lens, Rows>>();

/** The columns of a dataset under a lens; built once for each. */
export function rowsOf(dataset: Dataset, lens: Lens): Rows {
  let byLens = built.get(dataset);
  if (!byLens) built.set(dataset, (byLens = new Map()));
  let rows = byLens.get(lens);
  if (!rows) byLens.set(lens, (rows = build(dataset, lens)));
  return rows;
}
