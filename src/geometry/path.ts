import type { Box } from './frame.js';
import { STEPS, type Line } from './outlines.js';

/** Relative path data in steps: short, and quick to write and to read. Nothing where all points are one. */
export function linePath(line: Line): string {
  let [x = 0, y = 0] = line;
  const start = `M${x} ${y}l`;
  let steps = '';
  for (let i = 2; i < line.length; i += 2) {
    const [dx, dy] = [line[i]! - x, line[i + 1]! - y];
    if (dx === 0 && dy === 0) continue;
    steps += dx + ' ' + dy + ' ';
    x += dx;
    y += dy;
  }
  return steps && start + steps;
}

export function ringPath(ring: Line): string {
  const line = linePath(ring);
  return line && `${line}z`;
}

/** In square map units, whichever way the ring turns. */
export function ringArea(ring: Line): number {
  let sum = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) sum += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!;
  return Math.abs(sum / 2) / STEPS ** 2;
}

/** In map units. */
export function boxOf(line: Line): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    x0 = Math.min(x0, line[i]!);
    x1 = Math.max(x1, line[i]!);
    y0 = Math.min(y0, line[i + 1]!);
    y1 = Math.max(y1, line[i + 1]!);
  }
  return [x0 / STEPS, y0 / STEPS, x1 / STEPS, y1 / STEPS];
}

/** Whether a ring surrounds a point in steps: a line from there to the right crosses it an odd number of times. */
export function surrounds(ring: Line, x: number, y: number): boolean {
  let isInside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
