import { svg } from 'lit';
import { totalsByTarget, type TargetTotal } from '../dataset/aggregate.js';
import {
  countryLabels,
  isSeen,
  leaderLine,
  placeCountries,
  sumShown,
  type ChoroplethOptions,
  type PlacedCountry,
} from '../geometry/choropleth.js';
import { growBox, mapFrame, toUnits, type Box, type Point, type View } from '../geometry/frame.js';
import { labelLine, placeLabels, type PlacedLabel } from '../geometry/label.js';
import { nearestMark, REACH, type Segment } from '../geometry/nearest.js';
import { regionView, type Region } from '../geometry/region.js';
import type { Country, World } from '../geometry/world.js';
import { baseLayer, countryOutline, markLayer } from '../views/country-layer.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { labelLayer } from '../views/label-layer.js';
import type { TableModel } from '../views/table.js';
import {
  eventLines,
  hatchedSlots,
  notItemisedTally,
  periodLabel,
  reconcileLine,
  seriesLine,
  type Context,
} from './context.js';
import { describeTargets, lensNote, ofReported, outsideNote, sampleNote } from './describe.js';
import { mapLegend } from './map-legend.js';

export interface MapOptions extends ChoroplethOptions {
  readonly region: Region;
}

/** The choropleth: plots and attacks by the country they were aimed at. */
export function drawMap(context: Context, world: World, options: MapOptions): Drawing {
  const { words, dataset, selection, width } = context;
  const totals = totalsByTarget(selection);
  const frame = mapFrame(width);
  const counts = totals.map(({ target, count }) => ({ id: target, count }));
  const view = regionView(
    world,
    options.region,
    frame,
    counts.map(({ id }) => id),
  );
  const countries = placeCountries(world, view, frame, counts, options);
  const byId = new Map(countries.map((country) => [country.id, country]));
  const outside = outsideOf(context, world);
  const labels = placeNames(context, countries, view, options);
  const named = new Map(labels.map((label) => [label.id, label]));
  const marks = totals.flatMap((total) => {
    const country = byId.get(total.target);
    return country ? [markOf(total, country.at, linesOf(country, named.get(country.id), view), context)] : [];
  });
  const heading = words.say('map.heading', { noun: words.noun(dataset), period: periodLabel(context) });
  return {
    heading,
    period: periodLabel(context),
    frame,
    standfirst: standfirst(context, totals),
    description: describeTargets(context, totals),
    layers: svg`${baseLayer(world, view, outside)}
    ${markLayer(countries, view, options.mark)}
    ${labelLayer(labels)}`,
    hatched: hatchedSlots(context),
    emphasis: ({ id }) => {
      const shape = world.country(id);
      return shape && countryOutline(byId.get(id) ?? { shape, ring: undefined }, view);
    },
    legend: mapLegend(context, totals, {
      ...options,
      hasOutside: outside.some((shape) => isSeen(shape, view, frame)),
      hasOccurrences: true,
    }),
    tally: notItemisedTally(context),
    notes: mapNotes(context, sum(totals, countIn) - sumShown(world, view, frame, countries)),
    table: () => table(context, totals, heading),
    marks,
    order: 'spatial',
    hitTest: (point) => nearestMark(marks, point) ?? noneAt(context, world, view, point),
  };
}

/** @param outside how many of those counted have no part of their country in the picture */
export function mapNotes(context: Context, outside: number): string[] {
  const { words } = context;
  const noCountry = (n: number) => (n > 0 ? [words.count('tally.noCountry', n)] : []);
  return [
    reconcileLine(context, (sums) => noCountry(sums.noCountry)),
    outsideNote(context, outside),
    lensNote(context),
    words.say('note.borders'),
  ].filter(Boolean);
}

/** Whether the filters leave a country out. */
function isOutside({ selection }: Context, id: string): boolean {
  const { target } = selection.filters;
  return !!target?.length && !target.includes(id);
}

export function outsideOf(context: Context, world: World): Country[] {
  return world.ids.filter((id) => isOutside(context, id)).map((id) => world.country(id)!);
}

