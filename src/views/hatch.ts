import { svg, type TemplateResult } from 'lit';

/** Series colours beyond this repeat the last: more cannot be told apart. */
export const MOST_SERIES = 6;

/** The colour slot of a series: 0 to 5, −1 for none. */
export function seriesSlot(index: number): number {
  return Math.min(index, MOST_SERIES - 1);
}

function pattern(slot: number): TemplateResult {
  return svg`<pattern id="hatch${slot}" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="hatch" data-series=${slot} d="M1 0V4.5" />
  </pattern>`;
}

/** Hatching, in each series' colour, for what is reported but not itemised. Ids are static: one set per shadow root. */
export function hatchPatterns(series: number): TemplateResult {
  const slots = Array.from({ length: Math.min(series, MOST_SERIES) }, (_, i) => i);
  return svg`<defs>${[-1, ...slots].map(pattern)}</defs>`;
}

export function hatchFill(slot: number): string {
  return `url(#hatch${slot})`;
}
