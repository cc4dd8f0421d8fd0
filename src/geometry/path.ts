import { round, type Box, type Point } from './frame.js';

/** Relative steps in tenths of a map unit: a third of the length of absolute coordinates. Nothing where all points are one. */
export function linePath(points: readonly Point[]): string {
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

export function ringPath(ring: readonly Point[]): string {
  const line = linePath(ring);
  return line && `${line}z`;
}

/** In square units of the ring's coordinates, whichever way it turns. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  let [x0, y0] = ring[ring.length - 1] ?? [0, 0];
  for (const [x, y] of ring) {
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return Math.abs(sum / 2);
}

export function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [round(x0), round(y0), round(x1), round(y1)];
}
