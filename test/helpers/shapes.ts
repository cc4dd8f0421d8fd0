import fc from 'fast-check';
import type { Box, Frame, Point } from '../../src/geometry/frame.js';

/** A property that fails says why, not only for what. */
fc.configureGlobal({ includeErrorInReport: true });

const coordinate = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** In or around a frame of a page. */
export const aPoint: fc.Arbitrary<Point> = fc.tuple(coordinate(-200, 1200), coordinate(-200, 900));

/** At least one unit wide and high. */
export const aBox: fc.Arbitrary<Box> = fc
  .tuple(coordinate(0, 900), coordinate(0, 400), coordinate(1, 900), coordinate(1, 400))
  .map(([x, y, w, h]) => [x, y, x + w, y + h]);

/** From a phone's column to a wide page, of any shape. */
export const aFrame: fc.Arbitrary<Frame> = fc.record({ width: coordinate(240, 1600), height: coordinate(160, 1200) });

/** The numbers written in path data or any markup, in their order. */
export function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
}

/** The points that absolute path data name, in their order (M, L, Q; no H, V, A). */
export function pointsIn(path: string): Point[] {
  const numbers = numbersIn(path);
  return Array.from({ length: numbers.length / 2 }, (_, i): Point => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
