import type { Box, Point } from './frame.js';

/** How many steps of a line make a map unit. */
export const STEPS = 20;

/** Points one after the other, x and y in turn, in steps: whole numbers, as fine as a screen can show. */
export type Line = readonly number[];

/** Arcs that follow each other; a negative number is the reverse of its complement. */
export type Arcs = readonly number[];

/** What a world file holds, whichever way it is written. */
export interface Outlines {
  /** In map units. */
  readonly box: Box;
  /** What is needed to project further points. */
  readonly projection: {
    readonly rotate: readonly [lambda: number, phi: number];
    readonly scale: number;
    readonly translate: readonly [x: number, y: number];
  };
  readonly countries: readonly Outline[];
  readonly arcs: readonly Line[];
  /** The arcs of contested borders. */
  readonly contested: Arcs;
}

export interface Outline {
  readonly id: string;
  /** Label point in map units. */
  readonly at: Point;
  /** Each as its outer ring and its holes; none for a place that the file only knows as a point. */
  readonly polygons: readonly (readonly Arcs[])[];
}

/** An arc and its reverse are one line. */
export function lineOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** Arcs as one line; where one ends and the next begins they share a point. */
export function joinArcs(arcs: Arcs, lines: readonly Line[]): Line {
  const joined: number[] = [];
  for (const arc of arcs) {
    const line = lines[lineOf(arc)] ?? [];
    const [from, by] = arc < 0 ? [line.length - 2, -2] : [0, 2];
    for (let i = joined.length > 0 ? from + by : from; i >= 0 && i < line.length; i += by) {
      joined.push(line[i]!, line[i + 1]!);
    }
  }
  return joined;
}

/** The arcs between two countries, each once, but for the contested ones. */
export function borderArcs({ countries, contested }: Outlines): number[] {
  const first = new Map<number, Outline>();
  const shared = new Set<number>();
  for (const country of countries) {
    for (const arc of country.polygons.flat(2).map(lineOf)) {
      if (!first.has(arc)) first.set(arc, country);
      else if (first.get(arc) !== country) shared.add(arc);
    }
  }
  for (const arc of contested) shared.delete(lineOf(arc));
  return [...shared];
}
