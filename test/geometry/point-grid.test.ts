import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isInside } from '../../src/geometry/frame.js';
import { NearGrid, PointGrid } from '../../src/geometry/point-grid.js';
import { aPoint, distance } from '../helpers/shapes.js';

describe('geometry: points by cell', () => {
  it('finds what looking at all points finds', () => {
    const reach = fc.double({ min: 0.5, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(aPoint, { maxLength: 30 }), aPoint, reach, (points, point, near) => {
        const isNear = (other: readonly [number, number]) => distance(other, point) < near;
        const grid = new NearGrid(near, points);
        expect(grid.hasNear(point)).to.equal(points.some(isNear));
        const isRight = ([x]: readonly [number, number]) => x > point[0];
        expect(grid.hasNear(point, isRight)).to.equal(points.some((other) => isNear(other) && isRight(other)));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the points in a box that looking at all points counts', () => {
    const cell = fc.double({ min: 4, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(aPoint, { maxLength: 30 }), aPoint, aPoint, cell, (points, a, b, size) => {
        const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
        expect(new PointGrid(size, points).countIn(box)).to.equal(points.filter((one) => isInside(one, box)).length);
      }),
    );
  });

  it('finds points across the edges of cells and left of zero', () => {
    const grid = new NearGrid(10, [[-1, -1]]);
    expect(grid.hasNear([1, 1])).to.equal(true);
    expect(grid.hasNear([9, 1])).to.equal(false);
    expect(grid.hasNear([-9, -6])).to.equal(true);
  });
});
