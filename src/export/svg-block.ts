import { element, type Markup } from './markup.js';
import type { Block } from './sheet.js';
import { colourOf } from './svg-colour.js';
import { copySvg } from './svg-copy.js';
import { stylesIn } from './svg-style.js';
import { measurer, textLine, type TextStyle } from './svg-text.js';

type Rect = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/**
 * Returns where a bounding rectangle of the page lies in the chart's own pixels, before its ancestors are transformed.
 * The height is what it has there, for turns by which width and height cannot be told apart.
 */
export type ToLocal = (rect: Rect, height: number) => Rect;

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

/** Height of a line's box where fonts have the usual proportions, in sizes of its type. */
const LINE = 1.17;

/** The words of a text node by the line they stand on. */
function linesOf(node: Text, boxOf: (range: Range) => Rect): { text: string; box: Rect }[] {
  const range = node.ownerDocument.createRange();
  const lines: { text: string; box: Rect; start: number }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - boxOf(range).top) < 2) {
      range.setStart(node, last.start);
      lines[lines.length - 1] = { text: `${last.text} ${word}`, box: boxOf(range), start: last.start };
    } else lines.push({ text: word, box: boxOf(range), start: index });
  }
  return lines;
}

function copyText(node: Text, origin: Rect, toLocal: ToLocal): Markup[] {
  const style = styleOf(node.parentElement!);
  const { ascent } = measurer(style)(node.data);
  const boxOf = (range: Range) => toLocal(range.getBoundingClientRect(), style.size * LINE);
  return linesOf(node, boxOf).map(({ text, box }) => {
    const x = box.left + (style.direction === 'rtl' ? box.width : 0) - origin.left;
    return textLine(text, x, box.top - origin.top + ascent, style);
  });
}

function boxOf(element: Element, toLocal: ToLocal): Rect {
  return toLocal(element.getBoundingClientRect(), parseFloat(getComputedStyle(element).height) || 0);
}

function copyPicture(picture: Element, origin: Rect, toLocal: ToLocal): Markup {
  const { left, top, width, height } = boxOf(picture, toLocal);
  const copy = copySvg(picture, stylesIn(picture));
  return { ...copy, attributes: { ...copy.attributes, x: left - origin.left, y: top - origin.top, width, height } };
}

/** Hidden, or there for screen readers alone. */
function isUnseen({ width, height }: Rect): boolean {
  return width <= 1 || height <= 1;
}

function piecesIn(within: Element, origin: Rect, toLocal: ToLocal): Markup[] {
  return [...within.childNodes].flatMap((node): Markup[] => {
    if (node.nodeType === Node.TEXT_NODE) return copyText(node as Text, origin, toLocal);
    if (node.nodeType !== Node.ELEMENT_NODE || isUnseen(boxOf(node as Element, toLocal))) return [];
    const element = node as Element;
    return element.localName === 'svg' ? [copyPicture(element, origin, toLocal)] : piecesIn(element, origin, toLocal);
  });
}

/** A piece of the page, such as a legend, as SVG: its small pictures and its lines of text where they stand now. */
export function copyBlock(block: Element, toLocal: ToLocal): Block {
  const origin = boxOf(block, toLocal);
  return { content: element('g', {}, ...piecesIn(block, origin, toLocal)), height: origin.height };
}
