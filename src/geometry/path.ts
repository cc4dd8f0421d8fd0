import { pathRound, type Path } from 'd3-path';
import type { Point } from './frame.js';

/** Path data written by `draw`, to a tenth of a pixel. */
export function pathOf(draw: (path: Path) => void): string {
  const path = pathRound(1);
  draw(path);
  return path.toString();
}

/** Path data of a line through some points. */
export function lineThrough(points: readonly Point[]): string {
  return pathOf((path) => points.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y))));
}
