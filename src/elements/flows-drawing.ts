import { svg, type TemplateResult } from 'lit';
import { pairsOf, type Pair } from '../dataset/aggregate.js';
import { CERTAINTIES, type Certainty } from '../dataset/model.js';
import {
  dockAt,
  flowLabels,
  flowWidth,
  isSchematic,
  nodeBoxes,
  placeFlows,
  type FlowNode,
  type PlacedFlows,
} from '../geometry/flows.js';
import { isInside, mapFrame, toPixels, type Frame, type Point } from '../geometry/frame.js';
import { labelLine, placeLabels, type PlacedLabel } from '../geometry/label.js';
import { nearestMark } from '../geometry/nearest.js';
import { regionView, type Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import { arcEmphasis, arcLayer, nodeLayer, nodeOutline, type StyledArc } from '../views/arc-layer.js';
import { baseLayer } from '../views/country-layer.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { labelLayer } from '../views/label-layer.js';
import type { Key, Legend } from '../model/legend.js';
import type { TableModel } from '../views/table.js';
import {
  hatchedSlots,
  notItemisedTally,
  periodLabel,
  provinceOf,
  reconcileLine,
  sumsOf,
  slotOf,
  type Context,
} from './context.js';
import { certaintyLine, dockMark, idOf, markIdOf, originMarks } from './flows-marks.js';
import { describePairs, lensNote, ofReported, outsideNote, sampleNote } from './describe.js';

export interface FlowsOptions {
  readonly region: Region;
  /** Only the largest pairs are drawn; the others are counted in a note and listed in the table. */
  readonly top: number;
}

/** More arrows than this on one map cannot be told apart. */
const MOST_PAIRS = 30;

export function flowsOptions(region: Region, top: number | null): FlowsOptions {
  return { region, top: top ?? MOST_PAIRS };
}

/** The flows: which IS province each plot or attack was linked to, and where it was aimed. */
export function drawFlows(context: Context, world: World, options: FlowsOptions): Drawing {
  const { words, dataset } = context;
  const pairs = pairsOf(context.selection);
  const shown = pairs.slice(0, options.top);
  const frame = mapFrame(context.width);
  const view = regionView(world, options.region, frame, targetsOf(shown), anchorsOf(context, shown));
  const at = (kind: FlowNode['kind'], id: string): Point | undefined => {
    const units = kind === 'target' ? world.country(id)?.labelPoint : anchorOf(context, world, id);
    return units && toPixels(view, units);
  };
  const schematic = (pair: Pair) => isLongWay(context, world, pair);
  const wishes = shown.map((pair) => ({ ...pair, id: idOf(pair), origin: pair.province, schematic: schematic(pair) }));
  const flows = placeFlows(wishes, at, [0, 0, frame.width, frame.height]);
  const arcs = styled(context, shown, flows);
  const heading = words.say('flows.heading', { noun: words.noun(dataset), period: periodLabel(context) });
  const labels = placeNames(context, shown, flows);
  const dock = dockMark(context, dockAt(frame));
  const marks = [...withLabels(originMarks(context, shown, flows, arcs), labels), ...(dock ? [dock] : [])];
  return {
    heading,
    period: periodLabel(context),
    frame,
    standfirst: [
      words.say('flows.standfirst', { counted: words.counted(dataset, context.selection.count) }),
      ofReported(context),
      sampleNote(context),
    ]
      .filter(Boolean)
      .join(' '),
    description: describePairs(context, pairs),
    layers: svg`${baseLayer(world, view)}${arcLayer(arcs)}
      ${nodeLayer(flows.nodes.map((node) => ({ ...node, id: markIdOf(node), series: slotOfNode(context, node) })))}
      ${nameLayers(context, labels, flows)}${dock ? dockLayer(dock, context) : ''}`,
    hatched: hatchedSlots(context),
    emphasis: (mark) => emphasis(mark, arcs),
    legend: legend(context, shown),
    tally: notItemisedTally(context),
    notes: notes(context, pairs.length - shown.length, sumOutside(shown, flows, frame), shown.some(schematic)),
    table: () => table(context, pairs, heading),
    marks,
    order: 'linear',
    hitTest: (point) => nearestMark(marks, point),
  };
}

function targetsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ target }) => target))];
}

