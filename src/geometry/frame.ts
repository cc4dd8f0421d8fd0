/** A point in CSS pixels of a frame, or in map units of the world file: the parameter's name says which. */
export type Point = readonly [x: number, y: number];

/** `[x0, y0, x1, y1]`, y down. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The picture's size in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Map units to pixels: `px = k * units + offset`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export function joinBoxes(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
}

export function growBox(box: Box, dx: number, dy: number = dx): Box {
  return [box[0] - dx, box[1] - dy, box[2] + dx, box[3] + dy];
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

export function isInside(point: Point, box: Box): boolean {
  return point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3];
}

/** Shows a box of map units in the middle of a frame, as large as it goes. */
export function fitView(box: Box, frame: Frame): View {
  const k = Math.min(frame.width / (box[2] - box[0]), frame.height / (box[3] - box[1]));
  return {
    k,
    x: frame.width / 2 - (k * (box[0] + box[2])) / 2,
    y: frame.height / 2 - (k * (box[1] + box[3])) / 2,
  };
}

export function toPixels(view: View, [x, y]: Point): Point {
  return [view.k * x + view.x, view.k * y + view.y];
}

export function toUnits(view: View, [x, y]: Point): Point {
  return [(x - view.x) / view.k, (y - view.y) / view.k];
}

/** One decimal is a tenth of a pixel: enough for any screen, and it keeps markup short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A map's height for a width: near square on a phone, wide on a page. */
export function mapFrame(width: number): Frame {
  return { width, height: Math.round(width * (width < 480 ? 0.84 : width < 760 ? 0.74 : 0.6)) };
}
