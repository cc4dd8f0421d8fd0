import { polygonContains } from 'd3-polygon';
import { equalEarth, equalEarthLongitude } from './equal-earth.js';
import { isInside, type Box, type Point } from './frame.js';
import { boxOf, linePath, ringArea, ringPath } from './path.js';
import { borderArcs, lineReader, placeOf, ringsOf, type WorldTopology } from './topology.js';

export { isWorldTopology, type WorldTopology } from './topology.js';

export interface Shape {
  readonly id: string;
  /** Path data in map units; empty for a place that the file only knows as a point. */
  readonly path: string;
  /** Label point in map units. */
  readonly at: Point;
  /** Extent of the ring that holds the label point, in map units. */
  readonly box: Box;
  /** Area of all rings in square map units; 0 for a point. */
  readonly area: number;
}

export interface World {
  readonly box: Box;
  readonly ids: readonly string[];
  shape(id: string): Shape | undefined;
  /** All countries as one path: the same for every view and every choice of data, so that it is written once. */
  land(): string;
  /** Borders between countries, each line once. */
  borders(): string;
  contested(): string;
  /** Longitude and latitude in degrees to map units. */
  project(lonLat: readonly [number, number]): Point;
  /** Degrees east of the map's middle meridian at a point in map units, from −180 to 180. */
  longitude(point: Point): number;
  /** The country at a point in map units, if it is on land. */
  countryAt(point: Point): string | undefined;
}

type Ring = readonly Point[];
type Polygon = readonly Ring[];

function holds(ring: Ring, point: Point): boolean {
  return polygonContains(ring as [number, number][], point as [number, number]);
}

function makeShape(id: string, at: Point, polygons: readonly Polygon[]): Shape {
  const outers = polygons.flatMap((rings) => rings.slice(0, 1));
  const main = outers.find((ring) => holds(ring, at)) ?? outers[0];
  return {
    id,
    at,
    path: polygons.flatMap((rings) => rings.map(ringPath)).join(''),
    box: main ? boxOf(main) : [at[0], at[1], at[0], at[1]],
    area: outers.reduce((sum, ring) => sum + ringArea(ring), 0),
  };
}

/** Reads a world file. Shapes, borders and hit areas are worked out when first asked for, then kept. */
export function readWorld(topology: WorldTopology): World {
  const { bbox, objects, projection } = topology;
  const { rotate, scale, translate } = projection;
  const countries = new Map(objects.countries.geometries.map((geometry) => [String(geometry.id), geometry]));
  const ids = [...countries.keys()];
  const line = lineReader(topology);
  const borders = once((isContested: boolean) =>
    borderArcs(topology, isContested)
      .map((arc) => linePath(line([arc])))
      .join(''),
  );
  const polygons = once((id: string): Polygon[] => {
    const geometry = countries.get(id);
    return geometry ? ringsOf(geometry).map((rings) => rings.map(line)) : [];
  });
  const shape = once((id: string): Shape | undefined => {
    const geometry = countries.get(id);
    return geometry && makeShape(id, placeOf(topology, geometry), polygons(id));
  });

  const land = once(() => ids.map((id) => shape(id)?.path ?? '').join(''));

  return {
    box: bbox as unknown as Box,
    ids,
    shape,
    land,
    borders: () => borders(false),
    contested: () => borders(true),
    project([lon, lat]) {
      const lambda = ((((lon + rotate[0] + 180) % 360) + 360) % 360) - 180;
      const [x, y] = equalEarth((lambda * Math.PI) / 180, (lat * Math.PI) / 180);
      return [translate[0] + scale * x, translate[1] - scale * y];
    },
    longitude: ([x, y]) =>
      (equalEarthLongitude((x - translate[0]) / scale, (translate[1] - y) / scale) * 180) / Math.PI,
    countryAt(point) {
      const isOn = (ring: Ring) => isInside(point, ringBox(ring)) && holds(ring, point);
      const covers = ([outer = [], ...holes]: Polygon) => isOn(outer) && !holes.some(isOn);
      return ids.find((id) => polygons(id).some(covers));
    },
  };
}

const ringBoxes = new WeakMap<Ring, Box>();

function ringBox(ring: Ring): Box {
  let box = ringBoxes.get(ring);
  if (!box) ringBoxes.set(ring, (box = boxOf(ring)));
  return box;
}

/** Remembers every result by its key. */
function once<R, A = void>(work: (key: A) => R): (key: A) => R {
  const results = new Map<A, R>();
  return (key) => {
    if (!results.has(key)) results.set(key, work(key));
    return results.get(key) as R;
  };
}
