/**
 * Packs the world as text: the format that `src/geometry/packed.ts` reads. A number is one character, a larger one two
 * or three; each stands for a step from the number before it wherever that is small.
 */

/** Printable characters that need no escape in JSON or a script: from `(` on, without the backslash. */
const character = (value) => String.fromCharCode(value < 52 ? 40 + value : 41 + value);
const LETTERS = 86;
/** Values below it are one character; the next ones lead a second; the last leads two. */
const SHORT = 60;

function number(value) {
  if (value < SHORT) return character(value);
  const [high, low] = [Math.floor((value - SHORT) / LETTERS), (value - SHORT) % LETTERS];
  if (high < LETTERS - SHORT - 1) return character(SHORT + high) + character(low);
  if (high >= LETTERS ** 2) throw new Error(`too large: ${value}`);
  return character(LETTERS - 1) + character(Math.floor(high / LETTERS)) + character(high % LETTERS) + character(low);
}

/** Small numbers of either sign become small numbers without one. */
const signed = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);

const polygonsOf = ({ type, arcs }) => ({ Polygon: [arcs], MultiPolygon: arcs })[type] ?? [];

const linesOf = ({ type, arcs }) => (type === 'LineString' ? [arcs] : arcs);

/** In steps of the grid; a negative arc is the reverse of its complement. */
function pointsOf(arcs, arc) {
  let [x, y] = [0, 0];
  const points = arcs[arc < 0 ? ~arc : arc].map(([dx, dy]) => [(x += dx), (y += dy)]);
  return arc < 0 ? points.reverse() : points;
}

/** A quantised planar topology whose grid starts at 0; its label points are whole steps of the grid. */
export function packWorld({ bbox, transform, projection, objects, arcs }) {
  const grid = transform.scale[0];
  const numbers = new Map();
  const text = { shape: '', at: '', step: '' };
  let pen = [0, 0];

  const moveTo = (point, stream) => {
    text[stream] += signed(point[0] - pen[0]) + signed(point[1] - pen[1]);
    pen = point;
  };

  /** A known arc comes reversed, as how far back it is; a new one as its steps. The step that closes a ring is left out. */
  function writeArc(arc, isLast) {
    const [, ...points] = pointsOf(arcs, arc);
    if (numbers.has(~arc)) text.shape += number(numbers.size - numbers.get(~arc));
    else {
      const written = isLast ? points.slice(0, -1) : points;
      text.shape += number(0) + number(written.length);
      for (const point of written) moveTo(point, 'step');
      numbers.set(arc, numbers.size);
    }
    pen = points.at(-1);
  }

  function writeRing(ring) {
    text.shape += number(ring.length);
    if (!numbers.has(~ring[0])) moveTo(pointsOf(arcs, ring[0])[0], 'at');
    ring.forEach((arc, i) => writeArc(arc, i === ring.length - 1));
  }

  for (const geometry of objects.countries.geometries) {
    const polygons = polygonsOf(geometry);
    text.shape += number(polygons.length);
    for (const rings of polygons) {
      text.shape += number(rings.length);
      rings.forEach(writeRing);
    }
    moveTo(
      geometry.properties.at.map((value) => Math.round(value / grid)),
      'at',
    );
  }
  const ids = objects.countries.geometries.map(({ id }) => id).join('');
  const numberOf = (arc) => numbers.get(arc) ?? ~numbers.get(~arc);
  const contested = objects.contested.geometries.flatMap(linesOf).map((line) => line.map(numberOf));
  return { bbox, grid, projection, contested, ids, ...text };
}
