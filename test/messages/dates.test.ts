import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { daysInMonth } from '../../src/dataset/date.js';
import { formatDate, formatHalfYear, formatHalfYearShort, formatPeriod } from '../../src/messages/dates.js';
import { loadMessages } from '../../src/messages/load.js';
import { LANGUAGES } from '../../src/messages/table.js';
import { wordsFor } from '../../src/messages/words.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/\s*–\s*/g, '–');
const aDay = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month));
const digits = (n: number) => String(n).padStart(2, '0');

describe('messages: dates', () => {
  it('say the day of the file, every day of two centuries', () => {
    fc.assert(
      fc.property(aDay, ([year, month, day]) => {
        const date = `${year}-${digits(month)}-${digits(day)}`;
        expect(plain(formatDate(date, 'en-GB'))).to.equal(`${day} ${MONTHS[month - 1]} ${year}`);
        expect(plain(formatDate(date.slice(0, 7), 'en-GB'))).to.equal(`${MONTHS[month - 1]} ${year}`);
        expect(formatDate(date.slice(0, 4), 'en-GB')).to.equal(`${year}`);
      }),
    );
  });

  const EXAMPLES: Record<(typeof LANGUAGES)[number], [day: string, month: string]> = {
    en: ['26 July 2024', 'July 2024'],
    ar: ['26 يوليو 2024', 'يوليو 2024'],
    fa: ['۲۶ ژوئیهٔ ۲۰۲۴', 'ژوئیهٔ ۲۰۲۴'],
    he: ['26 ביולי 2024', 'יולי 2024'],
    tr: ['26 Temmuz 2024', 'Temmuz 2024'],
    fr: ['26 juillet 2024', 'juillet 2024'],
    de: ['26. Juli 2024', 'Juli 2024'],
    ru: ['26 июля 2024 г.', 'июль 2024 г.'],
  };
  for (const tag of LANGUAGES)
    it(`are written as ${tag} writes them, in the Gregorian calendar`, () => {
      const locale = tag === 'en' ? 'en-GB' : tag;
      const [day, month] = EXAMPLES[tag];
      expect(withoutArabicDigits(plain(formatDate('2024-07-26', locale)), tag)).to.equal(day);
      expect(withoutArabicDigits(plain(formatDate('2024-07', locale)), tag)).to.equal(month);
    });

  it('never break between a day and its month', () => {
    expect(formatDate('2024-07-26', 'en-GB')).to.equal('26\u00a0July 2024');
    expect(formatPeriod({ from: '2024-H2', to: '2024-H2' }, '2024-07-26', 'en-GB')).to.match(
      /1\u00a0July|1\s*–\s*26\u00a0July/,
    );
  });

  it('know neither the clock nor the time zone of the reader', () => {
    const asked: (Intl.DateTimeFormatOptions | undefined)[] = [];
    const own = Intl.DateTimeFormat;
    Intl.DateTimeFormat = class extends own {
      constructor(locale?: string | string[], options?: Intl.DateTimeFormatOptions) {
        super(locale, options);
        asked.push(options);
      }
    } as typeof own;
    try {
      for (const date of ['2024-01-01', '2024-01', '2024']) formatDate(date, 'is'); // a locale that no other test has cached
      formatPeriod({ from: '2024-H1', to: '2024-H1' }, undefined, 'nb');
      formatHalfYearShort('2024-H1', 'et');
    } finally {
      Intl.DateTimeFormat = own;
    }
    expect(asked.length).to.be.at.least(5);
    for (const options of asked) expect(options).to.include({ timeZone: 'UTC', calendar: 'gregory' });
  });
});

describe('messages: periods', () => {
  const cases: [string, Parameters<typeof formatPeriod>[0], asOf: string | undefined, string][] = [
    ['a half-year', { from: '2024-H1', to: '2024-H1' }, undefined, 'January–June 2024'],
    ['a half-year that was over', { from: '2024-H1', to: '2024-H1' }, '2024-07-26', 'January–June 2024'],
    ['a half-year on its last day', { from: '2024-H1', to: '2024-H1' }, '2024-06-30', 'January–June 2024'],
    ['a half-year not over', { from: '2024-H2', to: '2024-H2' }, '2024-07-26', '1–26 July 2024'],
    ['a half-year on its first day', { from: '2024-H2', to: '2024-H2' }, '2024-07-01', '1 July 2024'],
    ['a half-year to come', { from: '2025-H1', to: '2025-H1' }, '2024-07-26', 'January–June 2025'],
    ['a year not over', { from: '2024-H1', to: '2024-H2' }, '2024-07-26', '1 January–26 July 2024'],
    ['years', { from: '2022-H1', to: '2024-H1' }, '2024-07-26', 'January 2022–June 2024'],
    ['years, the last not over', { from: '2022-H1', to: '2024-H2' }, '2024-07-26', '1 January 2022–26 July 2024'],
  ];
  for (const [what, period, asOf, text] of cases)
    it(`say ${what}: ${text}`, () => expect(plain(formatPeriod(period, asOf, 'en-GB'))).to.equal(text));

  it('are named by their months, and shorter where there is little room', () => {
    expect(plain(formatHalfYear('2023-H2', 'en-GB'))).to.equal('July–December 2023');
    expect(plain(formatHalfYearShort('2023-H2', 'en-GB'))).to.equal('Jul–Dec 2023');
  });

  const NARROW: Record<(typeof LANGUAGES)[number], [first: string, second: string]> = {
    en: ['H1 2025', 'H2 2025'],
    ar: ['النصف الأول 2025', 'النصف الثاني 2025'],
    fa: ['نیمهٔ اول ۲۰۲۵', 'نیمهٔ دوم ۲۰۲۵'],
    he: ['מחצית א׳ 2025', 'מחצית ב׳ 2025'],
    tr: ['2025 1. yarı', '2025 2. yarı'],
    fr: ['S1 2025', 'S2 2025'],
    de: ['1. Hj. 2025', '2. Hj. 2025'],
    ru: ['I пол. 2025', 'II пол. 2025'],
  };
  for (const tag of LANGUAGES)
    it(`are named as newspapers do where there is hardly any room, in ${tag}`, async () => {
      const words = wordsFor(tag, await loadMessages(tag));
      const names = (['2025-H1', '2025-H2'] as const).map((half) => words.halfYear(half, 'narrow'));
      expect(names.map((name) => withoutArabicDigits(name, tag))).to.deep.equal(NARROW[tag]);
    });

  it('are named in every language, each half-year by a name of its own', () => {
    for (const tag of LANGUAGES) {
      const names = ['2023-H1', '2023-H2', '2024-H1'].map((half) => formatHalfYear(half as '2023-H1', tag));
      expect(new Set(names).size, tag).to.equal(3);
    }
  });
});

/** Engines differ in the digits that plain `ar` gets; nobody reads them wrongly. */
function withoutArabicDigits(text: string, tag: string): string {
  return tag === 'ar' ? text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)) : text;
}