function anchorsOf({ dataset }: Context, pairs: readonly Pair[]): (readonly [number, number])[] {
  const used = new Set(pairs.map(({ province }) => province));
  return dataset.provinces.filter(({ id }) => used.has(id)).map(({ anchor }) => anchor);
}

function anchorOf({ dataset }: Context, world: World, id: string): Point | undefined {
  const province = provinceOf(dataset, id);
  return province ? world.project(province.anchor) : undefined;
}

/** Measured in the map's own longitudes, from its middle meridian. */
function isLongWay({ dataset }: Context, world: World, { province, target, own }: Pair): boolean {
  const [from, to] = [provinceOf(dataset, province)?.anchor, world.country(target)?.labelPoint];
  return (
    !own &&
    from !== undefined &&
    to !== undefined &&
    isSchematic(world.longitude(world.project(from)), world.longitude(to))
  );
}

function styled({ dataset }: Context, pairs: readonly Pair[], { arcs }: PlacedFlows): StyledArc[] {
  const byId = new Map(pairs.map((pair) => [idOf(pair), pair]));
  return arcs.flatMap((arc) => {
    const pair = byId.get(arc.id);
    return pair ? [{ ...arc, series: slotOf(dataset, pair.series), certainty: pair.certainty }] : [];
  });
}

function slotOfNode({ dataset }: Context, { kind, id }: FlowNode): number {
  const series = dataset.series.find(({ provinces }) => kind === 'origin' && provinces.includes(id));
  return slotOf(dataset, series?.id ?? null);
}

function placeNames(context: Context, pairs: readonly Pair[], { nodes, arcs }: PlacedFlows): PlacedLabel[] {
  const { words, dataset, width, fontSize, measure } = context;
  const weight = ({ kind, id }: FlowNode) =>
    pairs.reduce((sum, pair) => sum + ((kind === 'origin' ? pair.province : pair.target) === id ? pair.count : 0), 0);
  const text = ({ kind, id }: FlowNode) =>
    kind === 'origin' ? words.provinceShort(provinceOf(dataset, id)) : words.country(id);
  const number = (node: FlowNode) => (node.kind === 'target' && weight(node) > 1 ? words.number(weight(node)) : '');
  const wishes = flowLabels(nodes, markIdOf, text, number, weight);
  const samples = arcs.flatMap((arc) => arc.samples);
  return placeLabels(wishes, mapFrame(width), fontSize, nodeBoxes(nodes), samples, measure);
}

function withLabels(marks: readonly Mark[], labels: readonly PlacedLabel[]): Mark[] {
  const lines = new Map(labels.map((label) => [label.id, [labelLine(label)]]));
  return marks.map((mark) => ({ ...mark, lines: lines.get(mark.id) }));
}

function nameLayers(context: Context, labels: readonly PlacedLabel[], { nodes }: PlacedFlows): TemplateResult {
  const origins = nodes.filter(({ kind }) => kind === 'origin');
  const slots = new Map(origins.map((node) => [markIdOf(node), slotOfNode(context, node)]));
  const isOrigin = ({ id }: PlacedLabel) => slots.has(id);
  return svg`${labelLayer(labels.filter((label) => !isOrigin(label)))}
    ${labelLayer(labels.filter(isOrigin), 'origin', (id) => slots.get(id) ?? -1)}`;
}

/** A mark's own arrow, or all that leave a province or reach a target. */
function emphasis(mark: Mark, arcs: readonly StyledArc[]): TemplateResult {
  const { province, target } = mark.about;
  const own = arcs.filter(
    ({ id }) => (!province || id.startsWith(`${province}→`)) && (!target || id.endsWith(`→${target}`)),
  );
  return svg`${province || target ? own.map(arcEmphasis) : ''}${province && target ? '' : nodeOutline(mark.at)}`;
}

