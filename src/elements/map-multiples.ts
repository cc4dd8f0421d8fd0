import { svg } from 'lit';
import { totalsByTarget } from '../dataset/aggregate.js';
import type { HalfYear } from '../dataset/model.js';
import { selectRows } from '../dataset/select.js';
import {
  isSeen,
  largestOf,
  leaderLine,
  placeCountries,
  sumShown,
  type CountryCount,
  type PlacedCountry,
} from '../geometry/choropleth.js';
import { isInside, type Frame, type Point, type View } from '../geometry/frame.js';
import { nearestMark } from '../geometry/nearest.js';
import { regionView } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import { baseLayer, countryOutline } from '../views/country-layer.js';
import type { About, Drawing, Mark } from '../views/drawing.js';
import { multiplesLayer, type Panel } from '../views/multiples.js';
import { eventLines, shownHalves, type Context } from './context.js';
import { drawMap, mapNotes, outsideOf, type MapOptions } from './map-drawing.js';
import { mapLegend } from './map-legend.js';

const GAP = 14;
const TITLE = 22;
const LEAST_PANEL = 150;

interface Placed extends Panel {
  readonly period: HalfYear;
  readonly countries: readonly PlacedCountry[];
}

/** Returns the number of panels side by side, each at least as wide as the widest title. */
function columnsFor({ width, fontSize, measure }: Context, titles: readonly string[]): number {
  const least = Math.max(LEAST_PANEL, ...titles.map((title) => measure(title, fontSize, 650)));
  return Math.max(1, Math.min(titles.length, 3, Math.floor((width + GAP) / (least + GAP))));
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
  const titleOf = (period: HalfYear) => words.period({ from: period, to: period }, dataset.asOf);
  const columns = columnsFor(context, halves.map(titleOf));
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
    const title = titleOf(period);
    return {
      period,
      title,
      at: panelAt(i, columns, frame),
      countries: placeCountries(world, view, frame, counts[i]!, locked),
    };
  });
  const rows = Math.ceil(halves.length / columns);
  const marks = panels.flatMap((panel) => panel.countries.map((country) => markOf(context, panel, country, view)));
  const counted = counts.flat().reduce((sum, { count }) => sum + count, 0);
  const shown = panels.reduce((sum, { countries }) => sum + sumShown(world, view, frame, countries), 0);
  return {
    ...whole,
    frame: { width, height: rows * (frame.height + TITLE + GAP) - GAP },
    layers: multiplesLayer(baseLayer(world, view, outside), view, frame, panels, options.mark),
    marks,
    emphasis: ({ about }) => emphasis(about, panels, view),
    hitTest: (point) => nearestMark(marksUnder(point, marks, panels, frame), point),
    notes: mapNotes(context, counted - shown),
    legend: mapLegend(context, totals, {
      ...locked,
      hasOutside: outside.some((shape) => isSeen(shape, view, frame)),
      hasOccurrences: false,
    }),
    order: 'spatial',
  };
}

/** Those of the panel under a point, so that none beyond its edge is meant; of all panels between them. */
function marksUnder(
  point: Point,
  marks: readonly Mark[],
  panels: readonly Placed[],
  { width, height }: Frame,
): readonly Mark[] {
  const panel = panels.find(({ at: [x, y] }) => isInside(point, [x, y, x + width, y + height]));
  return panel ? marks.filter(({ about }) => about.period === panel.period) : marks;
}

function markOf(context: Context, { period, title, at }: Placed, country: PlacedCountry, view: View): Mark {
  const { words, dataset } = context;
  const { id, count } = country;
  const inPanel = ([x, y]: Point): Point => [at[0] + x, at[1] + y];
  const leader = leaderLine(country, view);
  const about = { target: id, period };
  const value = () => words.counted(dataset, count);
  return {
    id: `${period}/${id}`,
    at: inPanel(country.at),
    lines: leader && [[inPanel(leader[0]), inPanel(leader[1])]],
    name: () => words.say('mark.bar', { period: title, group: words.country(id), counted: value() }),
    about,
    tip: () => ({
      title: words.join([words.country(id), title]),
      value: value(),
      lines: eventLines(context, about),
    }),
  };
}

function emphasis({ period, target }: About, panels: readonly Placed[], view: View) {
  const panel = panels.find((one) => one.period === period);
  const country = panel?.countries.find(({ id }) => id === target);
  return (
    panel &&
    country &&
    svg`<g transform="translate(${panel.at[0]} ${panel.at[1]})">${countryOutline(country, view)}</g>`
  );
}
