import { svg, nothing, type TemplateResult } from 'lit';

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

/** Hatching, in the colours of some slots, for what is reported but not itemised. Ids are static: one set per shadow root. */
export function hatchPatterns(slots: readonly number[]): TemplateResult | typeof nothing {
  return slots.length > 0 ? svg`<defs>${slots.map(pattern)}</defs>` : nothing;
}

export function hatchFill(slot: number): string {
  return `url(#hatch${slot})`;
}
