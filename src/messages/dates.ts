import { lastDayOf, partialDays } from '../dataset/half-year.js';
import type { HalfYear, PartialDate, Period } from '../dataset/model.js';
import { formatNumber } from './numbers.js';

const FORMATS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { year: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Format = keyof typeof FORMATS;

const cache = new Map<string, Intl.DateTimeFormat>();

/** Always the Gregorian calendar in UTC: a dataset's day is a day, wherever it is read. */
function formatter(locale: string, name: Format): Intl.DateTimeFormat {
  const key = `${locale}/${name}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...FORMATS[name], calendar: 'gregory', timeZone: 'UTC' });
    cache.set(key, format);
  }
  return format;
}

function instant(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function precisionOf(date: PartialDate): Format {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}

/** A line never breaks between a day and its month. */
function keepDayWithMonth(text: string): string {
  return text.replace(/(\p{Nd}) (?=\p{L})/gu, '$1\u00a0');
}

/** As precise as the date is: "26 July 2024", "July 2024", "2024". */
export function formatDate(date: PartialDate, locale: string): string {
  return keepDayWithMonth(formatter(locale, precisionOf(date)).format(instant(date)));
}

function firstDayOf(half: HalfYear): string {
  return `${half.slice(0, 4)}-${half.endsWith('1') ? '01' : '07'}-01`;
}

/** "January – June 2024" */
export function formatHalfYear(half: HalfYear, locale: string): string {
  return formatPeriod({ from: half, to: half }, undefined, locale);
}

/** "January – June 2024"; with an `asOf` inside the last half-year "1 January – 26 July 2024". */
export function formatPeriod(period: Period, asOf: string | undefined, locale: string): string {
  const open = asOf !== undefined && partialDays(period.to, asOf) !== null && asOf >= firstDayOf(period.from);
  const end = open ? asOf : lastDayOf(period.to);
  const range = formatter(locale, open ? 'day' : 'month').formatRange(instant(firstDayOf(period.from)), instant(end));
  return keepDayWithMonth(range);
}

/** "Jan – Jun 2024" */
export function formatHalfYearShort(half: HalfYear, locale: string): string {
  return formatter(locale, 'short').formatRange(instant(firstDayOf(half)), instant(lastDayOf(half)));
}

/** The year of a half-year in the language's digits, without "г." or "年" behind it. */
export function formatYear(half: HalfYear, locale: string): string {
  return half.slice(0, 4).replace(/\d/g, (digit) => formatNumber(Number(digit), locale));
}
