import type { Box, Point } from './frame.js';
import { lineOf, STEPS, type Arcs, type Line, type Outline, type Outlines } from './outlines.js';

/** The kinds of TopoJSON geometry that a world file uses. */
export type WorldGeometry = { readonly id?: string | number; readonly properties?: object | null } & (
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'LineString'; readonly arcs: readonly number[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly WorldGeometry[] }
);

/** The world file's contract: planar TopoJSON, already projected, with what is needed to project further points. */
export interface WorldTopology {
  readonly type: 'Topology';
  /** Left, top, right and bottom in map units. */
  readonly bbox?: readonly number[];
  readonly objects: {
    /** Each with its code as `id`, and where its label stands as the property `at`. */
    readonly countries: Extract<WorldGeometry, { type: 'GeometryCollection' }>;
    /** Stretches of borders that are contested, sharing the countries' arcs: drawn dashed. A file may have none. */
    readonly contested?: WorldGeometry;
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: Transform;
  readonly projection: Outlines['projection'];
}

/** Enough of a check that a file of the page's own can be read without throwing. */
export function isWorldTopology(file: unknown): file is WorldTopology {
  const { type, objects, arcs, projection, bbox } = (file ?? {}) as Partial<WorldTopology>;
  const hasCountries = objects?.countries?.type === 'GeometryCollection';
  const canProject =
    Number.isFinite(projection?.scale) && projection?.rotate?.length === 2 && projection.translate?.length === 2;
  return type === 'Topology' && hasCountries && Array.isArray(arcs) && canProject && bbox?.length === 4;
}

interface Transform {
  readonly scale: readonly [x: number, y: number];
  readonly translate: readonly [x: number, y: number];
}

const PLAIN: Transform = { scale: [1, 1], translate: [0, 0] };

/** With a `transform`, points are steps from point to point on a grid; without, they are in map units. */
function pointsOf(points: readonly (readonly number[])[], transform: Transform | undefined): Point[] {
  const { scale, translate } = transform ?? PLAIN;
  let [x, y] = [0, 0];
  return points.map(([px = 0, py = 0]) => {
    [x, y] = transform ? [x + px, y + py] : [px, py];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function toSteps(points: readonly Point[]): Line {
  return points.flat().map((value) => Math.round(value * STEPS));
}

function polygonsOf(geometry: WorldGeometry): Outline['polygons'] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** Where a country's label stands in map units: its `at`, else the point that it is. */
function placeOf(country: WorldGeometry, transform: Transform | undefined): Point {
  const { at } = (country.properties ?? {}) as { at?: Point };
  const [point = [0, 0] as const] = country.type === 'Point' ? pointsOf([country.coordinates], transform) : [];
  return at ?? point;
}

function arcsOf(geometry: WorldGeometry | undefined): Arcs {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(arcsOf);
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}

/** What a world file of the contract holds. */
export function readTopology({ bbox, objects, arcs, projection, transform }: WorldTopology): Outlines {
  return {
    box: bbox as unknown as Box,
    projection,
    countries: objects.countries.geometries.map((country) => ({
      id: String(country.id),
      at: placeOf(country, transform),
      polygons: polygonsOf(country),
    })),
    arcs: arcs.map((arc) => toSteps(pointsOf(arc, transform))),
    contested: arcsOf(objects.contested).map(lineOf),
  };
}
