import type { Point } from './frame.js';

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
  readonly projection: {
    readonly rotate: readonly [lambda: number, phi: number];
    readonly scale: number;
    readonly translate: readonly [x: number, y: number];
  };
}

/** Enough of a check that a file of the page's own can be read without throwing. */
export function isWorldTopology(file: unknown): file is WorldTopology {
  const { type, objects, arcs, projection, bbox } = (file ?? {}) as Partial<WorldTopology>;
  const hasCountries = objects?.countries?.type === 'GeometryCollection';
  const canProject =
    Number.isFinite(projection?.scale) && projection?.rotate?.length === 2 && projection.translate?.length === 2;
  return type === 'Topology' && hasCountries && Array.isArray(arcs) && canProject && bbox?.length === 4;
}

/** Arcs that follow each other as one line in map units; a negative number is the reverse of its complement. */
export type LineReader = (arcs: readonly number[]) => Point[];

/** With a `transform`, arcs are steps from point to point on a grid; without, they are the points. */
export function lineReader({ arcs, transform }: WorldTopology): LineReader {
  const lines = (arcs as unknown as Point[][]).map((arc) => (transform ? onGrid(arc, transform) : arc));
  return (numbers) =>
    numbers.flatMap((number, i) => {
      const line = lines[lineOf(number)] ?? [];
      return (number < 0 ? [...line].reverse() : line).slice(i === 0 ? 0 : 1);
    });
}

interface Transform {
  readonly scale: readonly [x: number, y: number];
  readonly translate: readonly [x: number, y: number];
}

const PLAIN: Transform = { scale: [1, 1], translate: [0, 0] };

function onGrid(steps: readonly Point[], { scale, translate }: Transform): Point[] {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

/** The rings of a geometry by polygon, as arcs; none for a point. */
export function ringsOf(geometry: WorldGeometry): readonly (readonly (readonly number[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** Where a country's label stands in map units: its `at`, else the point that it is. */
export function placeOf({ transform = PLAIN }: WorldTopology, country: WorldGeometry): Point {
  const { at } = (country.properties ?? {}) as { at?: Point };
  const point = country.type === 'Point' ? (country.coordinates as unknown as Point) : ([0, 0] as const);
  return at ?? onGrid([point], transform)[0] ?? point;
}

/** The arcs between two countries, each once: the contested ones, or all others. */
export function borderArcs({ objects }: WorldTopology, isContested: boolean): number[] {
  const contested = new Set(arcsOf(objects.contested).map(lineOf));
  if (isContested) return [...contested];
  return sharedArcs(objects.countries.geometries).filter((arc) => !contested.has(arc));
}

function sharedArcs(countries: readonly WorldGeometry[]): number[] {
  const first = new Map<number, WorldGeometry>();
  const shared = new Set<number>();
  for (const country of countries) {
    for (const arc of arcsOf(country).map(lineOf)) {
      if (!first.has(arc)) first.set(arc, country);
      else if (first.get(arc) !== country) shared.add(arc);
    }
  }
  return [...shared];
}

function arcsOf(geometry: WorldGeometry | undefined): number[] {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(arcsOf);
  return 'arcs' in geometry ? ((geometry.arcs as unknown[]).flat(3) as number[]) : [];
}

/** An arc and its reverse are one line. */
function lineOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
