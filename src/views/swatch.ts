import { html, render, svg, type TemplateResult } from 'lit';
import type { CircleKey, Swatch } from '../model/legend.js';
import { hatchFill } from './hatch.js';

/** As many single squares as can be counted by eye; larger parts are drawn as a bar of this length. */
const MOST_SQUARES = 30;
const STEP = 11;

function picture(content: unknown, width: number, height = 12): TemplateResult {
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${content}
  </svg>`;
}

/** A country's colour, or that of other land. */
function area(swatch: Swatch, width: number | string, height: number): TemplateResult {
  return swatch.kind === 'class'
    ? svg`<rect class="swatch" data-step=${swatch.step} width=${width} height=${height} />`
    : svg`<rect class="swatch ${swatch.kind}" width=${width} height=${height} />`;
}

function circles(keys: readonly CircleKey[]): TemplateResult {
  const largest = Math.max(...keys.map(({ radius }) => radius));
  const height = 2 * largest + 2;
  const width = 2 * largest + 16 + Math.max(28, ...keys.map(({ labelWidth }) => labelWidth));
  const rows = keys.map(({ radius, label }) => {
    const top = height - 1 - 2 * radius;
    return svg`<circle class="circle" data-step="1" cx=${largest + 1} cy=${height - 1 - radius} r=${radius} />
      <path class="leader" d="M${largest + 1} ${top}H${2 * largest + 10}" />
      <text class="key-text" x=${2 * largest + 14} y=${top} dy=".35em">${label}</text>`;
  });
  return picture(rows, width, height);
}

function bar(slot: number, width: number): TemplateResult {
  return svg`<rect class="bar" data-series=${slot} width=${width} height="12" />`;
}

function squares(slot: number, count: number): TemplateResult {
  const shown = Math.min(count, MOST_SQUARES);
  const box = (x: number, width: number) =>
    svg`<rect class="rest" data-series=${slot} fill=${hatchFill(slot)} x=${x + 0.5} y="1.5" width=${width} height="8" />`;
  const boxes = count > MOST_SQUARES ? box(0, shown * STEP - 2) : [...Array(shown).keys()].map((i) => box(i * STEP, 8));
  return picture(boxes, shown * STEP, 11);
}

/**
 * The picture of a key.
 * @param isColumn whether it is above its label, as wide as that has room, and not beside it
 */
export function swatchView(swatch: Swatch, isColumn = false): TemplateResult {
  if (isColumn) return html`<svg width="100%" height="10" aria-hidden="true">${area(swatch, '100%', 10)}</svg>`;
  switch (swatch.kind) {
    case 'class':
    case 'none':
    case 'outside':
      return picture(area(swatch, 24, 12), 24);
    case 'circles':
      return circles(swatch.circles);
    case 'dot':
      return picture(svg`<circle class="dot" data-series=${swatch.slot} cx="6" cy="6" r="5" />`, 12);
    case 'bar':
      return picture(bar(swatch.slot, 12), 12);
    case 'line':
      return picture(svg`<path class="arc" data-certainty=${swatch.certainty} d="M0 6H30" stroke-width=${swatch.width} />`, 30); // prettier-ignore
    case 'itemised':
      return picture(bar(-1, 24), 24);
    case 'notItemised':
      return picture(svg`<rect class="rest" data-series="-1" fill=${hatchFill(-1)} x=".5" y=".5" width="23" height="11" />`, 24); // prettier-ignore
    case 'partial':
      return picture(svg`${bar(-1, 18)}<path class="tear" data-series="-1" d="M18 0L22 2L18 4L22 6L18 8L22 10L18 12" />`, 24); // prettier-ignore
    case 'sameDay':
      return picture(svg`${bar(-1, 24)}<path class="same-day" d="M12 -2V14" />`, 24);
    case 'before':
    case 'after':
      return picture(svg`<g class="change" data-series="-1"><circle class=${swatch.kind} cx="6" cy="6" r=${swatch.kind === 'before' ? 4.5 : 5} /></g>`, 12); // prettier-ignore
    case 'squares':
      return squares(swatch.slot, swatch.count);
  }
}

/** Renders it into an element of the page. */
export function renderSwatch(swatch: Swatch, isColumn: boolean, into: HTMLElement): void {
  render(swatchView(swatch, isColumn), into);
}
