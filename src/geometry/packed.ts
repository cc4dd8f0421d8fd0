import type { Point } from './frame.js';
import type { WorldTopology } from './topology.js';

/** `data/world-packed.json`: the bundled world as text, written by `data/build/pack.mjs`. */
export interface PackedWorld {
  readonly bbox: readonly number[];
  /** Map units to one step of the grid. */
  readonly grid: number;
  readonly projection: WorldTopology['projection'];
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

/** Reads a text's whole numbers one after the other. */
function numbersIn(text: string): () => number {
  let i = 0;
  const letter = () => {
    const code = text.charCodeAt(i++) - 40;
    return code < 52 ? code : code - 1;
  };
  return () => {
    const lead = letter();
    if (lead < SHORT) return lead;
    const high = lead < LETTERS - 1 ? lead - SHORT : letter() * LETTERS + letter();
    return SHORT + high * LETTERS + letter();
  };
}

/** Half the even numbers; the odd ones stand for negative numbers. */
function stepsIn(text: string): () => Point {
  const next = numbersIn(text);
  const signed = () => {
    const value = next();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  return () => [signed(), signed()];
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Draws the arcs with a pen that goes on from where it is. */
class Plotter {
  readonly arcs: Point[][] = [];
  #pen: Point = [0, 0];
  #count: () => number;
  #place: () => Point;
  #along: () => Point;

  constructor({ shape, at, step }: PackedWorld) {
    [this.#count, this.#place, this.#along] = [numbersIn(shape), stepsIn(at), stepsIn(step)];
  }

  polygons(): number[][][] {
    return times(this.#count(), () => times(this.#count(), () => this.#ring()));
  }

  label(): Point {
    return this.#move(this.#place());
  }

  #move([dx, dy]: Point): Point {
    return (this.#pen = [this.#pen[0] + dx, this.#pen[1] + dy]);
  }

  /** Zero announces a new arc; any other number says how far back the known one is that comes reversed. */
  #ring(): number[] {
    const length = this.#count();
    let first: Point | undefined;
    return times(length, (i) => {
      const back = this.#count();
      if (back > 0) {
        first ??= this.arcs.at(-back)!.at(-1)!;
        return this.#known(this.arcs.length - back);
      }
      first ??= this.#move(this.#place());
      return this.#draw(i === length - 1 ? [first] : []);
    });
  }

  #known(number: number): number {
    this.#pen = this.arcs[number]![0]!;
    return ~number;
  }

  /** `end`: the point that closes a ring, which is not written. */
  #draw(end: readonly Point[]): number {
    this.arcs.push([this.#pen, ...times(this.#count(), () => this.#move(this.#along())), ...end]);
    this.#pen = end[0] ?? this.#pen;
    return this.arcs.length - 1;
  }
}

/** The world file that a packed one was made from, but for the order of its arcs and what names its contested lines. */
export function unpackWorld(packed: PackedWorld): WorldTopology {
  const { bbox, grid, projection, contested, ids } = packed;
  const plotter = new Plotter(packed);
  const units = ([x, y]: Point): [number, number] => [x * grid, y * grid];
  const geometries = (ids.match(/.../g) ?? []).map((id) => {
    const arcs = plotter.polygons();
    const at = units(plotter.label());
    return { id, properties: { at }, ...(arcs.length > 0 ? area(arcs) : point(at)) };
  });
  const lines = { type: 'MultiLineString' as const, arcs: contested as number[][] };
  return {
    type: 'Topology',
    bbox,
    projection,
    objects: { countries: { type: 'GeometryCollection', geometries }, contested: lines },
    arcs: plotter.arcs.map((arc) => arc.map(units)),
  };
}

const area = (arcs: number[][][]) => ({ type: 'MultiPolygon' as const, arcs });
const point = (coordinates: [number, number]) => ({ type: 'Point' as const, coordinates });
