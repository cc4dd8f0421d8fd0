import { geoEqualEarthRaw } from 'd3-geo';
import { polygonContains } from 'd3-polygon';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Point, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import worldFile from '../../data/world.json';

interface Place {
  readonly at: [x: number, y: number];
}
export interface Line {
  readonly between: [string, string];
}
interface World extends Topology<{
  countries: GeometryCollection<Place>;
  contested: GeometryCollection<Line>;
}> {
  readonly bbox: [number, number, number, number];
  readonly projection: { type: string; rotate: [number, number]; scale: number; translate: [number, number] };
  readonly contested: [string, string][];
}

/** `data/world.json`, read without the library's own code. */
export const world = worldFile as unknown as World;
export const areas = feature(world, world.objects.countries).features as Feature<MultiPolygon | Point, Place>[];
export const areaById = new Map(areas.map((area) => [String(area.id), area]));

function project([lon, lat]: readonly [number, number]): [number, number] {
  const { rotate, scale, translate } = world.projection;
  const turned = ((lon + rotate[0] + 540) % 360) - 180;
  const [x, y] = geoEqualEarthRaw((turned * Math.PI) / 180, (lat * Math.PI) / 180);
  return [translate[0] + scale * x, translate[1] - scale * y];
}

/** The outer rings of an area in map units; none for an area that is only a point. */
export const outerRings = (id: string): [number, number][][] => {
  const geometry = areaById.get(id)?.geometry;
  return geometry?.type === 'MultiPolygon'
    ? geometry.coordinates.map((rings: Position[][]) => rings[0] as [number, number][])
    : [];
};
/** Whether an area's land holds a place, in degrees. */
export const covers = (id: string, lonLat: [number, number]) =>
  outerRings(id).some((ring) => polygonContains(ring, project(lonLat)));
/** All areas that hold a place. */
export const coverage = (lonLat: [number, number]) =>
  areas.map(({ id }) => String(id)).filter((id) => covers(id, lonLat));
