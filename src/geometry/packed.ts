import type { Box, Point } from './frame.js';
import { lineOf, STEPS, type Line, type Outlines } from './outlines.js';

/** `data/world-packed.json`: the bundled world as text, written by `data/build/pack.mjs`. */
export interface PackedWorld {
  readonly bbox: Box;
  /** Map units to one step of the grid. */
  readonly grid: number;
  readonly projection: Outlines['projection'];
  /** Stretches of border, as numbers of arcs in the order they come in. */
  readonly contested: readonly (readonly number[])[];
  /** Three letters for each country. */
  readonly ids: string;
  /** How many polygons, their rings and arcs each country has, and how long the arcs are. */
  readonly shape: string;
  /** Steps to where a ring starts that no known arc starts, and to each country's label point. */
  readonly at: string;
  /** Steps along the arcs. */
  readonly step: string;
}

const LETTERS = 86;
/** Values below it are one character; the next ones lead a second; the last leads three. */
const SHORT = 60;

/** A text's whole numbers, one after the other. */
class Numbers {
  #i = 0;

  constructor(private readonly text: string) {}

  #letter(): number {
    const code = this.text.charCodeAt(this.#i++) - 40;
    return code < 52 ? code : code - 1;
  }

  next(): number {
    const lead = this.#letter();
    if (lead < SHORT) return lead;
    const high = lead < LETTERS - 1 ? lead - SHORT : this.#letter() * LETTERS + this.#letter();
    return SHORT + high * LETTERS + this.#letter();
  }

  /** Half the even numbers; the odd ones stand for negative numbers. */
  signed(): number {
    const value = this.next();
    return value & 1 ? -(value + 1) >> 1 : value >> 1;
  }
}

function times<T>(count: number, make: (i: number) => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make(i));
  return made;
}

/** Draws the arcs with a pen that goes on from where it is. */
class Plotter {
  readonly arcs: Line[] = [];
  #x = 0;
  #y = 0;
  readonly #shape: Numbers;
  readonly #at: Numbers;
  readonly #step: Numbers;

  constructor(
    { shape, at, step }: PackedWorld,
    /** Steps of a line to one of the file's. */
    private readonly stride: number,
  ) {
    [this.#shape, this.#at, this.#step] = [new Numbers(shape), new Numbers(at), new Numbers(step)];
  }

  polygons(): number[][][] {
    return times(this.#shape.next(), () => times(this.#shape.next(), () => this.#ring()));
  }

  /** In steps. */
  label(): Point {
    this.#move(this.#at);
    return [this.#x, this.#y];
  }

  #move(by: Numbers): void {
    this.#x += by.signed() * this.stride;
    this.#y += by.signed() * this.stride;
  }

  #goTo(line: Line): void {
    this.#x = line[0]!;
    this.#y = line[1]!;
  }

  /** Zero announces a new arc; any other number says how far back the known one is that comes reversed. */
  #ring(): number[] {
    const length = this.#shape.next();
    let start: Line | undefined;
    return times(length, (i) => {
      const back = this.#shape.next();
      if (back > 0) {
        start ??= this.arcs.at(-back)!.slice(-2);
        return this.#known(this.arcs.length - back);
      }
      if (!start) this.#move(this.#at);
      start ??= [this.#x, this.#y];
      return this.#draw(i === length - 1 ? start : []);
    });
  }

  #known(number: number): number {
    this.#goTo(this.arcs[number]!);
    return ~number;
  }

  /** `end`: the point that closes a ring, which is not written. */
  #draw(end: Line): number {
    const line = [this.#x, this.#y];
    for (let points = this.#shape.next(); points > 0; points--) {
      this.#move(this.#step);
      line.push(this.#x, this.#y);
    }
    line.push(...end);
    this.#goTo(line.slice(-2));
    return this.arcs.push(line) - 1;
  }
}

/** What the world file holds that a packed one was made from, but for the order of its arcs. */
export function unpackWorld(packed: PackedWorld): Outlines {
  const { bbox, grid, projection, contested, ids } = packed;
  const plotter = new Plotter(packed, Math.round(grid * STEPS));
  const countries = ids.match(/.../g)!.map((id) => {
    const polygons = plotter.polygons();
    const [x, y] = plotter.label();
    return { id, polygons, at: [x / STEPS, y / STEPS] as const };
  });
  return { box: bbox, projection, countries, arcs: plotter.arcs, contested: contested.flat().map(lineOf) };
}
