import { expect } from '@open-wc/testing';
import type { Feature, LineString, MultiLineString, MultiPolygon, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import packed from '../../data/world-packed.json';
import { unpackWorld, type PackedWorld } from '../../src/geometry/packed.js';
import { areas, world } from '../contracts/world.js';

type World = Topology<{ countries: GeometryCollection<{ at: [number, number] }>; contested: GeometryObject }>;
const unpacked = unpackWorld(packed as unknown as PackedWorld) as unknown as World & { projection: unknown };

describe('geometry: the packed world', () => {
  it('holds every country of the world file with the same rings, points and label points', () => {
    const found = feature(unpacked, unpacked.objects.countries).features as Feature<MultiPolygon | Point>[];
    expect(found.map(({ id }) => id)).to.deep.equal(areas.map(({ id }) => id));
    for (const [i, { id, geometry, properties }] of areas.entries()) {
      expect(found[i]!.properties!.at, String(id)).to.deep.equal(properties.at.map((value) => onGrid(value)));
      if (geometry.type === 'MultiPolygon')
        expect(found[i]!.geometry.coordinates, String(id)).to.deep.equal(geometry.coordinates);
      else expect(found[i]!.geometry.type).to.equal('Point');
    }
  });

  it('has its borders, its contested lines and its measures', () => {
    const lines = feature(world, world.objects.contested).features as Feature<LineString | MultiLineString>[];
    const found = feature(unpacked, unpacked.objects.contested) as Feature<MultiLineString>;
    const expected = lines.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    );
    expect(found.geometry.coordinates.map(lineName)).to.have.members(expected.map(lineName));
    expect(unpacked.bbox).to.deep.equal(world.bbox);
    expect(unpacked.projection).to.deep.equal(world.projection);
  });
});

const { grid } = packed;

function onGrid(value: number): number {
  return Math.round(value / grid) * grid;
}

/** The same for a line and its reverse. */
function lineName(line: unknown[]): string {
  return [JSON.stringify(line), JSON.stringify([...line].reverse())].sort()[0]!;
}
