import { group, range } from 'd3-array';
import { quadtree, type Quadtree } from 'd3-quadtree';
import { isInside, round, type Box, type Point } from './frame.js';
import { lineThrough, pathOf } from './path.js';

/** A quadratic curve. */
export type Curve = readonly [from: Point, bend: Point, to: Point];

export interface ArcWish {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  /** Gets a break in its middle: the way it is drawn is not the way it would go. */
  readonly schematic?: boolean;
}

export interface PlacedArc {
  readonly id: string;
  /** The line, stopping where the arrowhead begins. */
  readonly path: string;
  /** The arrowhead, a closed triangle whose tip stops short of the target's dot. */
  readonly head: string;
  /** Two short strokes across the middle of a schematic arrow; empty for others. */
  readonly break: string;
  readonly width: number;
  /** The middle of the curve: where a tooltip is anchored. */
  readonly middle: Point;
  /** Points along the curve, some ten pixels apart, for labels to avoid and pointers to find. */
  readonly samples: readonly Point[];
}

const DEGREE = Math.PI / 180;
const TURN = 2 * Math.PI;
/** Clear space between an arrow's tip and the middle of its target, in pixels; less where the nodes nearly touch. */
const STOP = 7;
/** Clear space between the middle of the origin's ring and the start of the line. */
const START = 5.5;
/** Least angle between two lines that leave the same origin. */
const FAN = 13 * DEGREE;
/** A line nearer to a node that is not its own seems to end there; one nearer to another line runs into it. */
const NODE_ROOM = 13;
const LINE_ROOM = 6;
/** Of the search along a curve: enough for a tenth of a pixel of the longest. */
const HALVINGS = 14;
const LEAST_BEND = 6 * DEGREE;
const MOST_BEND = 52 * DEGREE;

export function distance(a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

export function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function pointAt(curve: Curve, t: number): Point {
  const a = curve[0];
  const b = curve[1];
  const c = curve[2];
  const ka = (1 - t) * (1 - t);
  const kb = 2 * t * (1 - t);
  const kc = t * t;
  return [ka * a[0] + kb * b[0] + kc * c[0], ka * a[1] + kb * b[1] + kc * c[1]];
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
  for (let i = 0; i < HALVINGS; i++) {
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

interface Leaving {
  readonly id: string;
  /** Direction of the straight way, in radians. */
  readonly chord: number;
  bend: number;
}

/** In order around their origin, beginning behind the widest gap, so that neighbours across ±180° are neighbours too. */
function inOrder(arcs: readonly ArcWish[]): Leaving[] {
  const leaving = arcs.map(({ id, from, to }): Leaving => {
    const bend = usualBend(from, to);
    const direction = Math.atan2(to[1] - from[1], to[0] - from[0]) + bend;
    return { id, chord: (direction > Math.PI ? direction - TURN : direction) - bend, bend };
  });
  leaving.sort((a, b) => departure(a) - departure(b));
  const gaps = leaving.map(
    (one, i) => departure(one) - (i > 0 ? departure(leaving[i - 1]!) : departure(leaving.at(-1)!) - TURN),
  );
  const first = gaps.indexOf(Math.max(...gaps));
  return [...leaving.slice(first), ...leaving.slice(0, first).map((one) => ({ ...one, chord: one.chord + TURN }))];
}

function departure({ chord, bend }: Leaving): number {
  return chord + bend;
}

/** Bends of the arcs that leave one origin, spread so that no two leave within `FAN` of each other. */
function fan(arcs: readonly ArcWish[]): Map<string, number> {
  const leaving = inOrder(arcs);
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i + 1 < leaving.length; i++) {
      const [a, b] = [leaving[i]!, leaving[i + 1]!];
      const missing = FAN - (departure(b) - departure(a));
      if (missing <= 0) continue;
      a.bend = Math.max(LEAST_BEND, a.bend - missing / 2);
      b.bend = Math.min(MOST_BEND, b.bend + missing / 2);
    }
  }
  return new Map(leaving.map(({ id, bend }) => [id, bend]));
}

/** Points along a curve, some ten pixels apart, are so many steps and one. */
function stepsOf([from, , to]: Curve): number {
  return Math.max(4, Math.round(distance(from, to) / 10));
}

function samplesOf(curve: Curve): Point[] {
  const steps = stepsOf(curve);
  return range(steps + 1).map((i) => pointAt(curve, i / steps));
}

/** What arrows keep clear of: nodes that are not their own, and lines placed before. */
interface Taken {
  readonly nodes: readonly Point[];
  /** Samples along the lines placed before. */
  readonly lines: Quadtree<Point>;
  readonly picture: Box;
}

const ENDLESS: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** Whether a curve stays in the picture; one that begins or ends outside may leave it. */
function staysIn(picture: Box, curve: Curve): boolean {
  const isIn = (point: Point) => isInside(point, picture);
  return !isIn(curve[0]) || !isIn(curve[2]) || [0.25, 0.5, 0.75].every((t) => isIn(pointAt(curve, t)));
}

/** The bend, or the most below it with which the curve stays in the picture. */
function capped({ from, to }: ArcWish, bend: number, picture: Box): number {
  const isFit = () => staysIn(picture, bent(from, to, bend));
  while (bend > LEAST_BEND && !isFit()) bend = Math.max(LEAST_BEND, bend - 2 * DEGREE);
  return bend;
}

/**
 * How many samples of a curve come too near to nodes that are not its own, or run along lines placed before. Counts no
 * further than `most`.
 */
function conflicts(curve: Curve, { nodes, lines }: Taken, most: number): number {
  const isEnd = (point: Point, reach: number) => distance(point, curve[0]) < reach || distance(point, curve[2]) < reach;
  const others = nodes.filter((node) => !isEnd(node, 1));
  const steps = stepsOf(curve);
  let found = 0;
  for (let i = 0; i <= steps && found < most; i++) {
    const sample = pointAt(curve, i / steps);
    if (others.some((node) => distance(node, sample) < NODE_ROOM)) found += 3;
    if (lines.find(sample[0], sample[1], LINE_ROOM) && !isEnd(sample, 24)) found += 1;
  }
  return found;
}

/** What a bend may be changed by to keep clear. */
const CHANGES = [5, -5, 10, -10, 16, -14, 22];

/** Among bends near the fanned one, always to the same side, the clearest of other nodes and lines. */
function clearest(arc: ArcWish, fanned: number, taken: Taken): Curve {
  const { from, to } = arc;
  let best = bent(from, to, capped(arc, fanned, taken.picture));
  let least = conflicts(best, taken, Infinity);
  for (const change of CHANGES) {
    const bend = fanned + change * DEGREE;
    if (least === 0) break;
    if (bend < LEAST_BEND || bend > MOST_BEND) continue;
    const curve = bent(from, to, bend);
    if (!staysIn(taken.picture, curve)) continue;
    const cost = conflicts(curve, taken, least);
    if (cost < least) [best, least] = [curve, cost];
  }
  return best;
}

export function arrowhead(tip: Point, angle: number, length: number): string {
  const wing = (side: number): Point => [
    tip[0] - length * Math.cos(angle + side * 0.42),
    tip[1] - length * Math.sin(angle + side * 0.42),
  ];
  return pathOf((path) => {
    path.moveTo(...tip);
    path.lineTo(...wing(1));
    path.lineTo(...wing(-1));
    path.closePath();
  });
}

/** The sign for a line that does not run to scale. */
function breakMark(curve: Curve): string {
  const [from, to] = [pointAt(curve, 0.49), pointAt(curve, 0.51)];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]) + Math.PI / 2.6;
  const [dx, dy] = [6 * Math.cos(angle), 6 * Math.sin(angle)];
  const stroke = (t: number) => {
    const [x, y] = pointAt(curve, t);
    return lineThrough([
      [x - dx, y - dy],
      [x + dx, y + dy],
    ]);
  };
  const step = Math.min(0.02, 3 / distance(curve[0], curve[2]));
  return stroke(0.5 - step) + stroke(0.5 + step);
}

