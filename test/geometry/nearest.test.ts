import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Point } from '../../src/geometry/frame.js';
import { nearestSpot, spotTowards, type Direction, type Spot } from '../../src/geometry/nearest.js';
import { aPoint, distance } from '../helpers/shapes.js';

const someSpots = fc
  .array(aPoint, { maxLength: 30 })
  .map((points) => points.map((at, i): Spot => ({ id: `${i}`, at })));
const directions: Direction[] = ['left', 'right', 'up', 'down'];
const spots = (places: Readonly<Record<string, Point>>) => Object.entries(places).map(([id, at]) => ({ id, at }));

describe('geometry: the nearest spot', () => {
  it('is none nearer than, and none beyond reach', () => {
    fc.assert(
      fc.property(someSpots, aPoint, fc.integer({ min: 1, max: 300 }), (all, point, reach) => {
        const least = Math.min(...all.map(({ at }) => distance(at, point)));
        const found = nearestSpot(all, point, reach);
        if (least > reach) expect(found).to.equal(undefined);
        else expect(distance(found!.at, point)).to.equal(least);
      }),
    );
  });
});

describe('geometry: the next spot', () => {
  it('lies in the direction asked for, and is another', () => {
    fc.assert(
      fc.property(someSpots, fc.constantFrom(...directions), (all, direction) => {
        const [from] = all;
        const next = from && spotTowards(all, from, direction);
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
      expect(spotTowards(cross, cross[0]!, direction)?.id).to.equal(direction);
    });

  it('is the one straight ahead before a nearer one aside', () => {
    const all = spots({ from: [0, 0], aside: [10, 12], ahead: [25, 0] });
    expect(spotTowards(all, all[0]!, 'right')?.id).to.equal('ahead');
  });

  it('is none at the edge', () => expect(spotTowards(cross, cross[5]!, 'right')).to.equal(undefined));
});
