import { ticks } from 'd3-array';
import type { Frame } from './frame.js';

export interface BarWish {
  readonly id: string;
  readonly itemised: number;
  /** A published total; `null` when there is none to show. */
  readonly reported: number | null;
  readonly partial: boolean;
  /** Index of the series for its colour; −1 for none. */
  readonly series: number;
}

export interface BarGroup {
  readonly id: string;
  readonly bars: readonly BarWish[];
}

export interface PlacedBar extends BarWish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The hatched remainder; zero wide and high when everything is itemised. */
  readonly rest: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Torn edge at the open end of a partial period, as path data; empty for a complete one. */
  readonly tear: string;
  /** Where the number stands. */
  readonly end: readonly [x: number, y: number];
}

export interface PlacedGroup {
  readonly id: string;
  /** Baseline of the group's label and the space it may take. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
  readonly bars: readonly PlacedBar[];
}

export interface PlacedBars {
  readonly direction: 'rows' | 'columns';
  readonly frame: Frame;
  readonly groups: readonly PlacedGroup[];
  /** Integer ticks; `at` is x for rows and y for columns. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly zero: number;
  /** Stretches of the grid lines, across the ticks' direction: one for each group of rows, one for all columns. */
  readonly lines: readonly (readonly [from: number, to: number])[];
  /** Where the tick labels stand, across the ticks' direction. */
  readonly foot: number;
}

/** The larger of what is itemised and what is reported: what the axis must hold. */
export function valueOf({ itemised, reported }: Pick<BarWish, 'itemised' | 'reported'>): number {
  return Math.max(itemised, reported ?? 0);
}

/** Whole numbers only: half a plot is nothing. */
function integerTicks(most: number, count: number): number[] {
  return ticks(0, most, count).filter(Number.isInteger);
}

function most(groups: readonly BarGroup[]): number {
  return Math.max(1, ...groups.flatMap((group) => group.bars.map(valueOf)));
}

const ROW = 22;
const ROW_GAP = 5;
const GROUP_LABEL = 26;
const GROUP_GAP = 16;
const AXIS = 22;

/** Height that bars in rows need, so that a place can be kept for them before they are drawn. */
export function rowsHeight(groups: readonly BarGroup[]): number {
  const bars = groups.reduce((sum, group) => sum + group.bars.length, 0);
  return groups.length * (GROUP_LABEL + GROUP_GAP) - GROUP_GAP + bars * (ROW + ROW_GAP) + AXIS;
}

/** A zigzag across the open end of a bar; `along` runs the way the bar's end faces. */
function tearPath(x: number, y: number, length: number, isRow: boolean): string {
  const teeth = Math.max(3, Math.round(length / 5));
  const points = Array.from({ length: teeth * 2 + 1 }, (_, i) => {
    const step = (i / (teeth * 2)) * length;
    const out = i % 2 === 0 ? 0 : 4;
    return isRow ? `${x + out} ${y + step}` : `${x + step} ${y - out}`;
  });
  return `M${points.join('L')}`;
}

function rowSpan({ bars }: PlacedGroup): readonly [number, number] {
  return [(bars[0]?.y ?? 0) - 4, (bars.at(-1)?.y ?? 0) + ROW + 4];
}

/** How long the longest bar may be so that every bar still has room for the text at its end. */
function rowRoom(groups: readonly BarGroup[], free: number, highest: number, textWidthOf: (bar: BarWish) => number): number {
  const bars = groups.flatMap((group) => group.bars);
  const rooms = bars.map((bar) => ((free - textWidthOf(bar)) * highest) / Math.max(valueOf(bar), highest / 100));
  return Math.max(40, Math.min(free - 16, ...rooms));
}

/** Bars lying in rows below their group's label: names stay readable in 320 pixels. */
export function placeRows(
  groups: readonly BarGroup[],
  width: number,
  labelWidth: number,
  textWidthOf: (bar: BarWish) => number,
): PlacedBars {
  const frame = { width, height: rowsHeight(groups) };
  const zero = labelWidth;
  const highest = most(groups);
  const room = rowRoom(groups, width - zero, highest, textWidthOf);
  const x = (value: number) => zero + (value / highest) * room;
  let y = 0;
  const placed = groups.map((group): PlacedGroup => {
    const label = { x: 0, y: y + 15, width };
    y += GROUP_LABEL;
    const bars = group.bars.map((bar): PlacedBar => {
      const top = y;
      y += ROW + ROW_GAP;
      const rest = Math.max(0, (bar.reported ?? 0) - bar.itemised);
      const end = x(valueOf(bar));
      return {
        ...bar,
        x: zero,
        y: top,
        width: x(bar.itemised) - zero,
        height: ROW,
        rest: { x: x(bar.itemised), y: top, width: rest > 0 ? end - x(bar.itemised) : 0, height: ROW },
        tear: bar.partial && valueOf(bar) > 0 ? tearPath(end, top, ROW, true) : '',
        end: [end, top + ROW / 2],
      };
    });
    y += GROUP_GAP;
    return { id: group.id, label, bars };
  });
  const marks = integerTicks(highest, Math.max(2, Math.floor(room / 90))).map((value) => ({ value, at: x(value) }));
  return { direction: 'rows', frame, groups: placed, ticks: marks, zero, lines: placed.map(rowSpan), foot: frame.height - AXIS };
}

const COLUMN_LABELS = 34;
const COLUMN_TOP = 22;

/** Bars standing in columns, grouped by half-year in the order of time. */
export function placeColumns(groups: readonly BarGroup[], width: number, height: number): PlacedBars {
  const left = 26;
  const base = height - COLUMN_LABELS;
  const highest = most(groups);
  const y = (value: number) => base - (value / highest) * (base - COLUMN_TOP);
  const band = (width - left) / Math.max(1, groups.length);
  const perGroup = Math.max(1, ...groups.map((group) => group.bars.length));
  const thick = Math.max(3, Math.min(34, (band * 0.78) / perGroup));
  const placed = groups.map((group, g): PlacedGroup => {
    const middle = left + band * (g + 0.5);
    const first = middle - (thick * group.bars.length) / 2;
    return {
      id: group.id,
      label: { x: middle, y: base + 16, width: band },
      bars: group.bars.map((bar, i): PlacedBar => {
        const x = first + i * thick;
        const top = y(valueOf(bar));
        const rest = Math.max(0, (bar.reported ?? 0) - bar.itemised);
        return {
          ...bar,
          x,
          y: y(bar.itemised),
          width: thick - 1.5,
          height: base - y(bar.itemised),
          rest: { x, y: top, width: thick - 1.5, height: rest > 0 ? y(bar.itemised) - top : 0 },
          tear: bar.partial && valueOf(bar) > 0 ? tearPath(x, top, thick - 1.5, false) : '',
          end: [x + (thick - 1.5) / 2, top],
        };
      }),
    };
  });
  const marks = integerTicks(highest, Math.max(2, Math.floor(height / 60))).map((value) => ({ value, at: y(value) }));
  return { direction: 'columns', frame: { width, height }, groups: placed, ticks: marks, zero: base, lines: [[left, width]], foot: left };
}
