import { isInside, type Box, type Point } from './frame.js';

/** Apart enough that no two cells of any picture share a number, and small enough that numbers stay small integers. */
const COLUMN = 1 << 14;

const NONE: readonly Point[] = [];

/** Points by the cell they lie in. */
class Cells {
  readonly #cells = new Map<number, Point[]>();

  constructor(
    /** In the points' own unit. */
    readonly size: number,
  ) {}

  column(value: number): number {
    return Math.floor(value / this.size);
  }

  at(column: number, row: number): readonly Point[] {
    return this.#cells.get(column * COLUMN + row) ?? NONE;
  }

  add(point: Point, column: number, row: number): void {
    const cell = column * COLUMN + row;
    const points = this.#cells.get(cell);
    if (points) points.push(point);
    else this.#cells.set(cell, [point]);
  }
}

/** Points that are asked for by box. */
export class PointGrid {
  readonly #cells: Cells;

  constructor(size: number, points: readonly Point[]) {
    this.#cells = new Cells(size);
    for (const point of points) this.#cells.add(point, this.#cells.column(point[0]), this.#cells.column(point[1]));
  }

  /** How many points lie in a box, its edges included. */
  countIn(box: Box): number {
    const cells = this.#cells;
    let count = 0;
    for (let i = cells.column(box[0]); i <= cells.column(box[2]); i++) {
      for (let j = cells.column(box[1]); j <= cells.column(box[3]); j++) {
        for (const point of cells.at(i, j)) if (isInside(point, box)) count++;
      }
    }
    return count;
  }
}

/** Points that are asked for by nearness, more often than they are added: each lies in its cell and in those around it. */
export class NearGrid {
  readonly #cells: Cells;

  /** `reach`: how near is near. */
  constructor(reach: number, points: readonly Point[] = []) {
    this.#cells = new Cells(reach);
    for (const point of points) this.add(point);
  }

  add(point: Point): void {
    const column = this.#cells.column(point[0]);
    const row = this.#cells.column(point[1]);
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) this.#cells.add(point, i, j);
    }
  }

  /** Whether any point nearer than the reach passes the test. */
  hasNear(place: Point, test?: (point: Point) => boolean): boolean {
    const cells = this.#cells;
    for (const point of cells.at(cells.column(place[0]), cells.column(place[1]))) {
      const dx = point[0] - place[0];
      const dy = point[1] - place[1];
      if (dx * dx + dy * dy < cells.size * cells.size && (!test || test(point))) return true;
    }
    return false;
  }
}
