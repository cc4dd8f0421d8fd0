import { html, svg, nothing, type TemplateResult } from 'lit';
import { hatchFill } from './hatch.js';

export interface TallyPart {
  readonly count: number;
  /** Colour slot of the series; −1 for none. */
  readonly slot: number;
  readonly label: string;
}

/** As many single squares as can be counted by eye; larger parts are drawn as a bar of this length. */
const MOST_SQUARES = 30;
const STEP = 11;

function squares({ count, slot }: TallyPart): TemplateResult {
  const shown = Math.min(count, MOST_SQUARES);
  const width = shown * STEP;
  const box = (i: number) =>
    svg`<rect class="rest" data-series=${slot} fill=${hatchFill(slot)} x=${i * STEP + 0.5} y="1.5" width="8" height="8" />`;
  const bar = svg`<rect class="rest" data-series=${slot} fill=${hatchFill(slot)} x=".5" y="1.5" width=${width - 2} height="8" />`;
  return html`<svg width=${width} height="11" viewBox="0 0 ${width} 11" aria-hidden="true">
    ${count > MOST_SQUARES ? bar : [...Array(shown).keys()].map((i) => box(i))}
  </svg>`;
}

/** What has no place in the picture, as hatched squares beside it: one for each plot or attack. */
export function tallyView(label: string, parts: readonly TallyPart[]): TemplateResult | undefined {
  const present = parts.filter((part) => part.count > 0);
  if (present.length === 0) return undefined;
  return html`<div class="tally" part="tally">
    <span class="tally-label" dir="auto">${label}</span>
    ${present.map((part) => html`<span class="tally-part">${squares(part)}${part.label ? html`<span dir="auto">${part.label}</span>` : nothing}</span>`)}
  </div>`;
}
