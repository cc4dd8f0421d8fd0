import { svg, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChoroplethOptions, PlacedCountry } from '../geometry/choropleth.js';
import { round, type View } from '../geometry/frame.js';
import type { Ring } from '../geometry/ring.js';
import type { Country, World } from '../geometry/world.js';

function transform({ k, x, y }: View): string {
  return `translate(${round(x)} ${round(y)}) scale(${Math.round(k * 1e5) / 1e5})`;
}

/**
 * The land as one path, with its borders on top: the paper the data are drawn on. Countries `outside` what is counted are
 * only outlined.
 */
export function baseLayer(world: World, view: View, outside: readonly Country[] = []): TemplateResult {
  const shapes = outside.map(({ path }) => path).join('');
  return svg`<g transform=${transform(view)}>
    <path class="land" d=${world.land()} />
    <path class="border" d=${world.borders()} />
    ${shapes ? svg`<path class="land outside" d=${shapes} />` : nothing}
    <path class="border contested" d=${world.contested()} />
  </g>`;
}

function ringView(id: string, { at, radius, leader }: Ring, step: number | null, kind: string): TemplateResult {
  return svg`${leader ? svg`<path class="leader" data-mark=${id} d=${leader} />` : nothing}
    <circle class=${kind} data-mark=${id} data-step=${step ?? 'below'} cx=${round(at[0])} cy=${round(at[1])} r=${round(radius)} />`;
}

/** The countries that have entries, each an element of its own; rings over those that are too small to see, or beside them. */
export function countryLayer(countries: readonly PlacedCountry[], view: View): TemplateResult {
  const rings = countries.filter(({ ring }) => ring);
  return svg`<g class="countries" transform=${transform(view)}>${repeat(
    countries.filter(({ ring }) => !ring || ring.leader),
    ({ id }) => id,
    ({ id, shape, step }) => svg`<path class="country" data-mark=${id} data-step=${step ?? 'below'} d=${shape.path} />`,
  )}</g>
    <g class="rings">${rings.map(({ id, ring, step }) => ring && ringView(id, ring, step, 'ring'))}</g>`;
}

/** Circles on uncoloured land, the largest first. */
export function circleLayer(countries: readonly PlacedCountry[]): TemplateResult {
  const largestFirst = [...countries].sort((a, b) => b.count - a.count);
  return svg`<g class="rings">${largestFirst.map(({ id, ring }) => ring && ringView(id, ring, 1, 'circle'))}</g>`;
}

/** The countries that have entries, as the map shows them. */
export function markLayer(
  countries: readonly PlacedCountry[],
  view: View,
  mark: ChoroplethOptions['mark'],
): TemplateResult {
  return mark === 'fill' ? countryLayer(countries, view) : circleLayer(countries);
}

/** One country again, outlined: hovered, focused or selected. */
export function countryOutline({ shape, ring }: Pick<PlacedCountry, 'shape' | 'ring'>, view: View): TemplateResult {
  return ring
    ? svg`<circle class="outline" cx=${round(ring.at[0])} cy=${round(ring.at[1])} r=${round(ring.radius + 2.5)} />`
    : svg`<g transform=${transform(view)}><path class="outline" d=${shape.path} /></g>`;
}
