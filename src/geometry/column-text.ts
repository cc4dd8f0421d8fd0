import type { PlacedBar, PlacedGroup } from './bar.js';
import { boxesOverlap, type Box } from './frame.js';
import { textWidth, type MeasureText } from './text-width.js';

const SIZE = 12.5;
/** Of a number on a column. */
const BOLD = { size: 13.5, weight: 700 };
/** Room between two names, and what a number may lie over a higher column beside its own. */
const AIR = 6;
const OVER = 2;

/** Returns the nearest middle to `x` at which a text lies between `left` and `right`. */
export function keptInside(x: number, textWidth: number, right: number, left = 0): number {
  return Math.max(left + textWidth / 2, Math.min(right - textWidth / 2, x));
}

/**
 * Which columns have room for their number, and where its middle stands: the highest first, none over another number or a
 * column that reaches as high. The tooltip and the table have them all.
 */
export function shownNumbers(
  bars: readonly PlacedBar[],
  numberOf: (id: string) => string,
  [left, right]: readonly [left: number, right: number],
  measure: MeasureText = textWidth,
): Map<string, number> {
  const columns = bars.map(({ x, width, end, y, height }): Box => [x + OVER, end[1], x + width - OVER, y + height]);
  const numbers = new Map<string, Box>();
  for (const bar of [...bars].sort((a, b) => a.end[1] - b.end[1])) {
    const wide = measure(numberOf(bar.id), BOLD.size, BOLD.weight);
    const x = keptInside(bar.end[0], wide, right, left);
    const foot = bar.end[1] - (bar.tear ? 6 : 2);
    const box: Box = [x - wide / 2, foot - SIZE, x + wide / 2, foot];
    const isTaken = (other: Box) => boxesOverlap(box, other);
    if (wide > 0 && !columns.some(isTaken) && ![...numbers.values()].some(isTaken)) numbers.set(bar.id, box);
  }
  return new Map([...numbers].map(([id, [x0, , x1]]) => [id, (x0 + x1) / 2]));
}

/**
 * Which half-years have room for their name: the first, the last, and every so many between, an even number of them. Those
 * at the edges may move inwards.
 */
export function shownNames(
  groups: readonly PlacedGroup[],
  nameOf: (id: string) => string,
  measure: MeasureText = textWidth,
): Set<string> {
  const widest = Math.max(...groups.map(({ id }) => measure(nameOf(id), SIZE, 650)));
  const band = groups[0]?.label.width ?? 1;
  const shift = Math.max(0, (widest - band) / 2);
  const rough = Math.max(1, Math.ceil((widest + shift + AIR) / band));
  const step = rough > 1 ? rough + (rough % 2) : 1;
  const last = groups.length - 1;
  return new Set(groups.filter((_, i) => i === last || (i % step === 0 && i <= last - rough)).map(({ id }) => id));
}

/**
 * Returns the middle of each text that has room below the names, from the last half-year backwards: one may reach below the
 * names beside its own, but not over another.
 */
export function shownDetails(
  groups: readonly PlacedGroup[],
  detailOf: (id: string) => string,
  frameWidth: number,
  measure: MeasureText = textWidth,
): Map<string, number> {
  const shown = new Map<string, number>();
  let free = Infinity;
  for (const { id, label } of [...groups].reverse()) {
    const wide = measure(detailOf(id), SIZE);
    const x = keptInside(label.x, wide, frameWidth);
    if (wide === 0 || x + wide / 2 > free) continue;
    shown.set(id, x);
    free = x - wide / 2 - AIR;
  }
  return shown;
}
