import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { daysInMonth, isFullDate, isPartialDate } from '../../src/dataset/date.js';
import {
  formatPeriodCode,
  halfYearAt,
  halfYearIndex,
  halfYearOf,
  halfYearsIn,
  isHalfYear,
  lastDayOf,
  parsePeriod,
  partialDays,
} from '../../src/dataset/half-year.js';
import { halfYear } from './arbitraries.js';

/** An oracle: the calendar of the platform, in UTC. */
function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const pad = (n: number) => String(n).padStart(2, '0');

describe('dates', () => {
  it('are those of the calendar, leap years too', () => {
    for (let year = 1900; year < 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(isPartialDate(`${year}-${pad(month)}`)).to.equal(true);
        for (const day of [0, 1, 28, 29, 30, 31, 32]) {
          const date = `${year}-${pad(month)}-${pad(day)}`;
          if (isPartialDate(date) !== isOnCalendar(year, month, day)) expect.fail(date);
        }
      }
    }
  });

  for (const text of ['2024', '2024-02', '2024-02-29']) {
    it(`can be as exact as ${text}`, () => expect(isPartialDate(text)).to.equal(true));
  }

  for (const text of '2024-13,2024-00,2024-1,2024-02-30,2023-02-29,1899,2100,24,2024-06-31,2024-6-1,2024-06-01T00:00,2024-06-,2024-H1, 2024,2024-06-01\n,٢٠٢٤,'.split(
    ',',
  )) {
    it(`cannot be '${text}'`, () => {
      expect(isPartialDate(text)).to.equal(false);
      expect(halfYearOf(text)).to.equal(null);
    });
  }

  it('are full to the day', () => {
    expect(isFullDate('2024-07-26')).to.equal(true);
    expect(isFullDate('2024-07')).to.equal(false);
  });

  it('knows the months', () => {
    expect([1, 2, 4].map((month) => daysInMonth(2024, month))).to.deep.equal([31, 29, 30]);
    expect(daysInMonth(1900, 2)).to.equal(28);
  });
});

describe('half-years', () => {
  const halves = [
    ['2024-01-01', '2024-H1'], ['2024-06-30', '2024-H1'], ['2024-07-01', '2024-H2'], ['2024-12-31', '2024-H2'], ['2024-06', '2024-H1'],
    ['2024-07', '2024-H2'], ['2024', null], ['2024-02-30', null], ['', null], ['yesterday', null],
  ] as const; // prettier-ignore
  for (const [date, half] of halves) {
    it(`'${date}' is in ${half}`, () => expect(halfYearOf(date)).to.equal(half));
  }

  it('have names', () => {
    for (const text of ['2024-H1', '1900-H2', '2099-H2']) expect(isHalfYear(text), text).to.equal(true);
    for (const text of ['2024-H3', '2024-H0', '2024H1', '2024-h1', '24-H1', '2100-H1', '2024-H1 ', '2024-H11', ''])
      expect(isHalfYear(text), text).to.equal(false);
  });

  it('are numbered without gaps', () => {
    fc.assert(fc.property(halfYear, (half) => halfYearAt(halfYearIndex(half)) === half));
    expect(halfYearIndex('2025-H1') - halfYearIndex('2024-H2')).to.equal(1);
    expect(halfYearIndex('2024-H2')).to.equal(4049);
  });

  it('end in June and December', () => {
    expect([lastDayOf('2024-H1'), lastDayOf('2024-H2')]).to.deep.equal(['2024-06-30', '2024-12-31']);
  });

  it('are partial until the last day', () => {
    expect(partialDays('2024-H2', '2024-07-26')).to.deep.equal({ elapsed: 26, of: 184 });
    expect(partialDays('2024-H1', '2024-02-29')).to.deep.equal({ elapsed: 60, of: 182 });
    expect(partialDays('2023-H1', '2023-06-29')).to.deep.equal({ elapsed: 180, of: 181 });
    expect(partialDays('2024-H1', '2024-06-30')).to.equal(null);
    expect(partialDays('2024-H1', '2024-07-26')).to.equal(null);
    expect(partialDays('2025-H1', '2024-12-31')).to.deep.equal({ elapsed: 0, of: 181 });
    expect(partialDays('2024-H2', 'some day')).to.equal(null);
  });
});

describe('periods', () => {
  const periods = [
    ['2024-H1', '2024-H1', '2024-H1', '2024-H1'],
    ['2024', '2024-H1', '2024-H2', '2024-H1/2024-H2'],
    ['2022-H1/2024-H1', '2022-H1', '2024-H1', '2022-H1/2024-H1'],
    ['2022/2024', '2022-H1', '2024-H2', '2022-H1/2024-H2'],
    ['2022-H2/2023', '2022-H2', '2023-H2', '2022-H2/2023-H2'],
    [' 2024-H1 ', '2024-H1', '2024-H1', '2024-H1'],
  ] as const;
  for (const [text, from, to, code] of periods) {
    it(`'${text}' is ${from} to ${to}`, () => {
      expect(parsePeriod(text)).to.deep.equal({ from, to });
      expect(formatPeriodCode({ from, to })).to.equal(code);
    });
  }

  for (const text of [
    '',
    '/',
    '2024/',
    '/2024',
    '2024-H3',
    '2024-H2/2024-H1',
    '2024/2022',
    '2022/2023/2024',
    'all',
    '2024-06',
    '2024-H1/x',
  ]) {
    it(`'${text}' is none`, () => expect(parsePeriod(text)).to.equal(null));
  }

  it('read what they write', () => {
    const period = fc.tuple(halfYear, halfYear).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
    fc.assert(fc.property(period, (one) => void expect(parsePeriod(formatPeriodCode(one))).to.deep.equal(one)));
  });

  it('hold every half-year in order', () => {
    expect(halfYearsIn({ from: '2022-H2', to: '2023-H2' })).to.deep.equal(['2022-H2', '2023-H1', '2023-H2']);
    expect(halfYearsIn({ from: '2023-H1', to: '2022-H1' })).to.deep.equal([]);
  });
});
