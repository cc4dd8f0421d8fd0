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

/** The columns that are the same under every lens. -1 stands for "none". */
interface Facts {
  readonly length: number;
  /** `halfYearIndex`; -1: undated. */
  readonly half: Int16Array;
  /** Index into `targets`; -1: not disclosed. */
  readonly target: Int16Array;
  /** Index into `OUTCOMES`. */
  readonly outcome: Int8Array;
  /** Index into `TIERS`; the core tier when the file does not say. */
  readonly tier: Int8Array;
  /** Plots or attacks: 1 for an event. */
  readonly count: Int32Array;
  /** 1: the file says who disputes what. */
  readonly disputed: Uint8Array;
  /** In alphabetical order. */
  readonly targets: readonly CountryCode[];
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

/**
 * A dataset in columns, as one lens sees it: a row for each event, then a row for each count.
 * A count rests on no stated basis, so only the leading lens sees its province.
 */
export interface Rows extends Facts, Links {}

/** Rows between two places to pause: less than a millisecond of work. */
const STRETCH = 500;

/** Calls back for each row's event, or else its count, and pauses now and then. */
function* eachRow(
  { events, counts }: Dataset,
  onEvent: (event: Event, row: number) => void,
  onCount: (count: Count, row: number) => void,
): Steps<void> {
  for (let row = 0; row < events.length + counts.length; row++) {
    if (row < events.length) onEvent(events[row]!, row);
    else onCount(counts[row - events.length]!, row);
    if (row % STRETCH === 0) yield;
  }
}

function* targetsOf(dataset: Dataset): Steps<CountryCode[]> {
  const codes = new Set<CountryCode | null>();
  const add = ({ target }: Event | Count) => void codes.add(target);
  yield* eachRow(dataset, add, add);
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

function* factsOf(dataset: Dataset): Steps<Facts> {
  const length = dataset.events.length + dataset.counts.length;
  const facts = {
    length,
    half: new Int16Array(length),
    target: new Int16Array(length),
    outcome: new Int8Array(length),
    tier: new Int8Array(length),
    count: new Int32Array(length),
    disputed: new Uint8Array(length),
    targets: yield* targetsOf(dataset),
  };
  const targets = indexOf(facts.targets);
  const onEvent = (event: Event, row: number) => {
    facts.half[row] = halfYearIndexOf(event.date);
    facts.target[row] = at(targets, event.target);
    facts.outcome[row] = OUTCOMES.indexOf(event.outcome);
    facts.tier[row] = TIERS.indexOf(event.tier ?? 'core');
    facts.count[row] = 1;
    facts.disputed[row] = event.disputed === undefined ? 0 : 1;
  };
  const onCount = (one: Count, row: number) => {
    facts.half[row] = one.period === null ? -1 : halfYearIndex(one.period);
    facts.target[row] = at(targets, one.target);
    facts.outcome[row] = OUTCOMES.indexOf(one.outcome);
    facts.count[row] = one.count;
  };
  yield* eachRow(dataset, onEvent, onCount);
  return facts;
}

/** The attribution of an event that a lens sees. */
function seenBy(lens: Lens, { attributions }: Event): Attribution | undefined {
  return lens === 'leading' ? attributions[0] : attributions.find(({ basis }) => basis === lens);
}

function* linksOf(dataset: Dataset, { length, target, targets }: Facts, lens: Lens): Steps<Links> {
  const links = {
    province: new Int16Array(length).fill(-1),
    series: new Int8Array(length).fill(-1),
    certainty: new Int8Array(length).fill(-1),
    own: new Uint8Array(length),
  };
  const provinces = indexOf(dataset.provinces.map(({ id }) => id));
  const seriesOf = dataset.provinces.map(({ id }) => dataset.series.findIndex((one) => one.provinces.includes(id)));
  const areas = dataset.provinces.map(({ area = [] }) => new Set(area));
  const write = (row: number, seen: Pick<Attribution, 'province' | 'confidence'>) => {
    links.certainty[row] = CERTAINTIES.indexOf(seen.confidence);
    const province = at(provinces, seen.province);
    if (province < 0) return;
    links.province[row] = province;
    links.series[row] = seriesOf[province]!;
    const code = targets[target[row]!];
    links.own[row] = code !== undefined && areas[province]!.has(code) ? 1 : 0;
  };
  const onEvent = (event: Event, row: number) => {
    const seen = seenBy(lens, event);
    if (seen) write(row, seen);
  };
  const onCount = ({ province, confidence = 'confirmed' }: Count, row: number) => {
    if (lens === 'leading') write(row, { province, confidence });
  };
  yield* eachRow(dataset, onEvent, onCount);
  return links;
}

/** What is laid out already of a dataset. */
interface Columns {
  facts?: Facts;
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
  const facts = (columns.facts ??= yield* factsOf(dataset));
  const rows = { ...facts, ...(yield* linksOf(dataset, facts, lens)) };
  columns.byLens.set(lens, rows);
  return rows;
}

/** The columns of a dataset under a lens, made at once unless they are there already. */
export function rowsOf(dataset: Dataset, lens: Lens): Rows {
  return runAtOnce(rowSteps(dataset, lens));
}
