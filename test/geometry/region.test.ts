import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadWorld } from '../../src/controllers/bundled-world.js';
import { mapFrame, toPixels, toUnits, type Box, type Frame, type Point, type View } from '../../src/geometry/frame.js';
import { REGIONS, regionView } from '../../src/geometry/region.js';
import type { World } from '../../src/geometry/world.js';
import { aFrame } from '../helpers/shapes.js';
import { toyWorld } from '../toy/world.js';

function shown(view: View, { width, height }: Frame): Box {
  return [...toUnits(view, [0, 0]), ...toUnits(view, [width, height])] as unknown as Box;
}

function expectOnPicture(view: View, frame: Frame, point: Point, what: string): void {
  const [x, y] = toPixels(view, point);
  expect(x, what).to.be.within(-1e-6, frame.width + 1e-6);
  expect(y, what).to.be.within(-1e-6, frame.height + 1e-6);
}

/** Nothing beyond the map shows, but where the frame's shape leaves room on both sides: then the map is in the middle. */
function expectOnMap(view: View, frame: Frame, world: World): void {
  const [x0, y0, x1, y1] = shown(view, frame);
  for (const [low, high, least, most] of [
    [x0, x1, world.bounds[0], world.bounds[2]],
    [y0, y1, world.bounds[1], world.bounds[3]],
  ] as const)
    // prettier-ignore
    if (high - low > most - least) expect(low + high).to.be.closeTo(least + most, 1e-6);
    else {
      expect(low).to.be.at.least(least - 1e-6);
      expect(high).to.be.at.most(most + 1e-6);
    }
}

describe('geometry: regions', () => {
  let world: World;
  before(async () => (world = await loadWorld()));

  const aWidth = fc.integer({ min: 240, max: 1400 });
  const some = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 8 });
  const anchors = fc.array(fc.tuple(fc.integer({ min: -120, max: 150 }), fc.integer({ min: -35, max: 65 })), {
    maxLength: 6,
  });
  const onMap = (id: string) => id !== 'ATA' && id !== 'BVT';

  it('fits all targets and anchors in the picture', () => {
    fc.assert(
      fc.property(aWidth, some(world.ids.filter(onMap)), anchors, (width, targets, places) => {
        const frame = mapFrame(width);
        const view = regionView(world, 'auto', frame, targets, places);
        for (const id of targets) expectOnPicture(view, frame, world.country(id)!.labelPoint, id);
        for (const place of places) expectOnPicture(view, frame, world.project(place), String(place));
      }),
    );
  });

  it('shows all of a small target', () => {
    for (const id of ['KWT', 'ISR', 'OMN', 'CHE']) {
      const view = regionView(world, 'auto', mapFrame(640), [id, 'DEU']);
      const { bounds: box } = world.country(id)!;
      expectOnPicture(view, mapFrame(640), [box[0], box[1]], id);
      expectOnPicture(view, mapFrame(640), [box[2], box[3]], id);
    }
  });

  it('never shows what is beyond the map, in a picture of any shape', () => {
    fc.assert(
      fc.property(
        aFrame,
        fc.constantFrom(...REGIONS),
        some(world.ids.filter(onMap)),
        anchors,
        (frame, region, targets, places) => {
          expectOnMap(regionView(world, region, frame, targets, places), frame, world);
        },
      ),
    );
  });

  it('never gets tighter than about half a continent, however small the target', () => {
    for (const id of ['VAT', 'KWT', 'SGP', 'TUV']) {
      const frame = mapFrame(640);
      const [x0, , x1] = shown(regionView(world, 'auto', frame, [id]), frame);
      expect(x1 - x0, id).to.be.within(180, 260);
    }
  });

  it('is the world where there is nothing to fit, and where a target is on no map', () => {
    const frame = mapFrame(640);
    const whole = regionView(world, 'world', frame, []);
    expect(regionView(world, 'auto', frame, [])).to.deep.equal(whole);
    expect(regionView(world, 'auto', frame, ['XXX'])).to.deep.equal(whole);
  });

  const inside: [region: (typeof REGIONS)[number], places: string[]][] = [
    ['europe', ['ESP', 'GBR', 'FIN', 'GRC']],
    ['middle-east', ['TUR', 'IRN', 'YEM', 'EGY', 'KWT']],
    ['central-asia', ['KAZ', 'AFG', 'TJK']],
    ['south-asia', ['IND', 'PAK', 'LKA', 'BGD']],
    ['africa', ['ZAF', 'MAR', 'SOM', 'SEN']],
    ['asia-pacific', ['JPN', 'AUS', 'IDN', 'NZL']],
    ['americas', ['USA', 'BRA', 'ARG', 'CAN']],
  ];
  for (const [region, ids] of inside)
    it(`shows ${ids.join(', ')} in ${region}, on a phone and on a page`, () => {
      for (const width of [320, 640, 1000])
        for (const id of ids)
          expectOnPicture(
            regionView(world, region, mapFrame(width), []),
            mapFrame(width),
            world.country(id)!.labelPoint,
            id,
          );
    });

  it('has a preset in the table above for every region that is one', () => {
    expect(['auto', 'world', ...inside.map(([region]) => region)]).to.have.members([...REGIONS]);
  });

  it('looks at a custom world in the same way', () => {
    const frame = { width: 400, height: 400 };
    expect(regionView(toyWorld, 'world', frame, [])).to.deep.equal({ k: 1, x: 0, y: 0 });
    expectOnPicture(
      regionView(toyWorld, 'auto', frame, ['GIB', 'KWT']),
      frame,
      toyWorld.country('GIB')!.labelPoint,
      'GIB',
    );
  });
});
