import { html, nothing, type TemplateResult } from 'lit';
import type { Key, Legend } from '../model/legend.js';
import { swatchView } from './swatch.js';

function listItem({ swatch, label }: Key): TemplateResult {
  return html`<li>${swatch ? swatchView(swatch) : nothing}<span dir="auto">${label}</span></li>`;
}

/** Classes stand apart from other land. */
function columnItem({ swatch, label, detail }: Key, i: number, keys: readonly Key[]): TemplateResult {
  const isClass = (key: Key | undefined) => key?.swatch?.kind === 'class';
  const place = !isClass(keys[i]) ? 'other' : isClass(keys[i + 1]) ? '' : 'last';
  return html`<li class="class ${place}">
    ${swatch ? swatchView(swatch, true) : nothing}
    <span class="limits">${label}</span> ${detail === undefined ? nothing : html`<span class="occurs">${detail}</span>`}
  </li>`;
}

function tallyPart({ swatch, label }: Key): TemplateResult {
  if (!swatch) return html`<span class="tally-label" dir="auto">${label}</span>`;
  return html`<span class="tally-part"
    >${swatchView(swatch)}${label ? html`<span dir="auto">${label}</span>` : nothing}</span
  >`;
}

/** A legend in the page. */
export function legendView({ layout, keys, isNarrow }: Legend): TemplateResult {
  if (layout === 'tally') return html`<div class="tally" part="tally">${keys.map(tallyPart)}</div>`;
  const [kind, item] = layout === 'classes' ? [`classes ${isNarrow ? 'narrow' : ''}`, columnItem] : ['', listItem];
  return html`<ul class="legend ${kind}" part="legend">
    ${keys.map(item)}
  </ul>`;
}
