/** Dates by pattern and integers: `new Date(text)` differs between engines and drags in a time zone. */
const PARTIAL_DATE = /^(19|20)\d\d(-\d\d){0,2}$/;
const THIRTY = new Set([4, 6, 9, 11]);

/** Of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return THIRTY.has(month) ? 30 : 31;
}

/** Whether a text is `YYYY-MM-DD`, `YYYY-MM` or `YYYY` and on the calendar, in the years 1900 to 2099. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  const month = text.length > 4 ? +text.slice(5, 7) : 1;
  const day = text.length > 7 ? +text.slice(8) : 1;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(+text.slice(0, 4), month);
}

/** Whether a text is `YYYY-MM-DD` and on the calendar, in the years 1900 to 2099. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}
