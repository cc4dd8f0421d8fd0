import { element, type Markup } from './markup.js';
import type { Block } from './sheet.js';
import { colourOf } from './svg-colour.js';
import { copySvg } from './svg-copy.js';
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

function copyText(node: Text, origin: DOMRect): Markup[] {
  const style = styleOf(node.parentElement!);
  const { ascent } = measurer(style)(node.data);
  return linesOf(node).map(({ text, box }) => {
    const x = (style.direction === 'rtl' ? box.right : box.left) - origin.left;
    return textLine(text, x, box.top - origin.top + ascent, style);
  });
}

function copyPicture(picture: Element, origin: DOMRect): Markup {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const copy = copySvg(picture, getComputedStyle);
  return { ...copy, attributes: { ...copy.attributes, x: left - origin.left, y: top - origin.top, width, height } };
}

/** Hidden, or there for screen readers alone. */
function isUnseen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

function piecesIn(within: Element, origin: DOMRect): Markup[] {
  return [...within.childNodes].flatMap((node): Markup[] => {
    if (node instanceof Text) return copyText(node, origin);
    if (!(node instanceof Element) || isUnseen(node)) return [];
    return node.localName === 'svg' ? [copyPicture(node, origin)] : piecesIn(node, origin);
  });
}

/** A piece of the page, such as a legend, as SVG: its small pictures and its lines of text where they stand now. */
export function copyBlock(block: Element): Block {
  const origin = block.getBoundingClientRect();
  return { content: element('g', {}, ...piecesIn(block, origin)), height: origin.height };
}
