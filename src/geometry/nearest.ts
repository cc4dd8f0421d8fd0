import type { Point } from './frame.js';

export interface Spot {
  readonly id: string;
  readonly at: Point;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The nearest spot within a distance of a point. */
export function nearestSpot<S extends Spot>(spots: readonly S[], [x, y]: Point, within: number): S | undefined {
  let best: S | undefined;
  let least = within;
  for (const spot of spots) {
    const away = Math.hypot(spot.at[0] - x, spot.at[1] - y);
    if (away > least) continue;
    least = away;
    best = spot;
  }
  return best;
}

/** The next spot in a direction: within 60° of it, near before far, straight ahead before aside. */
export function spotTowards<S extends Spot>(spots: readonly S[], from: S, direction: Direction): S | undefined {
  const [hx, hy] = HEADINGS[direction];
  let best: S | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const [dx, dy] = [spot.at[0] - from.at[0], spot.at[1] - from.at[1]];
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy - dy * hx);
    if (spot === from || ahead <= 0 || aside > ahead * 1.8) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [least, best] = [cost, spot];
  }
  return best;
}
