import { totalsByHalfYear, type By } from '../dataset/aggregate.js';
import type { Period } from '../dataset/model.js';
import { selectRows } from '../dataset/select.js';
import { placeChanges, rowAt, type ChangeWish } from '../geometry/dumbbell.js';
import { cutToRoom } from '../geometry/text-width.js';
import type { Words } from '../messages/words.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { changeOutline, dumbbellLayer } from '../views/dumbbell-layer.js';
import { sideOf } from '../views/side.js';
import {
  cellAbout,
  eventLines,
  groupName,
  makeContext,
  periodLabel,
  reconcileLine,
  slotOf,
  type Context,
} from './context.js';
import { lensNote, sampleNote } from './describe.js';

export type Sort = 'change' | 'value' | 'name';

export interface ChangeOptions {
  readonly by: By;
  /** The two half-years: its ends. */
  readonly compare: Period;
  readonly sort: Sort;
}

interface FullContext extends Context {
  readonly words: Words;
}

interface Change extends ChangeWish {
  readonly group: string | null;
  readonly name: string;
}

/** Type of the numbers beside dots, as the style sheet has it. */
const NUMBER = { size: 13.5, weight: 700 };

/** More rows than this are left to the table. */
const MOST_ROWS = 16;

/** Two half-years side by side: what each group was, and what it is. Counts only; a change of so few is no percentage. */
export function drawChange(outer: Context, { by, compare, sort }: ChangeOptions): Drawing {
  const { dataset, width, fontSize, measure } = outer;
  const words = outer.words;
  const selection = selectRows(dataset, { ...outer.selection.filters, period: compare });
  const context: FullContext = { ...makeContext(selection, words, width, outer.isMirrored, measure), words };
  const side = sideOf(outer.isMirrored, width);
  const [before, after] = [label(context, compare.from), label(context, compare.to)];
  const all = changesOf(context, by, compare).sort(ORDERS[sort]);
  const shown = all.slice(0, MOST_ROWS);
  const placed = placeChanges(shown, width, {
    nameWidth: Math.max(40, ...shown.map(({ name }) => measure(name, fontSize))),
    numberWidth: (n) => measure(numberText(context, n), NUMBER.size, NUMBER.weight),
    tickWidth: (n) => measure(words.number(n), fontSize),
  });
  const byId = new Map(all.map((change) => [change.id, change]));
  const slot = (id: string) => (by === 'series' ? slotOf(dataset, byId.get(id)?.group ?? null) : -1);
  const marks = placed.rows.map((row) => markOf(context, byId.get(row.id) as Change, [side.x(row.x1), row.y], by));
  const heading = words.say('change.heading', { noun: words.noun(dataset), before, after });
  return {
    heading,
    period: periodLabel(context),
    frame: placed.frame,
    standfirst: [words.say('change.standfirst'), sampleNote(context)].filter(Boolean).join(' '),
    description: describeChanges(context, all, before, after),
    layers: dumbbellLayer(
      placed,
      {
        slot,
        tick: words.number,
        number: (n) => numberText(context, n),
        name: (id) => cutToRoom(byId.get(id)?.name ?? '', fontSize, width, measure),
        measure,
      },
      side,
    ),
    hatched: [],
    emphasis: ({ id }) => {
      const row = placed.rows.find((one) => one.id === id);
      return row && changeOutline(row, width);
    },
    legend: {
      layout: 'list',
      keys: [
        { swatch: { kind: 'before' }, label: before },
        { swatch: { kind: 'after' }, label: after },
        ...(hasNone(all) ? [{ label: words.say('change.none.legend') }] : []),
      ],
    },
    notes: notes(context, compare, all.length - shown.length),
    table: () => ({
      caption: heading,
      columns: [
        { label: words.say('table.group') },
        { label: before, numeric: true, entries: true },
        { label: after, numeric: true, entries: true },
      ],
      rows: all.map((change) => [change.name, change.before, change.after]),
    }),
    marks,
    order: 'linear',
    isMirrored: outer.isMirrored,
    hitTest: ([, y]) => marks.find(({ id }) => id === rowAt(placed, y)?.id),
  };
}

const ORDERS: Readonly<Record<Sort, (a: Change, b: Change) => number>> = {
  change: (a, b) => b.after - b.before - (a.after - a.before) || b.after - a.after,
  value: (a, b) => b.after - a.after || b.before - a.before,
  name: (a, b) => a.name.localeCompare(b.name),
};

function label({ words, dataset }: Context, half: Period['from']): string {
  return words.period({ from: half, to: half }, dataset.asOf);
}

function changesOf(context: Context, by: By, { from, to }: Period): Change[] {
  const cells = totalsByHalfYear(context.selection, by);
  const count = (group: string | null, period: string) =>
    cells.find((cell) => cell.group === group && cell.period === period)?.itemised ?? 0;
  const groups = [...new Set(cells.map(({ group }) => group))];
  return groups
    .map((group) => ({
      id: group ?? 'none',
      group,
      name: groupName(context, group, by),
      before: count(group, from),
      after: count(group, to),
    }))
    .filter(({ before, after }) => before + after > 0);
}

/** A list without an entry has "none recorded", which is not zero. */
function numberText({ words }: FullContext, n: number): string {
  return n > 0 ? words.number(n) : words.say('change.none');
}

/** "2 → 5": never a percentage, for the numbers are small and the later half-year may not be over. */
function changeText({ before, after }: Change, context: FullContext): string {
  const { words } = context;
  return words.say('change.value', { before: numberText(context, before), after: numberText(context, after) });
}

function describeChanges(context: FullContext, changes: readonly Change[], before: string, after: string): string {
  const { words } = context;
  const items = changes.slice(0, 8).map((change) => `${change.name} ${changeText(change, context)}`);
  return words.say('change.description', { before, after, items: words.list(items) });
}

function hasNone(changes: readonly Change[]): boolean {
  return changes.some(({ before, after }) => before === 0 || after === 0);
}

function notes(context: FullContext, compare: Period, more: number): string[] {
  const { words, halves, dataset } = context;
  const partial = halves.find(({ period, partial }) => period === compare.to && partial)?.partial;
  const open = partial
    ? words.say('describe.partial', {
        period: words.halfYear(compare.to),
        partial: words.say('partial', { date: words.date(dataset.asOf), elapsed: partial.elapsed, of: partial.of }),
      })
    : '';
  return [
    reconcileLine(context, () => []),
    open,
    more > 0 ? words.count('note.moreGroups', more) : '',
    lensNote(context),
  ].filter(Boolean);
}

function markOf(context: FullContext, change: Change, at: Mark['at'], by: By): Mark {
  const value = changeText(change, context);
  const about = cellAbout(by, change.group);
  return {
    id: change.id,
    at,
    name: () => context.words.say('mark.count', { name: change.name, counted: value }),
    about,
    tip: () => ({ title: change.name, value, lines: eventLines(context, about) }),
  };
}
