import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { round, type Frame } from '../geometry/frame.js';
import type { Mark } from './drawing.js';

/** Set through the CSSOM: a `style` attribute would not pass a strict content security policy. */
function place(mark: Mark, frame: Frame) {
  return (element?: Element) => {
    const style = (element as HTMLElement | undefined)?.style;
    style?.setProperty('left', `${round(Math.min(Math.max(mark.at[0], 8), frame.width - 8))}px`);
    style?.setProperty('top', `${round(mark.at[1])}px`);
  };
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
    ${ref(place(mark, frame))}
  >
    <div class="tooltip-body">
      <strong dir="auto">${title}</strong>
      ${value ? html`<span class="tooltip-value" dir="auto">${value}</span>` : nothing}
      ${lines.map((line) => html`<span class="tooltip-line" dir="auto">${line}</span>`)}
    </div>
  </div>`;
}
