import { countedOf } from './attribution.js';
import { halfYearAt, halfYearIndex, halfYearIndexOf } from './half-year.js';
import {
  CERTAINTIES,
  type Certainty,
  type Count,
  type CountryCode,
  type Dataset,
  type Event,
  type HalfYear,
  type Lens,
  type Outcome,
  type ProvinceId,
  type SeriesId,
  type Tier,
} from './model.js';
import { runAtOnce, type Steps } from './slices.js';

/** Events and counts that are alike in everything a chart asks for, so that many entries cost no more than few. */
export interface Row {
  /** `null`: undated. */
  readonly half: HalfYear | null;
  /** `null`: not disclosed. */
  readonly target: CountryCode | null;
  /** `null`: none named, or nothing attributed on the lens's basis. */
  readonly province: ProvinceId | null;
  /** `null`: no province named, or one that is in no series. */
  readonly series: SeriesId | null;
  readonly outcome: Outcome;
  /** `null`: nothing attributed on the lens's basis. */
  readonly certainty: Certainty | null;
  readonly tier: Tier;
  readonly disputed: boolean;
  /** Whether the target is in the province's own area. */
  readonly own: boolean;
  /** Plots and attacks. */
  readonly count: number;
  readonly events: readonly Event[];
  readonly counts: readonly Count[];
}

interface GrowingRow extends Row {
  count: number;
  readonly events: Event[];
  readonly counts: Count[];
}

/** What tells rows apart; series and own area follow from it. `half` is a `halfYearIndex`, −1 for undated. */
type Facts = Pick<Row, 'target' | 'province' | 'outcome' | 'certainty' | 'tier' | 'disputed'> & { half: number };

/** Entries between two places to pause: less than a millisecond of work. */
const CHUNK_SIZE = 500;

/** Numbers values in the order they come, from 0. */
function numbering<T>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return (value) => {
    const known = numbers.get(value);
    if (known === undefined) numbers.set(value, numbers.size);
    return known ?? numbers.size - 1;
  };
}

class RowBuilder {
  readonly #rows = new Map<number, GrowingRow>();
  readonly #halfNumber = numbering<number>();
  readonly #targetNumber = numbering<CountryCode | null>();
  readonly #provinceNumber = numbering<ProvinceId | null>();
  readonly #seriesOf: ReadonlyMap<ProvinceId | null, SeriesId>;
  readonly #areaOf: ReadonlyMap<ProvinceId | null, readonly CountryCode[] | undefined>;

  constructor(
    { series, provinces }: Dataset,
    readonly lens: Lens,
  ) {
    this.#seriesOf = new Map(series.flatMap(({ id, provinces }) => provinces.map((province) => [province, id])));
    this.#areaOf = new Map(provinces.map(({ id, area }) => [id, area]));
  }

  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  addEvent(event: Event): void {
    const { date, target, outcome, tier = 'core', disputed } = event;
    const counted = countedOf(event, this.lens);
    const { province = null, confidence: certainty = null } = counted ?? {};
    const half = halfYearIndexOf(date);
    const row = this.#rowFor({ half, target, province, outcome, certainty, tier, disputed: disputed !== undefined });
    row.count += 1;
    row.events.push(event);
  }

  /** A count rests on no stated basis: only the leading lens sees its province. */
  addCount(entry: Count): void {
    const { period, target, outcome, count, confidence = 'confirmed' } = entry;
    const isSeen = this.lens === 'leading';
    const row = this.#rowFor({
      half: period === null ? -1 : halfYearIndex(period),
      target,
      province: isSeen ? entry.province : null,
      outcome,
      certainty: isSeen ? confidence : null,
      tier: 'core',
      disputed: false,
    });
    row.count += count;
    row.counts.push(entry);
  }

  #rowFor(facts: Facts): GrowingRow {
    const key = this.#key(facts);
    const known = this.#rows.get(key);
    if (known) return known;
    const row = this.#create(facts);
    this.#rows.set(key, row);
    return row;
  }

  /** A number in mixed radix (512 countries, 1,024 half-years): at 100,000 entries a text would take twice as long. */
  #key({ half, target, province, outcome, certainty, tier, disputed }: Facts): number {
    const place = this.#provinceNumber(province) * 512 + this.#targetNumber(target);
    const confidence = certainty === null ? CERTAINTIES.length : CERTAINTIES.indexOf(certainty);
    const kind = confidence + (outcome === 'attack' ? 4 : 0) + (tier === 'core' ? 8 : 0) + (disputed ? 16 : 0);
    return (place * 1024 + this.#halfNumber(half)) * 32 + kind;
  }

  #create({ half, target, province, outcome, certainty, tier, disputed }: Facts): GrowingRow {
    return {
      half: half < 0 ? null : halfYearAt(half),
      target,
      province,
      series: this.#seriesOf.get(province) ?? null,
      outcome,
      certainty,
      tier,
      disputed,
      own: target !== null && this.#areaOf.get(province)?.includes(target) === true,
      count: 0,
      events: [],
      counts: [],
    };
  }
}

function* buildRows({ events, counts }: Dataset, builder: RowBuilder): Steps<readonly Row[]> {
  let added = 0;
  for (const event of events) {
    builder.addEvent(event);
    if (++added % CHUNK_SIZE === 0) yield;
  }
  for (const count of counts) {
    builder.addCount(count);
    if (++added % CHUNK_SIZE === 0) yield;
  }
  return builder.rows;
}

const rowsByDataset = new WeakMap<Dataset, Map<Lens, readonly Row[]>>();

/** Groups a dataset's entries into rows under a lens, in steps; done once for each dataset and lens. */
export function* rowSteps(dataset: Dataset, lens: Lens): Steps<readonly Row[]> {
  const byLens = rowsByDataset.get(dataset) ?? new Map<Lens, readonly Row[]>();
  rowsByDataset.set(dataset, byLens);
  const rows = byLens.get(lens) ?? (yield* buildRows(dataset, new RowBuilder(dataset, lens)));
  byLens.set(lens, rows);
  return rows;
}

/** Returns a dataset's rows under a lens, in the order of their first entries. */
export function rowsOf(dataset: Dataset, lens: Lens): readonly Row[] {
  return runAtOnce(rowSteps(dataset, lens));
}
