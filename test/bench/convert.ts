import { halfYearAt, halfYearIndexOf } from '../../src/dataset/half-year.js';
import { OUTCOMES, type Count, type Dataset, type Event, type Outcome } from '../../src/dataset/model.js';

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
class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** One count for all rows that share what the charts ask for, of up to 512 countries. */
function countsOf(rows: readonly Row[], places: readonly Place[]): Count[] {
  const targets = new Numbering();
  const provinces = new Map(places.map(({ id }, i) => [id, i]));
  const halves = rows.map(({ date }) => halfYearIndexOf(date));
  const first = halves.reduce((least, half) => Math.min(least, half), Infinity);
  const width = provinces.size * 512 * OUTCOMES.length;
  const cells = new Uint32Array((halves.reduce((most, half) => Math.max(most, half), first) - first + 1) * width);
  rows.forEach((row, i) => {
    const place = targets.of(row.target) * provinces.size + provinces.get(row.province)!;
    cells[(halves[i]! - first) * width + place * OUTCOMES.length + OUTCOMES.indexOf(outcomeOf(row))]! += 1;
  });
  const counts: Count[] = [];
  cells.forEach((count, cell) => {
    if (count === 0) return;
    const place = Math.floor((cell % width) / OUTCOMES.length);
    counts.push({
      period: halfYearAt(first + Math.floor(cell / width)),
      province: places[place % provinces.size]!.id,
      target: targets.texts[Math.floor(place / provinces.size)]!,
      outcome: OUTCOMES[cell % OUTCOMES.length]!,
      count,
    });
  });
  return counts;
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
    ? { ...head(places), events: [], counts: countsOf(rows, places) }
    : { ...head(places), events: rows.map(eventOf), counts: [] };
}
