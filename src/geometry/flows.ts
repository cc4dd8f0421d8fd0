import { placeArcs, type PlacedArc } from './arc.js';
import { round, type Box, type Frame, type Point } from './frame.js';
import type { LabelWish } from './label.js';
import { isTooShort, placeLoops } from './loop.js';

/** More degrees of longitude than this, and the shorter way round the earth leaves the map at its edge. */
const HALF_TURN = 180;

/** Whether the straight way on the map is the long way round: such an arrow is schematic, and marked. */
export function isSchematic(from: number, to: number): boolean {
  return Math.abs(to - from) > HALF_TURN;
}

export interface FlowPair {
  readonly id: string;
  readonly origin: string;
  readonly target: string;
  readonly count: number;
  /** The target is within the origin's own area: a loop. */
  readonly own: boolean;
  /** Drawn the long way round. */
  readonly schematic: boolean;
}

export interface FlowNode {
  readonly id: string;
  readonly kind: 'origin' | 'target';
  readonly at: Point;
}

export interface PlacedFlows {
  readonly arcs: readonly PlacedArc[];
  readonly nodes: readonly FlowNode[];
}

const THINNEST = 1.6;
const THICKEST = 8;

/** Line width of a flow in pixels: by the square root of its count, 1.6 for one, 8 at most. */
export function flowWidth(count: number, largest: number): number {
  const step = Math.min(0.9, (THICKEST - THINNEST) / Math.max(1, Math.sqrt(largest) - 1));
  return round(THINNEST + step * (Math.sqrt(count) - 1));
}

/** Arrows from origins to targets, loops at origins; `at` gives a node's place in pixels. */
export function placeFlows(
  pairs: readonly FlowPair[],
  at: (kind: FlowNode['kind'], id: string) => Point | undefined,
  picture?: Box,
): PlacedFlows {
  const nodes = new Map<string, FlowNode>();
  const node = (kind: FlowNode['kind'], id: string) => {
    const place = at(kind, id);
    if (place) nodes.set(`${kind} ${id}`, { id, kind, at: place });
    return place;
  };
  const largest = Math.max(1, ...pairs.map(({ count }) => count));
  const placed = pairs.flatMap((pair) => {
    const from = node('origin', pair.origin);
    const to = pair.own ? from : node('target', pair.target);
    return from && to
      ? [{ id: pair.id, from, to, width: flowWidth(pair.count, largest), own: pair.own, schematic: pair.schematic }]
      : [];
  });
  const points = [...nodes.values()].map((one) => one.at);
  const isLoop = ({ own, from, to }: (typeof placed)[number]) => own || isTooShort(from, to);
  const straight = placeArcs(
    placed.filter((one) => !isLoop(one)),
    points,
    picture,
  );
  return { arcs: [...straight, ...placeLoops(placed.filter(isLoop))], nodes: [...nodes.values()] };
}

/** Origins are labelled first and keep clear of every line; `number` is empty where one flow says it all. */
export function flowLabels(
  nodes: readonly FlowNode[],
  id: (node: FlowNode) => string,
  text: (node: FlowNode) => string,
  number: (node: FlowNode) => string,
  weight: (node: FlowNode) => number,
): LabelWish[] {
  return nodes.map((node) => ({
    id: id(node),
    at: node.at,
    text: text(node),
    shorter: text(node).replace(/ \(.*\)$/, ''),
    number: number(node),
    isBold: node.kind === 'origin',
    room: 0,
    gap: node.kind === 'origin' ? 7 : 5,
    rank: weight(node) + (node.kind === 'origin' ? 1e6 : 0),
  }));
}

/** Boxes that labels keep clear of: every node with its arrowheads' reach. */
export function nodeBoxes(nodes: readonly FlowNode[]): Box[] {
  return nodes.map(({ kind, at: [x, y] }): Box => {
    const r = kind === 'origin' ? 5 : 3;
    return [x - r, y - r, x + r, y + r];
  });
}

/** The docked node for what has no province named: at the lower corner, on no place of the map. */
export function dockAt({ height }: Frame): Point {
  return [14, height - 16];
}
