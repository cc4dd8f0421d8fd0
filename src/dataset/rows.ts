import { countedOf } from './attribution.js';
import { halfYearIndex, halfYearIndexOf } from './half-year.js';
import {
  CERTAINTIES,
  OUTCOMES,
  TIERS,
  type Attribution,
  type Count,
  type CountryCode,
  type Dataset,
  type Event,
  type Lens,
} from './model.js';
import { runAtOnce, type Steps } from './slices.js';

type Column = Int8Array | Int16Array | Uint8Array;

/** The columns that are the same under every lens. -1 stands for "none". */
interface Facts {
  /** `halfYearIndex`; -1: undated. */
  readonly half: Int16Array;
  /** Index into `targets`; -1: not disclosed. */
  readonly target: Int16Array;
  /** Index into `OUTCOMES`. */
  readonly outcome: Int8Array;
  /** Index into `TIERS`; the core tier when the file does not say. */
  readonly tier: Int8Array;
  /** 1: the file says who disputes what. */
  readonly disputed: Uint8Array;
}

/** The columns that say what is linked to whom, as one lens sees it. -1 stands for "none". */
interface Links {
  /** Index into the dataset's provinces; -1: none named, or nothing attributed on the lens's basis. */
  readonly province: Int16Array;
  /** Index into the dataset's series; -1: no province named, or one that is in no series. */
  readonly series: Int8Array;
  /** Index into `CERTAINTIES`; -1: nothing attributed on the lens's basis. Never -1 where a province is named. */
  readonly certainty: Int8Array;
  /** 1: the target is in the province's area. */
  readonly own: Uint8Array;
}

/** A file's entries, its events and then its counts, in columns that no lens changes. */
interface Entries extends Facts {
  readonly length: number;
  /** Plots or attacks: 1 for an event. */
  readonly count: Int32Array;
  /** In alphabetical order. */
  readonly targets: readonly CountryCode[];
}

/**
 * A dataset in columns, as one lens sees it: a row for all entries that are alike in every column, so that what is drawn
 * from many entries costs no more than what is drawn from few. A count rests on no stated basis: only the leading lens
 * sees its province.
 */
export interface Rows extends Facts, Links {
  readonly length: number;
  /** Plots or attacks in a row; together they may be more than 32 bits hold. */
  readonly count: Float64Array;
  readonly targets: readonly CountryCode[];
  /** The row of each event, then of each count. */
  readonly rowOf: Int32Array;
}

/** Entries between two places to pause: less than a millisecond of work. */
const STRETCH = 500;

/** Calls back for each event, then each count, with its number among the entries, and pauses now and then. */
function* eachEntry(
  { events, counts }: Dataset,
  onEvent: (event: Event, entry: number) => void,
  onCount: (count: Count, entry: number) => void,
): Steps<void> {
  for (let entry = 0; entry < events.length + counts.length; entry++) {
    if (entry < events.length) onEvent(events[entry]!, entry);
    else onCount(counts[entry - events.length]!, entry);
    if (entry % STRETCH === 0) yield;
  }
}

function* targetsOf(dataset: Dataset): Steps<CountryCode[]> {
  const codes = new Set<CountryCode | null>();
  const add = ({ target }: Event | Count) => void codes.add(target);
  yield* eachEntry(dataset, add, add);
  codes.delete(null);
  return ([...codes] as CountryCode[]).sort();
}

function indexOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, i) => [value, i]));
}

/** Looks a value up that may be none. */
function at(index: ReadonlyMap<string, number>, value: string | null): number {
  return value === null ? -1 : (index.get(value) ?? -1);
}

function* entriesOf(dataset: Dataset): Steps<Entries> {
  const length = dataset.events.length + dataset.counts.length;
  const entries = {
    length,
    half: new Int16Array(length),
    target: new Int16Array(length),
    outcome: new Int8Array(length),
    tier: new Int8Array(length),
    disputed: new Uint8Array(length),
    count: new Int32Array(length).fill(1),
    targets: yield* targetsOf(dataset),
  };
  const targets = indexOf(entries.targets);
  const onEvent = (event: Event, i: number) => {
    entries.half[i] = halfYearIndexOf(event.date);
    entries.target[i] = at(targets, event.target);
    entries.outcome[i] = OUTCOMES.indexOf(event.outcome);
    entries.tier[i] = TIERS.indexOf(event.tier ?? 'core');
    entries.disputed[i] = event.disputed === undefined ? 0 : 1;
  };
  const onCount = (one: Count, i: number) => {
    entries.half[i] = one.period === null ? -1 : halfYearIndex(one.period);
    entries.target[i] = at(targets, one.target);
    entries.outcome[i] = OUTCOMES.indexOf(one.outcome);
    entries.count[i] = one.count;
  };
  yield* eachEntry(dataset, onEvent, onCount);
  return entries;
}

