import { createHash } from 'node:crypto';
import { selectAll } from 'css-select';
import type { Element } from 'domhandler';
import { element, write, type Markup } from '../export/markup.js';
import type { ExportMeta } from '../export/meta.js';
import { Sheet, type Look, type Plate } from '../export/sheet.js';
import { directionOf } from '../messages/table.js';
import type { Words } from '../messages/words.js';
import { cellText, noneKey, type Cell, type Column, type TableModel } from '../views/table.js';
import { withoutPatterns } from './hatching.js';
import { withPrefix, withoutTypeface } from './plate.js';
import { listOf, plain } from './static-list.js';
import type { StaticChart } from './static-chart.js';

export interface FigureOptions {
  readonly widget: string;
  /** Of the heading in the page's outline; `null` where the page has its own. */
  readonly level: number | null;
  readonly hasNotes: boolean;
  readonly hasTable: boolean;
  /** Whether the table is seen without a click. */
  readonly isOpen: boolean;
}

/** Each on a line of its own, so that a person can read the file. */
function lines(children: Markup['children']): Markup['children'] {
  return ['\n', ...children.flatMap((child) => [child, '\n'])];
}

function rowOf(row: readonly Cell[], columns: readonly Column[], words: Words): Markup {
  const [head = '', ...rest] = row.map((cell, i) => cellText(cell, columns[i], words));
  const cells = rest.map((text) => element('td', { dir: 'auto' }, text));
  return element('tr', {}, element('th', { scope: 'row', dir: 'auto' }, head), ...cells);
}

function tableOf(table: TableModel, words: Words): Markup {
  const { columns, rows, total } = table;
  const heads = columns.map(({ label }) => element('th', { scope: 'col' }, label));
  const parts = [
    element('caption', {}, table.caption + noneKey(table, words)),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines(rows.map((row) => rowOf(row, columns, words)))),
    ...(total ? [element('tfoot', {}, rowOf(total, columns, words))] : []),
  ];
  return element('table', {}, ...lines(parts));
}

function drawingOf(plate: Plate, look: Look, widget: string, description: string): Markup {
  const sheet = new Sheet(plate.width, look, 0);
  sheet.plate(plate);
  const [width, height] = [sheet.width, Math.ceil(sheet.y)];
  const paper = element('rect', { width, height, fill: look.colour('paper') });
  const drawing = withoutTypeface(withoutPatterns(element('g', {}, paper, ...sheet.content)));
  const hash = createHash('sha256').update(write(drawing)).digest('hex').slice(0, 8);
  const own = { width: '100%', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': description };
  return element('svg', own, ...withPrefix(drawing, `extops-${widget}-${hash}-`).children);
}

/** Source, as-of date and licence, as they stand below the live chart. */
export function footParts({ figure }: StaticChart): Element[] {
  return selectAll<Element, Element>('.footer > *', figure);
}

/**
 * A figure for a page, as HTML that needs no script, no style sheet and no other file: heading, standfirst, the picture,
 * everything in a table, notes, source.
 */
export function figureOf(
  chart: StaticChart,
  plate: Plate | null,
  meta: ExportMeta,
  look: Look,
  options: FigureOptions,
): string {
  const { widget, level, hasNotes, hasTable, isOpen } = options;
  const { words, description, table } = chart.takeable;
  const standfirst = meta.standfirst ? [element('p', { dir: 'auto' }, meta.standfirst)] : [];
  const head = [element(`h${level ?? 3}`, { dir: 'auto' }, meta.title), ...standfirst];
  const summary = element('summary', {}, words.say('table.show'));
  const notes = hasNotes ? meta.notes.flatMap((note) => [note, element('br')]) : [];
  const foot = footParts(chart).flatMap((part, i) => [i > 0 ? ' · ' : '', plain(part)]);
  const parts = [
    ...(level === null ? [] : [element('figcaption', {}, ...lines(head))]),
    ...(plate ? [drawingOf(plate, look, widget, description)] : listOf(chart.takeable, (level ?? 3) + 1)),
    element('p', {}, element('small', {}, ...lines([...notes, ...foot]))),
    ...(plate && hasTable
      ? [isOpen ? tableOf(table, words) : element('details', {}, ...lines([summary, tableOf(table, words)]))]
      : []),
  ];
  return `${write(element('figure', { lang: words.tag, dir: directionOf(words.tag) }, ...lines(parts)))}\n`;
}
