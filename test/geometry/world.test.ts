import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { geoEqualEarth } from 'd3-geo';
import { polygonArea } from 'd3-polygon';
import { loadWorld } from '../../src/geometry/atlas.js';
import { round, type Point } from '../../src/geometry/frame.js';
import { STEPS } from '../../src/geometry/outlines.js';
import type { World } from '../../src/geometry/world.js';
import { outerRings, world as worldFile } from '../contracts/world.js';
import { distance, numbersIn } from '../helpers/shapes.js';
import { toyWorld } from '../toy/world.js';

/** The rings of relative path data (`M x y l dx dy … z`), in absolute points in map units. */
function ringsIn(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      let [x, y] = [0, 0];
      const numbers = numbersIn(ring);
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
        x += numbers[2 * i]!;
        y += numbers[2 * i + 1]!;
        return [x / STEPS, y / STEPS];
      });
    });
}

describe('geometry: the toy world', () => {
  it('has its countries, the point among them', () => {
    expect(toyWorld.ids).to.deep.equal(['DEU', 'GIB', 'IRN', 'KWT', 'SYR', 'TUR']);
    expect(toyWorld.shape('XXX')).to.equal(undefined);
  });

  it('knows a square’s place, extent and area', () => {
    expect(toyWorld.shape('DEU')).to.deep.include({ at: [125, 125], box: [50, 50, 200, 200], area: 150 ** 2 });
    expect(toyWorld.shape('KWT')?.area).to.equal(9);
  });

  it('has a place without an area for what is only a point', () => {
    expect(toyWorld.shape('GIB')).to.deep.equal({
      id: 'GIB',
      at: [25, 200],
      path: '',
      box: [25, 200, 25, 200],
      area: 0,
    });
  });

  it('draws the rings of the file, holes included', () => {
    expect(ringsIn(toyWorld.shape('IRN')!.path)).to.have.length(2);
    const [ring] = ringsIn(toyWorld.shape('DEU')!.path);
    for (const corner of [[50, 50], [200, 50], [200, 200], [50, 200]]) expect(ring).to.deep.include(corner); // prettier-ignore
  });

  it('draws each border once, the contested apart', () => {
    const length = (path: string) =>
      ringsIn(path).reduce(
        (sum, line) => sum + line.slice(1).reduce((all, point, i) => all + distance(line[i]!, point), 0),
        0,
      );
    expect(length(toyWorld.borders())).to.equal(3 * 150 + 12);
    expect(length(toyWorld.contested())).to.equal(150);
    expect(ringsIn(toyWorld.contested())).to.deep.equal([[[200, 350], [200, 200]]]); // prettier-ignore
  });

  it('has every country in the land', () => {
    expect(toyWorld.land()).to.equal(toyWorld.ids.map((id) => toyWorld.shape(id)!.path).join(''));
  });

  const places: [string, Point, string | undefined][] = [
    ['a square', [100, 100], 'DEU'],
    ['another square', [300, 250], 'IRN'],
    ['an enclave', [301.5, 301.5], 'KWT'],
    ['the sea', [20, 20], undefined],
    ['a place that is only a point', [25, 200], undefined],
  ];
  for (const [what, point, id] of places)
    it(`finds ${id ?? 'nobody'} on ${what}`, () => expect(toyWorld.countryAt(point)).to.equal(id));
});

describe('geometry: the bundled world', () => {
  let world: World;
  before(async () => (world = await loadWorld()));

  it('is read once', async () => expect(await loadWorld()).to.equal(world));

  it('projects as d3 does, anywhere on earth', () => {
    const { rotate, scale, translate } = worldFile.projection;
    const oracle = geoEqualEarth().rotate(rotate).scale(scale).translate(translate);
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(90), (lon, lat) => {
        fc.pre(Math.abs(lon - 180 - rotate[0]) > 1e-6 && Math.abs(lon + 180 - -rotate[0]) > 1e-6);
        const [x, y] = oracle([lon, lat])!;
        const point = world.project([lon, lat]);
        expect(point[0]).to.be.closeTo(x, 1e-6);
        expect(point[1]).to.be.closeTo(y, 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('measures every country as d3 does', () => {
    for (const id of world.ids) {
      const area = outerRings(id).reduce((sum, ring) => sum + Math.abs(polygonArea(ring)), 0);
      expect(world.shape(id)!.area, id).to.be.closeTo(area, 1e-6 * Math.max(1, area));
    }
  });

  it('draws every point of the file to a tenth of a unit, but for rings smaller than that', () => {
    for (const id of world.ids) {
      const drawn = ringsIn(world.shape(id)!.path).flat();
      const rings = outerRings(id).filter((ring) => new Set(ring.map(([x, y]) => `${round(x)} ${round(y)}`)).size > 1);
      for (const [x, y] of rings.flat())
        expect(
          drawn.some((point) => distance(point, [x, y]) < 0.15),
          `${id} at ${x}, ${y}`,
        ).to.equal(true);
    }
  });

  it('has no line over more than half of the map', () => {
    const half = (world.box[2] - world.box[0]) / 2;
    for (const path of [world.land(), world.borders(), world.contested()])
      for (const line of ringsIn(path))
        for (const [i, [x]] of line.entries()) expect(Math.abs(x - (line[i - 1] ?? line[i]!)[0])).to.be.below(half);
  });

  it('finds every country at its own label point', () => {
    const onLand = world.ids.filter((id) => world.shape(id)!.area > 0.5);
    const elsewhere = onLand.filter((id) => world.countryAt(world.shape(id)!.at) !== id);
    expect(onLand.length).to.be.above(180);
    expect(elsewhere).to.deep.equal([]);
  });

  it('writes whole paths: no NaN, no exponent, nothing unclosed', () => {
    const paths = [...world.ids.map((id) => world.shape(id)!.path), world.borders(), world.contested()].join('');
    expect(paths).not.to.match(/NaN|undefined|Infinity|e-/);
    expect(world.contested()).not.to.equal('');
    for (const id of world.ids) expect(world.shape(id)!.path, id).to.match(/^(M[^Mz]+z)*$/);
  });
});
