import { round, type Frame } from './frame.js';
import { pathOf } from './path.js';
import { ticksAlong } from './scale.js';

export interface ChangeWish {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

export interface PlacedChange extends ChangeWish {
  /** Upper edge of the row, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Of the dots. */
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** The line from before to after with its arrowhead; empty where nothing changed. */
  readonly path: string;
  /** Middle of its name: beside the axis, or above the row. */
  readonly nameY: number;
}

export interface PlacedChanges {
  readonly frame: Frame;
  readonly rows: readonly PlacedChange[];
  /** None where there are no rows. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly zero: number;
}

/** Widths of the texts, in pixels. */
export interface ChangeSizes {
  /** The longest name. */
  readonly nameWidth: number;
  /** A number beside its dot. */
  numberWidth(value: number): number;
  /** A number at the axis. */
  tickWidth(value: number): number;
}

const ROW = 27;
/** Room above a row for its name, where that does not stand beside it. */
const NAME = 18;
const TOP = 8;
const AXIS = 24;
const DOT = 5;
/** From a dot's middle to its number. */
export const NUMBER_GAP = 10;
/** Around names and numbers. */
const AIR = 6;
/** The least share of the width that the axis has beside names. */
const LEAST_AXIS = 0.4;

function arrow(x0: number, x1: number, y: number): string {
  const away = Math.abs(x1 - x0) - 2 * DOT;
  if (away < 4) return '';
  const side = Math.sign(x1 - x0);
  const tip = x1 - side * (DOT + 1);
  const wing = tip - side * 6;
  return pathOf((path) => {
    path.moveTo(x0 + side * DOT, y);
    path.lineTo(tip, y);
    path.moveTo(wing, y - 3.5);
    path.lineTo(tip, y);
    path.lineTo(wing, y + 3.5);
  });
}

/** Returns the row at a height in pixels. */
export function rowAt({ rows }: PlacedChanges, at: number): PlacedChange | undefined {
  return rows.find(({ top, height }) => at >= top && at <= top + height);
}

/** Room for the numbers before and behind the dots. */
function marginsFor(changes: readonly ChangeWish[], numberWidth: (value: number) => number): [number, number] {
  const widest = (values: readonly number[]) => Math.max(0, ...values.map(numberWidth)) + NUMBER_GAP + AIR;
  return [
    widest(changes.map(({ before, after }) => Math.min(before, after))),
    widest(changes.map(({ before, after }) => Math.max(before, after))),
  ];
}

/**
 * One row for each group: from where it was to where it is, on one axis from zero. Names stand above their rows where they
 * would leave the axis too little room.
 */
export function placeChanges(
  changes: readonly ChangeWish[],
  width: number,
  { nameWidth, numberWidth, tickWidth }: ChangeSizes,
): PlacedChanges {
  const [left, right] = marginsFor(changes, numberWidth);
  const isStacked = width - nameWidth - left - right < width * LEAST_AXIS;
  const zero = (isStacked ? 0 : nameWidth) + left;
  const length = width - zero - right;
  const rowHeight = isStacked ? ROW + NAME : ROW;
  const highest = Math.max(1, ...changes.flatMap(({ before, after }) => [before, after]));
  const x = (value: number) => round(zero + (value / highest) * length);
  const rows = changes.map((change, i): PlacedChange => {
    const top = TOP + rowHeight * i;
    const y = top + rowHeight - ROW / 2;
    const [x0, x1] = [x(change.before), x(change.after)];
    const nameY = isStacked ? y - NAME - 2 : y;
    return { ...change, top, height: rowHeight, y, x0, x1, path: arrow(x0, x1, y), nameY };
  });
  const values = changes.length > 0 ? ticksAlong(highest, length, tickWidth(highest)) : [];
  return {
    rows,
    zero,
    frame: { width, height: TOP + rowHeight * changes.length + AXIS },
    ticks: values.map((value) => ({ value, at: x(value) })),
  };
}
