import { bbox } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { boxesOverlap, type Box } from './frame.js';
import { createWorld, type World, type WorldTopology } from './world.js';

/** Points that a browser can draw without a pause that a reader notices. */
const MAX_POINTS = 500_000;

type Arcs = readonly (number | Arcs)[];

function refuse(message: string): never {
  throw new Error(message);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(Number.isFinite);
}

function checkProjection(projection: unknown): void {
  const { rotate, scale, translate } = isRecord(projection) ? projection : {};
  const isUsable = isNumbers(rotate, 2) && Number.isFinite(scale) && isNumbers(translate, 2);
  if (!isUsable) refuse("not planar: the file has no 'projection' with rotate, scale and translate");
}

function checkIds(countries: readonly GeometryObject[]): void {
  const missing = countries.findIndex(({ id }) => typeof id !== 'string' || id === '');
  if (missing >= 0) refuse(`country ${missing + 1} of ${countries.length} has no id`);
}

function indices(arcs: Arcs): number[] {
  return arcs.flatMap((arc) => (typeof arc === 'number' ? [arc < 0 ? ~arc : arc] : indices(arc)));
}

function checkArcs({ arcs, objects }: WorldTopology): void {
  const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (points > MAX_POINTS) refuse(`${points} points; at most ${MAX_POINTS} can be drawn`);
  const leaves = (object: GeometryObject | undefined): number[] => {
    if (!object) return [];
    if (object.type === 'GeometryCollection') return object.geometries.flatMap(leaves);
    return 'arcs' in object ? indices(object.arcs) : [];
  };
  const used = [objects.countries, objects.land, objects.borders, objects.contested].flatMap(leaves);
  const missing = used.find((arc) => !Array.isArray(arcs[arc]));
  if (missing !== undefined) refuse(`arc ${missing} is missing: the file may be cut off`);
}

/** Returns the stated extent, or that of the arcs where the file states none. */
function checkedBounds(file: WorldTopology): WorldTopology['bbox'] {
  const bounds = bbox(file) as Box;
  if (file.bbox === undefined) return [...bounds];
  const isStated = isNumbers(file.bbox, 4) && file.bbox[0] < file.bbox[2] && file.bbox[1] < file.bbox[3];
  if (!isStated || !boxesOverlap(file.bbox, bounds)) refuse(`bbox does not hold the countries: ${String(file.bbox)}`);
  return file.bbox;
}

/** Makes a world of a page's own file. Throws an `Error` that names what is wrong with the file. */
export function parseWorld(file: unknown): World {
  if (!isRecord(file) || file['type'] !== 'Topology' || !isRecord(file['objects']) || !Array.isArray(file['arcs']))
    refuse("not TopoJSON: expected an object of type 'Topology'");
  const { countries } = file['objects'];
  if (!isRecord(countries) || !Array.isArray(countries['geometries']))
    refuse(`no collection 'countries' among its objects: ${Object.keys(file['objects']).join(', ')}`);
  checkProjection(file['projection']);
  const topology = file as unknown as WorldTopology;
  checkIds(topology.objects.countries.geometries);
  checkArcs(topology);
  return createWorld({ ...topology, bbox: checkedBounds(topology) });
}
