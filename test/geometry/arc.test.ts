import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeArcs, type ArcWish, type PlacedArc } from '../../src/geometry/arc.js';
import type { Point } from '../../src/geometry/frame.js';
import { aPoint, distance, pointsIn } from '../helpers/shapes.js';

const DEGREE = Math.PI / 180;
const place = (wish: Partial<ArcWish> & Pick<ArcWish, 'from' | 'to'>, nodes: readonly Point[] = []): PlacedArc =>
  placeArcs([{ id: 'arc', width: 1.6, ...wish }], [wish.from, wish.to, ...nodes])[0]!;
const aWidth = fc.double({ min: 1, max: 8, noNaN: true });
const textOf = ({ path, head, middle, samples }: PlacedArc) => JSON.stringify([path, head, middle, samples]);

/** Of three points: positive where the last lies to the right of the way from the first to the second (y runs down). */
function rightOf(from: Point, to: Point, point: Point): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function turn(a: number, b: number): number {
  const between = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(between, 2 * Math.PI - between);
}

/** The direction in which an arc leaves its origin. */
function departure({ path }: PlacedArc): number {
  const [start, bend] = pointsIn(path);
  return Math.atan2(bend![1] - start![1], bend![0] - start![0]);
}

describe('geometry: arcs', () => {
  it('bend to the right of the direction of travel, there and back', () => {
    fc.assert(
      fc.property(aPoint, aPoint, aWidth, (from, to, width) => {
        fc.pre(distance(from, to) > 15);
        const { path, middle, samples } = place({ from, to, width });
        expect(rightOf(from, to, middle)).to.be.above(0);
        expect(rightOf(from, to, pointsIn(path)[1]!)).to.be.above(0);
        for (const sample of samples.slice(1, -1)) expect(rightOf(from, to, sample)).to.be.above(0);
      }),
    );
  });

  it('bend more the longer they are', () => {
    const heights = [40, 100, 200, 320].map((length) => {
      const { middle } = place({ from: [0, 0], to: [length, 0] });
      return middle[1] / length;
    });
    expect(heights).to.deep.equal([...new Set(heights)].sort((a, b) => a - b));
  });

  it('start and stop short of their nodes: the tip of the arrow before the target, its back nearer the origin', () => {
    fc.assert(
      fc.property(aPoint, aPoint, aWidth, (from, to, width) => {
        fc.pre(distance(from, to) > 30);
        const { path, head } = place({ from, to, width });
        const [tip, left, right] = pointsIn(head);
        const [start, , end] = pointsIn(path);
        expect(distance(tip!, to)).to.be.within(6, 8);
        expect(distance(start!, from)).to.be.within(4.5, 6.5);
        for (const back of [left!, right!, end!]) expect(distance(back, to)).to.be.above(distance(tip!, to));
      }),
    );
  });

  it('point at their targets, never back, also where the nodes nearly touch', () => {
    fc.assert(
      fc.property(
        aPoint,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 3, max: 40, noNaN: true }),
        aWidth,
        (from, angle, away, width) => {
          const to: Point = [from[0] + away * Math.cos(angle * DEGREE), from[1] + away * Math.sin(angle * DEGREE)];
          const [tip, left, right] = pointsIn(place({ from, to, width }).head);
          const back: Point = [(left![0] + right![0]) / 2, (left![1] + right![1]) / 2];
          expect(turn(Math.atan2(tip![1] - back[1], tip![0] - back[0]), angle * DEGREE)).to.be.below(75 * DEGREE);
          expect(distance(tip!, to)).to.be.below(distance(tip!, from) + away / 2);
        },
      ),
    );
  });

  it('are numbers throughout, wherever the nodes lie, also on one another', () => {
    const touching: [Point, Point][] = [[[5, 5], [5, 5]], [[5, 5], [5.001, 5]], [[5, 5], [6, 5]], [[0, 0], [0, -7]]]; // prettier-ignore
    for (const [from, to] of touching) expect(textOf(place({ from, to }))).not.to.match(/NaN|null|Infinity/);
    fc.assert(
      fc.property(fc.array(fc.tuple(aPoint, aPoint, aWidth), { maxLength: 6 }), (ways) => {
        const wishes = ways.map(([from, to, width], i) => ({ id: `${i}`, from, to, width }));
        const arcs = placeArcs(
          wishes,
          ways.flatMap(([from, to]) => [from, to]),
        );
        expect(arcs.map(({ id }) => id)).to.deep.equal(wishes.map(({ id }) => id));
        for (const arc of arcs) expect(textOf(arc)).not.to.match(/NaN|null|Infinity/);
      }),
    );
  });

  describe('from one origin', () => {
    const hub: Point = [500, 300];
    const towards = (angle: number, away: number): Point => [
      hub[0] + away * Math.cos(angle * DEGREE),
      hub[1] + away * Math.sin(angle * DEGREE),
    ];
    const leaving = (ways: readonly [angle: number, away: number][]) => {
      const wishes = ways.map(([angle, away], i) => ({ id: `${i}`, from: hub, to: towards(angle, away), width: 2 }));
      return placeArcs(wishes, [hub, ...wishes.map(({ to }) => to)]).map(departure);
    };
    const least = (angles: readonly number[]) =>
      Math.min(...angles.flatMap((a, i) => angles.slice(i + 1).map((b) => turn(a, b)))) / DEGREE;

    const fans: [string, [angle: number, away: number][]][] = [
      ['two targets behind one another', [[0, 90], [2, 260]]], // prettier-ignore
      ['three', [[100, 90], [106, 200], [112, 320]]], // prettier-ignore
      ['two to the west, on both sides of ±180°', [[177, 240], [-177, 100]]], // prettier-ignore
      ['two to the west, the other way about', [[-178, 120], [179, 300]]], // prettier-ignore
      ['a fan whose bent departures cross ±180°', [[150, 110], [156, 260], [162, 400]]], // prettier-ignore
    ];
    for (const [what, ways] of fans)
      it(`keep apart for ${what}`, () => expect(least(leaving(ways))).to.be.at.least(11));

    it('leave alone those that are apart already', () => {
      const ways = [0, 72, 144, 216, 288].map((angle): [number, number] => [angle, 150]);
      const alone = ways.map((way) => leaving([way])[0]!);
      leaving(ways).forEach((angle, i) => expect(turn(angle, alone[i]!)).to.be.below(0.01));
    });
  });

  it('keep clear of other nodes where another bend does', () => {
    const [from, to]: [Point, Point] = [[100, 200], [400, 200]]; // prettier-ignore
    const inTheWay = place({ from, to }).middle;
    const { samples } = place({ from, to }, [inTheWay]);
    expect(Math.min(...samples.map((sample) => distance(sample, inTheWay)))).to.be.above(12);
  });
});

