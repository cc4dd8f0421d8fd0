import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { NUMBER_GAP, placeChanges, rowAt } from '../../src/geometry/dumbbell.js';
import { numbersIn } from '../helpers/shapes.js';

const count = fc.integer({ min: 0, max: 500 });
const changes = fc
  .array(fc.record({ before: count, after: count }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((change, i) => ({ ...change, id: `${i}` })));
const aWidth = fc.integer({ min: 300, max: 1000 });

const sizes = (nameWidth = 90, digit = 8) => {
  const wide = (value: number) => `${value}`.length * digit;
  return { nameWidth, numberWidth: wide, tickWidth: wide };
};

describe('geometry: changes', () => {
  it('put every number on one scale from zero, to a tenth of a pixel', () => {
    fc.assert(
      fc.property(changes, aWidth, (all, width) => {
        const { rows, zero } = placeChanges(all, width, sizes());
        const most = Math.max(1, ...all.flatMap(({ before, after }) => [before, after]));
        const unit = (Math.max(...rows.flatMap(({ x0, x1 }) => [x0, x1])) - zero) / most;
        for (const { before, after, x0, x1 } of rows) {
          expect(x0).to.be.closeTo(zero + before * unit, 0.2);
          expect(x1).to.be.closeTo(zero + after * unit, 0.2);
        }
      }),
    );
  });

  it('keep their rows apart and in their order, inside the picture', () => {
    fc.assert(
      fc.property(changes, aWidth, (all, width) => {
        const { rows, frame } = placeChanges(all, width, sizes());
        expect(rows.map(({ id }) => id)).to.deep.equal(all.map(({ id }) => id));
        rows.slice(1).forEach(({ y }, i) => expect(y - rows[i]!.y).to.be.at.least(24));
        for (const { x0, x1, y } of rows) {
          expect(Math.max(x0, x1)).to.be.at.most(frame.width);
          expect(y).to.be.within(0, frame.height);
        }
      }),
    );
  });

  it('have each height in one row, and none beside them', () => {
    const placed = placeChanges([{ id: 'a', before: 1, after: 2 }, { id: 'b', before: 3, after: 4 }], 600, sizes()); // prettier-ignore
    const [first, second] = placed.rows;
    expect(rowAt(placed, first!.y)?.id).to.equal('a');
    expect(rowAt(placed, second!.y - 13)?.id).to.equal('b');
    expect(rowAt(placed, second!.y + 13)?.id).to.equal('b');
    expect(rowAt(placed, second!.y + 20)).to.equal(undefined);
  });

  it('point from before to after, and nowhere where nothing changed', () => {
    const tip = (before: number, after: number) => {
      const [row] = placeChanges([{ id: 'a', before, after }, { id: 'b', before: 0, after: 10 }], 600, sizes()).rows; // prettier-ignore
      const [start, , end] = numbersIn(row!.path);
      return end === undefined ? 'nowhere' : end > start! ? 'right' : 'left';
    };
    expect([tip(2, 5), tip(5, 2), tip(3, 3)]).to.deep.equal(['right', 'left', 'nowhere']);
  });

  it('have whole numbers on their axis, from zero', () => {
    fc.assert(
      fc.property(changes, aWidth, (all, width) => {
        const { ticks, zero } = placeChanges(all, width, sizes());
        expect(ticks[0]).to.deep.equal({ value: 0, at: zero });
        for (const { value } of ticks) expect(Number.isInteger(value)).to.equal(true);
      }),
    );
  });

  it('keep numbers of any size in the picture, and off the names beside them', () => {
    const large = changes.map((all) =>
      all.map((one) => ({ ...one, before: one.before * 99_999, after: one.after * 777 })),
    );
    fc.assert(
      fc.property(large, aWidth, fc.integer({ min: 40, max: 400 }), (all, width, nameWidth) => {
        const { rows } = placeChanges(all, width, sizes(nameWidth));
        const { numberWidth } = sizes();
        for (const { before, after, x0, x1, y, nameY } of rows) {
          const left = Math.min(x0, x1) - NUMBER_GAP - numberWidth(Math.min(before, after));
          const right = Math.max(x0, x1) + NUMBER_GAP + numberWidth(Math.max(before, after));
          expect(left).to.be.at.least(nameY === y ? nameWidth : 0);
          expect(right).to.be.at.most(width);
        }
      }),
    );
  });

  it('have their names above them where these would leave the axis too little room', () => {
    const [beside] = placeChanges([{ id: 'a', before: 1, after: 2 }], 640, sizes(90)).rows;
    const narrow = placeChanges([{ id: 'a', before: 1, after: 2 }], 320, sizes(190));
    const [above] = narrow.rows;
    expect(beside!.nameY).to.equal(beside!.y);
    expect(above!.nameY).to.be.below(above!.y - 15);
    expect(narrow.zero).to.be.below(100);
  });
});
