import type { Count, Dataset, Event, HalfYear, Outcome } from '../../src/dataset/model.js';

/** A row of the harness's files: made up, seeded. */
export interface Row {
  readonly id: string;
  readonly date: string;
  readonly target: string;
  readonly province: string;
  readonly outcome: string;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly group: string;
}

type File = Omit<Dataset, 'totals'>;

function outcomeOf({ outcome }: Row): Outcome {
  return outcome === 'success' ? 'attack' : 'foiled';
}

function eventOf(row: Row): Event {
  const { id, date, target, province } = row;
  return {
    id,
    date,
    target,
    outcome: outcomeOf(row),
    attributions: [{ province, basis: 'analyst', confidence: 'confirmed' }],
    summary: id,
    sources: ['harness'],
  };
}

/** Gives each text a number, in the order they come. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known === undefined) numbers.set(text, numbers.size);
    return known ?? numbers.size - 1;
  };
}

function halfOf({ date }: Row): HalfYear {
  return `${date.slice(0, 4)}-H${date.slice(5, 7) < '07' ? 1 : 2}` as HalfYear;
}

/** One count for all rows that share what the charts ask for: up to 512 countries, 64 provinces and two outcomes. */
function countsOf(rows: readonly Row[]): Count[] {
  const counts = new Map<number, Count & { count: number }>();
  const [half, province, target, outcome] = [numbering(), numbering(), numbering(), numbering()];
  for (const row of rows) {
    const key =
      ((half(halfOf(row)) * 512 + target(row.target)) * 64 + province(row.province)) * 2 + outcome(row.outcome);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ...cellOf(row), count: 1 });
  }
  return [...counts.values()];
}

function cellOf(row: Row): Omit<Count, 'count'> {
  return { period: halfOf(row), province: row.province, target: row.target, outcome: outcomeOf(row) };
}

function head(places: readonly Place[]): Omit<File, 'events' | 'counts'> {
  const groups = [...new Set(places.map(({ group }) => group))];
  return {
    version: 1,
    id: 'harness',
    title: 'Made-up events',
    asOf: '2024-12-31',
    completeness: 'sample',
    series: groups.map((id) => ({
      id,
      name: id,
      provinces: places.filter(({ group }) => group === id).map((place) => place.id),
    })),
    provinces: places.map(({ id, name, lon, lat }) => ({ id, name, anchor: [lon, lat] })),
    sources: [{ id: 'harness', publisher: 'The benchmark', title: 'Made-up events' }],
  };
}

/** The harness's rows as a dataset file: an event for each, or the pre-aggregated form. */
export function fileFrom(rows: readonly Row[], places: readonly Place[], isCounted: boolean): File {
  return isCounted
    ? { ...head(places), events: [], counts: countsOf(rows) }
    : { ...head(places), events: rows.map(eventOf), counts: [] };
}
