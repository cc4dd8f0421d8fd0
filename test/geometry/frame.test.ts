import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  boxesOverlap,
  fitView,
  growBox,
  isInside,
  joinBoxes,
  mapFrame,
  round,
  toPixels,
  toUnits,
  type Box,
} from '../../src/geometry/frame.js';
import { aBox, aFrame, aPoint } from '../helpers/shapes.js';

describe('geometry: frame', () => {
  it('shows a box in the middle of a frame, as large as it goes', () => {
    fc.assert(
      fc.property(aBox, aFrame, (box, frame) => {
        const view = fitView(box, frame);
        const [x0, y0] = toPixels(view, [box[0], box[1]]);
        const [x1, y1] = toPixels(view, [box[2], box[3]]);
        expect((x0 + x1) / 2).to.be.closeTo(frame.width / 2, 1e-6);
        expect((y0 + y1) / 2).to.be.closeTo(frame.height / 2, 1e-6);
        const room = Math.min(frame.width - (x1 - x0), frame.height - (y1 - y0));
        expect(room).to.be.closeTo(0, 1e-6);
      }),
    );
  });

  it('goes from map units to pixels and back', () => {
    fc.assert(
      fc.property(aBox, aFrame, aPoint, (box, frame, point) => {
        const view = fitView(box, frame);
        const [x, y] = toUnits(view, toPixels(view, point));
        expect(x).to.be.closeTo(point[0], 1e-6);
        expect(y).to.be.closeTo(point[1], 1e-6);
      }),
    );
  });

  it('joins boxes into the least that holds them; of none there is none', () => {
    const boxes: Box[] = [[0, 5, 1, 6], [-2, 7, 0, 8]]; // prettier-ignore
    expect(joinBoxes(boxes)).to.deep.equal([-2, 5, 1, 8]);
    expect(joinBoxes([])).to.equal(null);
  });

  it('grows a box on all sides, or differently across and down', () => {
    expect(growBox([0, 0, 1, 1], 2)).to.deep.equal([-2, -2, 3, 3]);
    expect(growBox([0, 0, 1, 1], 2, 0)).to.deep.equal([-2, 0, 3, 1]);
  });

  const pairs: [string, Box, boolean][] = [
    ['itself', [0, 0, 2, 2], true],
    ['a box inside', [0.5, 0.5, 1, 1], true],
    ['a box across a corner', [1, 1, 3, 3], true],
    ['a box that only touches', [2, 0, 4, 2], false],
    ['a box beside', [3, 0, 4, 2], false],
    ['a box below', [0, 3, 2, 4], false],
  ];
  for (const [what, box, overlaps] of pairs)
    it(`${overlaps ? 'finds' : 'finds no'} overlap with ${what}`, () => {
      expect(boxesOverlap([0, 0, 2, 2], box)).to.equal(overlaps);
      expect(boxesOverlap(box, [0, 0, 2, 2])).to.equal(overlaps);
    });

  it('counts the edge of a box as inside', () => {
    expect([[0, 0], [2, 2], [1, 2.1]].map(([x, y]) => isInside([x!, y!], [0, 0, 2, 2]))).to.deep.equal([true, true, false]); // prettier-ignore
  });

  it('writes tenths of a pixel, without a negative zero in markup', () => {
    expect([1.26, -0.04, 0.05, -7.25].map((value) => `${round(value)}`)).to.deep.equal(['1.3', '0', '0.1', '-7.2']);
  });

  it('gives a map more height for its width the narrower the page is, and never less height on a wider page of its kind', () => {
    const shares = [320, 640, 1000].map((width) => mapFrame(width).height / width);
    expect(shares).to.deep.equal([...shares].sort((a, b) => b - a));
    expect(mapFrame(1000)).to.deep.equal({ width: 1000, height: 600 });
  });
});
