import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Point } from '../../src/geometry/frame.js';
import { markInDirection, nearestMark, type Direction, type Segment, type Spot } from '../../src/geometry/nearest.js';
import { aPoint, distance } from '../helpers/shapes.js';

const someSpots = fc
  .array(aPoint, { maxLength: 30 })
  .map((points) => points.map((at, i): Spot => ({ id: `${i}`, at })));
const directions: Direction[] = ['left', 'right', 'up', 'down'];
const spots = (places: Readonly<Record<string, Point>>) => Object.entries(places).map(([id, at]) => ({ id, at }));

describe('geometry: the nearest mark', () => {
  it('is none nearer than, and none beyond reach', () => {
    fc.assert(
      fc.property(someSpots, aPoint, fc.integer({ min: 1, max: 300 }), (all, point, reach) => {
        const least = Math.min(...all.map(({ at }) => distance(at, point)));
        const found = nearestMark(all, point, reach);
        if (least > reach) expect(found).to.equal(undefined);
        else expect(distance(found!.at, point)).to.equal(least);
      }),
    );
  });
});

describe('geometry: a mark with lines', () => {
  const line: Segment = [
    [100, 50],
    [160, 50],
  ];
  const marks: Spot[] = [
    { id: 'named', at: [0, 0], lines: [line] },
    { id: 'near', at: [130, 68] },
  ];
  const cases: [point: Point, id: string | undefined][] = [
    [[130, 50], 'named'],
    [[100, 39], 'named'],
    [[171, 50], 'named'],
    [[173, 50], undefined],
    [[130, 37], undefined],
    [[130, 58], 'named'],
    [[130, 60], 'near'],
    [[0, 11], 'named'],
    [[50, 25], undefined],
  ];
  for (const [point, id] of cases)
    it(`is ${id ? `the nearest: ${id}` : 'out of reach'}, from ${point.join(', ')}`, () =>
      expect(nearestMark(marks, point)?.id).to.equal(id));
});

describe('geometry: the next mark', () => {
  it('lies in the direction asked for, and is another', () => {
    fc.assert(
      fc.property(someSpots, fc.constantFrom(...directions), (all, direction) => {
        const [from] = all;
        const next = from && markInDirection(all, from, direction);
        if (!next) return;
        const [dx, dy] = [next.at[0] - from.at[0], next.at[1] - from.at[1]];
        const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
        expect(next).not.to.equal(from);
        expect(ahead).to.be.above(0);
        expect(Math.hypot(dx, dy)).to.be.at.most(2.1 * ahead);
      }),
    );
  });

  const cross = spots({ middle: [0, 0], left: [-10, 1], right: [10, 2], up: [1, -10], down: [-2, 10], far: [100, 0] });
  for (const direction of directions)
    it(`is the one ${direction} of the middle`, () => {
      expect(markInDirection(cross, cross[0]!, direction)?.id).to.equal(direction);
    });

  it('is the one straight ahead before a nearer one aside', () => {
    const all = spots({ from: [0, 0], aside: [10, 12], ahead: [25, 0] });
    expect(markInDirection(all, all[0]!, 'right')?.id).to.equal('ahead');
  });

  it('is none at the edge', () => expect(markInDirection(cross, cross[5]!, 'right')).to.equal(undefined));
});
