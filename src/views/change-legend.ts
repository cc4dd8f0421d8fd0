import { html, nothing, svg, type TemplateResult } from 'lit';
import { key } from './legend.js';

/** The two dots of a comparison. */
export function changeLegend(before: string, after: string, none: string): TemplateResult {
  return html`<ul class="legend" part="legend">
    ${key(svg`<g class="change" data-series="-1"><circle class="before" cx="6" cy="6" r="4.5" /></g>`, before, 12)}
    ${key(svg`<g class="change" data-series="-1"><circle class="after" cx="6" cy="6" r="5" /></g>`, after, 12)}
    ${none ? html`<li>${none}</li>` : nothing}
  </ul>`;
}
