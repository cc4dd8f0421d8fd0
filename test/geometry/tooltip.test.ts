import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Box } from '../../src/geometry/frame.js';
import { boundsUnder, tooltipCorner } from '../../src/geometry/tooltip.js';

const plain = new DOMMatrix();
const size = { width: 100, height: 40 };
const at = (x: number, y: number, bounds: Box | null = [0, 0, 300, 200], matrix = plain) =>
  tooltipCorner({ at: [x, y], size, width: 300, matrix, bounds });

describe('geometry: the corner of a tooltip', () => {
  const cases: [what: string, found: readonly number[], expected: readonly number[]][] = [
    ['above the middle of its mark', at(150, 100), [100, 60]],
    ['below where it would leave the window at the top', at(150, 30), [100, 30]],
    ['inside the chart at its left edge', at(10, 100), [0, 60]],
    ['inside the chart at its right edge', at(295, 100), [200, 60]],
    ['inside the chart, though the window is wider', at(295, 100, [-500, 0, 900, 200]), [200, 60]],
    ['inside the window, though the chart is wider', at(10, 100, [40, 0, 300, 200]), [40, 60]],
    ['where the window has least to hide, if neither side has room', at(150, 30, [0, 0, 300, 50]), [100, 0]],
    ['at the top of a window that is lower than it', at(150, 30, [0, 20, 300, 50]), [100, 20]],
    ['as if the window had no end, where its mark is outside', at(150, 10, null), [100, -30]],
  ];
  for (const [what, found, expected] of cases) it(`is ${what}`, () => expect(found).to.deep.equal(expected));

  it('is in the chart’s pixels where the chart is drawn at half its size', () => {
    const half = new DOMMatrix([0.5, 0, 0, 0.5, 10, 10]);
    expect(at(150, 100, [0, 0, 300, 200], half)).to.deep.equal([100, 60]);
    expect(at(150, 10, [0, 0, 300, 200], half)).to.deep.equal([100, 10]);
    expect(at(10, 100, [30, 0, 300, 200], half)).to.deep.equal([40, 60]);
  });

  it('keeps a tooltip in the window, whatever turns and scales the chart', () => {
    const turned = fc.tuple(fc.integer({ min: 0, max: 359 }), fc.double({ min: 0.3, max: 1.5, noNaN: true }));
    const coordinate = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(turned, coordinate, coordinate, ([turn, scale], x, y) => {
        const [cos, sin] = [Math.cos((turn * Math.PI) / 180) * scale, Math.sin((turn * Math.PI) / 180) * scale];
        const matrix = new DOMMatrix([cos, sin, -sin, cos, 400, 300]);
        const bounds: Box = [300, 200, 700, 500];
        const [left, top] = at(x, y, bounds, matrix);
        const [x0, y0, x1, y1] = boundsUnder(matrix, [left, top, left + size.width, top + size.height]);
        expect(x0).to.be.at.least(bounds[0] - 1e-6);
        expect(y0).to.be.at.least(bounds[1] - 1e-6);
        expect(x1).to.be.at.most(bounds[2] + 1e-6);
        expect(y1).to.be.at.most(bounds[3] + 1e-6);
      }),
    );
  });
});
