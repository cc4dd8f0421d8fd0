import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keptInside } from '../geometry/column-text.js';
import { NUMBER_GAP, type PlacedChange, type PlacedChanges } from '../geometry/dumbbell.js';
import type { MeasureText } from '../geometry/text-width.js';
import type { Side } from './side.js';

export interface ChangeTexts {
  name(id: string): string;
  number(value: number): string;
  tick(value: number): string;
  /** Colour slot of a group. */
  slot(id: string): number;
  readonly measure: MeasureText;
}

/** Size of the axis's numbers, in pixels. */
const TYPE = 12.5;

/** The numbers stand outside the dots, the smaller before, the larger behind; one stands where nothing changed. */
function numbers({ before, after, x0, x1, y }: PlacedChange, texts: ChangeTexts, side: Side): TemplateResult {
  const text = (value: number, x: number, isBefore: boolean) =>
    svg`<text class="value" x=${side.x(isBefore ? x - NUMBER_GAP : x + NUMBER_GAP)} y=${y} dy=".35em" text-anchor=${side.anchor(isBefore ? 'end' : 'start')}
      ><tspan class="number">${texts.number(value)}</tspan></text>`;
  if (before === after) return text(after, x1, false);
  return svg`${text(before, x0, before < after)}${text(after, x1, after < before)}`;
}

function rowView(row: PlacedChange, texts: ChangeTexts, side: Side): TemplateResult {
  const { id, x0, x1, y, nameY, path, before, after } = row;
  return svg`<g class="change" data-mark=${id} data-series=${texts.slot(id)}>
    <text class="name" x=${side.x(0)} y=${nameY} dy=".35em" text-anchor=${side.anchor('start')}>${texts.name(id)}</text>
    ${path ? svg`<path class="line" d=${path} transform=${side.flip} />` : nothing}
    ${before === after ? nothing : svg`<circle class="before" cx=${side.x(x0)} cy=${y} r="4.5" />`}
    <circle class="after" cx=${side.x(x1)} cy=${y} r="5" />
    ${numbers(row, texts, side)}
  </g>`;
}

/** Two half-years by group: an open dot for the earlier, a filled one for the later, an arrow between them. */
export function dumbbellLayer(placed: PlacedChanges, texts: ChangeTexts, side: Side): TemplateResult {
  const { width, height } = placed.frame;
  const labelX = (text: string, at: number) => side.x(keptInside(at, texts.measure(text, TYPE), width));
  return svg`<g class="grid">${placed.ticks.map(
    ({ value, at }) => svg`<path class=${value === 0 ? 'axis' : 'tick'} d="M${side.x(at)} 2V${height - 24}" />
        <text class="tick-label" x=${labelX(texts.tick(value), at)} y=${height - 8} text-anchor="middle">${texts.tick(value)}</text>`,
  )}</g>${repeat(
    placed.rows,
    ({ id }) => id,
    (row) => rowView(row, texts, side),
  )}`;
}

export function changeOutline({ top, height }: PlacedChange, width: number): TemplateResult {
  return svg`<rect class="outline" x="1" y=${top + 0.5} width=${width - 2} height=${height - 1} />`;
}