function* linksOf(dataset: Dataset, { length, target, targets }: Entries, lens: Lens): Steps<Links> {
  const links = {
    province: new Int16Array(length).fill(-1),
    series: new Int8Array(length).fill(-1),
    certainty: new Int8Array(length).fill(-1),
    own: new Uint8Array(length),
  };
  const provinces = indexOf(dataset.provinces.map(({ id }) => id));
  const seriesOf = dataset.provinces.map(({ id }) => dataset.series.findIndex((one) => one.provinces.includes(id)));
  const areas = dataset.provinces.map(({ area = [] }) => new Set(area));
  const write = (i: number, seen: Pick<Attribution, 'province' | 'confidence'>) => {
    links.certainty[i] = CERTAINTIES.indexOf(seen.confidence);
    const province = at(provinces, seen.province);
    if (province < 0) return;
    links.province[i] = province;
    links.series[i] = seriesOf[province]!;
    const code = targets[target[i]!];
    links.own[i] = code !== undefined && areas[province]!.has(code) ? 1 : 0;
  };
  const onEvent = (event: Event, i: number) => {
    const seen = countedOf(event, lens);
    if (seen) write(i, seen);
  };
  const onCount = ({ province, confidence = 'confirmed' }: Count, i: number) => {
    if (lens === 'leading') write(i, { province, confidence });
  };
  yield* eachEntry(dataset, onEvent, onCount);
  return links;
}

/** What tells rows apart, with how many values there are, none included. The series and the own area follow from these. */
function digitsOf({ provinces }: Dataset, entries: Entries, links: Links): [Column, number][] {
  return [
    [entries.half, 0],
    [entries.target, entries.targets.length + 1],
    [entries.outcome, OUTCOMES.length + 1],
    [entries.tier, TIERS.length + 1],
    [entries.disputed, 3],
    [links.province, provinces.length + 1],
    [links.certainty, CERTAINTIES.length + 1],
  ];
}

/** The row of each entry, and the first entry of each row. */
function* alike(digits: readonly [Column, number][], length: number): Steps<{ rowOf: Int32Array; firsts: number[] }> {
  const keys = new Float64Array(length);
  for (const [column, base] of digits) {
    for (let entry = 0; entry < length; entry++) keys[entry] = keys[entry]! * base + column[entry]! + 1;
    yield;
  }
  const rows = new Map<number, number>();
  const rowOf = new Int32Array(length);
  const firsts: number[] = [];
  for (let entry = 0; entry < length; entry++) {
    const key = keys[entry]!;
    const known = rows.get(key);
    rowOf[entry] = known ?? firsts.length;
    if (known === undefined) rows.set(key, firsts.push(entry) - 1);
    if (entry % STRETCH === 0) yield;
  }
  return { rowOf, firsts };
}

function valuesAt<C extends Column>(column: C, entries: readonly number[]): C {
  const values = column.slice(0, entries.length) as C;
  entries.forEach((entry, row) => (values[row] = column[entry]!));
  return values;
}

function* merged(dataset: Dataset, entries: Entries, links: Links): Steps<Rows> {
  const { rowOf, firsts } = yield* alike(digitsOf(dataset, entries, links), entries.length);
  const count = new Float64Array(firsts.length);
  rowOf.forEach((row, entry) => (count[row]! += entries.count[entry]!));
  return {
    length: firsts.length,
    count,
    targets: entries.targets,
    rowOf,
    half: valuesAt(entries.half, firsts),
    target: valuesAt(entries.target, firsts),
    outcome: valuesAt(entries.outcome, firsts),
    tier: valuesAt(entries.tier, firsts),
    disputed: valuesAt(entries.disputed, firsts),
    province: valuesAt(links.province, firsts),
    series: valuesAt(links.series, firsts),
    certainty: valuesAt(links.certainty, firsts),
    own: valuesAt(links.own, firsts),
  };
}

/** What is laid out already of a dataset. */
interface Columns {
  entries?: Entries;
  readonly byLens: Map<Lens, Rows>;
}

const laidOut = new WeakMap<Dataset, Columns>();

function columnsOf(dataset: Dataset): Columns {
  let columns = laidOut.get(dataset);
  if (!columns) laidOut.set(dataset, (columns = { byLens: new Map() }));
  return columns;
}

/** The columns of a dataset under a lens, made in steps; made once for each. */
export function* rowSteps(dataset: Dataset, lens: Lens): Steps<Rows> {
  const columns = columnsOf(dataset);
  const known = columns.byLens.get(lens);
  if (known) return known;
  const entries = (columns.entries ??= yield* entriesOf(dataset));
  const rows = yield* merged(dataset, entries, yield* linksOf(dataset, entries, lens));
  columns.byLens.set(lens, rows);
  return rows;
}

/** The columns of a dataset under a lens, made at once unless they are there already. */
export function rowsOf(dataset: Dataset, lens: Lens): Rows {
  return runAtOnce(rowSteps(dataset, lens));
}
