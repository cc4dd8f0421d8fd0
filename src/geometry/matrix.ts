import type { Box, Point } from './frame.js';

/** An affine matrix, its members named as `DOMMatrix` names them. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Returns the matrix that maps (0, 0), (width, 0) and (0, height) to three points. */
export function matrixFrom(origin: Point, right: Point, below: Point, width: number, height: number): Matrix {
  return {
    a: (right[0] - origin[0]) / width,
    b: (right[1] - origin[1]) / width,
    c: (below[0] - origin[0]) / height,
    d: (below[1] - origin[1]) / height,
    e: origin[0],
    f: origin[1],
  };
}

export function applyMatrix({ a, b, c, d, e, f }: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Returns the inverse; its members are not finite where the matrix flattens everything to a line or a point. */
export function invertMatrix({ a, b, c, d, e, f }: Matrix): Matrix {
  const by = 1 / (a * d - b * c);
  return { a: d * by, b: -b * by, c: -c * by, d: a * by, e: (c * f - d * e) * by, f: (b * e - a * f) * by };
}

/** Returns the smallest upright box around a box after it is mapped. */
export function boundsUnder(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners: readonly Point[] = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ];
  const mapped = corners.map((corner) => applyMatrix(matrix, corner));
  const [xs, ys] = [mapped.map(([x]) => x), mapped.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
