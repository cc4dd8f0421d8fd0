import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedBar, PlacedBars, PlacedGroup } from '../geometry/bar.js';
import { shownNames, shownNumbers } from '../geometry/column-text.js';
import { round, type Frame } from '../geometry/frame.js';
import { cutToRoom, textWidth } from '../geometry/text-width.js';
import { hatchFill } from './hatch.js';
import type { Side } from './side.js';

/** What stands beside a bar: its name (rows), its number in bold and an explanation in grey. */
export interface BarText {
  readonly name: string;
  readonly number: string;
  readonly detail: string;
}

/** A half-year's name, and how far it goes where it is not over; empty otherwise. */
export interface GroupText {
  readonly title: string;
  readonly detail: string;
}

export interface BarTexts {
  group(id: string): GroupText;
  bar(id: string): BarText;
  tick(value: number): string;
}

function barShape({ id, series, x, y, width, height }: PlacedBar): TemplateResult {
  return svg`<rect class="bar" data-mark=${id} data-series=${series} x=${round(x)} y=${round(y)} width=${round(width)} height=${round(height)} />`;
}

function restShape({ id, series, rest: { x, y, width, height } }: PlacedBar): TemplateResult {
  return svg`<rect class="rest" data-mark=${id} data-series=${series} fill=${hatchFill(series)} x=${round(x)} y=${round(y)} width=${round(width)} height=${round(height)} />`;
}

function tearShape({ id, series, tear }: PlacedBar): TemplateResult {
  return svg`<path class="tear" data-mark=${id} data-series=${series} d=${tear} />`;
}

/** Kind by kind: what some bars lack leaves no trace in the page. */
function shapes(bars: readonly PlacedBar[], { flip }: Side): TemplateResult {
  const key = ({ id }: PlacedBar) => id;
  const ticks = bars.map(({ tick }) => tick).join('');
  return svg`<g transform=${flip}>
    ${repeat(bars, key, barShape)}${repeat(bars.filter(hasRest), key, restShape)}${bars.filter(({ tear }) => tear).map(tearShape)}
    ${ticks ? svg`<path class="same-day" d=${ticks} />` : nothing}
  </g>`;
}

function hasRest({ rest: { width, height } }: PlacedBar): boolean {
  return width > 0 && height > 0;
}

function value({ number, detail }: BarText): TemplateResult {
  return svg`<tspan class="number">${number}</tspan>${detail ? svg`<tspan class="detail">${number && '\u2002'}${detail}</tspan>` : nothing}`;
}

function rowTexts({ id, y, height, end, tear }: PlacedBar, text: BarText, side: Side): TemplateResult {
  const middle = round(y + height / 2);
  return svg`<text class="name" data-mark=${id} x=${side.x(0)} y=${middle} dy=".35em" text-anchor=${side.anchor('start')}>${text.name}</text>
    <text class="value" data-mark=${id} x=${side.x(end[0] + (tear ? 11 : 7))} y=${middle} dy=".35em" text-anchor=${side.anchor('start')}>${value(text)}</text>`;
}

/** Size of type that covers the error of `textWidth`, in pixels. */
const STACKED_TYPE = 13.5;

/** Where the line is too long, the explanation goes first, then the name's end: the tooltip and the table have both. */
function stackedText({ name, number, detail }: BarText, width: number): BarText {
  const room = width - textWidth(`\u2002${number}`, STACKED_TYPE);
  const fits = textWidth(`${name}\u2002${detail}`, STACKED_TYPE) <= room;
  return { name: cutToRoom(name, STACKED_TYPE, room), number, detail: fits ? detail : '' };
}

function stackedTexts({ id, end }: PlacedBar, whole: BarText, side: Side, { width }: Frame): TemplateResult {
  const text = stackedText(whole, width);
  return svg`<text class="value" data-mark=${id} x=${side.x(0)} y=${round(end[1])} dy=".35em" text-anchor=${side.anchor('start')}>${text.name}\u2002${value(text)}</text>`;
}

function columnTexts({ id, end, tear }: PlacedBar, { number }: BarText, side: Side): TemplateResult {
  return svg`<text class="value number" data-mark=${id} x=${side.x(end[0])} y=${round(end[1] - (tear ? 9 : 5))} text-anchor="middle">${number}</text>`;
}

