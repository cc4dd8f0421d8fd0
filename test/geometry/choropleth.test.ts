import { expect } from '@open-wc/testing';
import { ALPHA3_BY_ALPHA2 } from '../../src/dataset/countries.js';
import { loadWorld } from '../../src/controllers/bundled-world.js';
import { countryLabels, LARGEST_CIRCLE, placeCountries, type PlacedCountry } from '../../src/geometry/choropleth.js';
import { fitView, isInside, mapFrame } from '../../src/geometry/frame.js';
import { DEFAULT_CLASSES } from '../../src/geometry/scale.js';
import { toyWorld } from '../toy/world.js';

const frame = { width: 400, height: 400 };
const view = fitView(toyWorld.bounds, frame);
const counts = [
  { id: 'DEU', count: 12 },
  { id: 'KWT', count: 3 },
  { id: 'GIB', count: 1 },
  { id: 'XXX', count: 1 },
];
const place = (mark: 'fill' | 'circle', classes: readonly number[] = DEFAULT_CLASSES) =>
  placeCountries(toyWorld, view, frame, counts, { classes, mark });

describe('geometry: countries', () => {
  it('get the step of their class, and only what is too small to see gets a ring', () => {
    const placed = place('fill').map(({ id, step, ring }) => [id, step, ring !== undefined]);
    expect(placed).to.deep.equal([
      ['DEU', 3, false],
      ['KWT', 1, true],
      ['GIB', 0, true],
    ]);
  });

  it('stand at their label point, or at their ring', () => {
    for (const { id, at, ring } of place('fill'))
      expect(at, id).to.deep.equal(ring?.at ?? toyWorld.country(id)!.labelPoint);
  });

  it('have no step below the first class: that is not the first class’s colour', () => {
    const byId = new Map(place('fill', [2, 10]).map(({ id, step }) => [id, step]));
    expect([...byId]).to.deep.equal([['DEU', 4], ['KWT', 0], ['GIB', null]]); // prettier-ignore
  });

  it('get circles with areas in proportion to the counts, as long as these can be seen', () => {
    const radii = new Map(place('circle').map(({ id, ring }) => [id, ring!.radius]));
    expect(radii.get('DEU')).to.be.closeTo(LARGEST_CIRCLE * Math.sqrt(12 / 20), 1e-9);
    expect(radii.get('KWT')! ** 2 / radii.get('DEU')! ** 2).to.be.closeTo(3 / 12, 1e-9);
    expect(radii.get('GIB')).to.be.at.least(3);
  });

  it('are labelled over a wide shape, beside a ring, the larger first', () => {
    const wishes = countryLabels(place('fill'), view, (id) => id.toLowerCase(), String);
    expect(wishes.map(({ id, text, number }) => [id, text, number])).to.deep.equal([
      ['DEU', 'deu', '12'],
      ['KWT', 'kwt', '3'],
      ['GIB', 'gib', '1'],
    ]);
    const [square, tiny, point] = wishes;
    expect(square!.room).to.be.above(100);
    for (const { room } of [tiny!, point!]) expect(room).to.be.below(12);
    expect(tiny!.gap).to.be.above(place('fill')[1]!.ring!.radius);
    expect(square!.rank).to.be.above(tiny!.rank);
    expect(tiny!.rank).to.be.above(point!.rank);
  });
});

describe('geometry: every country that a dataset can name', () => {
  const codes = [...ALPHA3_BY_ALPHA2.values()];
  const counts = codes.map((id) => ({ id, count: 1 }));

  for (const width of [320, 640, 1000])
    for (const mark of ['fill', 'circle'] as const)
      it(`can be seen on a map of the world of ${width} pixels, as ${mark}`, async () => {
        const [world, frame] = [await loadWorld(), mapFrame(width)];
        const view = fitView(world.bounds, frame);
        const placed = placeCountries(world, view, frame, counts, { classes: DEFAULT_CLASSES, mark });
        expect(placed.map(({ id }) => id)).to.deep.equal(codes);
        const area = ({ ring, shape }: PlacedCountry) =>
          ring ? Math.PI * ring.radius ** 2 : shape.area * view.k * view.k;
        for (const country of placed) {
          expect(area(country), country.id).to.be.above(24);
          expect(isInside(country.at, [0, 0, frame.width, frame.height]), country.id).to.equal(true);
        }
      });
});
