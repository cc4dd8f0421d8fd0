import type { Envelope } from './envelope.js';
import { halfYearOf } from './half-year.js';
import type { Count, Event, HalfYear, ProvinceId, SeriesId, Total } from './model.js';
import { BAD, type Reader } from './read.js';

/** Warns of a date after the last day the data speak for, unless the date is that of a plan. */
export function checkedEvent(reader: Reader<Event>, asOf: string): Reader<Event> {
  return (value, at) => {
    const event = reader(value, at);
    if (event !== BAD && event.dateOf !== 'planned' && event.date > asOf.slice(0, event.date.length)) {
      at.read('date', event.date, () => at.warn('after-as-of', `date is after asOf, ${asOf}: ${event.date}`));
    }
    return event;
  };
}

/** Warns of a published count that the file's own entries exceed, unless it says "at least". */
export function checkedTotal(reader: Reader<Total>, itemised: (total: Total) => number): Reader<Total> {
  return (value, at) => {
    const total = reader(value, at);
    if (total === BAD || total.qualifier === 'at-least') return total;
    const items = itemised(total);
    if (items > total.count) {
      at.read('count', total.count, () => at.warn('total-below-items', `published count is below the ${items} itemised: ${total.count}`));
    }
    return total;
  };
}

/** Counts a file's own entries for the half-year and series of a total, under the leading attribution. */
export function itemisedBy(envelope: Envelope, events: readonly Event[], counts: readonly Count[]): (total: Total) => number {
  const seriesOf = new Map(envelope.series.flatMap(({ id, provinces }) => provinces.map((province) => [province, id])));
  const sums = new Map<string, number>();
  const add = (half: HalfYear | null, province: ProvinceId | null, count: number) => {
    const series = province === null ? undefined : seriesOf.get(province);
    for (const key of [cellKey(half, null), ...(series ? [cellKey(half, series)] : [])]) sums.set(key, (sums.get(key) ?? 0) + count);
  };
  for (const { date, attributions } of events) add(halfYearOf(date), attributions[0]?.province ?? null, 1);
  for (const { period, province, count } of counts) add(period, province, count);
  return ({ period, series }) => sums.get(cellKey(period, series)) ?? 0;
}

function cellKey(half: HalfYear | null, series: SeriesId | null): string {
  return `${half}/${series ?? ''}`;
}
