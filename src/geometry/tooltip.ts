import { extent } from 'd3-array';
import type { Box, Frame, Point } from './frame.js';

export interface TooltipPlace {
  /** The point of its mark, in the chart's pixels. */
  readonly at: Point;
  readonly size: Frame;
  /** Width of the chart. */
  readonly width: number;
  /** From the chart's pixels to those of `bounds`. */
  readonly matrix: DOMMatrixReadOnly;
  /** The box it must not leave; `null` where that is unknown, or its mark is outside. */
  readonly bounds: Box | null;
}

/** Returns the smallest upright box around a box after it is mapped. */
export function boundsUnder(matrix: DOMMatrixReadOnly, [x0, y0, x1, y1]: Box): Box {
  const mapped = [x0, x1].flatMap((x) => [y0, y1].map((y) => matrix.transformPoint({ x, y })));
  const [[left, right], [top, bottom]] = [extent(mapped, ({ x }) => x), extent(mapped, ({ y }) => y)];
  return [left!, top!, right!, bottom!];
}

/** Returns how far a range must move to lie within another. One that is too long begins where the other does. */
function shiftInto(from: number, to: number, least: number, most: number): number {
  return Math.max(least - from, Math.min(0, most - to));
}

function shiftBox(box: Box, bounds: Box): Point {
  return [shiftInto(box[0], box[2], bounds[0], bounds[2]), shiftInto(box[1], box[3], bounds[1], bounds[3])];
}

/**
 * Returns the upper left corner of a tooltip in the chart's pixels: above its mark, or below where that takes less of a
 * shift, inside the chart's width and inside the bounds, whatever the matrix turns or scales.
 */
export function tooltipCorner({ at: [x, y], size, width, matrix, bounds }: TooltipPlace): Point {
  const left = Math.max(0, Math.min(x - size.width / 2, width - size.width));
  if (!bounds) return [left, y - size.height];
  const [above, below] = [y - size.height, y].map((top) => {
    const box = boundsUnder(matrix, [left, top, left + size.width, top + size.height]);
    return { top, shift: shiftBox(box, bounds) };
  }) as [{ top: number; shift: Point }, { top: number; shift: Point }];
  const { top, shift } = Math.hypot(...above.shift) <= Math.hypot(...below.shift) ? above : below;
  // A direction, not a point: WebKit moves one of `w: 0` as well.
  const { a, b, c, d } = matrix.inverse();
  return [left + a * shift[0] + c * shift[1], top + b * shift[0] + d * shift[1]];
}
