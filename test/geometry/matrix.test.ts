import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyMatrix, invertMatrix, matrixFrom, type Matrix } from '../../src/geometry/matrix.js';
import { aPoint } from '../helpers/shapes.js';

/** Turned, scaled apart in both directions, moved. */
const matrixOf = (degrees: number, sx: number, sy: number, e = 0, f = 0): Matrix => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { a: cos * sx, b: sin * sx, c: -sin * sy, d: cos * sy, e, f };
};
const aScale = fc.double({ min: 0.2, max: 4, noNaN: true });
const anOffset = fc.integer({ min: -500, max: 500 });
const aTurn = fc.integer({ min: 0, max: 359 });
const aMatrix = fc.tuple(aTurn, aScale, aScale, anOffset, anOffset).map((parts) => matrixOf(...parts));

describe('geometry: matrices', () => {
  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(aMatrix, aPoint, (matrix, [x, y]) => {
        const [backX, backY] = applyMatrix(invertMatrix(matrix), applyMatrix(matrix, [x, y]));
        expect(backX).to.be.closeTo(x, 1e-6);
        expect(backY).to.be.closeTo(y, 1e-6);
      }),
    );
  });

  it('follow from where three corners are', () => {
    fc.assert(
      fc.property(
        aMatrix,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (matrix, width, height) => {
          const at = (x: number, y: number) => applyMatrix(matrix, [x, y]);
          const found = matrixFrom(at(0, 0), at(width, 0), at(0, height), width, height);
          for (const key of ['a', 'b', 'c', 'd', 'e', 'f'] as const)
            expect(found[key]).to.be.closeTo(matrix[key], 1e-6);
        },
      ),
    );
  });

  it('have no inverse where they flatten everything', () => {
    expect(Number.isFinite(invertMatrix({ a: 0, b: 0, c: 0, d: 0, e: 3, f: 4 }).a)).to.equal(false);
  });
});
