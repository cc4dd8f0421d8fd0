import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from './drawing.js';

/** The tooltip of a mark, the same for pointer, touch and keyboard; its place is the host's to measure. */
export function tooltipView(mark: Mark | undefined): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const { title, value, lines } = mark.tip();
  return html`<div class="tooltip" part="tooltip" role="tooltip" id="tooltip">
    <div class="tooltip-body">
      <strong dir="auto">${title}</strong>
      ${value ? html`<span class="tooltip-value" dir="auto">${value}</span>` : nothing}
      ${lines.map((line) => html`<span class="tooltip-line" dir="auto">${line}</span>`)}
    </div>
  </div>`;
}
