import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { geoEqualEarthRaw } from 'd3-geo';
import { equalEarth, equalEarthLongitude } from '../../src/geometry/equal-earth.js';

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const earth = [angle(Math.PI), angle(Math.PI / 2)] as const;

describe('geometry: Equal Earth', () => {
  it('projects as d3 does', () => {
    fc.assert(
      fc.property(...earth, (lambda, phi) => {
        const [x, y] = geoEqualEarthRaw(lambda, phi);
        const point = equalEarth(lambda, phi);
        expect(point[0]).to.be.closeTo(x, 1e-12);
        expect(point[1]).to.be.closeTo(y, 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the longitude again', () => {
    fc.assert(
      fc.property(...earth, (lambda, phi) => {
        expect(equalEarthLongitude(...equalEarth(lambda, phi))).to.be.closeTo(lambda, 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps areas: a band between two parallels has its share of the globe', () => {
    const area = (south: number, north: number) => {
      const steps = 20_000;
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        const [a, b] = [south + ((north - south) * i) / steps, south + ((north - south) * (i + 1)) / steps];
        const [[xa, ya], [xb, yb]] = [equalEarth(Math.PI, a), equalEarth(Math.PI, b)];
        sum += (xa + xb) * (yb - ya);
      }
      return sum;
    };
    const ofGlobe = (south: number, north: number) => 2 * Math.PI * (Math.sin(north) - Math.sin(south));
    for (const [south, north] of [
      [0, 0.5],
      [0.5, 1],
      [1, 1.5],
    ] as const)
      // prettier-ignore
      expect(area(south, north)).to.be.closeTo(ofGlobe(south, north), 2e-4);
  });
});
