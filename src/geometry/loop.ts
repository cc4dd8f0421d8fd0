import { range } from 'd3-array';
import { arrowhead, distance, groupByOrigin, mix, type ArcWish, type PlacedArc } from './arc.js';
import type { Point } from './frame.js';
import { pathOf } from './path.js';

/** An origin's ring and a target's dot, and as much between them. */
const LEAST_ARROW = 10;

/** Nothing could be seen of an arrow between nodes as near as these: their own marks would cover it. */
export function isTooShort(from: Point, to: Point): boolean {
  return distance(from, to) < LEAST_ARROW;
}

/** Loops where arrows have no length; several at one origin stand around it. */
export function placeLoops(wishes: readonly ArcWish[]): PlacedArc[] {
  return [...groupByOrigin(wishes).values()].flatMap((arcs) =>
    arcs.map(({ id, from, to, width }, i) => placeLoop(id, mix(from, to, 0.5), width, (i * Math.PI) / 2)),
  );
}

/**
 * A loop at a node: round, with its arrowhead back at the node. For what stays within a province's own area, or ends where
 * it begins. `turn`: around the node from the upper left, in radians, so that several do not cover one another.
 */
export function placeLoop(id: string, [x, y]: Point, width: number, turn = 0): PlacedArc {
  const r = 9 + width;
  const out = 0.8 * Math.SQRT2 * r;
  const away = (times: number): Point => [
    x - times * out * Math.cos(turn + Math.PI / 4),
    y - times * out * Math.sin(turn + Math.PI / 4),
  ];
  const centre = away(1);
  const at = (angle: number): Point => [centre[0] + r * Math.cos(angle + turn), centre[1] + r * Math.sin(angle + turn)];
  return {
    id,
    width,
    path: pathOf((path) => path.arc(...centre, r, turn + 1.35, turn + 0.35)),
    head: arrowhead(at(0.5), Math.PI / 2 + 0.45 + turn, 5 + width),
    break: '',
    middle: away(1.75),
    samples: range(8).map((i) => at((i / 8) * 2 * Math.PI)),
  };
}
