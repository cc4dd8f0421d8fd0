import { countByDay } from '../dataset/same-day.js';
import { totalsByHalfYear, type By, type HalfYearTotal } from '../dataset/aggregate.js';
import { halfYearsIn } from '../dataset/half-year.js';
import type { HalfYear, Period } from '../dataset/model.js';
import { skippedIn } from '../dataset/parsed.js';
import {
  columnsHeight,
  isInRow,
  placeColumns,
  placeRows,
  usualRowsHeight,
  type BarGroup,
  type BarWish,
  type PlacedBar,
  type PlacedBars,
} from '../geometry/bar.js';
import type { Point } from '../geometry/frame.js';
import { nearestMark } from '../geometry/nearest.js';
import { barLayer, barOutline, TYPE, type BarTexts } from '../views/bar-layer.js';
import type { Drawing, Mark } from '../views/drawing.js';
import type { Key, Legend } from '../model/legend.js';
import { sideOf } from '../views/side.js';
import type { TableModel } from '../views/table.js';
import {
  cellAbout,
  eventLines,
  groupName,
  hatchedSlots,
  isPartly,
  periodLabel,
  reconcileLine,
  reportedOf,
  shownHalves,
  slotOf,
  type Context,
} from './context.js';
import { eventsAbout } from './about.js';
import { describeTotals, lensNote, ofReported, sampleNote } from './describe.js';
import { barText, barTexts, rowSizes } from './halves-texts.js';

export interface HalvesOptions {
  readonly by: By;
  /** Marks on complete half-years what they had come to when they were as old as the one that is not over. */
  readonly sameDay: boolean;
}

/** More half-years than this stand in columns, in the order of time. */
const MOST_IN_ROWS = 2;

type Cell = HalfYearTotal;
/** Keys for the parts of bars, besides their colours. */
type Explained = 'itemised' | 'notItemised' | 'partial' | 'sameDay';

/** Height to keep until the data are there: as many half-years as the page asks for, else the two of the bundled edition. */
export function usualHeight(period: Period | null, width: number): number {
  const halves = period ? halfYearsIn(period).length : 2;
  return halves > MOST_IN_ROWS ? columnsHeight(width) : usualRowsHeight(halves, !period, width);
}

/** The comparison of half-years: itemised, reported, and not over yet. */
export function drawHalves(context: Context, { by, sameDay }: HalvesOptions): Drawing {
  const { words, dataset, width } = context;
  const cells = by === 'series' ? context.halves : totalsByHalfYear(context.selection, by);
  const byId = new Map(cells.map((cell) => [idOf(cell), cell]));
  const elapsed = sameDay ? (cells.find(({ partial }) => partial)?.partial?.elapsed ?? 0) : 0;
  const groups = groupsOf(context, cells, by, elapsed);
  const texts = barTexts(context, byId, by, groups.length > MOST_IN_ROWS ? width / groups.length : null);
  const placed = place(context, groups, texts);
  const side = sideOf(context.isMirrored, width);
  const bars = new Map(placed.groups.flatMap((group) => group.bars).map((bar) => [bar.id, bar]));
  const marks = [...bars.values()]
    .map((bar) => markOf(context, bar, byId.get(bar.id), by, elapsed))
    .filter((mark) => mark !== undefined);
  const heading = words.say('halves.heading', { noun: words.noun(dataset), period: periodLabel(context) });
  return {
    heading,
    period: periodLabel(context),
    frame: placed.frame,
    standfirst: standfirst(context, cells),
    description: describeTotals(context),
    layers: barLayer(placed, texts, side),
    hatched: hatchedSlots(context),
    emphasis: ({ id }) => {
      const bar = bars.get(id);
      return bar && barOutline(bar, side);
    },
    legend: legend(context, cells, by, elapsed),
    notes: [
      reconcileLine(context, (sums) => (sums.undated > 0 ? [words.count('tally.undated', sums.undated)] : [])),
      lensNote(context),
    ].filter(Boolean),
    table: () => table(context, cells, by, heading),
    marks,
    order: 'linear',
    isMirrored: context.isMirrored,
    hitTest: (point) => hitTest(marks, placed, point),
  };
}

/** In rows, all of a row means its bar; in columns, what is near. */
function hitTest(marks: readonly Mark[], { direction, groups }: PlacedBars, point: Point): Mark | undefined {
  if (direction === 'columns') return nearestMark(marks, point);
  const bar = groups.flatMap(({ bars }) => bars).find((one) => isInRow(one, point[1]));
  return marks.find(({ id }) => id === bar?.id);
}

function idOf({ period, group }: Cell): string {
  return `${period}/${group ?? ''}`;
}

/** What a complete half-year's group had come to after some days. */
function byDay(context: Context, cell: Cell, by: By, days: number): { count: number; unknown: number } | null {
  if (days === 0 || cell.partial || context.dataset.counts.length > 0) return null;
  const dates = eventsAbout(context.selection, cellAbout(by, cell.group, cell.period)).map(({ date }) => date);
  return countByDay(dates, cell.period, days);
}

