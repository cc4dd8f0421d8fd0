import type { PlacedBar, PlacedGroup } from './bar.js';
import { boxesOverlap, type Box } from './frame.js';
import { textWidth } from './text-width.js';

const SIZE = 12.5;
/** Room between two names, and what a number may lie over a higher column beside its own. */
const AIR = 6;
const OVER = 2;

/**
 * Which columns have room for their number: the highest first, none over another number or a column that reaches as high.
 * The tooltip and the table have them all.
 */
export function shownNumbers(bars: readonly PlacedBar[], numberOf: (id: string) => string): Set<string> {
  const columns = bars.map(({ x, width, end, y, height }): Box => [x + OVER, end[1], x + width - OVER, y + height]);
  const numbers = new Map<string, Box>();
  for (const bar of [...bars].sort((a, b) => a.end[1] - b.end[1])) {
    const [x, y] = bar.end;
    const half = textWidth(numberOf(bar.id), SIZE) / 2;
    const foot = y - (bar.tear ? 6 : 2);
    const box: Box = [x - half, foot - SIZE, x + half, foot];
    const isTaken = (other: Box) => boxesOverlap(box, other);
    if (half > 0 && !columns.some(isTaken) && ![...numbers.values()].some(isTaken)) numbers.set(bar.id, box);
  }
  return new Set(numbers.keys());
}

/** Which half-years have room for their name: the first, the last, and every so many between, an even number of them. */
export function shownNames(groups: readonly PlacedGroup[], nameOf: (id: string) => string): Set<string> {
  const widest = Math.max(...groups.map(({ id }) => textWidth(nameOf(id), SIZE)));
  const rough = Math.max(1, Math.ceil((widest + AIR) / (groups[0]?.label.width ?? 1)));
  const step = rough > 1 ? rough + (rough % 2) : 1;
  const last = groups.length - 1;
  return new Set(groups.filter((_, i) => i === last || (i % step === 0 && i <= last - rough)).map(({ id }) => id));
}