function finish(arc: ArcWish, curve: Curve, samples: readonly Point[]): PlacedArc {
  const away = distance(arc.from, arc.to);
  const length = Math.min(5.5 + arc.width * 1.5, away / 2.5);
  const clear = Math.min(1, away / (2 * (START + STOP)));
  const t0 = parameterAt(curve, 0, START * clear);
  const tip = parameterAt(curve, 1, STOP * clear);
  const base = parameterAt(curve, 1, STOP * clear + length * 0.85);
  const [start, bend, end] = cut(curve, t0, base);
  const [a, b] = [pointAt(curve, base), pointAt(curve, tip)];
  return {
    id: arc.id,
    width: arc.width,
    path: pathOf((path) => {
      path.moveTo(...start);
      path.quadraticCurveTo(...bend, ...end);
    }),
    head: arrowhead(b, Math.atan2(b[1] - a[1], b[0] - a[0]), length),
    break: arc.schematic ? breakMark(curve) : '',
    middle: pointAt(curve, 0.5),
    samples,
  };
}

/** Places arrows between nodes: fanned at their origins, clear of the other nodes, in the picture. All in pixels. */
export function placeArcs(wishes: readonly ArcWish[], nodes: readonly Point[], picture = ENDLESS): PlacedArc[] {
  const origins = groupByOrigin(wishes);
  const bends = new Map([...origins.values()].flatMap((arcs) => [...fan(arcs)]));
  const taken: Taken = { nodes, lines: quadtree(), picture };
  return wishes.map((arc) => {
    const curve = clearest(arc, bends.get(arc.id) ?? usualBend(arc.from, arc.to), taken);
    const samples = samplesOf(curve);
    taken.lines.addAll(samples);
    return finish(arc, curve, samples);
  });
}

export function groupByOrigin(wishes: readonly ArcWish[]): Map<string, ArcWish[]> {
  return group(wishes, ({ from }) => from.map(round).join());
}
