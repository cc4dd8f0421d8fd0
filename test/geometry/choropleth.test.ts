import { expect } from '@open-wc/testing';
import { ALPHA3_BY_ALPHA2 } from '../../src/dataset/countries.js';
import { loadWorld } from '../../src/controllers/bundled-world.js';
import {
  countryLabels,
  LARGEST_CIRCLE,
  placeCountries,
  sumShown,
  type PlacedCountry,
} from '../../src/geometry/choropleth.js';
import { fitView, isInside, mapFrame, type Box } from '../../src/geometry/frame.js';
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

describe('geometry: what a frame shows of what is counted', () => {
  const all = [{ id: 'DEU', count: 1 }, { id: 'TUR', count: 2 }, { id: 'SYR', count: 4 }, { id: 'KWT', count: 8 }, { id: 'GIB', count: 16 }]; // prettier-ignore
  const shown = (box: Box, mark: 'fill' | 'circle') => {
    const part = fitView(box, frame);
    return sumShown(toyWorld, part, frame, placeCountries(toyWorld, part, frame, all, { classes: DEFAULT_CLASSES, mark })); // prettier-ignore
  };
  const cases: [what: string, box: Box, fill: number, circle: number][] = [
    ['all of the map', [0, 0, 400, 400], 31, 31],
    ['the upper half', [0, -210, 400, 190], 3, 19],
    ['the middle of one country', [100, 90, 140, 130], 1, 1],
    ['a corner of one, without its label point', [290, 60, 340, 110], 2, 0],
    ['the lower right', [220, 220, 340, 340], 8, 8],
    ['none', [360, 360, 400, 400], 0, 0],
  ];
  for (const [what, box, fill, circle] of cases)
    it(`${what}: ${fill} by their land, ${circle} by their circles`, () => {
      expect([shown(box, 'fill'), shown(box, 'circle')]).to.deep.equal([fill, circle]);
    });
});

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
