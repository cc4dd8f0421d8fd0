import { isInside, type Frame, type Point } from './frame.js';
import { lineThrough } from './path.js';

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

interface Disc {
  at: Point;
  readonly radius: number;
}

const GAP = 2;
const ROUNDS = 60;
/** Pixels. */
const SEEN = 0.01;

/** Pushes two overlapping discs apart by half of what is missing each. Returns whether anyone would see it. */
function separate(a: Disc, b: Disc): boolean {
  const reach = a.radius + b.radius + GAP;
  const dx = b.at[0] - a.at[0] || 0.01;
  const dy = b.at[1] - a.at[1];
  const square = dx * dx + dy * dy;
  if (square >= reach * reach) return false;
  const away = Math.sqrt(square);
  const missing = (reach - away) / 2;
  const [ux, uy] = [(dx / away) * missing, (dy / away) * missing];
  a.at = [a.at[0] - ux, a.at[1] - uy];
  b.at = [b.at[0] + ux, b.at[1] + uy];
  return missing > SEEN;
}

function hasLeader(place: Point, { at, radius }: Disc): boolean {
  const dx = at[0] - place[0];
  const dy = at[1] - place[1];
  return dx * dx + dy * dy > radius * radius;
}

/** Moves a disc off the leader line from another's place to that other. Returns whether anyone would see it. */
function clear(place: Point, a: Disc, b: Disc): boolean {
  const bx = b.at[0] - place[0];
  const by = b.at[1] - place[1];
  const lx = a.at[0] - place[0];
  const ly = a.at[1] - place[1];
  const room = b.radius + GAP / 2;
  if (Math.abs(bx) > Math.abs(lx) + room || Math.abs(by) > Math.abs(ly) + room) return false;
  const length = Math.sqrt(lx * lx + ly * ly);
  const t = Math.max(0, Math.min(1 - a.radius / length, (bx * lx + by * ly) / (length * length)));
  const [dx, dy] = [bx - t * lx, by - t * ly];
  const away = Math.sqrt(dx * dx + dy * dy);
  if (room - away <= SEEN) return false;
  const [ux, uy] = away > SEEN ? [dx / away, dy / away] : [-ly / length, lx / length];
  b.at = [b.at[0] + ux * (room - away), b.at[1] + uy * (room - away)];
  return true;
}

/** Returns whether any two overlapped, or a leader line ran over a disc. */
function separateAll(rings: readonly Disc[], wishes: readonly RingWish[], withLeaders: boolean): boolean {
  let moved = false;
  rings.forEach((a, i) => {
    for (let j = i + 1; j < rings.length; j++) moved = separate(a, rings[j]!) || moved;
    const place = wishes[i]!.at;
    if (!withLeaders || !hasLeader(place, a)) return;
    for (const b of rings) moved = (b !== a && clear(place, a, b)) || moved;
  });
  return moved;
}

function leaderTo(place: Point, ring: Disc): string {
  if (!hasLeader(place, ring)) return '';
  const { at, radius } = ring;
  const t = radius / Math.hypot(at[0] - place[0], at[1] - place[1]);
  return lineThrough([place, [at[0] + (place[0] - at[0]) * t, at[1] + (place[1] - at[1]) * t]]);
}

function keepInside(ring: Disc, { width, height }: Frame): void {
  const within = (value: number, most: number) => Math.max(ring.radius + 1, Math.min(most - ring.radius - 1, value));
  ring.at = [within(ring.at[0], width), within(ring.at[1], height)];
}

/**
 * Rings that do not overlap: in crowded places they move aside, with a leader line to where they belong. What lies outside
 * the frame stays there.
 */
export function placeRings(wishes: readonly RingWish[], frame: Frame): Ring[] {
  const rings = wishes.map((wish) => ({ ...wish }));
  const isShown = ({ at }: RingWish) => isInside(at, [0, 0, frame.width, frame.height]);
  const [shown, places] = [rings.filter(isShown), wishes.filter(isShown)];
  const keep = () => shown.forEach((ring) => keepInside(ring, frame));
  keep();
  for (let i = 0; i < 2 * ROUNDS && separateAll(shown, places, i < ROUNDS); i++) keep();
  return rings.map((ring, i) => ({ ...ring, leader: leaderTo(wishes[i]?.at ?? ring.at, ring) }));
}
