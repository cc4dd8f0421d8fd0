import { colourOf } from './svg-colour.js';

export const SVG = 'http://www.w3.org/2000/svg';

/** Anything else in a picture is left behind. */
const ELEMENTS = new Set(
  'svg g path circle ellipse rect line polyline polygon text tspan defs pattern clipPath use'.split(' '),
);
/** Attributes that say where things are; how they look is computed. */
const GEOMETRY =
  'x y width height cx cy r rx ry x1 y1 x2 y2 d points dx dy transform viewBox preserveAspectRatio id'.split(' ');
const OF_PATTERNS = 'patternUnits patternTransform patternContentUnits clipPathUnits'.split(' ');
const ATTRIBUTES = [...GEOMETRY, ...OF_PATTERNS];

/** What children take over from their parents: written only where it changes. */
const INHERITED =
  'font-family font-size font-style font-weight letter-spacing text-anchor stroke-linecap stroke-linejoin paint-order direction visibility'.split(
    ' ',
  );
/** What they do not take over, with what it is when nobody says anything. */
const OWN = { opacity: '1', 'unicode-bidi': 'normal', 'dominant-baseline': 'auto', 'clip-path': 'none' } as const;
/** Never rendered themselves, whatever their `display` says. */
const DEFINITIONS = 'defs, pattern, clipPath';
/** No XML can hold these. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that an XML file can hold. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '');
}

export function svgElement(name: string, attributes: Readonly<Record<string, string | number>> = {}): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, xmlText(String(value)));
  return element;
}

/** A paint, or `null` where it points out of the file. */
function paintOf(computed: string): { paint: string; opacity: number } | null {
  const [, id] = /^url\(["']?#([\w-]+)["']?\)/.exec(computed) ?? [];
  if (id) return { paint: `url(#${id})`, opacity: 1 };
  return computed.includes('url(') ? null : colourOf(computed);
}

function writePaint(copy: Element, style: CSSStyleDeclaration, name: 'fill' | 'stroke'): void {
  const painted = paintOf(style.getPropertyValue(name));
  copy.setAttribute(name, painted?.paint ?? 'none');
  const opacity = (painted?.opacity ?? 1) * Number(style.getPropertyValue(`${name}-opacity`));
  if (opacity < 1) copy.setAttribute(`${name}-opacity`, String(opacity));
}

/** How much the transforms of an element and of those around it magnify it: strokes that do not scale are undone by it. */
function magnification(element: Element, style: CSSStyleDeclaration): number {
  if (style.getPropertyValue('vector-effect') !== 'non-scaling-stroke') return 1;
  let factor = 1;
  for (let at: Element | null = element; at instanceof SVGGraphicsElement; at = at.parentElement) {
    const list = at.transform.baseVal;
    for (let i = 0; i < list.numberOfItems; i++) {
      const { a, b, c, d } = list.getItem(i).matrix;
      factor *= Math.sqrt(Math.abs(a * d - b * c));
    }
  }
  return factor || 1;
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Widths and dashes in the units of the element, so that they scale with the picture. */
function writeStroke(copy: Element, element: Element, style: CSSStyleDeclaration): void {
  writePaint(copy, style, 'stroke');
  if (copy.getAttribute('stroke') === 'none') return copy.removeAttribute('stroke-opacity');
  const by = magnification(element, style);
  copy.setAttribute('stroke-width', rounded(parseFloat(style.getPropertyValue('stroke-width')) / by));
  const dashes = style.getPropertyValue('stroke-dasharray').match(/[\d.]+/g);
  if (dashes) copy.setAttribute('stroke-dasharray', dashes.map((dash) => rounded(Number(dash) / by)).join(' '));
}

function writeStyle(copy: Element, element: Element, isRoot: boolean): void {
  const style = getComputedStyle(element);
  const parent = isRoot || !element.parentElement ? null : getComputedStyle(element.parentElement);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== parent?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value && value !== initial && !value.includes('(')) copy.setAttribute(name, value);
  }
  if (copy.localName === 'svg') copy.setAttribute('overflow', style.getPropertyValue('overflow-x'));
  if (/^(svg|g|defs|pattern|clipPath|use)$/.test(copy.localName)) return;
  writePaint(copy, style, 'fill');
  writeStroke(copy, element, style);
}

function isLeftOut(element: Element): boolean {
  if (!ELEMENTS.has(element.localName)) return true;
  return !element.closest(DEFINITIONS) && getComputedStyle(element).display === 'none';
}

/**
 * A copy of an SVG that looks the same without its style sheet: colours, strokes and fonts as presentation attributes,
 * no classes, no `style`, nothing that points out of it, and only elements that draw. The original must be in the page.
 */
export function copySvg(element: Element, isRoot = true): SVGElement {
  const copy = svgElement(element.localName);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  const target = element.getAttribute('href');
  if (target?.startsWith('#')) copy.setAttribute('href', target);
  writeStyle(copy, element, isRoot);
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(xmlText(child.data));
    else if (child instanceof Element && !isLeftOut(child)) copy.append(copySvg(child, false));
  }
  return copy;
}
