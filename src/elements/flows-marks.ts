import type { Pair } from '../dataset/aggregate.js';
import { CERTAINTIES } from '../dataset/model.js';
import { NONE } from '../dataset/select.js';
import type { FlowNode, PlacedFlows } from '../geometry/flows.js';
import type { Point } from '../geometry/frame.js';
import { textWidth } from '../geometry/text-width.js';
import type { StyledArc } from '../views/arc-layer.js';
import type { Mark } from '../views/drawing.js';
import { eventLines, provinceOf, sumsOf, type Context } from './context.js';

export function idOf({ province, target }: Pair): string {
  return `${province}→${target}`;
}

export function markIdOf({ kind, id }: FlowNode): string {
  return kind === 'origin' ? id : `→${id}`;
}

/** "confirmed link (2) and disputed (1)" */
export function certaintyLine({ byCertainty, disputed }: Pair, { words }: Context): string {
  const parts = CERTAINTIES.map((certainty) => [words.certainty(certainty), byCertainty[certainty]] as const);
  const present = [...parts, [words.say('disputed'), disputed] as const].filter(([, n]) => n > 0);
  return words.list(present.map(([series, n]) => words.say('describe.linked', { series, n })));
}

const FIRST_IS_RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** From what is read first to what is read next: a line has the direction of its first letter. */
function arrowAfter(text: string): string {
  return FIRST_IS_RIGHT_TO_LEFT.test(text) ? '←' : '→';
}

function pairMark(pair: Pair, at: Point, context: Context): Mark {
  const { words, dataset } = context;
  const about = { province: pair.province, target: pair.target };
  const texts = () => ({
    province: words.province(provinceOf(dataset, pair.province)),
    target: words.country(pair.target),
    counted: words.counted(dataset, pair.count),
  });
  return {
    id: idOf(pair),
    at,
    name: () => words.say(pair.own ? 'mark.pair.own' : 'mark.pair', texts()),
    about,
    tip: () => {
      const { province, target, counted } = texts();
      return {
        title: `${province} ${arrowAfter(province)} ${target}`,
        value: counted,
        lines: [certaintyLine(pair, context), ...eventLines(context, about)],
      };
    },
  };
}

/** Each province, then its arrows one after the other: the order a keyboard walks. */
export function originMarks(
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
  const name = () => (isOrigin ? words.province(provinceOf(dataset, node.id)) : words.country(node.id));
  const sum = pairs.reduce((all, { count }) => all + count, 0);
  const counted = () => words.counted(dataset, sum);
  const other = (pair: Pair) =>
    isOrigin ? words.country(pair.target) : words.province(provinceOf(dataset, pair.province));
  return {
    id: markIdOf(node),
    at: node.at,
    name: () =>
      isOrigin
        ? words.say('mark.province', { province: name(), counted: counted() })
        : words.say('mark.count', { name: name(), counted: counted() }),
    about: isOrigin ? { province: node.id } : { target: node.id },
    tip: () => ({
      title: name(),
      value: counted(),
      lines: pairs.slice(0, 5).map((pair) => `${other(pair)} ${words.number(pair.count)}`),
    }),
  };
}

/** What has no province named has no arrow; it stands at the edge, counted. */
export function dockMark(context: Context, at: Point): Mark | undefined {
  const { words, dataset, selection } = context;
  const { noProvince } = sumsOf(selection);
  if (noProvince === 0) return undefined;
  const title = words.say('province.none');
  const value = words.counted(dataset, noProvince);
  return {
    id: 'none',
    at,
    lines: [[at, [at[0] + 10 + textWidth(`${title}: ${value}`, context.fontSize), at[1]]]],
    name: () => words.say('mark.count', { name: title, counted: value }),
    about: { province: NONE },
    tip: () => ({
      title,
      value,
      lines: eventLines(context, { province: NONE }),
    }),
  };
}
