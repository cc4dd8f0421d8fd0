import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeColumns, type BarGroup } from '../../src/geometry/bar.js';
import { shownNames, shownNumbers } from '../../src/geometry/column-text.js';
import { textWidth } from '../../src/geometry/text-width.js';

const HEIGHT = 260;
const halves = (counts: readonly (readonly number[])[]): BarGroup[] =>
  counts.map((bars, g) => ({
    id: `${g}`,
    bars: bars.map((itemised, b) => ({ id: `${g}/${b}`, itemised, reported: null, partial: false, series: b })),
  }));
const barsOf = (counts: readonly (readonly number[])[], width: number) =>
  placeColumns(halves(counts), width, HEIGHT).groups.flatMap(({ bars }) => bars);
const numbered = (counts: readonly (readonly number[])[], width: number) => {
  const bars = barsOf(counts, width);
  const numbers = new Map(bars.map(({ id, itemised }) => [id, itemised > 0 ? `${itemised}` : '']));
  return { bars, numbers, shown: shownNumbers(bars, (id) => numbers.get(id)!) };
};

const someCounts = fc.array(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});
const aWidth = fc.integer({ min: 280, max: 1000 });

describe('geometry: numbers on columns', () => {
  it('stand on every column where there is room, but for zero', () => {
    const { shown } = numbered([[17, 8], [0, 1]], 640); // prettier-ignore
    expect([...shown]).to.have.members(['0/0', '0/1', '1/1']);
  });

  it('lie over no other number', () => {
    fc.assert(
      fc.property(someCounts, aWidth, (counts, width) => {
        const { bars, numbers, shown } = numbered(counts, width);
        const written = bars.filter(({ id }) => shown.has(id));
        for (const [i, a] of written.entries())
          for (const b of written.slice(i + 1)) {
            const wide = (textWidth(numbers.get(a.id)!, 12.5) + textWidth(numbers.get(b.id)!, 12.5)) / 2;
            const isApart = Math.abs(a.end[0] - b.end[0]) >= wide || Math.abs(a.end[1] - b.end[1]) >= 12.5;
            expect(isApart, `${a.id} and ${b.id}`).to.equal(true);
          }
      }),
    );
  });

  it('give way to a higher column beside theirs, not to a lower one', () => {
    const { shown } = numbered(Array.from({ length: 30 }, (_, i) => [i % 2 ? 1500 : 1499, 4000]), 320); // prettier-ignore
    const { shown: alone } = numbered([...Array<[number]>(29).fill([1]), [1500]], 320);
    expect([...shown].filter((id) => id.endsWith('/0'))).to.deep.equal([]);
    expect(alone.has('29/0')).to.equal(true);
  });

  it('leave the highest column its own, however narrow it is', () => {
    fc.assert(
      fc.property(someCounts, aWidth, (counts, width) => {
        const { bars, shown } = numbered(counts, width);
        const most = Math.max(...bars.map(({ itemised }) => itemised));
        const highest = bars.filter(({ itemised }) => itemised === most).map(({ id }) => id);
        expect(highest.some((id) => shown.has(id))).to.equal(most > 0);
      }),
    );
  });
});

describe('geometry: names of half-years below columns', () => {
  const named = (names: readonly string[], width: number) => {
    const { groups } = placeColumns(halves(names.map(() => [1])), width, HEIGHT);
    return { groups, shown: shownNames(groups, (id) => names[Number(id)]!) };
  };
  const series = (length: number) => Array.from({ length }, (_, i) => `${i % 2 ? 'H2' : 'H1'} ${2014 + Math.floor(i / 2)}`); // prettier-ignore

  it('are all there while they have room', () => {
    expect(named(series(4), 640).shown.size).to.equal(4);
  });

  it('are the first, the last and those of one half of the year between', () => {
    const shown = [...named(series(25), 640).shown].map(Number);
    expect([shown[0], shown.at(-1)]).to.deep.equal([0, 24]);
    expect(shown.length).to.be.within(4, 13);
    expect(shown.every((i) => i % 2 === 0)).to.equal(true);
  });

  it('keep clear of one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), aWidth, (length, width) => {
        const names = series(length);
        const { groups, shown } = named(names, width);
        const written = groups.filter(({ id }) => shown.has(id));
        expect(shown.has('0') && shown.has(`${length - 1}`)).to.equal(true);
        for (const [i, b] of written.entries()) {
          const a = written[i - 1];
          if (a) expect(b.label.x - a.label.x).to.be.at.least(textWidth(names[Number(b.id)]!, 12.5));
        }
      }),
    );
  });

  it('are none where there is no half-year', () => expect(named([], 640).shown.size).to.equal(0));
});
