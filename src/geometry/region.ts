import { fitView, growBox, joinBoxes, type Box, type Frame, type View } from './frame.js';
import type { Country, World } from './world.js';

/** Preset extents as `[west, south, east, north]` in degrees. */
const EXTENTS = {
  europe: [-11, 34, 42, 71],
  'middle-east': [25, 11, 64, 43],
  'central-asia': [45, 24, 88, 56],
  'south-asia': [60, 4, 99, 38],
  africa: [-19, -36, 53, 38],
  'asia-pacific': [68, -46, 179, 55],
  americas: [-128, -56, -33, 61],
} as const;

export const REGIONS = ['auto', 'world', ...(Object.keys(EXTENTS) as (keyof typeof EXTENTS)[])] as const;
export type Region = (typeof REGIONS)[number];

/** A view never gets tighter than about half a continent, so that readers know where they are (map units). */
const LEAST_WIDTH = 190;
/** How much of a large country around its label point counts towards the fit (map units, each way). */
const REACH = 42;
const MARGIN = 10;

/** The part of a country that a fitted view must show: all of a small one, the surroundings of its label in a large one. */
function extentOf({ labelPoint: at, bounds: box }: Country): Box {
  return [
    Math.max(box[0], at[0] - REACH),
    Math.max(box[1], at[1] - REACH),
    Math.min(box[2], at[0] + REACH),
    Math.min(box[3], at[1] + REACH),
  ];
}

function outlineOf(world: World, [west, south, east, north]: Box): Box {
  const edge = [0, 0.25, 0.5, 0.75, 1].flatMap((t) => [
    [west + t * (east - west), south],
    [west + t * (east - west), north],
    [west, south + t * (north - south)],
    [east, south + t * (north - south)],
  ]);
  const points = edge.map((lonLat) => world.project(lonLat as unknown as [number, number]));
  const boxes = points.map(([x, y]): Box => [x, y, x, y]);
  return joinBoxes(boxes) ?? world.bounds;
}

function widen(box: Box, least: number): Box {
  const missing = Math.max(0, least - (box[2] - box[0])) / 2;
  return growBox(box, missing, Math.max(0, least * 0.6 - (box[3] - box[1])) / 2);
}

/** Moves a box of map units back over the map where it reaches beyond it, keeping its size. */
function keepOnMap(box: Box, world: Box): Box {
  const shift = (low: number, high: number, least: number, most: number) =>
    high - low >= most - least ? (least + most - low - high) / 2 : Math.max(0, least - low) - Math.max(0, high - most);
  const dx = shift(box[0], box[2], world[0], world[2]);
  const dy = shift(box[1], box[3], world[1], world[3]);
  return [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
}

/**
 * The view of a region. `auto` fits what the data name: `targets` by their shapes, `anchors` (degrees) by their points;
 * with neither it is the world.
 */
export function regionView(
  world: World,
  region: Region,
  frame: Frame,
  targets: readonly string[],
  anchors: readonly (readonly [number, number])[] = [],
): View {
  return fitView(keepOnMap(matchAspect(regionBox(world, region, targets, anchors), frame), world.bounds), frame);
}

function regionBox(
  world: World,
  region: Region,
  targets: readonly string[],
  anchors: readonly (readonly [number, number])[],
): Box {
  if (region === 'world') return world.bounds;
  if (region !== 'auto') return outlineOf(world, EXTENTS[region]);
  const shapes = targets.map((id) => world.country(id)).filter((shape) => shape !== undefined);
  const points = anchors.map((anchor) => world.project(anchor)).map(([x, y]): Box => [x, y, x, y]);
  const box = joinBoxes([...shapes.map(extentOf), ...points]);
  return box ? widen(growBox(box, MARGIN), LEAST_WIDTH) : world.bounds;
}

function matchAspect(box: Box, { width, height }: Frame): Box {
  const [w, h] = [box[2] - box[0], box[3] - box[1]];
  const aspect = width / height;
  return w / h < aspect ? growBox(box, (h * aspect - w) / 2, 0) : growBox(box, 0, (w / aspect - h) / 2);
}
