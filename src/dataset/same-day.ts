import type { HalfYear, PartialDate } from './model.js';
import { partialDays } from './half-year.js';

/** Whether a dated event falls in the first days of its half-year. `null`: the date only names a month, so nobody knows. */
function isWithin(date: PartialDate, half: HalfYear, days: number): boolean | null {
  if (date.length < 10) return null;
  const into = partialDays(half, date);
  return into === null ? false : into.elapsed <= days;
}

/**
 * How many of a half-year's events fall in its first days: what it had come to when it was as old as a half-year that is
 * not over yet, so that the two can be compared like for like.
 *
 * @param dates of the half-year's events
 * @param days how old, from 1
 * @returns `unknown` counts the events whose day is not known; they are in `count` neither way
 */
export function countByDay(
  dates: readonly PartialDate[],
  half: HalfYear,
  days: number,
): { count: number; unknown: number } {
  const within = dates.map((date) => isWithin(date, half, days));
  return {
    count: within.filter((is) => is === true).length,
    unknown: within.filter((is) => is === null).length,
  };
}
