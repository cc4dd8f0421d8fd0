import { expect } from '@open-wc/testing';
import { loadWorld } from '../../src/controllers/bundled-world.js';
import type { Point } from '../../src/geometry/frame.js';
import { createWorld, type World } from '../../src/geometry/world.js';
import { distance, pointsIn } from '../helpers/shapes.js';
import { toyTopology, toyWorld } from '../toy/world.js';

/** The lines of absolute path data (`M x,y L x,y … Z`), a closed one without its first point again. */
function linesIn(path: string): Point[][] {
  return path.split('M').slice(1).map(pointsIn);
}

describe('geometry: the toy world', () => {
  it('has its countries, the point among them', () => {
    expect(toyWorld.ids).to.deep.equal(['DEU', 'GIB', 'IRN', 'KWT', 'SYR', 'TUR']);
    expect(toyWorld.country('XXX')).to.equal(undefined);
  });

  it('knows a square’s place, extent and area', () => {
    expect(toyWorld.country('DEU')).to.deep.include({
      labelPoint: [125, 125],
      bounds: [50, 50, 200, 200],
      area: 150 ** 2,
    });
    expect(toyWorld.country('KWT')?.area).to.equal(9);
  });

  it('has a place without an area for what is only a point', () => {
    expect(toyWorld.country('GIB')).to.deep.equal({
      id: 'GIB',
      labelPoint: [25, 200],
      path: '',
      bounds: [25, 200, 25, 200],
      area: 0,
    });
  });

  it('draws the rings of the file, holes included', () => {
    expect(linesIn(toyWorld.country('IRN')!.path)).to.have.length(2);
    const [ring] = linesIn(toyWorld.country('DEU')!.path);
    for (const corner of [[50, 50], [200, 50], [200, 200], [50, 200]]) expect(ring).to.deep.include(corner); // prettier-ignore
  });

  it('draws each border once, the contested apart', () => {
    const length = (path: string) =>
      linesIn(path).reduce(
        (sum, line) => sum + line.slice(1).reduce((all, point, i) => all + distance(line[i]!, point), 0),
        0,
      );
    expect(length(toyWorld.borders())).to.equal(3 * 150 + 12);
    expect(length(toyWorld.contested())).to.equal(150);
    expect(linesIn(toyWorld.contested())).to.deep.equal([[[200, 350], [200, 200]]]); // prettier-ignore
  });

  it('merges the countries into one land, without lines inside', () => {
    const [outline, ...others] = linesIn(toyWorld.land());
    expect(others).to.deep.equal([]);
    expect(outline).to.deep.include.members([[50, 50], [350, 50], [350, 350], [50, 350]]); // prettier-ignore
    expect(outline).not.to.deep.include([200, 200]);
  });

  it('draws land and borders that the file has as they are', () => {
    const line = { type: 'LineString' as const, arcs: [8] };
    const world = createWorld({ ...toyTopology, objects: { ...toyTopology.objects, land: line, borders: line } });
    expect(world.land()).to.equal(world.borders());
    expect(linesIn(world.land())[0]).to.have.length(5);
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

  it('projects the corners and the middle of the map', () => {
    const [x0, , x1] = world.bounds;
    expect(world.project([11, 0])).to.deep.equal([480, world.project([0, 0])[1]]);
    expect(world.longitude(world.project([37, 55]))).to.be.closeTo(26, 1e-9);
    expect(world.project([-168, 0])[0]).to.be.below(x0);
    expect(world.project([-170, 0])[0]).to.be.above(x1);
  });

  it('names every country in English', () => {
    expect([...world.names.keys()]).to.deep.equal(world.ids);
    expect(world.names.get('COD')).to.equal('DR Congo');
  });

  it('has no line over more than half of the map', () => {
    const half = (world.bounds[2] - world.bounds[0]) / 2;
    for (const path of [world.land(), world.borders(), world.contested()])
      for (const line of linesIn(path))
        for (const [i, [x]] of line.entries()) expect(Math.abs(x - (line[i - 1] ?? line[i]!)[0])).to.be.below(half);
  });

  it('finds every country at its own label point', () => {
    const onLand = world.ids.filter((id) => world.country(id)!.area > 0.5);
    const elsewhere = onLand.filter((id) => world.countryAt(world.country(id)!.labelPoint) !== id);
    expect(onLand.length).to.be.above(180);
    expect(elsewhere).to.deep.equal([]);
  });

  it('writes whole paths: no NaN, no exponent, nothing unclosed', () => {
    const paths = [...world.ids.map((id) => world.country(id)!.path), world.borders(), world.contested()].join('');
    expect(paths).not.to.match(/NaN|undefined|Infinity|e-/);
    expect(world.contested()).not.to.equal('');
    for (const id of world.ids) expect(world.country(id)!.path, id).to.match(/^(M[^MZ]+Z)*$/);
  });
});
