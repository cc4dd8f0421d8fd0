import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ArcWish } from '../../src/geometry/arc.js';
import type { Point } from '../../src/geometry/frame.js';
import { placeLoop, placeLoops } from '../../src/geometry/loop.js';
import { aPoint, distance, pointsIn } from '../helpers/shapes.js';

const aWidth = fc.double({ min: 1, max: 8, noNaN: true });

describe('geometry: loops', () => {
  it('begin and end at their node, round, with the arrow back at it', () => {
    fc.assert(
      fc.property(aPoint, aWidth, fc.constantFrom(0, 1, 2, 3), (at, width, quarter) => {
        const turn = (quarter * Math.PI) / 2;
        const { path, head, samples } = placeLoop('own', at, width, turn);
        const reach = 2.2 * (9 + width);
        for (const point of [...samples, ...pointsIn(head)]) expect(distance(point, at)).to.be.below(reach);
        expect(distance(pointsIn(head)[0]!, at)).to.be.below(9 + width);
        expect(path).to.match(/^M[-\d.,]+A[-\d.,]+$/);
      }),
    );
  });

  it('stand around their origin, apart, and begin at no other', () => {
    const wish = (id: string, from: Point): ArcWish => ({ id, from, to: from, width: 2 });
    const loops = placeLoops([wish('a', [50, 50]), wish('b', [50, 50]), wish('c', [200, 50])]);
    const [a, b, c] = loops.map(({ middle }) => middle);
    expect(distance(a!, b!)).to.be.above(20);
    expect([c![0] - a![0], c![1] - a![1]]).to.deep.equal([150, 0]);
  });
});
