import { geoEqualEarthRaw, geoPath } from 'd3-geo';
import { polygonContains } from 'd3-polygon';
import type { Feature, Geometry, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isInside, type Box, type Point } from './frame.js';

/** A world file: planar TopoJSON in map units, y down, with the constants that project further points. */
export interface WorldTopology extends Topology {
  /** Extent of everything drawn. */
  readonly bbox: [number, number, number, number];
  readonly objects: WorldObjects;
  readonly projection: {
    /** Degrees. */
    readonly rotate: readonly [lambda: number, phi: number];
    /** Map units per radian. */
    readonly scale: number;
    readonly translate: readonly [x: number, y: number];
  };
}

type WorldObjects = {
  /** Each with its ISO 3166-1 alpha-3 code as `id`. */
  readonly countries: GeometryCollection<CountryProperties>;
  /** All countries as one shape. Absent: merged from the countries. */
  readonly land?: GeometryObject;
  /** Undisputed borders. Absent: meshed from the countries, without the arcs of `contested`. */
  readonly borders?: GeometryObject;
  /** Contested borders, drawn dashed. Absent: none. */
  readonly contested?: GeometryObject;
};

interface CountryProperties {
  /** In English. */
  readonly name?: string;
  /** Label point in map units. Absent: the centroid. */
  readonly at?: Point;
}

export interface Country {
  readonly id: string;
  /** Path data in map units; empty where the file has a point. */
  readonly path: string;
  /** In map units. */
  readonly labelPoint: Point;
  /** Extent of the polygon that holds the label point, in map units. */
  readonly bounds: Box;
  /** Of all polygons, in square map units; 0 for a point. */
  readonly area: number;
}

/** Countries, land and borders in map units. Path data are computed on first use and kept. */
export interface World {
  readonly bounds: Box;
  readonly ids: readonly string[];
  /** English names by id, as far as the file has them. */
  readonly names: ReadonlyMap<string, string>;
  country(id: string): Country | undefined;
  land(): string;
  borders(): string;
  contested(): string;
  /** Projects degrees to map units. */
  project(lonLat: readonly [lon: number, lat: number]): Point;
  /** Returns degrees east of the map's middle meridian, −180 to 180. */
  longitude(point: Point): number;
  /** Whether a country has land in a box of map units. */
  hasLandIn(id: string, box: Box): boolean;
  /** Returns the id of the country at a point in map units; `undefined` at sea. */
  countryAt(point: Point): string | undefined;
}

const RADIANS = Math.PI / 180;
/** One decimal holds the bundled file's grid of 0.2 map units. */
const path = geoPath().digits(1);

function toPath(geometry: Geometry): string {
  return path(geometry) ?? '';
}

function boundsOf(geometry: Geometry): Box {
  const [[x0, y0], [x1, y1]] = path.bounds(geometry);
  return [x0, y0, x1, y1];
}

/** Coordinates of each polygon; none for a point. */
function polygons(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function covers(rings: Position[][], point: Point): boolean {
  return rings.filter((ring) => polygonContains(ring as [number, number][], point as [number, number])).length === 1;
}

/** Whether a polygon has a corner in a box, or covers its middle. */
function reaches(rings: Position[][], box: Box): boolean {
  const hasCorner = rings.some((ring) => ring.some(([x = 0, y = 0]) => isInside([x, y], box)));
  return hasCorner || covers(rings, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
}

function makeCountry({ id, geometry, properties }: Feature<Geometry, CountryProperties>): Country {
  const labelPoint = properties.at ?? path.centroid(geometry);
  const all = polygons(geometry);
  const main = all.find((rings) => covers(rings, labelPoint)) ?? all[0];
  return {
    id: String(id),
    path: all.length > 0 ? toPath(geometry) : '',
    labelPoint,
    bounds: main ? boundsOf({ type: 'Polygon', coordinates: main }) : [...labelPoint, ...labelPoint],
    area: path.area(geometry),
  };
}

function landOf(topology: WorldTopology): Geometry {
  const { land, countries } = topology.objects;
  return land ? geometryOf(topology, land) : merge(topology, countries.geometries as (Polygon | MultiPolygon)[]);
}

/** A contested line stands last among the geometries of an arc, so that the filter leaves the arc out. */
function bordersOf(topology: WorldTopology): Geometry {
  const { borders, countries, contested } = topology.objects;
  if (borders) return geometryOf(topology, borders);
  const geometries = contested ? [countries, contested] : [countries];
  return mesh(
    topology,
    { type: 'GeometryCollection', geometries },
    (a, b) => a !== b && b.type?.endsWith('Polygon') === true,
  );
}

/** Converts any object of a topology; features are gathered in one geometry collection. */
function geometryOf(topology: WorldTopology, object: GeometryObject): Geometry {
  const made = feature(topology, object);
  if (made.type === 'Feature') return made.geometry;
  return { type: 'GeometryCollection', geometries: made.features.map(({ geometry }) => geometry) };
}

function namesOf({ geometries }: WorldObjects['countries']): ReadonlyMap<string, string> {
  const named = geometries.map(({ id, properties = {} }) => [String(id), 'name' in properties ? properties.name : '']);
  return new Map(named.filter((pair): pair is [string, string] => !!pair[1]));
}

/** Makes a world of its file, as `parseWorld` accepts it. */
export function createWorld(topology: WorldTopology): World {
  const { bbox, objects, projection } = topology;
  const { rotate, scale, translate } = projection;
  const geometries = new Map(objects.countries.geometries.map((country) => [String(country.id), country]));
  const features = memoize(
    (id: string) => feature(topology, geometries.get(id)!) as Feature<Geometry, CountryProperties>,
  );
  const country = memoize((id: string) => (geometries.has(id) ? makeCountry(features(id)) : undefined));
  const extent = memoize((id: string) => boundsOf(features(id).geometry));
  const ids = [...geometries.keys()];
  return {
    bounds: bbox,
    ids,
    names: namesOf(objects.countries),
    country,
    land: memoize(() => toPath(landOf(topology))),
    borders: memoize(() => toPath(bordersOf(topology))),
    contested: memoize(() => (objects.contested ? toPath(geometryOf(topology, objects.contested)) : '')),
    project([lon, lat]) {
      const lambda = ((((lon + rotate[0] + 180) % 360) + 360) % 360) - 180;
      const [x, y] = geoEqualEarthRaw(lambda * RADIANS, lat * RADIANS);
      return [translate[0] + scale * x, translate[1] - scale * y];
    },
    longitude: ([x, y]) =>
      geoEqualEarthRaw.invert!((x - translate[0]) / scale, (translate[1] - y) / scale)[0] / RADIANS,
    hasLandIn: (id, box) => polygons(features(id).geometry).some((rings) => reaches(rings, box)),
    countryAt: (point) =>
      ids.find(
        (id) => isInside(point, extent(id)) && polygons(features(id).geometry).some((rings) => covers(rings, point)),
      ),
  };
}

/** Keeps every result by its key. */
function memoize<R, A = void>(compute: (key: A) => R): (key: A) => R {
  const results = new Map<A, R>();
  return (key) => {
    if (!results.has(key)) results.set(key, compute(key));
    return results.get(key) as R;
  };
}
