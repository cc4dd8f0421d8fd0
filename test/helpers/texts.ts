import type { Box } from '../../src/geometry/frame.js';

export interface TextBox {
  readonly text: string;
  readonly box: Box;
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  return [left, top, right, bottom];
}

/** Returns the boxes of visible text, line by line, in pixels of the window. */
export function textsIn(root: ParentNode, isLeftOut: (parent: Element) => boolean = () => false): TextBox[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const found: TextBox[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || parent.closest('style, title, desc') || isLeftOut(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width > 1) found.push({ text: node.nodeValue.trim(), box: boxOf(rect) });
    }
  }
  return found;
}

/** Returns the boxes of each `<text>` of a drawing, line by line, in pixels of the window. */
export function drawnTexts(root: ParentNode, selector = 'text'): TextBox[] {
  return [...root.querySelectorAll<SVGTextElement>(selector)].flatMap(linesOf);
}

/** Returns the box of a text in a drawing: `getBoundingClientRect` rounds it outwards in Firefox. */
function drawnBox(element: SVGTextElement): Box {
  const [{ x, y, width, height }, { a, d, e, f }] = [element.getBBox(), element.getScreenCTM()!];
  return [x * a + e, y * d + f, (x + width) * a + e, (y + height) * d + f];
}

/** Engines differ in what a range or a part of a text in a drawing covers, not in the box of a whole text. */
function linesOf(element: SVGTextElement): TextBox[] {
  const [below] = element.querySelectorAll<SVGTSpanElement>('tspan[x]');
  const box = drawnBox(element);
  if (!below) return box[2] > box[0] ? [{ text: textOf(element), box }] : [];
  const { display } = below.style;
  below.style.display = 'none';
  const first = drawnBox(element);
  below.style.display = display;
  const [x0, x1] = spanOf(below, element.getScreenCTM()!);
  return [
    { text: textOf(element).replace(textOf(below), ''), box: first },
    { text: textOf(below), box: [x0, first[3], x1, box[3]] },
  ];
}

/** Returns the start and end of a line of its own, by its anchor. */
function spanOf(line: SVGTSpanElement, { a, e }: DOMMatrix): [number, number] {
  const [at, width] = [Number(line.getAttribute('x')), line.getComputedTextLength()];
  const before = { start: 0, middle: width / 2, end: width }[getComputedStyle(line).textAnchor] ?? 0;
  return [(at - before) * a + e, (at - before + width) * a + e];
}

function textOf({ textContent }: Element): string {
  return (textContent ?? '').trim();
}

export function boxesOf(elements: Iterable<Element>): Box[] {
  return [...elements].map((element) => boxOf(element.getBoundingClientRect()));
}

/** Room above and below the letters of a line, in pixels. */
const LEADING = 3;
const HAIR = 0.5;

/** Whether the letters of a text touch a box. */
export function touches({ box }: TextBox, other: Box): boolean {
  const [x0, y0, x1, y1] = [box[0] + HAIR, box[1] + LEADING, box[2] - HAIR, box[3] - LEADING];
  return x0 < other[2] && other[0] < x1 && y0 < other[3] && other[1] < y1;
}

/** Pairs of texts whose letters touch. */
export function collisions(texts: readonly TextBox[]): string[] {
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => touches(one, [other.box[0], other.box[1] + LEADING, other.box[2], other.box[3] - LEADING]))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Texts that reach out of a box at its left or right. */
export function outOf(texts: readonly TextBox[], [left, , right]: Box): string[] {
  return texts.filter(({ box }) => box[0] < left - 1 || box[2] > right + 1).map(({ text }) => text);
}
