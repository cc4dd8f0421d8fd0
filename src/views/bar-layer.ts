import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedBar, PlacedBars } from '../geometry/bar.js';
import { round } from '../geometry/frame.js';
import { textWidth } from '../geometry/text-width.js';
import { hatchFill } from './hatch.js';
import type { Side } from './side.js';

/** What stands beside a bar: its name (rows), its number in bold and an explanation in grey. */
export interface BarText {
  readonly name: string;
  readonly number: string;
  readonly detail: string;
}

const NO_LABEL = { title: '', detail: '' };

export interface BarTexts {
  group(id: string): { readonly title: string; readonly detail: string };
  bar(id: string): BarText;
  tick(value: number): string;
}

function barShape(bar: PlacedBar, { flip }: Side): TemplateResult {
  const { rest, series } = bar;
  return svg`<g transform=${flip}>
    <rect class="bar" data-series=${series} x=${round(bar.x)} y=${round(bar.y)} width=${round(bar.width)} height=${round(bar.height)} />
    ${
      rest.width > 0 && rest.height > 0
        ? svg`<rect class="rest" data-series=${series} fill=${hatchFill(series)} x=${round(rest.x)} y=${round(rest.y)}
            width=${round(rest.width)} height=${round(rest.height)} />`
        : nothing
    }
    ${bar.tear ? svg`<path class="tear" data-series=${series} d=${bar.tear} />` : nothing}
    ${bar.tick ? svg`<path class="same-day" d=${bar.tick} />` : nothing}
  </g>`;
}

function rowBar(bar: PlacedBar, { name, number, detail }: BarText, side: Side): TemplateResult {
  const middle = bar.y + bar.height / 2;
  return svg`<g class="bar-row" data-mark=${bar.id}>
    <text class="name" x=${side.x(0)} y=${round(middle)} dy=".35em" text-anchor=${side.anchor('start')}>${name}</text>
    ${barShape(bar, side)}
    <text class="value" x=${side.x(bar.end[0] + (bar.tear ? 11 : 7))} y=${round(middle)} dy=".35em" text-anchor=${side.anchor('start')}
      ><tspan class="number">${number}</tspan>${number && detail ? '\u2002' : ''}<tspan class="detail">${detail}</tspan></text>
  </g>`;
}

function stackedBar(bar: PlacedBar, { name, number, detail }: BarText, side: Side): TemplateResult {
  return svg`<g class="bar-row" data-mark=${bar.id}>
    <text class="value" x=${side.x(0)} y=${round(bar.end[1])} dy=".35em" text-anchor=${side.anchor('start')}>${name}\u2002<tspan class="number">${number}</tspan>${
      number && detail ? '\u2002' : ''
    }<tspan class="detail">${detail}</tspan></text>
    ${barShape(bar, side)}
  </g>`;
}

/** A number wider than its column would run into the next one's; the tooltip and the table have it. */
function columnBar(bar: PlacedBar, { number }: BarText, side: Side): TemplateResult {
  const fits = textWidth(number, 12.5) <= bar.width + 4;
  return svg`<g class="bar-column" data-mark=${bar.id}>
    ${barShape(bar, side)}
    <text class="value" x=${side.x(bar.end[0])} y=${round(bar.end[1] - (bar.tear ? 9 : 5))} text-anchor="middle"
      ><tspan class="number">${fits ? number : ''}</tspan></text>
  </g>`;
}

function grid(placed: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const rows = placed.direction !== 'columns';
  return svg`<g class="grid">${placed.ticks.map(({ value, at }) => {
    const x = round(at);
    const line = placed.lines.map(([from, to]) => (rows ? `M${x} ${from}V${to}` : `M${from} ${x}H${to}`)).join('');
    const kind = value === 0 ? 'axis' : 'tick';
    return svg`<path class=${kind} d=${line} transform=${side.flip} />${
      rows
        ? svg`<text class="tick-label" x=${side.x(at)} y=${placed.foot + 16} text-anchor=${side.anchor(at < 6 ? 'start' : 'middle')}>${texts.tick(value)}</text>`
        : svg`<text class="tick-label" x=${side.x(placed.foot - 6)} y=${x} dy=".35em" text-anchor=${side.anchor('end')}>${texts.tick(value)}</text>`
    }`;
  })}</g>`;
}

/** Every how many columns a label has room; 1 where all have. */
function labelStep({ groups, direction }: PlacedBars, texts: BarTexts): number {
  if (direction !== 'columns') return 1;
  const widest = Math.max(...groups.map(({ id }) => textWidth(texts.group(id).title, 12.5)));
  return Math.max(1, Math.ceil((widest + 6) / (groups[0]?.label.width ?? 1)));
}

/** Bars from zero: solid for itemised, hatched for reported but not itemised, torn where the period is not over. */
export function barLayer(placed: PlacedBars, texts: BarTexts, side: Side): TemplateResult {
  const draw = { rows: rowBar, stacked: stackedBar, columns: columnBar }[placed.direction];
  const columns = placed.direction === 'columns';
  const below = placed.hasSecondLine;
  const step = labelStep(placed, texts);
  return svg`${grid(placed, texts, side)}${repeat(
    placed.groups,
    ({ id }) => id,
    (group, i) => {
      const { title, detail } = i % step === 0 ? texts.group(group.id) : NO_LABEL;
      const { x, y } = group.label;
      return svg`<g class="bar-group">
      ${repeat(
        group.bars,
        ({ id }) => id,
        (bar) => draw(bar, texts.bar(bar.id), side),
      )}
      <text class="group" x=${side.x(x)} y=${round(y)} text-anchor=${side.anchor(columns ? 'middle' : 'start')}
        >${title}<tspan class="warning" x=${below ? side.x(x) : nothing} dy=${below ? '1.25em' : nothing}>${!below && detail ? '\u2002' : ''}${detail}</tspan></text>
    </g>`;
    },
  )}`;
}

export function barOutline(bar: PlacedBar, { flip }: Side): TemplateResult {
  const x = Math.min(bar.x, bar.rest.x);
  const y = bar.rest.height > 0 ? Math.min(bar.y, bar.rest.y) : bar.y;
  const width = Math.max(bar.x + bar.width, bar.rest.x + bar.rest.width) - x;
  return svg`<rect class="outline" transform=${flip} x=${round(x - 2)} y=${round(y - 2)} width=${round(width + 4)} height=${round(bar.y + bar.height - y + 4)} />`;
}
