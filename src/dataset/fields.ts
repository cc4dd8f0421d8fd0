import { normaliseCountry, suggestCountry } from './countries.js';
import { isFullDate, isPartialDate } from './date.js';
import { isHalfYear } from './half-year.js';
import type { CountryCode, HalfYear, PartialDate, Range, Text } from './model.js';
import { BAD, isObject, nullable, numberIn, preview, textThat, type Cursor, type Reader, type Result } from './read.js';
import { nearest } from './suggest.js';

/** Characters of a text that are kept. */
export const LONGEST_TEXT = 2000;
/** People, plots or attacks. */
export const LARGEST_COUNT = 1e9;
const LANGUAGES = 100;

/** C0 and C1 controls but tab and line ends, marks that override the direction of the text around them, byte order marks. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const VISIBLE = /[^\s\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._~:-]{0,99}$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/;
const LINK = /^https?:\/\/[^\s/?#]\S*$/i;

export const id = textThat('bad-id', 'an id (1 to 100 letters, digits or ._~:-)', (text) => ID.test(text));
/** `none` stands for "no province named" and the like in filters. */
export const groupId = textThat('bad-id', "an id (1 to 100 letters, digits or ._~:-, other than 'none')", (text) => {
  return ID.test(text) && text !== 'none';
});
export const languageTag = textThat('bad-language', 'a language tag', (text) => LANGUAGE.test(text));
export const partialDate: Reader<PartialDate> = date(
  'a date (YYYY-MM-DD, YYYY-MM or YYYY)',
  /^\d{4}(-\d\d){0,2}$/,
  isPartialDate,
);
export const fullDate = date('a date (YYYY-MM-DD)', /^\d{4}-\d\d-\d\d$/, isFullDate);
export const halfYear = textThat('bad-period', 'a half-year (YYYY-H1, YYYY-H2)', isHalfYear) as Reader<HalfYear>;

/** What spreadsheets make of dates: day and month in the order of a country, or a number of days since 1899. */
const SPREADSHEET_DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|[A-Z][a-z]{2}-\d\d|[2-6]\d{4}(?:\.\d+)?)$/;

/** Tells a slip in the day, and what a spreadsheet made of a date, from another way of writing dates. */
function date(what: string, shape: RegExp, test: (text: string) => boolean): Reader<string> {
  const likely = textThat('bad-date', what, (text) => shape.test(text));
  const written: Reader<string> = (value, at) =>
    typeof value === 'string' && SPREADSHEET_DATE.test(value)
      ? at.error('bad-date', `date as a spreadsheet writes it, not ${what}: '${value}'; format the column as text`)
      : likely(value, at);
  const real = textThat('impossible-date', 'on the calendar from 1900 to 2099', test);
  return (value, at) =>
    typeof value === 'string' && test(value) ? value : written(value, at) === BAD ? BAD : real(value, at);
}

/** One language: controls stripped, at most 2,000 characters kept, something to see in it. */
export const line: Reader<string> = (value, at) => {
  if (typeof value !== 'string') return at.error('wrong-type', `expected a text: ${preview(value)}`);
  if (!VISIBLE.test(value)) return at.error('empty-text', `nothing to read: ${preview(value)}`);
  return shorten(strip(value, at), at);
};

function strip(value: string, at: Cursor): string {
  const stripped = value.replace(CONTROLS, '');
  if (stripped !== value)
    at.warn('control-characters', `invisible control characters left out: ${value.length - stripped.length}`);
  return stripped;
}

function shorten(value: string, at: Cursor): string {
  if (value.length <= LONGEST_TEXT) return value;
  at.warn('long-text', `cut to ${LONGEST_TEXT} characters: ${value.length}`);
  return value.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

export const text: Reader<Text> = (value, at) => {
  if (typeof value === 'string') return line(value, at);
  if (!isObject(value)) return at.error('wrong-type', `expected a text, or one for each language: ${preview(value)}`);
  const tags = Object.keys(value);
  if (tags.length < 1 || tags.length > LANGUAGES)
    return at.error('bad-language', `not 1 to ${LANGUAGES} languages: ${tags.length}`);
  const entries = tags.map((tag) => [tag, at.read(tag, value[tag], lineIn(tag))] as const);
  return entries.some(([, result]) => result === BAD) ? BAD : Object.freeze(Object.fromEntries(entries) as Text);
};

function lineIn(tag: string): Reader<string> {
  return (value, at) => (languageTag(tag, at) === BAD ? BAD : line(value, at));
}

/** `http:` and `https:` only. Any other link is left out, with a warning: nobody's count changes by it. */
export const link: Reader<string | undefined> = (value, at) => {
  if (typeof value !== 'string') return at.error('wrong-type', `expected a link: ${preview(value)}`);
  const url = value.replace(CONTROLS, '').trim();
  if (url.length <= LONGEST_TEXT && LINK.test(url)) return url;
  at.warn('bad-link', `not a http or https link, left out: ${preview(value)}`);
  return undefined;
};

export const country: Reader<CountryCode> = (value, at) => {
  if (typeof value !== 'string') return at.error('wrong-type', `expected a country code: ${preview(value)}`);
  return (
    normaliseCountry(value) ??
    at.error('unknown-country', `unknown country: ${preview(value)}`, () => suggestCountry(value))
  );
};

export const count: Reader<number> = (value, at) => {
  const read = numberIn(0, LARGEST_COUNT)(value, at);
  return read === BAD || Number.isInteger(read) ? read : at.error('out-of-range', `not a whole number: ${read}`);
};

const most = nullable(count);

export const range: Reader<Range> = (value, at) => {
  if (!Array.isArray(value)) return count(value, at);
  if (value.length !== 2) return at.error('wrong-type', `expected [least, most]: a list of ${value.length}`);
  const pair = [at.read(0, value[0], count), at.read(1, value[1], most)] as const;
  return pair.includes(BAD) ? BAD : inOrder(pair as readonly [number, number | null], at);
};

function inOrder(pair: readonly [number, number | null], at: Cursor): Result<Range> {
  const [low, high] = pair;
  if (high !== null && low > high) return at.error('reversed-range', `least is more than most: ${low}, ${high}`);
  return Object.freeze(pair);
}

const longitude = numberIn(-180, 180);
const latitude = numberIn(-90, 90);

export const anchor: Reader<readonly [lon: number, lat: number]> = (value, at) => {
  if (!Array.isArray(value) || value.length !== 2)
    return at.error('wrong-type', `expected [lon, lat]: ${preview(value)}`);
  const lon = at.read(0, value[0], longitude);
  const lat = at.read(1, value[1], latitude);
  return lon === BAD || lat === BAD ? BAD : Object.freeze([lon, lat] as const);
};

/** An id that the file defines under `what`. */
export function reference(known: ReadonlySet<string>, what: string): Reader<string> {
  return (value, at) => {
    const name = id(value, at);
    if (name === BAD || known.has(name)) return name;
    return at.error(`unknown-${what}`, `unknown ${what}: ${preview(name)}`, () => nearest(name, known));
  };
}
