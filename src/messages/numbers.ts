/** Languages that write small numbers in the digits of this source. */
const LATIN_DIGITS = /^(en|fr|de|tr|ru|he)(-[A-Z]{2})?$/;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as a language writes it. Engines take longer to make a format than a chart takes to be drawn, so counts that
 * need no sign between their digits do without one where that changes nothing.
 */
export function formatNumber(n: number, locale: string): string {
  if (Number.isInteger(n) && n >= 0 && n < 1000 && LATIN_DIGITS.test(locale)) return String(n);
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(n);
}
