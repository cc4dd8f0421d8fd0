import { html, nothing, type TemplateResult } from 'lit';
import { round, type Frame } from '../geometry/frame.js';
import type { Mark } from './drawing.js';

/** For the property: a `style` attribute would not pass a strict content security policy. */
function place({ at: [x, y] }: Mark, { width }: Frame): string {
  return `left: ${round(Math.min(Math.max(x, 8), width - 8))}px; top: ${round(y)}px`;
}

/** The tooltip of a mark, anchored to it: the same for pointer, touch and keyboard. */
export function tooltipView(mark: Mark | undefined, frame: Frame): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const { title, value, lines } = mark.tip();
  const third = mark.at[0] / frame.width;
  const side = third < 0.3 ? 'start' : third > 0.7 ? 'end' : 'middle';
  const below = mark.at[1] < 90;
  return html`<div
    class="tooltip ${side} ${below ? 'below' : 'above'}"
    part="tooltip"
    role="tooltip"
    id="tooltip"
    .style=${place(mark, frame)}
  >
    <div class="tooltip-body">
      <strong dir="auto">${title}</strong>
      ${value ? html`<span class="tooltip-value" dir="auto">${value}</span>` : nothing}
      ${lines.map((line) => html`<span class="tooltip-line" dir="auto">${line}</span>`)}
    </div>
  </div>`;
}
