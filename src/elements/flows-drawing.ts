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
import { mapFrame, toPixels, type Point } from '../geometry/frame.js';
import { placeLabels } from '../geometry/label.js';
import { regionView, type Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import { arcEmphasis, arcLayer, nodeLayer, nodeOutline, type StyledArc } from '../views/arc-layer.js';
import { baseLayer } from '../views/country-layer.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { labelLayer } from '../views/label-layer.js';
import { flowLegend } from '../views/legend.js';
import type { TableModel } from '../views/table.js';
import {
  eventLines,
  leadingOf,
  notItemisedTally,
  periodLabel,
  provinceOf,
  reconcileLine,
  slotOf,
  type Context,
} from './context.js';
import { describePairs, lensNote, ofReported, sampleNote } from './describe.js';
import { reconcile } from '../dataset/reconcile.js';

export interface FlowsOptions {
  readonly region: Region;
  /** Only the largest pairs are drawn; the others are counted in a note and listed in the table. */
  readonly top: number;
}

/** The flows: which IS province each plot or attack was linked to, and where it was aimed. */
export function drawFlows(context: Context, world: World, options: FlowsOptions): Drawing {
  const { words, dataset } = context;
  const pairs = pairsOf(context.selection);
  const shown = pairs.slice(0, options.top);
  const frame = mapFrame(context.width);
  const view = regionView(world, options.region, frame, targetsOf(shown), anchorsOf(context, shown));
  const at = (kind: FlowNode['kind'], id: string): Point | undefined => {
    const units = kind === 'target' ? world.shape(id)?.at : anchorOf(context, world, id);
    return units && toPixels(view, units);
  };
  const schematic = (pair: Pair) => isLongWay(context, world, pair);
  const wishes = shown.map((pair) => ({ ...pair, id: idOf(pair), origin: pair.province, schematic: schematic(pair) }));
  const flows = placeFlows(wishes, at);
  const arcs = styled(context, shown, flows);
  const heading = words.say('flows.heading', { noun: words.noun(dataset), period: periodLabel(context) });
  const dock = dockMark(context, dockAt(frame));
  return {
    heading,
    frame,
    standfirst: [
      words.say('flows.standfirst', { counted: words.counted(dataset, context.selection.count) }),
      ofReported(context),
      sampleNote(context),
    ]
      .filter(Boolean)
      .join(' '),
    description: describePairs(context, pairs),
    layers: svg`${baseLayer(world, view, new Set())}${arcLayer(arcs)}
      ${nodeLayer(flows.nodes.map((node) => ({ ...node, id: markIdOf(node), series: slotOfNode(context, node) })))}
      ${labels(context, shown, flows)}${dock ? dockLayer(dock) : ''}`,
    emphasis: (mark) => emphasis(mark, arcs),
    legend: legend(context, shown),
    tally: notItemisedTally(context),
    notes: notes(context, pairs.length - shown.length, shown.some(schematic)),
    table: table(context, pairs, heading),
    marks: [...originMarks(context, shown, flows, arcs), ...(dock ? [dock] : [])],
    order: 'linear',
  };
}

function idOf({ province, target }: Pair): string {
  return `${province}→${target}`;
}

function markIdOf({ kind, id }: FlowNode): string {
  return kind === 'origin' ? id : `→${id}`;
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
  const [from, to] = [provinceOf(dataset, province)?.anchor, world.shape(target)?.at];
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

function labels(context: Context, pairs: readonly Pair[], { nodes, arcs }: PlacedFlows): TemplateResult {
  const { words, dataset, width, fontSize } = context;
  const weight = ({ kind, id }: FlowNode) =>
    pairs.reduce((sum, pair) => sum + ((kind === 'origin' ? pair.province : pair.target) === id ? pair.count : 0), 0);
  const text = ({ kind, id }: FlowNode) =>
    kind === 'origin' ? words.provinceShort(provinceOf(dataset, id)) : words.country(id);
  const number = (node: FlowNode) => (node.kind === 'target' && weight(node) > 1 ? words.number(weight(node)) : '');
  const wishes = flowLabels(nodes, text, number, weight);
  const samples = arcs.flatMap((arc) => arc.samples);
  const placed = placeLabels(wishes, mapFrame(width), fontSize, nodeBoxes(nodes), samples);
  const slots = new Map(nodes.map((node) => [`${node.kind} ${node.id}`, slotOfNode(context, node)]));
  const ofKind = (kind: FlowNode['kind']) => placed.filter(({ id }) => id.startsWith(kind));
  return svg`${labelLayer(ofKind('target'))}${labelLayer(ofKind('origin'), 'origin', (id) => slots.get(id) ?? -1)}`;
}

/** A mark's own arrow, or all that leave a province or reach a target. */
function emphasis(mark: Mark, arcs: readonly StyledArc[]): TemplateResult {
  const { province, target } = mark.about;
  const own = arcs.filter(
    ({ id }) => (!province || id.startsWith(`${province}→`)) && (!target || id.endsWith(`→${target}`)),
  );
  return svg`${province || target ? own.map(arcEmphasis) : ''}${province && target ? '' : nodeOutline(mark.at)}`;
}

function certaintyLine({ byCertainty, disputed }: Pair, { words }: Context): string {
  const parts = CERTAINTIES.filter((certainty) => byCertainty[certainty] > 0).map((certainty) =>
    words.say('tally.of', { n: byCertainty[certainty], series: words.certainty(certainty) }),
  );
  return words.list(
    disputed > 0 ? [...parts, words.say('tally.of', { n: disputed, series: words.say('disputed') })] : parts,
  );
}

function pairMark(pair: Pair, at: Point, context: Context): Mark {
  const { words, dataset } = context;
  const province = words.province(provinceOf(dataset, pair.province));
  const target = words.country(pair.target);
  const counted = words.counted(dataset, pair.count);
  return {
    id: idOf(pair),
    at,
    name: words.say(pair.own ? 'mark.pair.own' : 'mark.pair', { province, target, counted }),
    about: { province: pair.province, target: pair.target },
    tip: () => ({
      title: `${province} → ${target}`,
      value: counted,
      lines: [
        certaintyLine(pair, context),
        ...eventLines(
          context,
          (event) =>
            event.target === pair.target &&
            leadingOf(event, context.selection.filters.lens)?.province === pair.province,
        ),
      ],
    }),
  };
}

/** Each province, then its arrows one after the other: the order a keyboard walks. */
function originMarks(
  context: Context,
  pairs: readonly Pair[],
  { nodes }: PlacedFlows,
  arcs: readonly StyledArc[],
): Mark[] {
  const middles = new Map(arcs.map(({ id, middle }) => [id, middle]));
  const origins = nodes
    .filter(({ kind }) => kind === 'origin')
    .flatMap((node) => {
      const own = pairs.filter(({ province }) => province === node.id);
      return [
        nodeMark(context, node, own),
        ...own.map((pair) => pairMark(pair, middles.get(idOf(pair)) ?? node.at, context)),
      ];
    });
  const targets = nodes.filter(({ kind }) => kind === 'target');
  return [
    ...origins,
    ...targets.map((node) =>
      nodeMark(
        context,
        node,
        pairs.filter(({ target }) => target === node.id),
      ),
    ),
  ];
}

function nodeMark(context: Context, node: FlowNode, pairs: readonly Pair[]): Mark {
  const { words, dataset } = context;
  const isOrigin = node.kind === 'origin';
  const name = isOrigin ? words.province(provinceOf(dataset, node.id)) : words.country(node.id);
  const counted = words.counted(
    dataset,
    pairs.reduce((sum, { count }) => sum + count, 0),
  );
  const other = (pair: Pair) =>
    isOrigin ? words.country(pair.target) : words.province(provinceOf(dataset, pair.province));
  return {
    id: markIdOf(node),
    at: node.at,
    name: words.say(isOrigin ? 'mark.province' : 'mark.count', { province: name, name, counted }),
    about: isOrigin ? { province: node.id } : { target: node.id },
    tip: () => ({
      title: name,
      value: counted,
      lines: pairs.slice(0, 5).map((pair) => `${other(pair)} ${words.number(pair.count)}`),
    }),
  };
}

/** What has no province named has no arrow; it stands at the edge, counted. */
function dockMark(context: Context, at: Point): Mark | undefined {
  const { words, dataset, selection } = context;
  const { noProvince } = reconcile(selection);
  if (noProvince === 0) return undefined;
  const title = words.say('province.none');
  const value = words.counted(dataset, noProvince);
  return {
    id: 'none',
    at,
    name: words.say('mark.count', { name: title, counted: value }),
    about: { province: 'none' },
    tip: () => ({
      title,
      value,
      lines: eventLines(context, (event) => (leadingOf(event, selection.filters.lens)?.province ?? null) === null),
    }),
  };
}

function dockLayer(dock: Mark): TemplateResult {
  const { title, value } = dock.tip();
  return svg`<g class="dock">${nodeLayer([{ id: dock.id, at: dock.at, kind: 'origin', series: -1 }])}
    <text class="label origin" data-series="-1" x=${dock.at[0] + 10} y=${dock.at[1]} dy=".35em">${title}: <tspan class="number">${value}</tspan></text></g>`;
}

function legend(context: Context, pairs: readonly Pair[]): TemplateResult {
  const { words, dataset } = context;
  const largest = Math.max(1, ...pairs.map(({ count }) => count));
  const widths = [...new Set([1, Math.round(Math.sqrt(largest)), largest])];
  const has = (certainty: Certainty) => pairs.some((pair) => pair.certainty === certainty);
  return flowLegend({
    series: dataset.series
      .filter(({ id }) => pairs.some(({ series }) => series === id))
      .map(({ id, name }) => ({ slot: slotOf(dataset, id), label: words.text(name) })),
    widths: widths.map((count) => ({ width: flowWidth(count, largest), label: words.counted(dataset, count) })),
    certainties: CERTAINTIES.filter((certainty) => certainty !== 'confirmed' && has(certainty)).map((certainty) => ({
      certainty,
      label: words.certainty(certainty),
    })),
  });
}

function notes(context: Context, more: number, isSchematic: boolean): string[] {
  const { words } = context;
  const line = reconcileLine(context, ({ ownArea, noProvince, provinceButNoCountry }) => [
    ...(ownArea > 0 ? [words.count('tally.ownArea', ownArea)] : []),
    ...(noProvince > 0 ? [words.count('tally.noProvince', noProvince)] : []),
    ...(provinceButNoCountry > 0 ? [words.count('tally.noCountry', provinceButNoCountry)] : []),
  ]);
  const hidden = more > 0 ? words.count('note.more', more) : '';
  const schematic = isSchematic ? words.say('note.schematic') : '';
  return [line, hidden, lensNote(context), words.say('note.anchors'), schematic].filter(Boolean);
}

function table({ words, dataset, selection }: Context, pairs: readonly Pair[], caption: string): TableModel {
  const { noProvince, provinceButNoCountry } = reconcile(selection);
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
      { label: words.say('table.count'), numeric: true },
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
