import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeChanges, rowAt } from '../../src/geometry/dumbbell.js';
import { numbersIn } from '../helpers/shapes.js';

const count = fc.integer({ min: 0, max: 500 });
const changes = fc
  .array(fc.record({ before: count, after: count }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((change, i) => ({ ...change, id: `${i}` })));
const aWidth = fc.integer({ min: 300, max: 1000 });

describe('geometry: changes', () => {
  it('put every number on one scale from zero, to a tenth of a pixel', () => {
    fc.assert(
      fc.property(changes, aWidth, (all, width) => {
        const { rows, zero } = placeChanges(all, width, 90);
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
        const { rows, frame } = placeChanges(all, width, 90);
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
    const placed = placeChanges([{ id: 'a', before: 1, after: 2 }, { id: 'b', before: 3, after: 4 }], 600, 90); // prettier-ignore
    const [first, second] = placed.rows;
    expect(rowAt(placed, first!.y)?.id).to.equal('a');
    expect(rowAt(placed, second!.y - 13)?.id).to.equal('b');
    expect(rowAt(placed, second!.y + 13)?.id).to.equal('b');
    expect(rowAt(placed, second!.y + 20)).to.equal(undefined);
  });

  it('point from before to after, and nowhere where nothing changed', () => {
    const tip = (before: number, after: number) => {
      const [row] = placeChanges([{ id: 'a', before, after }, { id: 'b', before: 0, after: 10 }], 600, 90).rows; // prettier-ignore
      const [start, , end] = numbersIn(row!.path);
      return end === undefined ? 'nowhere' : end > start! ? 'right' : 'left';
    };
    expect([tip(2, 5), tip(5, 2), tip(3, 3)]).to.deep.equal(['right', 'left', 'nowhere']);
  });

  it('have whole numbers on their axis, from zero', () => {
    fc.assert(
      fc.property(changes, aWidth, (all, width) => {
        const { ticks, zero } = placeChanges(all, width, 90);
        expect(ticks[0]).to.deep.equal({ value: 0, at: zero });
        for (const { value } of ticks) expect(Number.isInteger(value)).to.equal(true);
      }),
    );
  });
});
