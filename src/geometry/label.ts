import { quadtree, type Quadtree } from 'd3-quadtree';
import { boxesOverlap, isInside, type Box, type Frame, type Point } from './frame.js';
import type { Segment } from './nearest.js';
import { cutToRoom, textWidth, type MeasureText } from './text-width.js';

export interface LabelWish {
  readonly id: string;
  /** What it names, in pixels. */
  readonly at: Point;
  readonly text: string;
  /** What it may say where the text has no room. */
  readonly shorter?: string;
  /** The bold number after the name; empty for none. */
  readonly number: string;
  /** Whether the text is bold, hence wider. */
  readonly isBold?: boolean;
  /** Where it may stand: over its point (only when the shape is this wide, in pixels) or beside it. */
  readonly room: number;
  /** Distance to keep from the point when beside it. */
  readonly gap: number;
  /** Larger stands first. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly number: string;
  readonly box: Box;
}

/** Returns the middle line of a label's box, as far from its ends as from its edges: what a pointer near it means. */
export function labelLine({ box: [x0, y0, x1, y1] }: Pick<PlacedLabel, 'box'>): Segment {
  const inset = Math.min(x1 - x0, y1 - y0) / 2;
  const y = (y0 + y1) / 2;
  return [
    [x0 + inset, y],
    [x1 - inset, y],
  ];
}

type Placing = Pick<PlacedLabel, 'box' | 'anchor'>;
type Place = (wish: LabelWish, width: number, height: number) => Placing;

const centred: Place = ({ at: [x, y] }, w, h) => ({
  box: [x - w / 2, y - h / 2, x + w / 2, y + h / 2],
  anchor: 'middle',
});
const beside =
  (side: -1 | 1, dy: number): Place =>
  ({ at: [x, y], gap }, w, h) => {
    const x0 = side > 0 ? x + gap : x - gap - w;
    const y0 = y + dy * (gap + h / 2) - h / 2;
    return { box: [x0, y0, x0 + w, y0 + h], anchor: side > 0 ? 'start' : 'end' };
  };
const stacked =
  (side: -1 | 1, more = 0): Place =>
  ({ at: [x, y], gap }, w, h) => {
    const y0 = side > 0 ? y + gap + more : y - gap - more - h;
    return { box: [x - w / 2, y0, x + w / 2, y0 + h], anchor: 'middle' };
  };

const BESIDE: readonly Place[] = [
  beside(1, 0),
  beside(-1, 0),
  stacked(-1),
  stacked(1),
  beside(1, -0.8),
  beside(1, 0.8),
  beside(-1, -0.8),
  beside(-1, 0.8),
  stacked(-1, 8),
  stacked(1, 8),
];

/** Room a label leaves around itself, in pixels; covers the error of `textWidth`. */
const AIR = 2;

/** Weights of names, of bold ones and of numbers, as the style sheet has them. */
const WEIGHTS = { name: 500, bold: 650, number: 700 };

/** The share of the frame's width that a long name is cut to where the whole of it finds no place. */
const LONGEST = 0.4;
/** Pixels: less says nothing of a name. */
const LEAST = 60;

/** Width of the frame for each label, in pixels. */
const COLUMN = 24;

/** A label may lie on this many samples of lines, some ten pixels of line each, where it finds no clear place. */
const MOST_COVERED = 4;

/** Counts the points in a box, its edges included. */
function countIn(points: Quadtree<Point>, box: Box): number {
  let count = 0;
  points.visit((node, x0, y0, x1, y1) => {
    if (!('length' in node))
      for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) if (isInside(leaf.data, box)) count++;
    return x0 > box[2] || y0 > box[3] || x1 < box[0] || y1 < box[1];
  });
  return count;
}

/**
 * Greedy labels without overlap: the largest first, each at the place inside the frame that covers the least of the lines.
 * A label that finds no place tries once more with its number alone, then is left out: its mark still has a name and a tooltip.
 * More than one for each `COLUMN` pixels of width would cover what they name.
 *
 * @param taken boxes in pixels that no label may touch
 * @param avoid samples along lines, in pixels, that labels keep off as far as they can
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Frame,
  fontSize: number,
  taken: readonly Box[] = [],
  avoid: readonly Point[] = [],
  measure: MeasureText = textWidth,
): PlacedLabel[] {
  const used = [...taken];
  const inFrame: Box = [2, 2, frame.width - 2, frame.height - 2];
  const isFree = ({ box }: Placing) =>
    isInside([box[0], box[1]], inFrame) &&
    isInside([box[2], box[3]], inFrame) &&
    !used.some((other) => boxesOverlap(box, other));
  const lines = quadtree<Point>().addAll(avoid as Point[]);
  const covered = ({ box }: Placing) => countIn(lines, box);

  function widthOf({ number, isBold }: LabelWish, text: string): number {
    const name = number && text ? `${text} ` : text;
    return measure(name, fontSize, isBold ? WEIGHTS.bold : WEIGHTS.name) + measure(number, fontSize, WEIGHTS.number);
  }

  function cut({ text, shorter = text }: LabelWish): string | undefined {
    const room = frame.width * LONGEST;
    return room < LEAST ? undefined : cutToRoom(shorter, fontSize, room, measure);
  }

  function clearest(wish: LabelWish, width: number): Placing | undefined {
    const places = width <= wish.room ? [centred, ...BESIDE] : BESIDE;
    let [best, least]: [Placing | undefined, number] = [undefined, MOST_COVERED + 1];
    for (const at of places) {
      const placing = at(wish, width, fontSize + 2 * AIR);
      const cost = isFree(placing) ? covered(placing) : Infinity;
      if (cost < least) [best, least] = [placing, cost];
      if (least === 0) break;
    }
    return best;
  }

  function place(wish: LabelWish): PlacedLabel | undefined {
    const texts = [wish.text, wish.shorter, cut(wish), wish.number && ''].filter((text) => text !== undefined);
    for (const text of new Set(texts)) {
      if (!text && !wish.number) continue;
      const placing = clearest(wish, widthOf(wish, text) + 2 * AIR);
      if (!placing) continue;
      const { box, anchor } = placing;
      used.push(box);
      const x = anchor === 'start' ? box[0] + AIR : anchor === 'end' ? box[2] - AIR : (box[0] + box[2]) / 2;
      return { id: wish.id, x, y: (box[1] + box[3]) / 2, anchor, text, number: wish.number, box };
    }
    return undefined;
  }

  const byRank = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const placed: PlacedLabel[] = [];
  for (const wish of byRank) {
    const label = placed.length < frame.width / COLUMN && place(wish);
    if (label) placed.push(label);
  }
  return placed;
}