function grid({ direction, ticks, lines, foot }: PlacedBars, texts: BarTexts, side: Side) {
  if (ticks.length === 0) return nothing;
  const rows = direction !== 'columns';
  const stroke = (at: number) =>
    lines.map(([from, to]) => (rows ? `M${round(at)} ${from}V${to}` : `M${from} ${round(at)}H${to}`)).join('');
  const label = ({ value, at }: PlacedBars['ticks'][number]) =>
    rows
      ? svg`<text class="tick-label" x=${side.x(at)} y=${foot + 16} text-anchor=${side.anchor(at < 6 ? 'start' : 'middle')}>${texts.tick(value)}</text>`
      : svg`<text class="tick-label" x=${side.x(foot - 6)} y=${round(at)} dy=".35em" text-anchor=${side.anchor('end')}>${texts.tick(value)}</text>`;
  const [zero, ...others] = ticks.map(({ at }) => stroke(at));
  return svg`<g class="grid"><path class="tick" d=${others.join('')} transform=${side.flip} /><path class="axis" d=${zero} transform=${side.flip} />${ticks.map(label)}</g>`;
}

/** A group of one bar names that bar, too. */
function groupLabel({ label, bars }: PlacedGroup, text: GroupText, placed: PlacedBars, side: Side): TemplateResult {
  const { x, y } = label;
  const [only, ...others] = bars;
  const mark = only && others.length === 0 ? only.id : nothing;
  const { title, detail } = text;
  const isColumn = placed.direction === 'columns';
  const anchor = side.anchor(isColumn ? 'middle' : 'start');
  const inside = isColumn ? Math.min(x, placed.frame.width - textWidth(title, 12.5) / 2) : x;
  const openTo = placed.hasSecondLine
    ? svg`<tspan class="warning" x=${side.x(inside)} dy="1.25em">${detail}</tspan>`
    : svg`<tspan class="warning">\u2002${detail}</tspan>`;
  return svg`<text class="group" data-mark=${mark} x=${side.x(inside)} y=${round(y)} text-anchor=${anchor}>${title}${detail ? openTo : nothing}</text>`;
}

/** What of the texts there is room for. */
function roomFor({ groups, direction }: PlacedBars, texts: BarTexts): BarTexts & { readonly names: Set<string> } {
  const ids = groups.map(({ id }) => id);
  if (direction !== 'columns') return { ...texts, names: new Set(ids) };
  const bars = groups.flatMap(({ bars }) => bars);
  const numbers = shownNumbers(bars, (id) => texts.bar(id).number);
  return {
    ...texts,
    bar: (id) => ({ ...texts.bar(id), number: numbers.has(id) ? texts.bar(id).number : '' }),
    names: shownNames(groups, (id) => texts.group(id).title),
  };
}

/** Bars from zero: solid for itemised, hatched for reported but not itemised, torn where the period is not over. */
export function barLayer(placed: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const { groups, direction, frame } = placed;
  const write = { rows: rowTexts, stacked: stackedTexts, columns: columnTexts }[direction];
  const { bar: textOf, names } = roomFor(placed, texts);
  const bars = groups.flatMap((group) => group.bars);
  const written = direction === 'columns' ? bars.filter(({ id }) => textOf(id).number) : bars;
  const named = groups.filter(({ id }) => names.has(id));
  return svg`${grid(placed, texts, side)}${shapes(bars, side)}
    ${written.map((bar) => write(bar, textOf(bar.id), side, frame))}
    ${named.map((group) => groupLabel(group, texts.group(group.id), placed, side))}`;
}

export function barOutline(bar: PlacedBar, { flip }: Side): TemplateResult {
  const x = Math.min(bar.x, bar.rest.x);
  const y = bar.rest.height > 0 ? Math.min(bar.y, bar.rest.y) : bar.y;
  const width = Math.max(bar.x + bar.width, bar.rest.x + bar.rest.width) - x;
  return svg`<rect class="outline" transform=${flip} x=${round(x - 2)} y=${round(y - 2)} width=${round(width + 4)} height=${round(bar.y + bar.height - y + 4)} />`;
}
