import { colourOf } from './svg-colour.js';
import { copySvg, svgElement } from './svg-copy.js';
import { measurer, textLine, type TextStyle } from './svg-text.js';

function styleOf(element: Element): TextStyle {
  const style = getComputedStyle(element);
  return {
    family: style.fontFamily,
    size: parseFloat(style.fontSize),
    weight: style.fontWeight,
    colour: colourOf(style.color).paint,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** The words of a text node by the line they stand on. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect; start: number }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - range.getBoundingClientRect().top) < 2) {
      range.setStart(node, last.start);
      lines[lines.length - 1] = { text: `${last.text} ${word}`, box: range.getBoundingClientRect(), start: last.start };
    } else lines.push({ text: word, box: range.getBoundingClientRect(), start: index });
  }
  return lines;
}

function copyText(node: Text, origin: DOMRect): SVGElement[] {
  const style = styleOf(node.parentElement!);
  const { ascent } = measurer(style)(node.data);
  return linesOf(node).map(({ text, box }) => {
    const x = (style.direction === 'rtl' ? box.right : box.left) - origin.left;
    return textLine(text, x, box.top - origin.top + ascent, style);
  });
}

function copyPicture(picture: Element, origin: DOMRect): SVGElement {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const copy = copySvg(picture);
  for (const [name, value] of Object.entries({ x: left - origin.left, y: top - origin.top, width, height })) {
    copy.setAttribute(name, String(Math.round(value * 100) / 100));
  }
  return copy;
}

/** Hidden, or there for screen readers alone. */
function isUnseen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

function piecesIn(element: Element, origin: DOMRect): SVGElement[] {
  return [...element.childNodes].flatMap((node): SVGElement[] => {
    if (node instanceof Text) return copyText(node, origin);
    if (!(node instanceof Element) || isUnseen(node)) return [];
    return node.localName === 'svg' ? [copyPicture(node, origin)] : piecesIn(node, origin);
  });
}

export interface Block {
  readonly content: SVGElement;
  /** Pixels. */
  readonly height: number;
}

/** A piece of the page, such as a legend, as SVG: its small pictures and its lines of text where they stand now. */
export function copyBlock(element: Element): Block {
  const origin = element.getBoundingClientRect();
  const content = svgElement('g');
  content.append(...piecesIn(element, origin));
  return { content, height: origin.height };
}
