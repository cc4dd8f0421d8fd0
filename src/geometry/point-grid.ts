import { isInside, type Box, type Point } from './frame.js';

/** Apart enough that no two cells of any picture share a number, and small enough that numbers stay small integers. */
const COLUMN = 1 << 14;

const NONE: readonly Point[] = [];

/** Points by the cell they lie in, so that asking what is near looks at nine cells and not at all of them. */
export class PointGrid {
  readonly #cells = new Map<number, Point[]>();
  readonly #reach: number;

  /** `reach`: how near is near, in the points' own unit. */
  constructor(reach: number, points: readonly Point[] = []) {
    this.#reach = reach;
    points.forEach((point) => this.add(point));
  }

  add(point: Point): void {
    const cell = this.#column(point[0]) * COLUMN + this.#column(point[1]);
    const points = this.#cells.get(cell);
    if (points) points.push(point);
    else this.#cells.set(cell, [point]);
  }

  /** Whether any point nearer than the reach passes the test. */
  hasNear([x, y]: Point, test: (point: Point) => boolean = () => true): boolean {
    const cell = this.#column(x) * COLUMN + this.#column(y);
    for (let column = cell - COLUMN; column <= cell + COLUMN; column += COLUMN) {
      for (let near = column - 1; near <= column + 1; near++) {
        for (const point of this.#cells.get(near) ?? NONE) {
          const [dx, dy] = [point[0] - x, point[1] - y];
          if (dx * dx + dy * dy < this.#reach * this.#reach && test(point)) return true;
        }
      }
    }
    return false;
  }

  /** How many points lie in a box, its edges included. */
  countIn(box: Box): number {
    let count = 0;
    for (let i = this.#column(box[0]); i <= this.#column(box[2]); i++) {
      for (let j = this.#column(box[1]); j <= this.#column(box[3]); j++) {
        for (const point of this.#cells.get(i * COLUMN + j) ?? NONE) if (isInside(point, box)) count++;
      }
    }
    return count;
  }

  #column(value: number): number {
    return Math.floor(value / this.#reach);
  }
}
