import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedBar, PlacedBars, PlacedGroup } from '../geometry/bar.js';
import { keptInside, shownDetails, shownNames, shownNumbers } from '../geometry/column-text.js';
import { round, type Frame, type Point } from '../geometry/frame.js';
import { lineThrough } from '../geometry/path.js';
import { cutToRoom, type MeasureText } from '../geometry/text-width.js';
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
  readonly measure: MeasureText;
}

/** Sizes of type in pixels, as the style sheet has them. */
export const TYPE = { text: 12.5, number: 13.5, bold: 700, group: 650 } as const;

/** The width of a bar's number and explanation, in pixels. */
export function valueWidth({ number, detail }: BarText, measure: MeasureText): number {
  const behind = detail ? `${number && '\u2002'}${detail}` : '';
  return measure(number, TYPE.number, TYPE.bold) + measure(behind, TYPE.text);
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

/** Where the line is too long, the explanation goes first, then the name's end: the tooltip and the table have both. */
function stackedText(whole: BarText, width: number, measure: MeasureText): BarText {
  const { name, number } = whole;
  const roomFor = (text: BarText) => width - valueWidth(text, measure) - measure('\u2002', TYPE.text);
  if (measure(name, TYPE.text) <= roomFor(whole)) return whole;
  const short = { name, number, detail: number ? '' : whole.detail };
  return { ...short, name: cutToRoom(name, TYPE.text, roomFor(short), measure) };
}

function stackedTexts(
  { id, end }: PlacedBar,
  whole: BarText,
  side: Side,
  { width }: Frame,
  measure: MeasureText,
): TemplateResult {
  const text = stackedText(whole, width, measure);
  return svg`<text class="value" data-mark=${id} x=${side.x(0)} y=${round(end[1])} dy=".35em" text-anchor=${side.anchor('start')}>${text.name}\u2002${value(text)}</text>`;
}

function columnTexts({ id, end, tear }: PlacedBar, x: number, number: string, side: Side): TemplateResult {
  return svg`<text class="value number" data-mark=${id} x=${side.x(x)} y=${round(end[1] - (tear ? 9 : 5))} text-anchor="middle">${number}</text>`;
}

function grid({ direction, ticks, lines, foot, frame }: PlacedBars, texts: BarTexts, side: Side) {
  if (ticks.length === 0) return nothing;
  const rows = direction !== 'columns';
  const middle = (text: string, at: number) => side.x(keptInside(at, texts.measure(text, TYPE.text), frame.width));
  const point = (at: number, along: number): Point => (rows ? [at, along] : [along, at]);
  const stroke = (at: number) => lines.map((ends) => lineThrough(ends.map((along) => point(at, along)))).join('');
  const label = ({ value, at }: PlacedBars['ticks'][number]) =>
    rows
      ? svg`<text class="tick-label" x=${middle(texts.tick(value), at)} y=${foot + 16} text-anchor="middle">${texts.tick(value)}</text>`
      : svg`<text class="tick-label" x=${side.x(foot - 6)} y=${round(at)} dy=".35em" text-anchor=${side.anchor('end')}>${texts.tick(value)}</text>`;
  const [zero, ...others] = ticks.map(({ at }) => stroke(at));
  return svg`<g class="grid"><path class="tick" d=${others.join('')} transform=${side.flip} /><path class="axis" d=${zero} transform=${side.flip} />${ticks.map(label)}</g>`;
}

/** A group of one bar names that bar, too. */
function onlyMark({ bars: [only, ...others] }: PlacedGroup): string | typeof nothing {
  return only && others.length === 0 ? only.id : nothing;
}

function groupLabel(
  group: PlacedGroup,
  { title, detail }: GroupText,
  { hasSecondLine }: PlacedBars,
  side: Side,
): TemplateResult {
  const { x, y } = group.label;
  const openTo = hasSecondLine
    ? svg`<tspan class="warning" x=${side.x(x)} dy="1.25em">${detail}</tspan>`
    : svg`<tspan class="warning">\u2002${detail}</tspan>`;
  return svg`<text class="group" data-mark=${onlyMark(group)} x=${side.x(x)} y=${round(y)} text-anchor=${side.anchor('start')}>${title}${detail ? openTo : nothing}</text>`;
}

function columnLabel(
  group: PlacedGroup,
  x: number,
  { title, detail }: GroupText,
  detailX: number | undefined,
  side: Side,
): TemplateResult {
  const openTo =
    detailX === undefined ? nothing : svg`<tspan class="warning" x=${side.x(detailX)} dy="1.25em">${detail}</tspan>`;
  return svg`<text class="group" data-mark=${onlyMark(group)} x=${side.x(x)} y=${round(group.label.y)} text-anchor="middle">${title}${openTo}</text>`;
}

/** The texts of bars in rows, beside them or above. */
function rowLabels(placed: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const { groups, direction, frame } = placed;
  const write = direction === 'rows' ? rowTexts : stackedTexts;
  const bars = groups.flatMap((group) => group.bars);
  return svg`${bars.map((bar) => write(bar, texts.bar(bar.id), side, frame, texts.measure))}
    ${groups.map((group) => groupLabel(group, texts.group(group.id), placed, side))}`;
}

/** Numbers on columns and names below them, as far as there is room; at the edges of the picture they move inwards. */
function columnLabels({ groups, frame, foot }: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const { bar, group: groupText, measure } = texts;
  const bars = groups.flatMap((group) => group.bars);
  const numbers = shownNumbers(bars, (id) => bar(id).number, [foot, frame.width], measure);
  const names = shownNames(groups, (id) => groupText(id).title, measure);
  const named = groups.filter(({ id }) => names.has(id));
  const details = shownDetails(named, (id) => groupText(id).detail, frame.width, measure);
  const nameX = ({ id, label }: PlacedGroup) =>
    keptInside(label.x, measure(groupText(id).title, TYPE.text, TYPE.group), frame.width);
  return svg`${bars.filter(({ id }) => numbers.has(id)).map((one) => columnTexts(one, numbers.get(one.id)!, bar(one.id).number, side))}
    ${named.map((one) => columnLabel(one, nameX(one), groupText(one.id), details.get(one.id), side))}`;
}

/** Bars from zero: solid for itemised, hatched for reported but not itemised, torn where the period is not over. */
export function barLayer(placed: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const labels = placed.direction === 'columns' ? columnLabels : rowLabels;
  const bars = placed.groups.flatMap((group) => group.bars);
  return svg`${grid(placed, texts, side)}${shapes(bars, side)}
    ${labels(placed, texts, side)}`;
}

export function barOutline(bar: PlacedBar, { flip }: Side): TemplateResult {
  const x = Math.min(bar.x, bar.rest.x);
  const y = bar.rest.height > 0 ? Math.min(bar.y, bar.rest.y) : bar.y;
  const width = Math.max(bar.x + bar.width, bar.rest.x + bar.rest.width) - x;
  return svg`<rect class="outline" transform=${flip} x=${round(x - 2)} y=${round(y - 2)} width=${round(width + 4)} height=${round(bar.y + bar.height - y + 4)} />`;
}
