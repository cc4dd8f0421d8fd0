import { html, svg, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Words } from '../messages/words.js';
import type { Drawing, Mark } from './drawing.js';
import { hatchPatterns } from './hatch.js';
import { marksView } from './marks.js';
import { tooltipView } from './tooltip.js';

export interface Picture {
  readonly drawing: Drawing | undefined;
  /** The mark drawn strong over the others: the one with the tooltip, the one whose events are open, or a linked widget's. */
  readonly emphasised: Mark | undefined;
  /** The mark with the tooltip. */
  readonly active: Mark | undefined;
  /** The mark the keyboard is on. */
  readonly focused: Mark | undefined;
  readonly isByKeyboard: boolean;
  readonly words: Words;
  readonly width: number;
  readonly height: number;
}

/** Empty elements by whose places a chart is measured: under a transform, a bounding box does not say enough. */
const corners = html`<i class="corner"></i><i class="corner right"></i><i class="corner below"></i>`;

const vacant = svg`<rect class="vacant" width="100%" height="100%" />`;

/** The chart itself: SVG for the eye, a list of marks for keyboard and screen reader, and the tooltip. */
export function pictureView({
  drawing,
  emphasised,
  active,
  focused,
  isByKeyboard,
  words,
  width,
  height,
}: Picture): TemplateResult {
  const frame = drawing?.frame ?? { width, height };
  const emphasis = emphasised && drawing?.emphasis(emphasised);
  return html`<div class="chart" part="chart">
    <svg
      class="picture ${emphasis ? 'dimmed' : ''} ${isByKeyboard ? 'keyboard' : ''}"
      width=${frame.width}
      height=${frame.height}
      viewBox="0 0 ${frame.width} ${frame.height}"
      aria-hidden="true"
      focusable="false"
    >
      ${guard([drawing], () => (drawing ? [hatchPatterns(drawing.hatched), drawing.layers] : vacant))}
      ${emphasis ? svg`<g class="emphasis">${emphasis}</g>` : nothing}
    </svg>
    ${corners} ${guard([drawing, focused], () => drawing && marksView(drawing, focused, words))} ${tooltipView(active)}
  </div>`;
}
