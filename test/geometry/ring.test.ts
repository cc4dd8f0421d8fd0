import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Point } from '../../src/geometry/frame.js';
import { placeRings, type Ring, type RingWish } from '../../src/geometry/ring.js';
import { distance, pointsIn } from '../helpers/shapes.js';

const frame = { width: 600, height: 400 };
const wish = (at: Point, i: number, radius = 5.5): RingWish => ({ id: `${i}`, at, radius });

function overlapping(rings: readonly Ring[]): string[] {
  return rings.flatMap((a, i) =>
    rings
      .slice(i + 1)
      .flatMap((b) => (distance(a.at, b.at) < a.radius + b.radius - 0.1 ? [`${a.id} and ${b.id}`] : [])),
  );
}

const inFrame: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 1, max: 599 }), fc.integer({ min: 1, max: 399 }));
/** As crowded as the Levant and the Gulf get on a phone, also in a corner. */
const crowd = fc
  .tuple(
    inFrame,
    fc.array(fc.tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: -14, max: 14 })), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([[x, y], steps]) =>
    steps.map(([dx, dy], i) => wish([Math.min(599, Math.max(1, x + dx)), Math.min(399, Math.max(1, y + dy))], i)),
  );

describe('geometry: rings', () => {
  it('do not overlap, however near to one another their countries are', () => {
    fc.assert(
      fc.property(crowd, (wishes) => {
        expect(overlapping(placeRings(wishes, frame))).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('do not overlap where all countries are one point', () => {
    const wishes = Array.from({ length: 6 }, (_, i) => wish([300, 200], i));
    expect(overlapping(placeRings(wishes, frame))).to.deep.equal([]);
  });

  it('lie in the picture, whole', () => {
    fc.assert(
      fc.property(crowd, (wishes) => {
        for (const { at, radius } of placeRings(wishes, frame)) {
          expect(at[0]).to.be.within(radius, frame.width - radius);
          expect(at[1]).to.be.within(radius, frame.height - radius);
        }
      }),
    );
  });

  it('have a leader from the edge of the ring to the country’s place, unless the ring stands on it', () => {
    fc.assert(
      fc.property(crowd, (wishes) => {
        placeRings(wishes, frame).forEach(({ at, radius, leader }, i) => {
          const place = wishes[i]!.at;
          if (!leader) return expect(distance(at, place)).to.be.at.most(radius + 0.01);
          const [from, to] = pointsIn(leader);
          expect(distance(from!, place)).to.be.below(0.2);
          expect(distance(to!, at)).to.be.closeTo(radius, 0.2);
          expect(distance(from!, to!) + radius).to.be.closeTo(distance(place, at), 0.4);
        });
      }),
    );
  });

  it('have leaders that run over no other ring', () => {
    const levant: Point[] = [[300, 200], [301, 203], [299, 206], [303, 205], [298, 195]]; // prettier-ignore
    const rings = placeRings(levant.map((at, i) => wish(at, i)), frame); // prettier-ignore
    for (const { id, leader } of rings) {
      if (!leader) continue;
      const [from, to] = pointsIn(leader);
      for (const t of [0, 0.25, 0.5, 0.75, 1])
        for (const other of rings) {
          if (other.id === id) continue;
          const point: Point = [from![0] + t * (to![0] - from![0]), from![1] + t * (to![1] - from![1])];
          expect(distance(point, other.at), `${id} over ${other.id}`).to.be.above(other.radius);
        }
    }
    expect(rings.some(({ leader }) => leader)).to.equal(true);
  });

  it('stay where they are when nothing is near', () => {
    expect(placeRings([wish([100, 100], 1), wish([300, 200], 2)], frame)).to.deep.equal([
      { ...wish([100, 100], 1), leader: '' },
      { ...wish([300, 200], 2), leader: '' },
    ]);
  });

  it('leave countries outside the picture where they are, and do not make way for them', () => {
    const [outside, inside] = placeRings([wish([-3, 200], 1), wish([8, 200], 2)], frame);
    expect(outside).to.include({ leader: '' });
    expect(outside!.at).to.deep.equal([-3, 200]);
    expect(inside!.at).to.deep.equal([8, 200]);
  });
});
