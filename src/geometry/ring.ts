import { isInside, round, type Frame, type Point } from './frame.js';

export interface RingWish {
  readonly id: string;
  /** The country's place in pixels. */
  readonly at: Point;
  readonly radius: number;
}

export interface Ring extends RingWish {
  /** Path data of a line back to the country's place; empty when the ring stands on it. */
  readonly leader: string;
}

const GAP = 2;
const ROUNDS = 60;
/** Pixels. */
const SEEN = 0.01;

/** Pushes two overlapping discs apart by half of what is missing each. Returns whether anyone would see it. */
function separate(a: { at: Point; radius: number }, b: { at: Point; radius: number }): boolean {
  const [dx, dy] = [b.at[0] - a.at[0] || 0.01, b.at[1] - a.at[1]];
  const away = Math.hypot(dx, dy);
  const missing = (a.radius + b.radius + GAP - away) / 2;
  if (missing <= 0) return false;
  const [ux, uy] = [(dx / away) * missing, (dy / away) * missing];
  a.at = [a.at[0] - ux, a.at[1] - uy];
  b.at = [b.at[0] + ux, b.at[1] + uy];
  return missing > SEEN;
}

/** Returns whether any two overlapped. */
function separateAll(rings: { at: Point; radius: number }[]): boolean {
  let overlapped = false;
  for (let i = 0; i < rings.length; i++) {
    for (let j = i + 1; j < rings.length; j++) overlapped = separate(rings[i]!, rings[j]!) || overlapped;
  }
  return overlapped;
}

function leaderTo(place: Point, { at, radius }: RingWish): string {
  const away = Math.hypot(at[0] - place[0], at[1] - place[1]);
  if (away <= radius) return '';
  const t = radius / away;
  const edge = [at[0] + (place[0] - at[0]) * t, at[1] + (place[1] - at[1]) * t];
  return `M${round(place[0])} ${round(place[1])}L${round(edge[0] ?? 0)} ${round(edge[1] ?? 0)}`;
}

function keepInside(ring: { at: Point; radius: number }, { width, height }: Frame): void {
  const within = (value: number, most: number) => Math.max(ring.radius + 1, Math.min(most - ring.radius - 1, value));
  ring.at = [within(ring.at[0], width), within(ring.at[1], height)];
}

/**
 * Rings that do not overlap: in crowded places they move aside, with a leader line to where they belong. What lies outside
 * the frame stays there.
 */
export function placeRings(wishes: readonly RingWish[], frame: Frame): Ring[] {
  const rings = wishes.map((wish) => ({ ...wish }));
  const shown = rings.filter(({ at }) => isInside(at, [0, 0, frame.width, frame.height]));
  const keep = () => shown.forEach((ring) => keepInside(ring, frame));
  keep();
  for (let i = 0; i < ROUNDS && separateAll(shown); i++) keep();
  return rings.map((ring, i) => ({ ...ring, leader: leaderTo(wishes[i]?.at ?? ring.at, ring) }));
}
