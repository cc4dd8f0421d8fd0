import {
  boxesOverlap,
  growBox,
  isInside,
  toPixels,
  toUnits,
  type Box,
  type Frame,
  type Point,
  type View,
} from './frame.js';
import type { LabelWish } from './label.js';
import type { Segment } from './nearest.js';
import { placeRings, type Ring } from './ring.js';
import { circleRadius, classOf, rampStep } from './scale.js';
import type { Country, World } from './world.js';

export interface CountryCount {
  readonly id: string;
  readonly count: number;
}

export interface PlacedCountry extends CountryCount {
  readonly shape: Country;
  /** Step of the ramp, 0 to 4; `null` below the first class. */
  readonly step: number | null;
  /** Its mark in pixels: the label point, or its ring. */
  readonly at: Point;
  readonly ring: Ring | undefined;
}

export interface ChoroplethOptions {
  /** Lower bounds of the classes. */
  readonly classes: readonly number[];
  /** `fill` colours the shapes; `circle` puts circles on them, their area the count. */
  readonly mark: 'fill' | 'circle';
  /** The count that circles are measured by, for maps that stand together; that of the largest country where absent. */
  readonly largest?: number;
}

/** The largest count, 1 at least. */
export function largestOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((most, { count }) => Math.max(most, count), 1);
}

/** Countries smaller than this on screen get a ring, in square pixels. */
const TINY = 30;
const RING_RADIUS = 5.5;
export const LARGEST_CIRCLE = 22;

function stepOf(count: number, classes: readonly number[]): number | null {
  const index = classOf(count, classes);
  return index === null ? null : rampStep(index, classes);
}

/** Whether a shape is in the picture, and large enough to be seen there. */
export function isSeen({ bounds, area }: Country, view: View, frame: Frame): boolean {
  return area * view.k * view.k >= TINY && boxesOverlap(bounds, shownBox(view, frame));
}

/** The part of the map that a frame shows, in map units. */
function shownBox(view: View, { width, height }: Frame): Box {
  return [...toUnits(view, [0, 0]), ...toUnits(view, [width, height])];
}

/** Land that is no nearer to the middle of a map than this cannot be seen, in pixels from its edge. */
const EDGE = 3;

/** Returns the sum of the counts of countries of which the frame shows a part: of their land, ring or circle. */
export function sumShown(world: World, view: View, frame: Frame, countries: readonly PlacedCountry[]): number {
  const shown = growBox(shownBox(view, frame), -EDGE / view.k);
  const isShown = ({ id, ring }: PlacedCountry) =>
    ring ? isInside(ring.at, growBox([0, 0, frame.width, frame.height], ring.radius)) : world.hasLandIn(id, shown);
  return countries.reduce((sum, country) => sum + (isShown(country) ? country.count : 0), 0);
}

/** Countries with their counts on a map: coloured shapes, and rings where a shape is too small to see. */
export function placeCountries(
  world: World,
  view: View,
  frame: Frame,
  counts: readonly CountryCount[],
  { classes, mark, largest = largestOf(counts) }: ChoroplethOptions,
): PlacedCountry[] {
  const known = counts.flatMap(({ id, count }) => {
    const shape = world.country(id);
    return shape ? [{ id, count, shape, place: toPixels(view, shape.labelPoint) }] : [];
  });
  const needsRing = ({ shape }: { shape: Country }) => mark === 'circle' || shape.area * view.k * view.k < TINY;
  const radius = (count: number) =>
    mark === 'circle' ? Math.max(3, circleRadius(count, largest, LARGEST_CIRCLE)) : RING_RADIUS;
  const wishes = known.filter(needsRing).map(({ id, count, place }) => ({ id, at: place, radius: radius(count) }));
  const placed = mark === 'circle' ? wishes.map((wish) => ({ ...wish, leader: '' })) : placeRings(wishes, frame);
  const rings = new Map(placed.map((ring) => [ring.id, ring]));
  return known.map(({ id, count, shape, place }) => {
    const ring = rings.get(id);
    return { id, count, shape, ring, at: ring?.at ?? place, step: stepOf(count, classes) };
  });
}

/** Returns the line from a ring that moved aside back to its country; `undefined` where it stands on it, or there is none. */
export function leaderLine({ ring, shape }: Pick<PlacedCountry, 'ring' | 'shape'>, view: View): Segment | undefined {
  return ring?.leader ? [ring.at, toPixels(view, shape.labelPoint)] : undefined;
}

/** What the labels of placed countries ask for: inside a shape that is wide enough, else beside the ring or point. */
export function countryLabels(
  countries: readonly PlacedCountry[],
  view: View,
  text: (id: string) => string,
  number: (count: number) => string,
): LabelWish[] {
  return countries.map(({ id, count, shape, ring, at }) => ({
    id,
    at,
    text: text(id),
    number: number(count),
    room: ring ? ring.radius * 2 - 4 : (shape.bounds[2] - shape.bounds[0]) * view.k * 1.6,
    gap: ring ? ring.radius + 3 : 2,
    rank: count * 1e5 + Math.min(shape.area, 9e4),
  }));
}
