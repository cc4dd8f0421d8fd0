import { extent } from 'd3-array';
import { daysInMonth, isFullDate, isPartialDate } from './date.js';
import type { HalfYear, PartialDate, Period } from './model.js';

const HALF_YEAR = /^(?:19|20)\d\d-H[12]$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a text is `YYYY-H1` or `YYYY-H2`, in the years 1900 to 2099. */
export function isHalfYear(text: string): text is HalfYear {
  return HALF_YEAR.test(text);
}

/** A running number: `year * 2`, plus 1 for the second half. */
export function halfYearIndex(half: HalfYear): number {
  return +half.slice(0, 4) * 2 + (half.endsWith('2') ? 1 : 0);
}

/** The inverse of `halfYearIndex`. */
export function halfYearAt(index: number): HalfYear {
  return `${index >> 1}-H${index & 1 ? 2 : 1}`;
}

/** As `halfYearIndex`, of a date that is known to be on the calendar; -1 where it only says a year. */
export function halfYearIndexOf(date: PartialDate): number {
  return date.length < 7 ? -1 : +date.slice(0, 4) * 2 + (date.slice(5, 7) > '06' ? 1 : 0);
}

/** The half-year a date falls in; `null` where it only says a year, or is not on the calendar. */
export function halfYearOf(date: PartialDate): HalfYear | null {
  return date.length < 7 || !isPartialDate(date) ? null : halfYearAt(halfYearIndexOf(date));
}

/** Every half-year of a period in time order; none where it is reversed. */
export function halfYearsIn(period: Period): HalfYear[] {
  const halves: HalfYear[] = [];
  for (let i = halfYearIndex(period.from); i <= halfYearIndex(period.to); i++) halves.push(halfYearAt(i));
  return halves;
}

/** Returns the period from the first to the last of some half-years; `null` where there are none. */
export function periodSpanning(halves: readonly HalfYear[]): Period | null {
  const [from, to] = extent(halves) as [HalfYear, HalfYear] | [undefined, undefined];
  return from === undefined ? null : { from, to };
}

/** `YYYY-06-30` or `YYYY-12-31`. */
export function lastDayOf(half: HalfYear): string {
  return half.slice(0, 5) + (half.endsWith('1') ? '06-30' : '12-31');
}

/** Days from the start of the half-year up to and with `month` and `day`. */
function daysInto(year: number, firstMonth: number, month: number, day: number): number {
  let days = day;
  for (let m = firstMonth; m < month; m++) days += daysInMonth(year, m);
  return days;
}

/**
 * How much of a half-year the data speak for, in days; 0 elapsed where it had not begun.
 * `null`: all of it, or `asOf` is no date.
 */
export function partialDays(half: HalfYear, asOf: string): { elapsed: number; of: number } | null {
  const last = lastDayOf(half);
  if (!isFullDate(asOf) || asOf >= last) return null;
  const year = +half.slice(0, 4);
  const first = half.endsWith('1') ? 1 : 7;
  const of = daysInto(year, first, +last.slice(5, 7), +last.slice(8));
  if (asOf < `${half.slice(0, 5)}0${first}-01`) return { elapsed: 0, of };
  return { elapsed: daysInto(year, first, +asOf.slice(5, 7), +asOf.slice(8)), of };
}

function boundOf(text: string, half: 1 | 2): HalfYear | null {
  if (isHalfYear(text)) return text;
  return YEAR.test(text) ? (`${text}-H${half}` as HalfYear) : null;
}

/** `2024-H1`, `2024`, `2022-H1/2024-H1` or `2022/2024`, both ends included; `null` when malformed or reversed. */
export function parsePeriod(text: string): Period | null {
  const [start = '', end = start, ...more] = text.trim().split('/');
  const from = boundOf(start, 1);
  const to = boundOf(end, 2);
  return from && to && from <= to && more.length === 0 ? { from, to } : null;
}

/** The inverse of `parsePeriod`: `2024-H1` or `2022-H1/2024-H1`. */
export function formatPeriodCode(period: Period): string {
  return period.from === period.to ? period.from : `${period.from}/${period.to}`;
}
