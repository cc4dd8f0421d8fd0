import { round, type Frame } from './frame.js';
import { integerTicks } from './scale.js';

export interface ChangeWish {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

export interface PlacedChange extends ChangeWish {
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** The line from before to after with its arrowhead; empty where nothing changed. */
  readonly path: string;
}

export interface PlacedChanges {
  readonly frame: Frame;
  readonly rows: readonly PlacedChange[];
  /** None where there are no rows. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly zero: number;
}

const ROW = 27;
const TOP = 8;
const AXIS = 24;
const DOT = 5;

function arrow(x0: number, x1: number, y: number): string {
  const away = Math.abs(x1 - x0) - 2 * DOT;
  if (away < 4) return '';
  const side = Math.sign(x1 - x0);
  const tip = x1 - side * (DOT + 1);
  const wing = tip - side * 6;
  return `M${round(x0 + side * DOT)} ${y}H${round(tip)}M${round(wing)} ${y - 3.5}L${round(tip)} ${y}L${round(wing)} ${y + 3.5}`;
}

/** Returns the row at a height in pixels. */
export function rowAt({ rows }: PlacedChanges, at: number): PlacedChange | undefined {
  return rows.find(({ y }) => Math.abs(y - at) <= ROW / 2);
}

/** One row for each group: from where it was to where it is, on one axis from zero. */
export function placeChanges(changes: readonly ChangeWish[], width: number, nameWidth: number): PlacedChanges {
  const zero = nameWidth + 34;
  const highest = Math.max(1, ...changes.flatMap(({ before, after }) => [before, after]));
  const x = (value: number) => round(zero + (value / highest) * (width - zero - 26));
  const rows = changes.map((change, i): PlacedChange => {
    const y = TOP + ROW * (i + 0.5);
    const [x0, x1] = [x(change.before), x(change.after)];
    return { ...change, y, x0, x1, path: arrow(x0, x1, y) };
  });
  const marks = changes.length > 0 ? integerTicks(highest, Math.max(2, Math.floor((width - zero) / 90))) : [];
  return {
    rows,
    zero,
    frame: { width, height: TOP + ROW * changes.length + AXIS },
    ticks: marks.map((value) => ({ value, at: x(value) })),
  };
}
