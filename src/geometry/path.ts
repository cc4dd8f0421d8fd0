import type { Box } from './frame.js';
import { lineOf, STEPS, type Arcs, type Line } from './outlines.js';

/** The steps along an arc, forwards or backwards, as relative path data: short, and quick to write and to read. */
export function stepsAlong(arc: number, lines: readonly Line[]): string {
  const line = lines[lineOf(arc)] ?? [];
  const sign = arc < 0 ? -1 : 1;
  const steps: number[] = [];
  for (let n = 2; n < line.length; n += 2) {
    const i = arc < 0 ? line.length - n : n;
    const dx = sign * (line[i]! - line[i - 2]!);
    const dy = sign * (line[i + 1]! - line[i - 1]!);
    if (dx !== 0 || dy !== 0) steps.push(dx, dy);
  }
  return steps.join(' ');
}

/** Path data of arcs that follow each other. Nothing where all points are one. */
export function pathAlong(arcs: Arcs, lines: readonly Line[], stepsOf: (arc: number) => string): string {
  const steps = arcs.map(stepsOf).filter(Boolean).join(' ');
  const [first = 0] = arcs;
  const line = lines[lineOf(first)] ?? [];
  const start = first < 0 ? line.length - 2 : 0;
  return steps && `M${line[start]} ${line[start + 1]}l${steps}`;
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
    const ax = ring[i]!;
    const ay = ring[i + 1]!;
    const bx = ring[i + 2]!;
    const by = ring[i + 3]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
