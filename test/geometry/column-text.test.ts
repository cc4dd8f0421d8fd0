import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeColumns, type BarGroup, type PlacedGroup } from '../../src/geometry/bar.js';
import { keptInside, shownDetails, shownNames, shownNumbers } from '../../src/geometry/column-text.js';
import { textWidth } from '../../src/geometry/text-width.js';

const HEIGHT = 260;
const halves = (counts: readonly (readonly number[])[]): BarGroup[] =>
  counts.map((bars, g) => ({
    id: `${g}`,
    bars: bars.map((itemised, b) => ({ id: `${g}/${b}`, itemised, reported: null, partial: false, series: b })),
  }));
const barsOf = (counts: readonly (readonly number[])[], width: number) =>
  placeColumns(halves(counts), width, HEIGHT, () => 12).groups.flatMap(({ bars }) => bars);
const numbered = (counts: readonly (readonly number[])[], width: number) => {
  const bars = barsOf(counts, width);
  const numbers = new Map(bars.map(({ id, itemised }) => [id, itemised > 0 ? `${itemised}` : '']));
  return { bars, numbers, shown: shownNumbers(bars, (id) => numbers.get(id)!, [26, width]) };
};

const someCounts = fc.array(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});
const aWidth = fc.integer({ min: 280, max: 1000 });

describe('geometry: numbers on columns', () => {
  it('stand on every column where there is room, but for zero', () => {
    const { shown } = numbered([[17, 8], [0, 1]], 640); // prettier-ignore
    expect([...shown.keys()]).to.have.members(['0/0', '0/1', '1/1']);
  });

  it('lie over no other number', () => {
    fc.assert(
      fc.property(someCounts, aWidth, (counts, width) => {
        const { bars, numbers, shown } = numbered(counts, width);
        const written = bars.filter(({ id }) => shown.has(id));
        for (const [i, a] of written.entries())
          for (const b of written.slice(i + 1)) {
            const wide = (textWidth(numbers.get(a.id)!, 13.5) + textWidth(numbers.get(b.id)!, 13.5)) / 2;
            const isApart =
              Math.abs(shown.get(a.id)! - shown.get(b.id)!) >= wide - 1e-6 || Math.abs(a.end[1] - b.end[1]) >= 12.5;
            expect(isApart, `${a.id} and ${b.id}`).to.equal(true);
          }
      }),
    );
  });

  it('stay inside the picture and off its axis, however many digits they have', () => {
    fc.assert(
      fc.property(someCounts, aWidth, (counts, width) => {
        const large = counts.map((bars) => bars.map((count) => count * 98_765));
        const { numbers, shown } = numbered(large, width);
        for (const [id, x] of shown) {
          const half = textWidth(numbers.get(id)!, 13.5) / 2;
          expect(x - half).to.be.at.least(26 - 1e-6);
          expect(x + half).to.be.at.most(width + 1e-6);
        }
      }),
    );
  });

  it('give way to a higher column beside theirs, not to a lower one', () => {
    const { shown } = numbered(Array.from({ length: 30 }, (_, i) => [i % 2 ? 1500 : 1499, 4000]), 320); // prettier-ignore
    const { shown: alone } = numbered([...Array<[number]>(29).fill([1]), [1500]], 320);
    expect([...shown.keys()].filter((id) => id.endsWith('/0'))).to.deep.equal([]);
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
    const { groups } = placeColumns(halves(names.map(() => [1])), width, HEIGHT, () => 12);
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
        const middleOf = ({ id, label }: PlacedGroup) =>
          keptInside(label.x, textWidth(names[Number(id)]!, 12.5), width);
        expect(shown.has('0') && shown.has(`${length - 1}`)).to.equal(true);
        for (const [i, b] of written.entries()) {
          const a = written[i - 1];
          if (a) expect(middleOf(b) - middleOf(a)).to.be.at.least(textWidth(names[Number(b.id)]!, 12.5));
        }
      }),
    );
  });

  it('are none where there is no half-year', () => expect(named([], 640).shown.size).to.equal(0));
});

describe('geometry: how far a half-year goes, below its name', () => {
  const detailed = (length: number, width: number, isOpen: (i: number) => boolean) => {
    const { groups } = placeColumns(halves(Array.from({ length }, () => [1])), width, HEIGHT, () => 12); // prettier-ignore
    return shownDetails(groups, (id) => (isOpen(Number(id)) ? 'to 26 September 2024' : ''), width);
  };
  const half = textWidth('to 26 September 2024', 12.5) / 2;

  it('is said at every width, inside the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), aWidth, (length, width) => {
        const x = detailed(length, width, (i) => i === length - 1).get(`${length - 1}`)!;
        expect(x - half).to.be.at.least(0);
        expect(x + half).to.be.at.most(width + 1e-6);
      }),
    );
  });

  it('is said once where two that are not over have no room for it', () => {
    expect([...detailed(20, 400, (i) => i > 17).keys()]).to.deep.equal(['19']);
    expect([...detailed(3, 800, (i) => i > 0).keys()]).to.have.members(['1', '2']);
  });
});
