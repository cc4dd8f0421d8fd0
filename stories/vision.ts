import {
  converter,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  type Color,
  type Lrgb,
  type Rgb,
} from 'culori';

const deutan = filterDeficiencyDeuter(1);

/**
 * How colours look to readers without one kind of cone: severity 1.0 of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1.
 * `grey` is luminance alone (ITU-R BT.709): a bad printer, or no cones at all.
 */
export const VISIONS = {
  protan: filterDeficiencyProt(1),
  deutan,
  tritan: filterDeficiencyTrit(1),
  grey: filterGrayscale(1) as typeof deutan,
};

export type Vision = keyof typeof VISIONS;

const light = converter('lrgb');

/** The matrices are for linear light; culori applies them to the channels that it is given. */
function filtered({ r, g, b }: Omit<Lrgb, 'mode'>, vision: Vision): Rgb {
  return VISIONS[vision]({ mode: 'rgb', r, g, b } satisfies Rgb);
}

/** A colour as such a reader sees it, clipped to what a screen can show. */
export function seen(colour: Color, vision: Vision): Lrgb {
  const { r, g, b } = filtered(light(colour), vision);
  const [red, green, blue] = [r, g, b].map((value) => Math.min(1, Math.max(0, value))) as [number, number, number];
  return { mode: 'lrgb', r: red, g: green, b: blue };
}

/** The rows of a matrix: what red, green and blue light are made of. */
function rowsOf(vision: Vision): number[][] {
  const units = [
    { r: 1, g: 0, b: 0 },
    { r: 0, g: 1, b: 0 },
    { r: 0, g: 0, b: 1 },
  ].map((unit) => filtered(unit, vision));
  return (['r', 'g', 'b'] as const).map((channel) => units.map((unit) => unit[channel]));
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
  matrix.setAttribute('values', [...rowsOf(vision).map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' '));
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
