import { element, type Markup } from './markup.js';
import { colourOf } from './svg-colour.js';

/** What a copy looks at in an element: one of a page, or one that a server wrote. */
export interface Drawn {
  readonly localName: string;
  readonly parentElement: Drawn | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  getAttribute(name: string): string | null;
}

/** How an element looks, every value worked out. */
export interface Style {
  getPropertyValue(name: string): string;
}

export type StyleOf<E> = (element: E) => Style;

/** Anything else in a picture is left behind. */
const ELEMENTS = /^(svg|g|path|circle|rect|text|tspan|defs|pattern|use)$/;
/** Attributes that say where things are; how they look is computed. */
const GEOMETRY = 'x y width height cx cy r d dy transform viewBox id patternUnits patternTransform'.split(' ');

/** What children take over from their parents: written only where it changes. */
const INHERITED =
  'font-family font-size font-style font-weight letter-spacing text-anchor stroke-linecap stroke-linejoin paint-order direction visibility'.split(
    ' ',
  );
/** What they do not take over, with what it is when nobody says anything. */
const OWN = { opacity: '1', 'unicode-bidi': 'normal' } as const;
/** Never rendered themselves, whatever their `display` says. */
const DEFINITIONS = /^(defs|pattern)$/;
const NO_PAINT = /^(svg|g|defs|pattern|use)$/;
const SCALE = /scale\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?/;

type Written = Record<string, string | number>;

/** A paint, or `null` where it points out of the file. */
function paintOf(computed: string): { paint: string; opacity: number } | null {
  const [, id] = /^url\(["']?#([\w-]+)["']?\)/.exec(computed) ?? [];
  if (id) return { paint: `url(#${id})`, opacity: 1 };
  return computed.includes('url(') ? null : colourOf(computed);
}

function writePaint(copy: Written, style: Style, name: 'fill' | 'stroke'): void {
  const painted = paintOf(style.getPropertyValue(name));
  copy[name] = painted?.paint ?? 'none';
  const opacity = (painted?.opacity ?? 1) * Number(style.getPropertyValue(`${name}-opacity`));
  if (opacity < 1 && copy[name] !== 'none') copy[`${name}-opacity`] = opacity;
}

/** How much the transforms of an element and of those around it magnify it: strokes that do not scale are undone by it. */
function magnification(element: Drawn, style: Style): number {
  if (style.getPropertyValue('vector-effect') !== 'non-scaling-stroke') return 1;
  let factor = 1;
  for (let at: Drawn | null = element; at; at = at.parentElement) {
    const [, x, y = x] = SCALE.exec(at.getAttribute('transform') ?? '') ?? [];
    if (x) factor *= Math.sqrt(Math.abs(Number(x) * Number(y)));
  }
  return factor || 1;
}

/** Widths and dashes in the units of the element, so that they scale with the picture. */
function writeStroke(copy: Written, element: Drawn, style: Style): void {
  writePaint(copy, style, 'stroke');
  if (copy['stroke'] === 'none') return;
  const by = magnification(element, style);
  copy['stroke-width'] = parseFloat(style.getPropertyValue('stroke-width')) / by;
  const dashes = style.getPropertyValue('stroke-dasharray').match(/[\d.]+/g);
  if (dashes) copy['stroke-dasharray'] = dashes.map((dash) => Math.round((Number(dash) / by) * 1e3) / 1e3).join(' ');
}

function writeStyle<E extends Drawn>(copy: Written, element: E, styleOf: StyleOf<E>, isRoot: boolean): void {
  const style = styleOf(element);
  const parent = isRoot || !element.parentElement ? null : styleOf(element.parentElement as E);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== parent?.getPropertyValue(name)) copy[name] = value;
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value && value !== initial) copy[name] = value;
  }
  if (element.localName === 'svg') copy['overflow'] = style.getPropertyValue('overflow-x');
  if (NO_PAINT.test(element.localName)) return;
  writePaint(copy, style, 'fill');
  writeStroke(copy, element, style);
}

/**
 * A copy of an SVG that looks the same without its style sheet: colours, strokes and fonts as presentation attributes,
 * no classes, no `style`, nothing that points out of it, and only elements that draw.
 * @param styleOf how an element of it looks; for elements of a page, `getComputedStyle`
 */
export function copySvg<E extends Drawn>(original: E, styleOf: StyleOf<E>, isRoot = true, isDefined = false): Markup {
  const copy: Written = {};
  for (const name of GEOMETRY) {
    const value = original.getAttribute(name);
    if (value !== null) copy[name] = value;
  }
  const target = original.getAttribute('href');
  if (target?.startsWith('#')) copy['href'] = target;
  writeStyle(copy, original, styleOf, isRoot);
  const isDefinition = isDefined || DEFINITIONS.test(original.localName);
  const isShown = (child: E) =>
    ELEMENTS.test(child.localName) &&
    (isDefinition || DEFINITIONS.test(child.localName) || styleOf(child).getPropertyValue('display') !== 'none');
  const children = [...original.childNodes].flatMap((child): (Markup | string)[] => {
    if (child.nodeType === 3) return [child.textContent ?? ''];
    const isCopied = child.nodeType === 1 && isShown(child as unknown as E);
    return isCopied ? [copySvg(child as unknown as E, styleOf, false, isDefinition)] : [];
  });
  return element(original.localName, copy, ...children);
}
