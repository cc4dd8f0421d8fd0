import type {
  Certainty,
  CountryCode,
  Dataset,
  HalfYear,
  PartialDate,
  Period,
  Province,
  SeriesId,
  Text,
} from '../dataset/model.js';
import { formatDate, formatHalfYear, formatHalfYearShort, formatPeriod, formatYear } from './dates.js';
import { engineName, englishName } from './countries.js';
import { formatNumber } from './numbers.js';
import { en } from './en.js';
import { isEnglish, type MessageKey, type MessageTable } from './table.js';

export type Values = Readonly<Record<string, string | number>>;

/** Everything a chart says at once in one language. Made once for each language and kept. */
export interface Words {
  /** The language of the words, BCP 47: the one asked for, or `en` where its messages are not there. */
  readonly tag: string;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** A plural message; `{n}` is `n` unless `values` says otherwise. */
  readonly count: (key: MessageKey, n: number, values?: Values) => string;
  number(n: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** What is not empty, with commas between: no list, so without "and". */
  join(parts: readonly string[]): string;
  /** A dataset's text in this language, else its English, else its first. */
  text(text: Text): string;
  country(code: CountryCode): string;
  date(date: PartialDate): string;
  /** "January – June 2024"; `short`: "Jan – Jun 2024"; `narrow`: "H1 2024", as the language's newspapers write it. */
  halfYear(half: HalfYear, length?: 'long' | 'short' | 'narrow'): string;
  /** `asOf` cuts the label of a period that is not over: "1 January – 26 July 2024". */
  period(period: Period, asOf?: string): string;
  province(province: Province | null): string;
  /** "Khorasan (ISKP)" becomes "ISKP" where there is little room, if the dataset has a short name. */
  provinceShort(province: Province | null): string;
  series(dataset: Dataset, id: SeriesId | null): string;
  certainty(certainty: Certainty): string;
  /** "2 plots and attacks", in the dataset's noun if it has one. */
  counted(dataset: Dataset, n: number): string;
  noun(dataset: Dataset): string;
}

const PLACEHOLDER = /\{(\w+)\}/g;

function capitalise(text: string, tag: string): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

function fill(template: string, values: Values, number: (n: number) => string): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/** The dialect whose dates and numbers a bare language tag gets; English follows the international day-month order. */
function regional(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag;
}

function pick(text: Text, tag: string): string {
  if (typeof text === 'string') return text;
  const base = tag.split('-')[0] ?? tag;
  return text[tag] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/**
 * A country's name: the one of the messages, which hold those that engines disagree on, print longer than a label can be, or
 * lack; else the engine's; else the code.
 */
function countryName(code: CountryCode, tag: string, table: MessageTable): string {
  const own: unknown = table[`country.${code}` as MessageKey];
  if (typeof own === 'string') return own;
  return (isEnglish(tag) && englishName(code)) || (engineName(code, tag) ?? code);
}

/** Engines take long to make their formats: each is made when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function makeWords(tag: string, table: MessageTable): Words {
  const locale = regional(tag);
  const plural = once(() => new Intl.PluralRules(locale));
  /** `null` where the engine, or the page, has none. */
  const lists = once(() => (Intl.ListFormat ? new Intl.ListFormat(locale, { type: 'conjunction' }) : null));
  const periods = new Map<string, string>();
  const number = (n: number) => formatNumber(n, locale);
  const text = (value: Text) => pick(value, tag);
  const template = (key: MessageKey, n: number) => {
    const message = table[key];
    return typeof message === 'string' ? message : (message[plural().select(n)] ?? message.other);
  };
  const count: Words['count'] = (key, n, values = {}) => fill(template(key, n), { n, ...values }, number);
  const say: Words['say'] = (key, values = {}) => {
    const noun = values['noun'];
    const all = typeof noun === 'string' ? { ...values, Noun: capitalise(noun, locale) } : values;
    return fill(template(key, 0), all, number);
  };
  const province: Words['province'] = (p) => (p ? text(p.name) : say('province.none'));
  return {
    tag,
    say,
    count,
    number,
    text,
    province,
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    list: (items) => lists()?.format(items) ?? items.join(say('comma')),
    join: (parts) => parts.filter(Boolean).join(say('comma')),
    country: (code) => countryName(code, tag, table),
    date: (date) => formatDate(date, locale),
    halfYear: (half, length = 'long') => {
      if (length === 'narrow')
        return count('halfYear.narrow', half.endsWith('1') ? 1 : 2, { year: formatYear(half, locale) });
      return length === 'short' ? formatHalfYearShort(half, locale) : formatHalfYear(half, locale);
    },
    period: (period, asOf) => {
      const key = `${period.from}/${period.to}/${asOf ?? ''}`;
      const label = periods.get(key) ?? formatPeriod(period, asOf, locale);
      periods.set(key, label);
      return label;
    },
    provinceShort: (p) => (p ? text(p.shortName ?? p.name) : say('province.none')),
    series: (dataset, id) => {
      const found = dataset.series.find((series) => series.id === id);
      return found ? text(found.name) : say('series.none');
    },
    certainty: (certainty) => say(`certainty.${certainty}`),
    counted: (dataset, n) => {
      const noun = dataset.noun;
      if (!noun) return count('noun.counted', n);
      return `${number(n)} ${text(plural().select(n) === 'one' ? noun.one : noun.other)}`;
    },
    noun: (dataset) => (dataset.noun ? text(dataset.noun.other) : say('noun.plural')),
  };
}

const made = new Map<string, Words>();

/**
 * The words of a language, with the messages given. English messages come with English dates, numbers and names, whatever
 * language was asked for.
 */
export function wordsFor(tag: string, table: MessageTable = en): Words {
  const key = table === en && !isEnglish(tag) ? 'en' : tag;
  let words = made.get(key);
  if (!words) made.set(key, (words = makeWords(key, table)));
  return words;
}
