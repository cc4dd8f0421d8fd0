import { svg } from 'lit';
import { totalsByTarget } from '../dataset/aggregate.js';
import type { HalfYear } from '../dataset/model.js';
import { selectRows } from '../dataset/select.js';
import { isSeen, largestOf, placeCountries, type CountryCount, type PlacedCountry } from '../geometry/choropleth.js';
import type { Frame, Point, View } from '../geometry/frame.js';
import { regionView } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import { baseLayer, countryOutline } from '../views/country-layer.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { multiplesLayer, type Panel } from '../views/multiples.js';
import { eventLines, shownHalves, type Context } from './context.js';
import { drawMap, outsideOf, type MapOptions } from './map-drawing.js';
import { mapLegend } from './map-legend.js';

const GAP = 14;
const TITLE = 22;
const LEAST_PANEL = 150;

interface Placed extends Panel {
  readonly period: HalfYear;
  readonly countries: readonly PlacedCountry[];
}

/** How many panels stand side by side. */
function columnsFor(width: number, panels: number): number {
  return Math.max(1, Math.min(panels, 3, Math.floor((width + GAP) / (LEAST_PANEL + GAP))));
}

function panelAt(i: number, columns: number, frame: Frame): Point {
  return [(i % columns) * (frame.width + GAP), Math.floor(i / columns) * (frame.height + TITLE + GAP) + TITLE];
}

function countsIn({ dataset, selection }: Context, period: HalfYear): CountryCount[] {
  const then = selectRows(dataset, { ...selection.filters, period: { from: period, to: period } });
  return totalsByTarget(then).map(({ target, count }) => ({ id: target, count }));
}

/** One small map for each half-year, with one view and one legend, so that only the counts differ. */
export function drawMultiples(context: Context, world: World, options: MapOptions): Drawing {
  const { dataset, selection, words, width } = context;
  const outside = outsideOf(context, world);
  const whole = drawMap(context, world, options);
  const halves = shownHalves(context);
  const columns = columnsFor(width, halves.length);
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const frame = { width: panelWidth, height: Math.round(panelWidth * 0.68) };
  const totals = totalsByTarget(selection);
  const view = regionView(
    world,
    options.region,
    frame,
    totals.map(({ target }) => target),
  );
  const counts = halves.map((period) => countsIn(context, period));
  const locked = { ...options, largest: largestOf(counts.flat()) };
  const panels = halves.map((period, i): Placed => {
    const title = words.period({ from: period, to: period }, dataset.asOf);
    return {
      period,
      title,
      at: panelAt(i, columns, frame),
      countries: placeCountries(world, view, frame, counts[i]!, locked),
    };
  });
  const rows = Math.ceil(halves.length / columns);
  return {
    ...whole,
    frame: { width, height: rows * (frame.height + TITLE + GAP) - GAP },
    layers: multiplesLayer(baseLayer(world, view, outside), view, frame, panels, options.mark),
    marks: panels.flatMap((panel) => panel.countries.map((country) => markOf(context, panel, country))),
    emphasis: ({ id }) => emphasis(id, panels, view),
    at: () => undefined,
    legend: mapLegend(context, totals, {
      ...locked,
      hasOutside: outside.some((shape) => isSeen(shape, view, frame)),
      hasOccurrences: false,
    }),
    order: 'spatial',
  };
}

function markOf(context: Context, { period, title, at }: Placed, { id, count, at: [x, y] }: PlacedCountry): Mark {
  const { words, dataset } = context;
  const about = { target: id, period };
  const value = () => words.counted(dataset, count);
  return {
    id: `${period}/${id}`,
    at: [at[0] + x, at[1] + y],
    name: () => words.say('mark.bar', { period: title, group: words.country(id), counted: value() }),
    about,
    tip: () => ({
      title: words.join([words.country(id), title]),
      value: value(),
      lines: eventLines(context, about),
    }),
  };
}

function emphasis(id: string, panels: readonly Placed[], view: View) {
  const panel = panels.find(({ period }) => id.startsWith(`${period}/`));
  const country = panel?.countries.find((one) => id.endsWith(`/${one.id}`));
  return (
    panel &&
    country &&
    svg`<g transform="translate(${panel.at[0]} ${panel.at[1]})">${countryOutline(country, view)}</g>`
  );
}