describe('geometry: arcs near the edge of the picture', () => {
  const picture = [0, 0, 600, 400] as const;
  const inside: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 8, max: 592 }), fc.integer({ min: 8, max: 392 }));
  const near = { id: 'near', width: 2 };

  it('stay in it, bent to the same side', () => {
    fc.assert(
      fc.property(inside, inside, (from, to) => {
        fc.pre(distance(from, to) > 20);
        const [arc] = placeArcs([{ ...near, from, to }], [from, to], picture);
        const least = distance(from, to) * Math.tan(6 * (Math.PI / 180)) * 0.25;
        for (const [x, y] of arc!.samples) {
          expect(x).to.be.within(-least, 600 + least);
          expect(y).to.be.within(-least, 400 + least);
        }
        const side = (to[0] - from[0]) * (arc!.middle[1] - from[1]) - (to[1] - from[1]) * (arc!.middle[0] - from[0]);
        expect(side).to.be.above(0);
      }),
    );
  });

  it('may leave it towards a node outside', () => {
    const [arc] = placeArcs([{ ...near, from: [20, 300], to: [20, -200] }], [], picture);
    const [usual] = placeArcs([{ ...near, from: [20, 300], to: [20, -200] }], []);
    expect(arc!.path).to.equal(usual!.path);
  });
});
