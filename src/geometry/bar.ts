import { range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { Frame, Point } from './frame.js';
import { lineThrough } from './path.js';
import { integerTicks, ticksAlong } from './scale.js';

export interface BarWish {
  readonly id: string;
  readonly itemised: number;
  /** A published total; `null` when there is none to show. */
  readonly reported: number | null;
  readonly partial: boolean;
  /** Index of the series for its colour; −1 for none. */
  readonly series: number;
  /** What the bar had come to after as many days as a later period that is not over; `null` where none is marked. */
  readonly sameDay?: number | null;
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
  /** A tick across the bar at `sameDay`, as path data; empty for none. */
  readonly tick: string;
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
  /** `stacked`: rows whose texts stand above their bars, for narrow columns. */
  readonly direction: 'rows' | 'stacked' | 'columns';
  /** Whether how far a period goes stands below its name, and not beside it. */
  readonly hasSecondLine: boolean;
  readonly frame: Frame;
  readonly groups: readonly PlacedGroup[];
  /** Integer ticks; `at` is x for rows and y for columns. None where no bar has a value. */
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

function most(groups: readonly BarGroup[]): number {
  return Math.max(1, ...groups.flatMap((group) => group.bars.map(valueOf)));
}

/** Whether there is a value to read off the axis. */
function hasValue(groups: readonly BarGroup[]): boolean {
  return groups.some(({ bars }) => bars.some((bar) => valueOf(bar) > 0));
}

const ROW = 22;
const ROW_GAP = 5;
const GROUP_LABEL = 26;
const GROUP_GAP = 16;
const AXIS = 22;

/** Room above a bar for its text, where that does not stand beside it. */
const STACKED = { thick: 14, above: 19, label: 24 };
/** A second line under a group's label, for a period that is not over. */
const PARTIAL_LINE = 17;
const BESIDE = { thick: ROW, above: 0, label: GROUP_LABEL };

/** Columns narrower than this usually have no room for how far a period goes beside its name, in pixels. */
const NARROW_LABEL = 390;

function secondLine({ bars }: BarGroup): number {
  return bars.some(({ partial }) => partial) ? PARTIAL_LINE : 0;
}

/** Height that bars in rows need. */
function rowsHeight(
  groups: readonly BarGroup[],
  { thick, above, label }: typeof BESIDE,
  hasSecondLine: boolean,
): number {
  const bars = groups.reduce((sum, group) => sum + group.bars.length, 0);
  const second = hasSecondLine ? groups.reduce((sum, group) => sum + secondLine(group), 0) : 0;
  return groups.length * (label + GROUP_GAP) - GROUP_GAP + second + bars * (above + thick + ROW_GAP) + AXIS;
}

/** Columns narrower than this have the texts of two usual series above their bars, in pixels. */
const NARROW = 330;

/** Height to keep for rows whose bars are not known yet: half-years of two bars each, the last of them perhaps not over. */
export function usualRowsHeight(halves: number, isOpen: boolean, width: number): number {
  const bar = (partial: boolean): BarWish => ({ id: '', itemised: 0, reported: null, partial, series: 0 });
  const groups = range(halves).map((i) => {
    const partial = isOpen && i === halves - 1;
    return { id: '', bars: [bar(partial), bar(partial)] };
  });
  return rowsHeight(groups, width < NARROW ? STACKED : BESIDE, width < NARROW_LABEL);
}

/** Height of bars in columns, by the width they have. */
export function columnsHeight(width: number): number {
  return Math.round(Math.max(220, Math.min(320, width * 0.5)));
}

/** A zigzag across the open end of a bar; `along` runs the way the bar's end faces. */
function tearPath(x: number, y: number, length: number, isRow: boolean): string {
  const teeth = Math.max(3, Math.round(length / 5));
  return lineThrough(
    range(teeth * 2 + 1).map((i): Point => {
      const step = (i / (teeth * 2)) * length;
      const out = i % 2 === 0 ? 0 : 4;
      return isRow ? [x + out, y + step] : [x + step, y - out];
    }),
  );
}

type Span = readonly [from: Point, to: Point];

function sameDayTick({ sameDay }: BarWish, across: (value: number) => Span): string {
  return typeof sameDay === 'number' ? lineThrough(across(sameDay)) : '';
}

/** Where texts stand between the bars, grid lines cross the bars alone. */
function barSpan({ y, height }: PlacedBar): readonly [number, number] {
  return [y - 1, y + height + 1];
}

function rowSpan({ bars }: PlacedGroup): readonly [number, number] {
  const last = bars.at(-1);
  return [(bars[0]?.y ?? 0) - 4, last ? last.y + last.height + 4 : 0];
}

/** How long the longest bar may be so that every bar still has room for the text at its end. */
function rowRoom(
  groups: readonly BarGroup[],
  free: number,
  highest: number,
  textWidthOf: (bar: BarWish) => number,
): number {
  const bars = groups.flatMap((group) => group.bars);
  const rooms = bars.map((bar) => ((free - textWidthOf(bar)) * highest) / Math.max(valueOf(bar), highest / 100));
  return Math.max(40, Math.min(free - 16, ...rooms));
}

/** Widths of the texts of rows, with the room around them, in pixels. */
export interface RowSizes {
  /** The longest name. */
  readonly nameWidth: number;
  /** The text behind a bar. */
  textWidth(bar: BarWish): number;
  /** A number at the axis. */
  tickWidth(value: number): number;
  /** Whether how far a period goes has no room beside its name. */
  readonly hasSecondLine: boolean;
}

/**
 * Bars lying in rows below their group's label, each with its name before it and its text behind it; where that would leave
 * the bars less than two fifths of the width, both stand above them.
 */
export function placeRows(groups: readonly BarGroup[], width: number, sizes: RowSizes): PlacedBars {
  const { nameWidth, hasSecondLine } = sizes;
  const highest = most(groups);
  const beside = rowRoom(groups, width - nameWidth, highest, sizes.textWidth);
  const isStacked = beside < width * 0.4;
  const room = isStacked ? width - 16 : beside;
  const zero = isStacked ? 1 : nameWidth;
  const { thick, above, label: labelHeight } = isStacked ? STACKED : BESIDE;
  const frame = { width, height: rowsHeight(groups, isStacked ? STACKED : BESIDE, hasSecondLine) };
  const x = (value: number) => zero + (value / highest) * room;
  let y = 0;
  const placed = groups.map((group): PlacedGroup => {
    const label = { x: 0, y: y + 15, width };
    y += labelHeight + (hasSecondLine ? secondLine(group) : 0);
    const bars = group.bars.map((bar): PlacedBar => {
      const top = y + above;
      y = top + thick + ROW_GAP;
      const rest = Math.max(0, (bar.reported ?? 0) - bar.itemised);
      const end = x(valueOf(bar));
      return {
        ...bar,
        x: zero,
        y: top,
        width: x(bar.itemised) - zero,
        height: thick,
        rest: { x: x(bar.itemised), y: top, width: rest > 0 ? end - x(bar.itemised) : 0, height: thick },
        tear: bar.partial && valueOf(bar) > 0 ? tearPath(end, top, thick, true) : '',
        tick: sameDayTick(bar, (value): Span => [
          [x(value), top - 2],
          [x(value), top + thick + 2],
        ]),
        end: isStacked ? [0, top - 10] : [end, top + thick / 2],
      };
    });
    y += GROUP_GAP;
    return { id: group.id, label, bars };
  });
  const values = hasValue(groups) ? ticksAlong(highest, room, sizes.tickWidth(highest)) : [];
  return {
    direction: isStacked ? 'stacked' : 'rows',
    hasSecondLine,
    frame,
    groups: placed,
    ticks: values.map((value) => ({ value, at: x(value) })),
    zero,
    lines: isStacked ? placed.flatMap(({ bars }) => bars.map(barSpan)) : placed.map(rowSpan),
    foot: frame.height - AXIS,
  };
}

/** Whether a height, in pixels, is in the row of a bar: on its bar or its texts, or half-way to the next. */
export function isInRow({ y, height, end }: PlacedBar, at: number): boolean {
  return at >= Math.min(y, end[1] - STACKED.thick / 2) - ROW_GAP / 2 && at <= y + height + ROW_GAP / 2;
}

const COLUMN_LABELS = 34;
const COLUMN_TOP = 22;

/** Room before columns: for their axis's numbers, and between these and it. */
const AXIS_LEFT = { least: 26, gap: 8 };

/** Bars standing in columns, grouped by half-year in the order of time; `tickWidth` is that of a number at the axis. */
export function placeColumns(
  groups: readonly BarGroup[],
  width: number,
  height: number,
  tickWidth: (value: number) => number,
): PlacedBars {
  const base = height - COLUMN_LABELS;
  const highest = most(groups);
  const values = hasValue(groups) ? integerTicks(highest, Math.max(2, Math.floor(height / 60))) : [];
  const left = Math.max(AXIS_LEFT.least, ...values.map((value) => tickWidth(value) + AXIS_LEFT.gap));
  const y = (value: number) => base - (value / highest) * (base - COLUMN_TOP);
  const x = scaleBand(
    groups.map(({ id }) => id),
    [left, width],
  );
  const perGroup = Math.max(1, ...groups.map((group) => group.bars.length));
  const thick = Math.max(1, Math.min(34, (x.bandwidth() * 0.78) / perGroup));
  const gap = thick > 5 ? 1.5 : 0;
  const placed = groups.map((group): PlacedGroup => {
    const middle = x(group.id)! + x.bandwidth() / 2;
    const first = middle - (thick * group.bars.length) / 2;
    return {
      id: group.id,
      label: { x: middle, y: base + 16, width: x.bandwidth() },
      bars: group.bars.map((bar, i): PlacedBar => {
        const start = first + i * thick;
        const top = y(valueOf(bar));
        const rest = Math.max(0, (bar.reported ?? 0) - bar.itemised);
        return {
          ...bar,
          x: start,
          y: y(bar.itemised),
          width: thick - gap,
          height: base - y(bar.itemised),
          rest: { x: start, y: top, width: thick - gap, height: rest > 0 ? y(bar.itemised) - top : 0 },
          tear: bar.partial && valueOf(bar) > 0 ? tearPath(start, top, thick - gap, false) : '',
          tick: sameDayTick(bar, (value): Span => [
            [start - 2, y(value)],
            [start + thick + 0.5, y(value)],
          ]),
          end: [start + (thick - gap) / 2, top],
        };
      }),
    };
  });
  return {
    direction: 'columns',
    hasSecondLine: true,
    frame: { width, height },
    groups: placed,
    ticks: values.map((value) => ({ value, at: y(value) })),
    zero: base,
    lines: [[left, width]],
    foot: left,
  };
}
