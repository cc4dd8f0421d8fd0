import { svg, type TemplateResult } from 'lit';
import { round } from '../geometry/frame.js';
import type { PlacedLabel } from '../geometry/label.js';

function labelView(label: PlacedLabel, kind: string, series: number | undefined): TemplateResult {
  const space = label.text && label.number ? '\u00a0' : '';
  return svg`<text class="label ${kind}" data-series=${series ?? ''} x=${round(label.x)} y=${round(label.y)} dy=".35em"
    text-anchor=${label.anchor}>${label.text}${space}<tspan class="number">${label.number}</tspan></text>`;
}

/** Names with their numbers in bold, in paper-coloured halos. */
export function labelLayer(
  labels: readonly PlacedLabel[],
  kind: 'target' | 'origin' = 'target',
  seriesOf?: (id: string) => number,
): TemplateResult {
  return svg`<g class="labels">${labels.map((label) => labelView(label, kind, seriesOf?.(label.id)))}</g>`;
}
