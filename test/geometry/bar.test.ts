import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  isInRow,
  placeColumns,
  placeRows,
  valueOf,
  type BarGroup,
  type BarWish,
  type PlacedBar,
  type PlacedBars,
} from '../../src/geometry/bar.js';

const aBar = fc.record({
  itemised: fc.integer({ min: 0, max: 400 }),
  reported: fc.option(fc.integer({ min: 0, max: 400 })),
  partial: fc.boolean(),
  series: fc.integer({ min: -1, max: 5 }),
});
const someGroups: fc.Arbitrary<BarGroup[]> = fc
  .array(fc.array(aBar, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((groups) =>
    groups.map((bars, g) => ({ id: `g${g}`, bars: bars.map((bar, b) => ({ ...bar, id: `g${g}/b${b}` })) })),
  );
const aWidth = fc.integer({ min: 280, max: 1000 });

const barsOf = ({ groups }: PlacedBars) => groups.flatMap(({ bars }) => bars);
const bar = (id: string, itemised: number, reported: number | null = null, partial = false): BarWish => ({
  id,
  itemised,
  reported,
  partial,
  series: 0,
});
const rows = (groups: readonly BarGroup[], width: number, text = 60, nameWidth = 90, tick = 20) =>
  placeRows(groups, width, { nameWidth, textWidth: () => text, tickWidth: () => tick, hasSecondLine: false });
const columns = (groups: readonly BarGroup[], width: number, tick = 12) => placeColumns(groups, width, 260, () => tick);

const layouts: [
  string,
  (groups: readonly BarGroup[], width: number) => PlacedBars,
  (bar: PlacedBar) => [solid: number, hatched: number],
][] = [
  ['in rows', rows, ({ width, rest }) => [width, rest.width]],
  ['in rows on a phone', (groups) => rows(groups, 300, 200), ({ width, rest }) => [width, rest.width]],
  ['in columns', columns, ({ height, rest }) => [height, rest.height]],
];

for (const [name, place, lengthsOf] of layouts)
  describe(`geometry: bars ${name}`, () => {
    it('are as long as their numbers, all by one scale from zero', () => {
      fc.assert(
        fc.property(someGroups, aWidth, (groups, width) => {
          const placed = place(groups, width);
          const most = Math.max(1, ...barsOf(placed).map(valueOf));
          const unit = Math.max(...barsOf(placed).map((one) => lengthsOf(one)[0] + lengthsOf(one)[1])) / most;
          for (const one of barsOf(placed)) {
            const [solid, hatched] = lengthsOf(one);
            expect(solid, one.id).to.be.closeTo(one.itemised * unit, 1e-6);
            expect(hatched, one.id).to.be.closeTo(Math.max(0, (one.reported ?? 0) - one.itemised) * unit, 1e-6);
          }
        }),
      );
    });

    it('are nothing for zero, without a torn edge', () => {
      const [one] = barsOf(place([{ id: 'g', bars: [bar('zero', 0, null, true), bar('three', 3)] }], 600));
      expect(lengthsOf(one!)).to.deep.equal([0, 0]);
      expect(one!.tear).to.equal('');
    });

    it('are torn where the period is not over, and only there', () => {
      const placed = place([{ id: 'g', bars: [bar('open', 1, null, true), bar('closed', 3)] }], 600);
      expect(barsOf(placed).map(({ tear }) => tear !== '')).to.deep.equal([true, false]);
    });

    it('have whole numbers on their axis, from zero, by the same scale', () => {
      fc.assert(
        fc.property(someGroups, aWidth, (groups, width) => {
          const placed = place(groups, width);
          const [zero, ...others] = placed.ticks;
          expect(zero).to.deep.equal({ value: 0, at: placed.zero });
          for (const { value } of placed.ticks) expect(Number.isInteger(value)).to.equal(true);
          const units = others.map(({ value, at }) => Math.abs(at - placed.zero) / value);
          for (const unit of units) expect(unit).to.be.closeTo(units[0]!, 1e-6);
        }),
      );
    });

    it('lie in the picture, none over another, in their order', () => {
      fc.assert(
        fc.property(someGroups, aWidth, (groups, width) => {
          const placed = place(groups, width);
          expect(barsOf(placed).map(({ id }) => id)).to.deep.equal(
            groups.flatMap(({ bars }) => bars.map(({ id }) => id)),
          );
          const across = barsOf(placed).map((one): [number, number] =>
            placed.direction === 'columns' ? [one.x, one.x + one.width] : [one.y, one.y + one.height],
          );
          across.slice(1).forEach(([start], i) => expect(start).to.be.at.least(across[i]![1]));
          for (const one of barsOf(placed)) {
            expect(Math.max(one.x + one.width, one.rest.x + one.rest.width)).to.be.at.most(placed.frame.width + 1e-6);
            expect(Math.min(one.y, one.rest.y)).to.be.at.least(0);
            expect(one.y + one.height).to.be.at.most(placed.frame.height);
          }
        }),
      );
    });
  });

describe('geometry: the rows of bars', () => {
  it('hold their bar and its text, and nothing of another, 24 pixels high at least', () => {
    fc.assert(
      fc.property(someGroups, aWidth, (groups, width) => {
        const bars = barsOf(rows(groups, width));
        for (const { id, y, height, end } of bars) {
          const rowsAt = (at: number) => bars.filter((one) => isInRow(one, at)).map((one) => one.id);
          expect(rowsAt(y + height / 2)).to.deep.equal([id]);
          expect(rowsAt(end[1])).to.deep.equal([id]);
          const [middle] = bars.filter((one) => one.id === id).map((one) => (Math.min(one.y, one.end[1] - 7) + one.y + one.height) / 2); // prettier-ignore
          for (const away of [-12, 12]) expect(rowsAt(middle! + away)).to.include(id);
        }
      }),
    );
  });
});

describe('geometry: the text of bars in rows', () => {
  it('stands behind its bar, inside the picture, or above it where bars would be too short', () => {
    fc.assert(
      fc.property(someGroups, aWidth, fc.integer({ min: 30, max: 240 }), (groups, width, text) => {
        const placed = rows(groups, width, text);
        for (const one of barsOf(placed)) {
          const [x, y] = one.end;
          if (placed.direction === 'stacked') expect(y).to.be.below(one.y);
          else expect(x + text).to.be.at.most(width + 1e-6);
        }
      }),
    );
  });

  it('leaves the bars the room they need, on a phone as on a page', () => {
    const groups = [{ id: 'g', bars: [bar('long', 3, 17), bar('short', 7, 8)] }];
    for (const [width, text] of [
      [280, 150],
      [320, 90],
      [640, 150],
      [1000, 150],
    ] as const) {
      // prettier-ignore
      const placed = rows(groups, width, text);
      const [long] = barsOf(placed);
      expect(long!.width + long!.rest.width).to.be.at.least(0.4 * width);
    }
  });

  it('stands above where the names are long, so that none runs over its bar', () => {
    const groups = [{ id: 'g', bars: [bar('long', 17), bar('short', 2)] }];
    for (const [width, name, direction] of [
      [320, 190, 'stacked'],
      [480, 190, 'rows'],
      [680, 420, 'stacked'],
    ] as const) {
      // prettier-ignore
      const placed = rows(groups, width, 40, name);
      expect(placed.direction, `${width}`).to.equal(direction);
      for (const { x } of barsOf(placed)) expect(x).to.equal(direction === 'rows' ? name : 1);
    }
  });
});

describe('geometry: the axis of bars', () => {
  it('has as many numbers as have room, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        aWidth,
        fc.integer({ min: 10, max: 110 }),
        (most, width, tick) => {
          const { ticks } = rows([{ id: 'g', bars: [bar('one', most)] }], width, tick + 12, 60, tick);
          ticks.slice(1).forEach(({ at }, i) => expect(at - ticks[i]!.at).to.be.above(tick));
        },
      ),
    );
  });

  it('leaves its numbers room before columns', () => {
    for (const tick of [10, 40, 90]) {
      const placed = columns([{ id: 'g', bars: [bar('one', 3)] }], 640, tick);
      expect(placed.foot).to.be.above(tick);
      expect(barsOf(placed)[0]!.x).to.be.above(placed.foot);
    }
  });
});