function groupsOf(context: Context, cells: readonly Cell[], by: By, days: number): BarGroup[] {
  const { dataset } = context;
  const groups = new Map<HalfYear, BarWish[]>();
  const order = [...new Set(cells.map(({ group }) => group))];
  for (const cell of cells) {
    const slot =
      by === 'series' ? slotOf(dataset, cell.group) : cell.group === null ? -1 : Math.min(5, order.indexOf(cell.group));
    const { itemised, reported } = cell;
    const bar = {
      id: idOf(cell),
      itemised,
      reported,
      partial: cell.partial !== null,
      series: slot,
      sameDay: byDay(context, cell, by, days)?.count ?? null,
    };
    groups.set(cell.period, [...(groups.get(cell.period) ?? []), bar]);
  }
  return [...groups].map(([id, bars]) => ({ id, bars }));
}

function place(context: Context, groups: readonly BarGroup[], texts: BarTexts): PlacedBars {
  const { width } = context;
  if (groups.length <= MOST_IN_ROWS) return placeRows(groups, width, rowSizes(context, groups, texts));
  return placeColumns(groups, width, columnsHeight(width), (value) => texts.measure(texts.tick(value), TYPE.text));
}

/** That every one is itemised is said only where it is known: nothing was left out, counted elsewhere or reported. */
function isAllItemised({ selection, dataset }: Context): boolean {
  const { events, counts, totals } = skippedIn(dataset);
  const isWhole = events + counts + totals === 0 && dataset.counts.length === 0;
  return isWhole && selection.count > 0 && !reportedOf(selection);
}

function standfirst(context: Context, cells: readonly Cell[]): string {
  const { words } = context;
  const itemised = isAllItemised(context) ? words.say('halves.standfirst.itemised') : '';
  const lead = cells.some(isPartly) ? words.say('halves.standfirst') : itemised;
  return [lead, ofReported(context), sampleNote(context)].filter(Boolean).join(' ');
}

/** Explains what there is in the picture. */
function legend(context: Context, cells: readonly Cell[], by: By, days: number): Legend {
  const { words, dataset } = context;
  const inColumns = shownHalves(context).length > MOST_IN_ROWS;
  const groups = by === 'series' && inColumns ? [...new Set(cells.map(({ group }) => group))] : [];
  const keyIf = (isThere: boolean, kind: Explained, label: () => string): Key[] =>
    isThere ? [{ swatch: { kind }, label: label() }] : [];
  const isHatched = cells.some(isPartly);
  const isOpen = cells.some(({ partial, itemised }) => partial && itemised > 0);
  return {
    layout: 'list',
    keys: [
      ...groups.map((group): Key => ({
        swatch: { kind: 'bar', slot: slotOf(dataset, group) },
        label: words.series(dataset, group),
      })),
      ...keyIf(isHatched, 'itemised', () => words.say('legend.itemised')),
      ...keyIf(isHatched, 'notItemised', () => words.say('legend.notItemised')),
      ...keyIf(isOpen, 'partial', () => words.say('legend.partial')),
      ...keyIf(days > 0, 'sameDay', () => words.count('sameDay.legend', days)),
    ],
  };
}

/** "25 reported, 10 itemised, 4 by then" */
function valueText(context: Context, cell: Cell, by: By, days: number): string {
  const { words } = context;
  const { number, detail } = barText(context, cell, by);
  const early = byDay(context, cell, by, days);
  const then = early
    ? [words.count('sameDay.mark', early.count), early.unknown > 0 ? words.count('sameDay.unknown', early.unknown) : '']
    : [];
  return words.join([isPartly(cell) ? words.say('bar.reported', { n: number }) : number, detail, ...then]);
}

function markOf(context: Context, bar: PlacedBar, cell: Cell | undefined, by: By, days: number): Mark | undefined {
  if (!cell) return undefined;
  const { words, dataset } = context;
  const group = () => groupName(context, cell.group, by);
  const period = () => words.period({ from: cell.period, to: cell.period }, dataset.asOf);
  const value = () => valueText(context, cell, by, days);
  return {
    id: bar.id,
    at: [sideOf(context.isMirrored, context.width).x(bar.x + Math.min(bar.width, 60) / 2), Math.min(bar.y, bar.rest.y)],
    name: () => words.say('mark.bar', { period: period(), group: group(), counted: value() }),
    about: cellAbout(by, cell.group, cell.period),
    tip: () => ({
      title: words.join([group(), period()]),
      value: value(),
      lines: eventLines(context, cellAbout(by, cell.group, cell.period)),
    }),
  };
}

function table(context: Context, cells: readonly Cell[], by: By, caption: string): TableModel {
  const { words, selection, dataset } = context;
  const numeric = { numeric: true };
  return {
    caption,
    columns: [
      { label: words.say('table.halfYear') },
      { label: words.say('table.group') },
      { label: words.say('table.itemised'), ...numeric, entries: true },
      { label: words.say('table.reported'), ...numeric },
    ],
    rows: cells.map((cell) => [
      words.period({ from: cell.period, to: cell.period }, dataset.asOf),
      groupName(context, cell.group, by),
      cell.itemised,
      cell.reported ?? words.say('table.notReported'),
    ]),
    total: [words.say('table.total'), '', selection.count, ''],
  };
}