/** Of a small mark, labels of other countries leave so much around its middle free: it can be seen and hit. Pixels. */
const CORE = 3;

function placeNames(
  { words, width, fontSize, measure }: Context,
  countries: readonly PlacedCountry[],
  view: View,
  { mark }: MapOptions,
): PlacedLabel[] {
  const small = countries.flatMap(({ ring }) => (ring && ring.radius <= REACH ? [ring] : []));
  const taken = small.map(({ at: [x, y], radius }): Box => growBox([x, y, x, y], mark === 'fill' ? radius : CORE));
  const wishes = countryLabels(countries, view, words.country, words.number);
  return placeLabels(wishes, mapFrame(width), fontSize, taken, [], measure);
}

/** Lines that a pointer hits a country by, besides its point: its label and its leader. */
function linesOf(country: PlacedCountry, label: PlacedLabel | undefined, view: View): Segment[] {
  return [label && labelLine(label), leaderLine(country, view)].filter((line) => line !== undefined);
}

function standfirst(context: Context, totals: readonly TargetTotal[]): string {
  const { words, dataset } = context;
  const [first, second] = totals;
  if (!first) return '';
  const counted = words.counted(dataset, sum(totals, countIn));
  const leads = second && first.count > second.count;
  const values = {
    counted,
    countries: totals.length,
    top: `${words.country(first.target)} (${words.number(first.count)})`,
  };
  const lead = words.count(leads ? 'map.standfirst' : 'map.standfirst.even', totals.length, values);
  return [lead, ofReported(context), sampleNote(context)].filter(Boolean).join(' ');
}

function markOf(total: TargetTotal, at: Point, lines: Mark['lines'], context: Context): Mark {
  const { words, dataset } = context;
  const about = { target: total.target };
  const title = () => words.country(total.target);
  const value = () => words.counted(dataset, total.count);
  return {
    id: total.target,
    at,
    lines,
    name: () => words.say('mark.count', { name: title(), counted: value() }),
    about,
    tip: () => ({
      title: title(),
      value: value(),
      lines: [seriesLine(context, total.bySeries), ...eventLines(context, about)],
    }),
  };
}

/** Land without an entry has a word of its own: none recorded is neither zero nor missing data. */
function noneAt(context: Context, world: World, view: View, point: Point): Mark | undefined {
  const id = world.countryAt(toUnits(view, point));
  if (!id) return undefined;
  const { words } = context;
  const name = words.country(id);
  const value = words.say(isOutside(context, id) ? 'legend.outside' : 'legend.none');
  return {
    id,
    at: point,
    name: () => words.say('mark.count', { name, counted: value }),
    about: { target: id },
    tip: () => ({ title: name, value, lines: [] }),
  };
}

function table({ words, dataset, selection }: Context, totals: readonly TargetTotal[], caption: string): TableModel {
  const groups = [...dataset.series.map(({ id }) => id), ...(totals.some(hasNone) ? [null] : [])];
  const cell = (total: TargetTotal, group: string | null) =>
    total.bySeries.find(({ series }) => series === group)?.count ?? 0;
  const onMap = sum(totals, countIn);
  const none = selection.count - onMap;
  const numeric = [...groups.map((group) => words.series(dataset, group)), words.say('table.total')];
  return {
    caption,
    columns: [
      { label: words.say('table.country') },
      ...numeric.map((label) => ({ label, numeric: true, entries: true })),
    ],
    rows: [
      ...totals.map((total) => [
        words.country(total.target),
        ...groups.map((group) => cell(total, group)),
        total.count,
      ]),
      ...(none > 0 ? [[words.say('country.none'), ...groups.map(() => ''), none]] : []),
    ],
    total: [
      words.say('table.total'),
      ...groups.map((group) => (none > 0 ? '' : sum(totals, (total) => cell(total, group)))),
      selection.count,
    ],
  };
}

function countIn({ count }: TargetTotal): number {
  return count;
}

function hasNone({ bySeries }: TargetTotal): boolean {
  return bySeries.some(({ series }) => series === null);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
