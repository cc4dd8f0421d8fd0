import type { Point } from './frame.js';

export type Segment = readonly [from: Point, to: Point];

export interface Spot {
  readonly id: string;
  readonly at: Point;
  /** Lines that mean it as its point does: the middle of its label, its leader line. */
  readonly lines?: readonly Segment[] | undefined;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** Pixels from a mark's point or line within which a pointer means it: twelve make a target of 24. */
export const REACH = 12;

function distanceTo([[x0, y0], [x1, y1]]: Segment, [x, y]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x0 + t * dx - x, y0 + t * dy - y);
}

/** Returns the mark nearest to a point, by its own point and its lines; none beyond `within` pixels. */
export function nearestMark<S extends Spot>(marks: readonly S[], point: Point, within = REACH): S | undefined {
  let best: S | undefined;
  let least = within;
  for (const mark of marks) {
    const away = Math.min(
      distanceTo([mark.at, mark.at], point),
      ...(mark.lines ?? []).map((line) => distanceTo(line, point)),
    );
    if (away > least) continue;
    least = away;
    best = mark;
  }
  return best;
}

/** Returns the next mark in a direction: within 60° of it, near before far, straight ahead before aside. */
export function markInDirection<S extends Spot>(marks: readonly S[], from: S, direction: Direction): S | undefined {
  const [hx, hy] = HEADINGS[direction];
  let best: S | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = [mark.at[0] - from.at[0], mark.at[1] - from.at[1]];
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy - dy * hx);
    if (mark === from || ahead <= 0 || aside > ahead * 1.8) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [least, best] = [cost, mark];
  }
  return best;
}
