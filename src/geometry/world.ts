import { geoEqualEarthRaw } from 'd3-geo';
import { feature, meshArcs } from 'topojson-client';
import { polygonContains } from 'd3-polygon';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { isInside, round, type Box, type Point } from './frame.js';

/** The world file's contract: planar TopoJSON, already projected, with what is needed to project further points. */
export interface WorldTopology extends Topology<{
  countries: GeometryCollection<{ at: [number, number] }>;
  /** Stretches of borders that are contested, sharing the countries' arcs: drawn dashed. A file may have none. */
  contested?: GeometryObject;
}> {
  readonly projection: {
    readonly rotate: readonly [lambda: number, phi: number];
    readonly scale: number;
    readonly translate: readonly [x: number, y: number];
  };
}

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
  /** Everything but the given countries as one path. */
  landWithout(ids: ReadonlySet<string>): string;
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

/** Enough of a check that a file of the page's own can be read without throwing. */
export function isWorldTopology(file: unknown): file is WorldTopology {
  const { type, objects, arcs, projection, bbox } = (file ?? {}) as Partial<WorldTopology>;
  const hasCountries = objects?.countries?.type === 'GeometryCollection';
  const canProject =
    Number.isFinite(projection?.scale) && projection?.rotate?.length === 2 && projection.translate?.length === 2;
  return type === 'Topology' && hasCountries && Array.isArray(arcs) && canProject && bbox?.length === 4;
}

type Ring = readonly Point[];
type Country = WorldTopology['objects']['countries']['geometries'][number];

function polygonsOf(geometry: Polygon | MultiPolygon): Ring[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons as unknown as Ring[][];
}

/** Relative steps in tenths of a map unit: a third of the length of absolute coordinates. Nothing where all points are one. */
function linePath(points: readonly Point[]): string {
  const [first = [0, 0]] = points;
  let [x, y] = [tenths(first[0]), tenths(first[1])];
  let steps = '';
  for (const point of points) {
    const [nx, ny] = [tenths(point[0]), tenths(point[1])];
    if (nx !== x || ny !== y) steps += `${(nx - x) / 10} ${(ny - y) / 10} `;
    [x, y] = [nx, ny];
  }
  return steps && `M${tenths(first[0]) / 10} ${tenths(first[1]) / 10}l${steps}`;
}

function tenths(value: number): number {
  return Math.round(value * 10);
}

function ringPath(ring: Ring): string {
  const line = linePath(ring);
  return line && `${line}z`;
}

function ringArea(ring: Ring): number {
  let sum = 0;
  let [x0, y0] = ring[ring.length - 1] ?? [0, 0];
  for (const [x, y] of ring) {
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return Math.abs(sum / 2);
}

function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [round(x0), round(y0), round(x1), round(y1)];
}

function outerRings(polygons: readonly Ring[][]): Ring[] {
  return polygons.flatMap((rings) => rings.slice(0, 1));
}

function makeShape(id: string, at: Point, polygons: readonly Ring[][]): Shape {
  const outers = outerRings(polygons);
  const main = outers.find((ring) => polygonContains(ring as [number, number][], at as [number, number])) ?? outers[0];
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
  const countries = topology.objects.countries;
  const byId = new Map(countries.geometries.map((geometry) => [String(geometry.id), geometry]));
  const shapes = new Map<string, Shape>();
  const polygons = new Map<string, Ring[][]>();
  const { rotate, scale, translate } = topology.projection;
  const lines = once((isContested: boolean) => linesPath(topology, borderArcs(topology, isContested)));

  function polygonsFor(id: string): Ring[][] {
    const known = polygons.get(id);
    if (known) return known;
    const geometry = byId.get(id);
    const rings =
      geometry && isArea(geometry) ? polygonsOf(geometryOf(topology, geometry) as Polygon | MultiPolygon) : [];
    polygons.set(id, rings);
    return rings;
  }

  function shape(id: string): Shape | undefined {
    const geometry = byId.get(id);
    if (!geometry) return undefined;
    let made = shapes.get(id);
    if (!made) shapes.set(id, (made = makeShape(id, labelPoint(topology, geometry), polygonsFor(id))));
    return made;
  }

  return {
    box: topology.bbox as unknown as Box,
    ids: [...byId.keys()],
    shape,
    landWithout: (ids) => [...byId.keys()].map((id) => (ids.has(id) ? '' : (shape(id)?.path ?? ''))).join(''),
    borders: () => lines(false),
    contested: () => lines(true),
    project([lon, lat]) {
      const lambda = ((((lon + rotate[0] + 180) % 360) + 360) % 360) - 180;
      const [x, y] = geoEqualEarthRaw((lambda * Math.PI) / 180, (lat * Math.PI) / 180);
      return [translate[0] + scale * x, translate[1] - scale * y];
    },
    longitude: ([x, y]) => {
      const [lambda] = geoEqualEarthRaw.invert?.((x - translate[0]) / scale, (translate[1] - y) / scale) ?? [0];
      return (lambda * 180) / Math.PI;
    },
    countryAt(point) {
      const holds = (ring: Ring) =>
        isInside(point, ringBox(ring)) && polygonContains(ring as [number, number][], point as [number, number]);
      const covers = ([outer = [], ...holes]: Ring[]) => holds(outer) && !holes.some(holds);
      return [...byId.keys()].find((id) => polygonsFor(id).some(covers));
    },
  };
}

const ringBoxes = new WeakMap<Ring, Box>();

function ringBox(ring: Ring): Box {
  let box = ringBoxes.get(ring);
  if (!box) ringBoxes.set(ring, (box = boxOf(ring)));
  return box;
}

function arcsOf(geometry: GeometryObject | undefined): number[] {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(arcsOf);
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}

/** An arc and its reverse (`~arc`) are one line. */
function lineOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The arcs between two countries, each once: the contested ones, or all others. */
function borderArcs(topology: WorldTopology, isContested: boolean): number[] {
  const contested = new Set(arcsOf(topology.objects.contested).map(lineOf));
  if (isContested) return [...contested];
  const shared = meshArcs(topology, topology.objects.countries as GeometryObject, (a, b) => a !== b);
  return arcsOf(shared).filter((arc) => !contested.has(lineOf(arc)));
}

function linesPath(topology: WorldTopology, arcs: readonly number[]): string {
  const { coordinates } = (
    feature(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }) as Feature<MultiLineString>
  ).geometry;
  return coordinates.map((line) => linePath(line as unknown as Point[])).join('');
}

function isArea({ type }: Country): boolean {
  return type === 'Polygon' || type === 'MultiPolygon';
}

function geometryOf(topology: WorldTopology, geometry: Country): Geometry {
  return (feature(topology, geometry) as Feature).geometry;
}

function labelPoint(topology: WorldTopology, geometry: Country): Point {
  const at = (geometry.properties as { at?: Point } | undefined)?.at;
  if (at) return at;
  const point = geometryOf(topology, geometry);
  return point.type === 'Point' ? (point.coordinates as unknown as Point) : [0, 0];
}

function once<A extends boolean | string, R>(work: (key: A) => R): (key: A) => R {
  const results = new Map<A, R>();
  return (key) => {
    if (!results.has(key)) results.set(key, work(key));
    return results.get(key) as R;
  };
}
