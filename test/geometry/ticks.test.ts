import { expect } from '@open-wc/testing';
import { ticks } from 'd3-array';
import fc from 'fast-check';
import { wholeTicks } from '../../src/geometry/ticks.js';

describe('geometry: ticks', () => {
  it('are the whole ones of d3’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 2, max: 12 }), (most, count) => {
        expect(wholeTicks(most, count)).to.deep.equal(ticks(0, most, count).filter(Number.isInteger));
      }),
      { numRuns: 2000 },
    );
  });

  const cases: [number, number, number[]][] = [
    [1, 4, [0, 1]],
    [3, 6, [0, 1, 2, 3]],
    [25, 5, [0, 5, 10, 15, 20, 25]],
    [100, 2, [0, 50, 100]],
  ];
  for (const [most, count, expected] of cases)
    it(`to ${most}, about ${count}: ${expected.join(' ')}`, () =>
      expect(wholeTicks(most, count)).to.deep.equal(expected));
});
