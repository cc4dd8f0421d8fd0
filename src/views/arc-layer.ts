import { svg, type TemplateResult } from 'lit';
import type { Certainty } from '../dataset/model.js';
import type { PlacedArc } from '../geometry/arc.js';
import { round, type Point } from '../geometry/frame.js';

export interface StyledArc extends PlacedArc {
  readonly series: number;
  readonly certainty: Certainty;
}

export interface PlacedNode {
  readonly id: string;
  readonly at: Point;
  readonly kind: 'origin' | 'target';
  /** Colour slot of an origin's series. */
  readonly series: number;
}

function lineView({ id, path, width, series, certainty }: StyledArc): TemplateResult {
  return svg`<path class="halo" data-mark=${id} d=${path} stroke-width=${round(width + 2.5)} /><path class="arc" data-mark=${id} data-series=${series} data-certainty=${certainty} d=${path} stroke-width=${round(width)} />`;
}

function headView({ id, head, series }: StyledArc): TemplateResult {
  return svg`<path class="head" data-mark=${id} data-series=${series} d=${head} />`;
}

/** The signs of schematic arrows, one path for each colour. */
function breakViews(arcs: readonly StyledArc[]): TemplateResult[] {
  const paths = new Map<number, string>();
  for (const { series, break: mark } of arcs) if (mark) paths.set(series, (paths.get(series) ?? '') + mark);
  return [...paths].map(([series, path]) => svg`<path class="break" data-series=${series} d=${path} />`);
}

/** Arrows from provinces to targets: the largest first, so that the small ones lie on top; no line covers a head. */
export function arcLayer(arcs: readonly StyledArc[]): TemplateResult {
  const largestFirst = [...arcs].sort((a, b) => b.width - a.width);
  return svg`<g class="arcs">${largestFirst.map(lineView)}${breakViews(arcs)}${largestFirst.map(headView)}</g>`;
}

/** Open rings where flows begin, dots where they end. */
export function nodeLayer(nodes: readonly PlacedNode[]): TemplateResult {
  return svg`<g class="nodes">${nodes.map(
    ({ id, at, kind, series }) => svg`<circle class=${kind} data-mark=${id} data-series=${series}
      cx=${round(at[0])} cy=${round(at[1])} r=${kind === 'origin' ? 4 : 2} />`,
  )}</g>`;
}

/** One arrow again, strong, over the dimmed rest. */
export function arcEmphasis(arc: StyledArc): TemplateResult {
  return svg`${lineView({ ...arc, width: arc.width + 1 })}${breakViews([arc])}${headView(arc)}`;
}

export function nodeOutline(at: Point): TemplateResult {
  return svg`<circle class="outline" cx=${round(at[0])} cy=${round(at[1])} r="8" />`;
}
