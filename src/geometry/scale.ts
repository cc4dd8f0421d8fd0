import { bisectRight, ticks } from 'd3-array';

/**
 * Lower bounds of the map's classes. Fixed, so that one colour means one number on every map, in every period and under
 * every filter: matched legends raise the accuracy of comparing maps (Brewer & Pickle 2002, Annals of the AAG 92:4).
 */
export const DEFAULT_CLASSES = [1, 2, 5, 10, 20] as const;

/** More classes than this cannot be told apart in one hue. */
export const MOST_CLASSES = 5;

/** "1,2,5,10,20" → lower bounds; `null` unless they are one to five rising positive integers. */
export function parseClasses(text: string): readonly number[] | null {
  const bounds = text.split(',').map((part) => Number(part.trim()));
  const valid =
    bounds.length <= MOST_CLASSES &&
    bounds.every((bound, i) => Number.isSafeInteger(bound) && bound >= 1 && bound > (bounds[i - 1] ?? 0));
  return valid ? bounds : null;
}

/** The class of a count, from 0; `null` for counts below the first class, which no class colours. */
export function classOf(count: number, classes: readonly number[]): number | null {
  const index = bisectRight(classes, count) - 1;
  return index < 0 ? null : index;
}

/** Each class as `[least, most]`; most is `null` for the open last one. */
export function classLimits(classes: readonly number[]): (readonly [number, number | null])[] {
  return classes.map((least, i) => [least, i + 1 < classes.length ? (classes[i + 1] ?? 0) - 1 : null]);
}

/** The colour step of a class: fewer classes than steps use the ramp's whole range. */
export function rampStep(index: number, classes: readonly number[]): number {
  return classes.length < 2 ? 2 : Math.round((index * (MOST_CLASSES - 1)) / (classes.length - 1));
}

/** Returns about `count` round whole numbers from 0 to `most`: half a plot is nothing. */
export function integerTicks(most: number, count: number): number[] {
  return ticks(0, most, count).filter(Number.isInteger);
}

/** Room between two numbers of an axis, in pixels: one at the edge of the picture moves inwards by half its width. */
const AIR = 8;
const USUAL_SPACING = 90;

/**
 * Returns round whole numbers from 0 to `most` for an axis of `length` pixels: about 90 pixels apart, or as far as their texts
 * need, of which the widest has `labelWidth` pixels. Where no two neighbours have room, 0 and the last; without room for
 * that, 0 alone.
 */
export function ticksAlong(most: number, length: number, labelWidth: number): number[] {
  const hasRoom = (value = 0) => (value / most) * length >= 1.5 * labelWidth + AIR;
  for (let count = Math.max(2, Math.floor(length / USUAL_SPACING)); count > 0; count--) {
    const values = integerTicks(most, count);
    if (hasRoom(values[1])) return values;
  }
  const last = integerTicks(most, 2).at(-1) ?? 0;
  return hasRoom(last) ? [0, last] : [0];
}

/** Up to this count one circle means one number on every map; only where counts go beyond it do all circles shrink. */
const FULL = 20;

/** Radius of a circle whose area is proportional to the count; `largest`, or the count of a full circle, gets `radius`. */
export function circleRadius(count: number, largest: number, radius: number): number {
  return radius * Math.sqrt(count / Math.max(FULL, largest));
}
