import { equalEarth, equalEarthLongitude } from './equal-earth.js';
import { isInside, type Box, type Point } from './frame.js';
import { borderArcs, joinArcs, STEPS, type Arcs, type Line, type Outline, type Outlines } from './outlines.js';
import { boxOf, pathAlong, ringArea, stepsAlong, surrounds } from './path.js';

export interface Shape {
  readonly id: string;
  /** Path data in steps; empty for a place that the file only knows as a point. */
  readonly path: string;
  /** Label point in map units. */
  readonly at: Point;
  /** Extent of the ring that holds the label point, in map units. */
  readonly box: Box;
  /** Area of all rings in square map units; 0 for a point. */
  readonly area: number;
}

/** Paths are in steps; everything else is in map units. */
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

type Polygon = readonly Line[];

function holds(ring: Line, [x, y]: Point): boolean {
  return surrounds(ring, x * STEPS, y * STEPS);
}

function makeShape({ id, at }: Outline, polygons: readonly Polygon[], path: string): Shape {
  const outers = polygons.flatMap((rings) => rings.slice(0, 1));
  const main = outers.length > 1 ? outers.find((ring) => holds(ring, at)) : undefined;
  const largest = main ?? outers[0];
  return {
    id,
    at,
    path,
    box: largest ? boxOf(largest) : [at[0], at[1], at[0], at[1]],
    area: outers.reduce((sum, ring) => sum + ringArea(ring), 0),
  };
}

/** Makes a world of what its file holds. Shapes, borders and hit areas are worked out when first asked for, then kept. */
export function makeWorld(outlines: Outlines): World {
  const { box, projection, arcs, contested } = outlines;
  const { rotate, scale, translate } = projection;
  const countries = new Map(outlines.countries.map((country) => [country.id, country]));
  const ids = [...countries.keys()];
  const steps = once((arc: number) => stepsAlong(arc, arcs));
  const line = (some: Arcs) => pathAlong(some, arcs, steps);
  const lines = (some: Arcs) => some.map((arc) => line([arc])).join('');
  const ring = (some: Arcs) => {
    const path = line(some);
    return path && `${path}z`;
  };
  const polygons = once((id: string): Polygon[] =>
    (countries.get(id)?.polygons ?? []).map((rings) => rings.map((ring) => joinArcs(ring, arcs))),
  );
  const path = once((id: string) => (countries.get(id)?.polygons ?? []).flat().map(ring).join(''));
  const shape = once((id: string): Shape | undefined => {
    const country = countries.get(id);
    return country && makeShape(country, polygons(id), path(id));
  });
  return {
    box,
    ids,
    shape,
    land: once(() => ids.map(path).join('')),
    borders: once(() => lines(borderArcs(outlines))),
    contested: once(() => lines(contested)),
    project([lon, lat]) {
      const lambda = ((((lon + rotate[0] + 180) % 360) + 360) % 360) - 180;
      const [x, y] = equalEarth((lambda * Math.PI) / 180, (lat * Math.PI) / 180);
      return [translate[0] + scale * x, translate[1] - scale * y];
    },
    longitude: ([x, y]) =>
      (equalEarthLongitude((x - translate[0]) / scale, (translate[1] - y) / scale) * 180) / Math.PI,
    countryAt(point) {
      const isOn = (ring: Line) => isInside(point, ringBox(ring)) && holds(ring, point);
      const covers = ([outer = [], ...holes]: Polygon) => isOn(outer) && !holes.some(isOn);
      return ids.find((id) => polygons(id).some(covers));
    },
  };
}

/** Works out now what every map of a world begins with. It is kept for whoever asks next. */
export function workOut({ land, borders }: Pick<World, 'land' | 'borders'>): void {
  land();
  borders();
}

const ringBoxes = new WeakMap<Line, Box>();

function ringBox(ring: Line): Box {
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
