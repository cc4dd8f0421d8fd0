import { round, type Point } from './frame.js';

/** A quadratic curve. */
export type Curve = readonly [from: Point, bend: Point, to: Point];

export interface ArcWish {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

export interface PlacedArc {
  readonly id: string;
  /** The line, stopping where the arrowhead begins. */
  readonly path: string;
  /** The arrowhead, a closed triangle whose tip stops short of the target's dot. */
  readonly head: string;
  readonly width: number;
  /** The middle of the curve: where a tooltip is anchored. */
  readonly middle: Point;
  /** Points along the curve, some ten pixels apart, for labels to avoid and pointers to find. */
  readonly samples: readonly Point[];
}

const DEGREE = Math.PI / 180;
/** Clear space between an arrow's tip and the middle of its target, in pixels. */
const STOP = 7;
/** Clear space between the middle of the origin's ring and the start of the line. */
const START = 5.5;
/** Least angle between two lines that leave the same origin. */
const FAN = 13 * DEGREE;
const LEAST_BEND = 6 * DEGREE;
const MOST_BEND = 52 * DEGREE;

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function pointAt([a, b, c]: Curve, t: number): Point {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

/** The part of a curve between two parameters (de Casteljau). */
function cut([a, b, c]: Curve, t0: number, t1: number): Curve {
  const curve: Curve = [a, b, c];
  const bend = mix(mix(a, b, t0), mix(b, c, t0), t1);
  return [pointAt(curve, t0), bend, pointAt(curve, t1)];
}

/** Where the curve gets within a distance of one of its ends, by bisection. */
function parameterAt(curve: Curve, end: 0 | 1, reach: number): number {
  const node = end ? curve[2] : curve[0];
  let [low, high] = [0, 1];
  for (let i = 0; i < 18; i++) {
    const t = (low + high) / 2;
    const isNear = distance(pointAt(curve, t), node) < reach;
    if (isNear === (end === 1)) high = t;
    else low = t;
  }
  return (low + high) / 2;
}

/** A curve that leaves `bend` radians to the right of the straight way and arrives as much to its left. */
function bent(from: Point, to: Point, bend: number): Curve {
  const direction = Math.atan2(to[1] - from[1], to[0] - from[0]) + bend;
  const reach = distance(from, to) / (2 * Math.cos(bend));
  return [from, [from[0] + reach * Math.cos(direction), from[1] + reach * Math.sin(direction)], to];
}

/** Longer flows bend more, always to the right of the direction of travel (Jenny et al. 2018, design principles of flow maps). */
function usualBend(from: Point, to: Point): number {
  return (16 + Math.min(20, distance(from, to) / 16)) * DEGREE;
}

/** Bends of the arcs that leave one origin, spread so that no two leave within `FAN` of each other. */
function fan(arcs: readonly ArcWish[]): Map<string, number> {
  const leaving = arcs
    .map((arc) => ({ arc, chord: Math.atan2(arc.to[1] - arc.from[1], arc.to[0] - arc.from[0]), bend: usualBend(arc.from, arc.to) }))
    .sort((a, b) => a.chord + a.bend - b.chord - b.bend);
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i + 1 < leaving.length; i++) {
      const [a, b] = [leaving[i]!, leaving[i + 1]!];
      const missing = FAN - (b.chord + b.bend - a.chord - a.bend);
      if (missing <= 0) continue;
      a.bend = Math.max(LEAST_BEND, a.bend - missing / 2);
      b.bend = Math.min(MOST_BEND, b.bend + missing / 2);
    }
  }
  return new Map(leaving.map(({ arc, bend }) => [arc.id, bend]));
}

function samplesOf(curve: Curve): Point[] {
  const steps = Math.max(4, Math.round(distance(curve[0], curve[2]) / 10));
  return Array.from({ length: steps + 1 }, (_, i) => pointAt(curve, i / steps));
}

