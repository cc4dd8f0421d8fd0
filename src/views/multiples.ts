import { svg, type TemplateResult } from 'lit';
import type { ChoroplethOptions, PlacedCountry } from '../geometry/choropleth.js';
import { round, type Frame, type Point, type View } from '../geometry/frame.js';
import { markLayer } from './country-layer.js';

export interface Panel {
  readonly period: string;
  readonly title: string;
  /** Upper left corner of its map, in pixels. */
  readonly at: Point;
  readonly countries: readonly PlacedCountry[];
}

type MarkKind = ChoroplethOptions['mark'];

function panelView(
  { period, title, at: [x, y], countries }: Panel,
  view: View,
  frame: Frame,
  mark: MarkKind,
): TemplateResult {
  const prefixed = countries.map((country) => ({ ...country, id: `${period}/${country.id}` }));
  return svg`<text class="panel-title" x=${round(x)} y=${round(y - 7)}>${title}</text>
    <svg x=${round(x)} y=${round(y)} width=${round(frame.width)} height=${round(frame.height)}>
      <use href="#land" />${markLayer(prefixed, view, mark)}
    </svg>`;
}

/** Small maps that share one view; the land is written once and used in each. */
export function multiplesLayer(
  land: TemplateResult,
  view: View,
  frame: Frame,
  panels: readonly Panel[],
  mark: MarkKind,
): TemplateResult {
  return svg`<defs><g id="land">${land}</g></defs>
    ${panels.map((panel) => panelView(panel, view, frame, mark))}`;
}
