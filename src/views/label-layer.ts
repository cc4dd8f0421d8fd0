import { svg, nothing, type TemplateResult } from 'lit';
import { round } from '../geometry/frame.js';
import type { PlacedLabel } from '../geometry/label.js';

function content({ text, number }: PlacedLabel): unknown {
  if (!text || !number) return text || number;
  return svg`${text}\u00a0<tspan class="number">${number}</tspan>`;
}

function labelView(label: PlacedLabel, kind: string, series: number | undefined): TemplateResult {
  return svg`<text class="label ${kind} ${label.text ? '' : 'number'}" data-mark=${label.id} data-series=${series ?? nothing} x=${round(label.x)} y=${round(label.y)} dy=".35em"
    text-anchor=${label.anchor}>${content(label)}</text>`;
}

/** Names with their numbers in bold, in paper-coloured halos; each belongs to the mark of its id. */
export function labelLayer(
  labels: readonly PlacedLabel[],
  kind: 'target' | 'origin' = 'target',
  seriesOf?: (id: string) => number,
): TemplateResult {
  return svg`<g class="labels">${labels.map((label) => labelView(label, kind, seriesOf?.(label.id)))}</g>`;
}