/** How many samples of a curve come too near to nodes that are not its own, or run along lines placed before. */
function conflicts(curve: Curve, nodes: readonly Point[], lines: readonly Point[]): number {
  const isEnd = (point: Point, reach: number) => distance(point, curve[0]) < reach || distance(point, curve[2]) < reach;
  const others = nodes.filter((node) => !isEnd(node, 1));
  const samples = samplesOf(curve);
  const onNodes = samples.filter((sample) => others.some((node) => distance(sample, node) < 13));
  const onLines = samples.filter((sample) => !isEnd(sample, 24) && lines.some((point) => distance(sample, point) < 6));
  return 3 * onNodes.length + onLines.length;
}

/** Among bends near the fanned one, always to the same side, the clearest of other nodes and lines. */
function clearest(arc: ArcWish, bend: number, nodes: readonly Point[], lines: readonly Point[]): Curve {
  const bends = [0, 5, -5, 10, -10, 16, -14, 22].map((step) => bend + step * DEGREE);
  const curves = bends.filter((b) => b >= LEAST_BEND && b <= MOST_BEND).map((b) => bent(arc.from, arc.to, b));
  const costs = curves.map((curve) => conflicts(curve, nodes, lines));
  return curves[costs.indexOf(Math.min(...costs))] ?? bent(arc.from, arc.to, bend);
}

function write([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function arrowhead(tip: Point, angle: number, length: number): string {
  const wing = (side: number): Point => [
    tip[0] - length * Math.cos(angle + side * 0.42),
    tip[1] - length * Math.sin(angle + side * 0.42),
  ];
  return `M${write(tip)}L${write(wing(1))}L${write(wing(-1))}Z`;
}

function finish(arc: ArcWish, curve: Curve): PlacedArc {
  const length = Math.min(5.5 + arc.width * 1.5, distance(arc.from, arc.to) / 2.5);
  const t0 = parameterAt(curve, 0, START);
  const tip = parameterAt(curve, 1, STOP);
  const base = Math.max(t0, parameterAt(curve, 1, STOP + length * 0.85));
  const line = cut(curve, t0, base);
  const [a, b] = [pointAt(curve, base), pointAt(curve, tip)];
  return {
    id: arc.id,
    width: arc.width,
    path: `M${write(line[0])}Q${write(line[1])} ${write(line[2])}`,
    head: arrowhead(b, Math.atan2(b[1] - a[1], b[0] - a[0]), length),
    middle: pointAt(curve, 0.5),
    samples: samplesOf(curve),
  };
}

/** Places arrows between nodes: fanned at their origins, clear of the other nodes. All in pixels. */
export function placeArcs(wishes: readonly ArcWish[], nodes: readonly Point[]): PlacedArc[] {
  const origins = groupByOrigin(wishes);
  const bends = new Map([...origins.values()].flatMap((arcs) => [...fan(arcs)]));
  const lines: Point[] = [];
  return wishes.map((arc) => {
    const curve = clearest(arc, bends.get(arc.id) ?? usualBend(arc.from, arc.to), nodes, lines);
    lines.push(...samplesOf(curve));
    return finish(arc, curve);
  });
}

function groupByOrigin(wishes: readonly ArcWish[]): Map<string, ArcWish[]> {
  const groups = new Map<string, ArcWish[]>();
  for (const arc of wishes) groups.set(write(arc.from), [...(groups.get(write(arc.from)) ?? []), arc]);
  return groups;
}

/** A loop at a node, for what stays within a province's own area: round, with its arrowhead back at the node. */
export function placeLoop(id: string, [x, y]: Point, width: number): PlacedArc {
  const r = 9 + width;
  const centre: Point = [x - r * 0.8, y - r * 0.8];
  const at = (angle: number): Point => [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)];
  const [start, end] = [at(1.35), at(0.35)];
  return {
    id,
    width,
    path: `M${write(start)}A${round(r)} ${round(r)} 0 1 1 ${write(end)}`,
    head: arrowhead(at(0.5), Math.PI / 2 + 0.45, 5 + width),
    middle: [x - r * 1.4, y - r * 1.4],
    samples: Array.from({ length: 8 }, (_, i) => at((i / 8) * 2 * Math.PI)),
  };
}
