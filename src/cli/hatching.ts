import { range } from 'd3-array';
import { element, type Markup } from '../export/markup.js';
import { pathOf } from '../geometry/path.js';

/** Of a pattern's tile, which is turned by 45°: its side, where its line stands in it, how the line looks. */
interface Hatching {
  readonly step: number;
  readonly offset: number;
  readonly line: Markup['attributes'];
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const LINE = /^M([\d.]+) 0V[\d.]+$/;

function elementsIn({ children }: Markup): Markup[] {
  return children.filter((child) => typeof child !== 'string');
}

function hatchingOf(pattern: Markup): Hatching {
  const { d, ...line } = elementsIn(pattern)[0]?.attributes ?? {};
  const offset = LINE.exec(String(d))?.[1];
  if (offset === undefined) throw new Error(`a pattern other than lines: ${pattern.attributes['id']}`);
  return { step: Number(pattern.attributes['width']), offset: Number(offset), line };
}

function hatchingsIn(markup: Markup): [id: string, Hatching][] {
  if (markup.name === 'pattern') return [[String(markup.attributes['id']), hatchingOf(markup)]];
  return elementsIn(markup).flatMap(hatchingsIn);
}

function boxOf({ attributes: { x = 0, y = 0, width = 0, height = 0 } }: Markup): Box {
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

/** The lines of a hatching inside a box, as path data: along each, `x + y` is the same. */
function linesIn({ x, y, width, height }: Box, { step, offset }: Hatching): string {
  const [right, bottom] = [x + width, y + height];
  const place = (sum: number) => (sum / Math.SQRT2 - offset) / step;
  return pathOf((path) => {
    for (const i of range(Math.ceil(place(x + y)), Math.floor(place(right + bottom)) + 1)) {
      const sum = (offset + i * step) * Math.SQRT2;
      path.moveTo(Math.max(x, sum - bottom), Math.min(bottom, sum - x));
      path.lineTo(Math.min(right, sum - y), Math.max(y, sum - right));
    }
  });
}

function hatched(rect: Markup, hatching: Hatching): Markup[] {
  const d = linesIn(boxOf(rect), hatching);
  const outline = { ...rect, attributes: { ...rect.attributes, fill: 'none' } };
  return d ? [element('path', { d, ...hatching.line }), outline] : [outline];
}

/**
 * Draws hatchings line by line instead of by patterns. These are found by ids: of two equal figures in a page the second
 * would be painted with the patterns of the first, which are none where that is hidden.
 */
export function withoutPatterns(drawing: Markup): Markup {
  const hatchings = new Map(hatchingsIn(drawing));
  const drawn = (markup: Markup): Markup[] => {
    const id = /^url\(#([\w-]+)\)$/.exec(String(markup.attributes['fill']))?.[1];
    const hatching = id === undefined ? undefined : hatchings.get(id);
    if (hatching) return hatched(markup, hatching);
    const children = childrenOf(markup, drawn);
    return children.length === 0 && markup.name === 'defs' ? [] : [{ ...markup, children }];
  };
  return { ...drawing, children: childrenOf(drawing, drawn) };
}

function childrenOf({ children }: Markup, drawn: (child: Markup) => Markup[]): (Markup | string)[] {
  const kept = children.filter((child) => typeof child === 'string' || child.name !== 'pattern');
  return kept.flatMap((child): (Markup | string)[] => (typeof child === 'string' ? [child] : drawn(child)));
}
