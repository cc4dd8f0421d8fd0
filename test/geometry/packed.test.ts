import { expect } from '@open-wc/testing';
import type { LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import packed from '../../data/world-packed.json';
import { joinArcs, STEPS, type Line } from '../../src/geometry/outlines.js';
import { unpackWorld, type PackedWorld } from '../../src/geometry/packed.js';
import { areas, world } from '../contracts/world.js';

const unpacked = unpackWorld(packed as unknown as PackedWorld);
/** Rings of fewer than four points are filled up by the oracle. */
const isNew = (point: readonly number[], i: number, all: readonly (readonly number[])[]) =>
  i === 0 || point.some((value, axis) => value !== all[i - 1]![axis]);
const points = (line: Line) => line.flatMap((x, i) => (i % 2 ? [] : [[x, line[i + 1]!]])).filter(isNew);
const inSteps = (points: readonly (readonly number[])[]) => points.flat().map((value) => Math.round(value * STEPS));

describe('geometry: the packed world', () => {
  it('holds every country of the world file with the same rings, points and label points', () => {
    expect(unpacked.countries.map(({ id }) => id)).to.deep.equal(areas.map(({ id }) => id));
    for (const [i, { id, geometry, properties }] of areas.entries()) {
      const { at, polygons } = unpacked.countries[i]!;
      expect(at, String(id)).to.deep.equal(properties.at.map((value) => onGrid(value)));
      const rings = polygons.map((polygon) => polygon.map((ring) => points(joinArcs(ring, unpacked.arcs))));
      const expected =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates.map((some) => some.map((ring) => points(inSteps(ring))))
          : [];
      expect(rings, String(id)).to.deep.equal(expected);
    }
  });

  it('has its contested lines and its measures', () => {
    const lines = feature(world, world.objects.contested).features.map(({ geometry }) => geometry);
    const expected = (lines as (LineString | MultiLineString)[]).flatMap((geometry) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    );
    const found = packed.contested.map((arcs) => joinArcs(arcs, unpacked.arcs));
    expect(found.map(lineName)).to.have.members(expected.map(inSteps).map(lineName));
    expect(unpacked.contested).to.have.members([
      ...new Set(packed.contested.flat().map((arc) => (arc < 0 ? ~arc : arc))),
    ]);
    expect(unpacked.box).to.deep.equal(world.bbox);
    expect(unpacked.projection).to.deep.equal(world.projection);
  });
});

const { grid } = packed;

function onGrid(value: number): number {
  return Math.round(value / grid) * grid;
}

/** The same for a line and its reverse. */
function lineName(line: Line): string {
  const reverse = line.flatMap((_, i) => (i % 2 ? [] : [line[line.length - i - 2]!, line[line.length - i - 1]!]));
  return [line.join(), reverse.join()].sort()[0]!;
}
