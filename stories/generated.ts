import type { Attribution, Dataset, Event, HalfYear, Province, Total } from '../src/dataset/model.js';
import { randomFrom } from './random.js';

/** What a generated dataset looks like; the same recipe always gives the same dataset. */
export interface Recipe {
  readonly seed: number;
  readonly events: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** How many of the provinces and of the countries below take part. */
  readonly provinces: number;
  readonly targets: number;
}

const SERIES = ['East', 'West', 'North', 'South', 'Islands', 'Mountains'];

/** Label points spread over the map, in sea and land alike: invented provinces that nobody takes for real ones. */
const ANCHORS = [
  [66, 34],
  [44, 32],
  [46, 5],
  [3, 17],
  [122, 7],
  [38, 35],
  [17, 27],
  [48, 15],
  [29, 1],
  [34, -13],
  [47, 43],
  [90, 24],
] as const;

/** Large and tiny, crowded and far out, on both sides of the map's edge. */
const TARGETS = (
  'FRA DEU GBR ESP ITA BEL NLD SWE NOR POL UKR RUS TUR IRN IRQ ISR JOR LBN SAU KWT QAT BHR ARE OMN EGY TUN DZA MAR LBY SDN ETH ' +
  'KEN TZA MOZ ZAF NGA GHA SEN MLI IND LKA MDV BGD PAK KAZ UZB TJK KGZ CHN MNG JPN KOR PHL IDN MYS SGP AUS NZL FJI USA CAN MEX ' +
  'TTO BRA ARG MLT CYP'
).split(' ');

/** The last year's data end here: its second half is not over. */
const LAST_MONTH = 10;

const PLAUSIBLE = { confirmed: 0.5, probable: 0.8 };

function provinceOf(i: number): Province {
  return {
    id: `p${i}`,
    name: `Generated Province ${i + 1}`,
    shortName: `Province ${i + 1}`,
    anchor: ANCHORS[i] ?? [0, 0],
  };
}

function attributionOf(random: () => number, provinces: number): Attribution {
  const chance = random();
  const confidence = chance < PLAUSIBLE.confirmed ? 'confirmed' : chance < PLAUSIBLE.probable ? 'probable' : 'presumed';
  const province = random() < 0.04 ? null : `p${Math.floor(random() ** 1.6 * provinces)}`;
  return { province, basis: random() < 0.5 ? 'government' : 'analyst', confidence };
}

function eventOf(i: number, random: () => number, { provinces, targets, firstYear, lastYear }: Recipe): Event {
  const year = firstYear + Math.floor(random() * (lastYear - firstYear + 1));
  const months = year === lastYear ? LAST_MONTH : 12;
  const month = String(1 + Math.floor(random() * months)).padStart(2, '0');
  const target = TARGETS[Math.floor(random() ** 2.2 * targets)] ?? null;
  return {
    id: `generated-${i}`,
    date: random() < 0.01 ? String(year) : `${year}-${month}`,
    target: random() < 0.02 ? null : target,
    outcome: random() < 0.3 ? 'attack' : 'foiled',
    attributions: [attributionOf(random, provinces)],
    summary: `Entry ${i}, made by a generator. Nothing like it happened.`,
    sources: ['generator'],
  };
}

function seriesOf(provinces: readonly Province[]): Dataset['series'] {
  const count = Math.min(SERIES.length, provinces.length);
  return SERIES.slice(0, count).map((name, at) => ({
    id: name.toLowerCase(),
    name,
    provinces: provinces.filter((_, i) => i % count === at).map(({ id }) => id),
  }));
}

/** For the last two half-years, as many as a source might report beyond what it lists. */
function totalsOf(series: Dataset['series'], { lastYear, events }: Recipe): Total[] {
  const halves: HalfYear[] = [`${lastYear}-H1`, `${lastYear}-H2`];
  return halves.flatMap((period) =>
    series.map(({ id }, i) => ({
      id: `${period}-${id}`,
      period,
      series: id,
      count: Math.ceil(events / 20) + i,
      sources: ['generator'],
    })),
  );
}

/** A dataset of the size and shape asked for. It is invented, and every text in it says so. */
export function generate(recipe: Recipe): Dataset {
  const random = randomFrom(recipe.seed);
  const provinces = Array.from({ length: recipe.provinces }, (_, i) => provinceOf(i));
  const series = seriesOf(provinces);
  return {
    version: 1,
    id: `generated-${recipe.seed}`,
    title: 'Generated entries',
    description: 'Made by a generator to try a layout. Nothing in it happened.',
    asOf: `${recipe.lastYear}-${LAST_MONTH}-31`,
    completeness: 'census',
    noun: { one: 'generated entry', other: 'generated entries' },
    series,
    provinces,
    sources: [{ id: 'generator', publisher: 'A generator', title: 'Generated entries' }],
    events: Array.from({ length: recipe.events }, (_, i) => eventOf(i, random, recipe)),
    counts: [],
    totals: totalsOf(series, recipe),
  };
}

/** Ten years, 2,000 entries, 62 countries, twelve provinces: more than a page should ever hold. */
export function dense(): Dataset {
  return generate({ seed: 7, events: 2000, firstYear: 2015, lastYear: 2024, provinces: 12, targets: TARGETS.length });
}

/** A single entry. */
export function sparse(): Dataset {
  return generate({ seed: 3, events: 1, firstYear: 2024, lastYear: 2024, provinces: 1, targets: 12 });
}

/** Names as long as translations and official styles make them. */
export function longNames(): Dataset {
  const few = generate({ seed: 11, events: 40, firstYear: 2024, lastYear: 2024, provinces: 6, targets: 20 });
  return {
    ...few,
    noun: { one: 'provisionally registered generated entry', other: 'provisionally registered generated entries' },
    series: few.series.map((series) => ({
      ...series,
      name: `${String(series.name)}, with its neighbouring administrative districts`,
    })),
    provinces: few.provinces.map((province) => ({
      ...province,
      name: `${String(province.name)} of the Confederated Northern and Trans-Riverine Districts`,
      shortName: `Trans-Riverine Districts (${province.id.toUpperCase()})`,
    })),
  };
}

/** No entry at all, as a file that was only just begun. */
export function empty(): Dataset {
  return { ...sparse(), events: [], totals: [] };
}