/** The count of the docked node, or its number alone where that is wider than the picture. */
function dockLayer(dock: Mark, { words, selection, width, fontSize, measure }: Context): TemplateResult {
  const { title, value: whole } = dock.tip();
  const isWide = measure(`${title}: ${whole}`, fontSize, 700) > width - dock.at[0] - 20;
  const value = isWide ? words.number(sumsOf(selection).noProvince) : whole;
  return svg`<g class="dock">${nodeLayer([{ id: dock.id, at: dock.at, kind: 'origin', series: -1 }])}
    <text class="label origin" data-mark=${dock.id} data-series="-1" x=${dock.at[0] + 10} y=${dock.at[1]} dy=".35em">${title}:\u00a0<tspan class="number">${value}</tspan></text></g>`;
}

/** Series by colour, counts by width, certainty by dash. */
function legend(context: Context, pairs: readonly Pair[]): Legend {
  const { words, dataset } = context;
  const largest = Math.max(1, ...pairs.map(({ count }) => count));
  const widths = [...new Set([1, Math.round(Math.sqrt(largest)), largest])];
  const has = (certainty: Certainty) => pairs.some((pair) => pair.certainty === certainty);
  const line = (width: number, certainty: Certainty, label: string): Key => ({
    swatch: { kind: 'line', width, certainty },
    label,
  });
  const series = dataset.series.filter(({ id }) => pairs.some((pair) => pair.series === id));
  const certainties = CERTAINTIES.filter((one) => one !== 'confirmed' && has(one));
  return {
    layout: 'list',
    keys: [
      ...series.map(({ id, name }): Key => ({
        swatch: { kind: 'dot', slot: slotOf(dataset, id) },
        label: words.text(name),
      })),
      ...widths.map((count) => line(flowWidth(count, largest), 'confirmed', words.counted(dataset, count))),
      ...certainties.map((certainty) => line(1.6, certainty, words.certainty(certainty))),
    ],
  };
}

/** The sum of the pairs whose target is not in the frame. */
function sumOutside(pairs: readonly Pair[], { nodes }: PlacedFlows, { width, height }: Frame): number {
  const inside = nodes.filter(({ at }) => isInside(at, [0, 0, width, height]));
  const ends = new Set(inside.map(({ kind, id }) => `${kind} ${id}`));
  const isShown = ({ province, target, own }: Pair) => ends.has(own ? `origin ${province}` : `target ${target}`);
  return pairs.reduce((sum, pair) => sum + (isShown(pair) ? 0 : pair.count), 0);
}

function notes(context: Context, more: number, outside: number, isSchematic: boolean): string[] {
  const { words } = context;
  const line = reconcileLine(context, ({ ownArea, noProvince, provinceButNoCountry }) => [
    ...(ownArea > 0 ? [words.count('tally.ownArea', ownArea)] : []),
    ...(noProvince > 0 ? [words.count('tally.noProvince', noProvince)] : []),
    ...(provinceButNoCountry > 0 ? [words.count('tally.noCountry', provinceButNoCountry)] : []),
  ]);
  const hidden = more > 0 ? words.count('note.more', more) : '';
  const schematic = isSchematic ? words.say('note.schematic') : '';
  return [line, outsideNote(context, outside), hidden, lensNote(context), words.say('note.anchors'), schematic].filter(
    Boolean,
  );
}

function table({ words, dataset, selection }: Context, pairs: readonly Pair[], caption: string): TableModel {
  const { noProvince, provinceButNoCountry } = sumsOf(selection);
  const rest: [string, string, string, number][] = [
    [words.say('province.none'), '', '', noProvince],
    [words.say('country.none'), '', '', provinceButNoCountry],
  ];
  const target = (pair: Pair) =>
    pair.own ? `${words.country(pair.target)} (${words.say('legend.ownArea')})` : words.country(pair.target);
  return {
    caption,
    columns: [
      { label: words.say('table.province') },
      { label: words.say('table.target') },
      { label: words.say('table.certainty') },
      { label: words.say('table.count'), numeric: true, entries: true },
    ],
    rows: [
      ...pairs.map((pair) => [
        words.province(provinceOf(dataset, pair.province)),
        target(pair),
        certaintyLine(pair, { words } as Context),
        pair.count,
      ]),
      ...rest.filter(([, , , count]) => count > 0),
    ],
    total: [words.say('table.total'), '', '', selection.count],
  };
}
