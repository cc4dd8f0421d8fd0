import type { Envelope } from './envelope.js';
import { halfYearIndex, halfYearIndexOf } from './half-year.js';
import type { Count, Event, ProvinceId, SeriesId, Total } from './model.js';
import { BAD, type Reader } from './read.js';
import type { Steps } from './slices.js';

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
      at.read('count', total.count, () =>
        at.warn('total-below-items', `published count is below the ${items} itemised: ${total.count}`),
      );
    }
    return total;
  };
}

/** Entries counted between two looks at the clock. */
const STRIDE = 4096;

/** Counts a file's own entries for the half-year and series of a total, under the leading attribution. */
export function* itemisedBy(
  { series, provinces }: Envelope,
  events: readonly Event[],
  counts: readonly Count[],
): Steps<(total: Total) => number> {
  const width = series.length + 1;
  const seriesOf = new Map(provinces.map(({ id }) => [id, series.findIndex((one) => one.provinces.includes(id))]));
  const sums = new Map<number, number>();
  const add = (half: number, province: ProvinceId | null, count: number) => {
    const group = province === null ? -1 : (seriesOf.get(province) ?? -1);
    for (const key of group < 0 ? [half * width] : [half * width, half * width + 1 + group]) {
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
  };
  let read = 0;
  for (const { date, attributions } of events) {
    add(halfYearIndexOf(date), attributions[0]!.province, 1);
    if (read++ % STRIDE === 0) yield;
  }
  for (const { period, province, count } of counts) if (period) add(halfYearIndex(period), province, count);
  const groupOf = (id: SeriesId | null) => series.findIndex((one) => one.id === id) + 1;
  return (total) => sums.get(halfYearIndex(total.period) * width + groupOf(total.series)) ?? 0;
}
