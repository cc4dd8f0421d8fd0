import { html, svg, nothing, type TemplateResult } from 'lit';
import type { Certainty } from '../dataset/model.js';
import { hatchFill } from './hatch.js';

export interface ClassKey {
  /** `below`: fewer than the first class. */
  readonly step: number | 'below';
  readonly label: string;
  /** How many countries are in the class now, in words. */
  readonly occurs: string;
}

export function key(picture: TemplateResult, label: string, width = 24): TemplateResult {
  return html`<li>
    <svg width=${width} height="12" viewBox="0 0 ${width} 12" aria-hidden="true">${picture}</svg
    ><span dir="auto">${label}</span>
  </li>`;
}

/** Words for land without entries. */
export interface LandKeys {
  readonly none: string;
  /** Land that the filters leave out; absent where there is none to see. */
  readonly outside?: string;
}

/** The ramp in steps, each with its limits and how many countries it holds now: a class that is empty says so. */
export function classLegend(classes: readonly ClassKey[], others: LandKeys, isNarrow = false): TemplateResult {
  return html`<ul class="legend classes ${isNarrow ? 'narrow' : ''}" part="legend">
    ${classes.map(
      ({ step, label, occurs }, i) =>
        html`<li class="class ${i === classes.length - 1 ? 'last' : ''}">
          <svg width="100%" height="10" aria-hidden="true">
            <rect class="swatch" data-step=${step} width="100%" height="10" />
          </svg>
          <span class="limits">${label}</span> <span class="occurs">${occurs}</span>
        </li>`,
    )}
    ${Object.entries(others).map(
      ([kind, label]) =>
        html`<li class="class other">
          <svg width="100%" height="10" aria-hidden="true">
            <rect class="swatch ${kind}" width="100%" height="10" />
          </svg>
          <span class="limits">${label}</span>
        </li>`,
    )}
  </ul>`;
}

export interface CircleKey {
  readonly radius: number;
  readonly label: string;
  /** Of the label, in pixels. */
  readonly labelWidth: number;
}

/** Nested circles on one base line, the largest first, each with its count. */
export function circleLegend(circles: readonly CircleKey[], label: string, others: LandKeys): TemplateResult {
  const largest = Math.max(...circles.map(({ radius }) => radius));
  const height = 2 * largest + 2;
  const width = 2 * largest + 16 + Math.max(28, ...circles.map(({ labelWidth }) => labelWidth));
  const rows = circles.map(({ radius, label: text }) => {
    const top = height - 1 - 2 * radius;
    return svg`<circle class="circle" data-step="1" cx=${largest + 1} cy=${height - 1 - radius} r=${radius} />
      <path class="leader" d="M${largest + 1} ${top}H${2 * largest + 10}" />
      <text class="key-text" x=${2 * largest + 14} y=${top} dy=".35em">${text}</text>`;
  });
  return html`<ul class="legend" part="legend">
    <li>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">${rows}</svg
      ><span dir="auto">${label}</span>
    </li>
    ${Object.entries(others).map(([kind, text]) => key(svg`<rect class="swatch ${kind}" width="24" height="12" />`, text))}
  </ul>`;
}

export interface FlowKeys {
  readonly series: readonly { readonly slot: number; readonly label: string }[];
  readonly widths: readonly { readonly width: number; readonly label: string }[];
  readonly certainties: readonly { readonly certainty: Certainty; readonly label: string }[];
}

/** Series by colour, counts by width, certainty by dash. */
export function flowLegend({ series, widths, certainties }: FlowKeys): TemplateResult {
  const line = (width: number, certainty: Certainty) =>
    svg`<path class="arc" data-certainty=${certainty} d="M0 6H30" stroke-width=${width} />`;
  return html`<ul class="legend" part="legend">
    ${series.map(({ slot, label }) => key(svg`<circle class="dot" data-series=${slot} cx="6" cy="6" r="5" />`, label, 12))}
    ${widths.map(({ width, label }) => key(line(width, 'confirmed'), label, 30))}
    ${certainties.map(({ certainty, label }) => key(line(1.6, certainty), label, 30))}
  </ul>`;
}

export interface BarKeys {
  readonly series: readonly { readonly slot: number; readonly label: string }[];
  readonly itemised: string;
  /** Absent when nothing in the chart is hatched or torn. */
  readonly notItemised?: string | undefined;
  readonly partial?: string | undefined;
  readonly sameDay?: string | undefined;
}

export function barLegend({ series, itemised, notItemised, partial, sameDay }: BarKeys): TemplateResult {
  const solid = svg`<rect class="bar" data-series="-1" width="24" height="12" />`;
  const hatched = svg`<rect class="rest" data-series="-1" fill=${hatchFill(-1)} x=".5" y=".5" width="23" height="11" />`;
  const torn = svg`<rect class="bar" data-series="-1" width="18" height="12" /><path class="tear" data-series="-1" d="M18 0L22 2L18 4L22 6L18 8L22 10L18 12" />`;
  return html`<ul class="legend" part="legend">
    ${series.map(({ slot, label }) => key(svg`<rect class="bar" data-series=${slot} width="12" height="12" />`, label, 12))}
    ${notItemised ? html`${key(solid, itemised)}${key(hatched, notItemised)}` : nothing}
    ${partial ? key(torn, partial) : nothing}
    ${sameDay ? key(svg`<rect class="bar" data-series="-1" width="24" height="12" /><path class="same-day" d="M12 -2V14" />`, sameDay) : nothing}
  </ul>`;
}
