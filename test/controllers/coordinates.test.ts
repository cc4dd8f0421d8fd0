import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cornerMatrix } from '../../src/controllers/coordinates.js';
import { aPoint } from '../helpers/shapes.js';

/** Turned, scaled apart in both directions, moved. */
const matrixOf = (degrees: number, sx: number, sy: number, e = 0, f = 0) =>
  new DOMMatrix().translate(e, f).rotate(degrees).scale(sx, sy);
const aScale = fc.double({ min: 0.2, max: 4, noNaN: true });
const anOffset = fc.integer({ min: -500, max: 500 });
const aTurn = fc.integer({ min: 0, max: 359 });
const aMatrix = fc.tuple(aTurn, aScale, aScale, anOffset, anOffset).map((parts) => matrixOf(...parts));

/** The matrix found by where another takes the corners of a frame. */
function foundFor(matrix: DOMMatrix, width: number, height: number): DOMMatrix {
  const corner = (x: number, y: number) => DOMRect.fromRect(matrix.transformPoint({ x, y }));
  return cornerMatrix([corner(0, 0), corner(width, 0), corner(0, height)], { width, height });
}

describe('the matrix of a chart', () => {
  it('follows from where three corners are, and is undone by its inverse', () => {
    const aLength = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(aMatrix, aLength, aLength, aPoint, (matrix, width, height, [x, y]) => {
        const found = foundFor(matrix, width, height);
        for (const key of ['a', 'b', 'c', 'd', 'e', 'f'] as const) expect(found[key]).to.be.closeTo(matrix[key], 1e-6);
        const back = found.inverse().transformPoint(found.transformPoint({ x, y }));
        expect(back.x).to.be.closeTo(x, 1e-6);
        expect(back.y).to.be.closeTo(y, 1e-6);
      }),
    );
  });

  it('has no inverse where everything is flattened', () => {
    expect(Number.isFinite(foundFor(matrixOf(0, 0, 0, 3, 4), 100, 50).inverse().a)).to.equal(false);
  });
});
