import type { Linear } from '../src/cli/colour.js';

type Matrix = readonly [Linear, Linear, Linear];

/**
 * How colours look to readers without one kind of cone, as matrices over linear RGB: severity 1.0 of Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1.
 * `grey` is luminance alone (ITU-R BT.709): a bad printer, or no cones at all.
 */
export const VISIONS = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof VISIONS;

function dot(row: Linear, colour: Linear): number {
  return row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2];
}

/** A colour as such a reader sees it, clipped to what a screen can show. */
export function seen(colour: Linear, vision: Vision): Linear {
  const [red, green, blue] = VISIONS[vision].map((row) => Math.min(1, Math.max(0, dot(row, colour))));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG filter of the same matrix, added to the page once. Returns its id. */
export function visionFilter(vision: Vision): string {
  const id = `vision-${vision}`;
  if (document.getElementById(id)) return id;
  const [svg, filter, matrix] = ['svg', 'filter', 'feColorMatrix'].map((name) => document.createElementNS(SVG, name));
  if (!svg || !filter || !matrix) throw new Error('no svg elements');
  filter.id = id;
  filter.setAttribute('color-interpolation-filters', 'linearRGB');
  matrix.setAttribute('values', [...VISIONS[vision].map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' '));
  for (const [name, value] of [
    ['width', '0'],
    ['height', '0'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  filter.append(matrix);
  svg.append(filter);
  document.body.append(svg);
  return id;
}
