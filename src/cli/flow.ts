import { textWidth } from '../geometry/text-width.js';
import { element, type Markup } from '../export/markup.js';
import type { Block } from '../export/sheet.js';
import { copySvg } from '../export/svg-copy.js';
import { textLine, wrapText, type Measurer, type TextStyle } from '../export/svg-text.js';
import type { Cascade } from './cascade.js';
import { Tree } from './tree.js';

/** Bold letters are wider than `textWidth` reckons with. */
const BOLD = 1.06;

/** Without a browser there is nothing to measure with: roughly, and rather too wide. */
export const roughly: Measurer = ({ size, weight }) => {
  const wider = Number(weight) >= 600 ? BOLD : 1;
  return (text) => ({ width: textWidth(text, size) * wider, ascent: size * 0.92 });
};

/** A part of a legend: it can be drawn anywhere. */
interface Piece {
  readonly width: number;
  readonly height: number;
  /** Given where its upper left corner goes. */
  draw(x: number, y: number): Markup[];
}

const LINE = 1.45;
/** Room that is left behind a text: the typeface it is shown in may be wider. */
const WIDER = 1.12;
/** The steps of a ramp stand side by side: each so wide at most, the last one apart. In ems. */
const CLASSES = { most: 7, last: 8, apart: 0.6 };

/** Lays a legend out as the style sheet would: its small pictures and texts one after the other, in lines. */
export class Flow {
  readonly #em: number;
  readonly #isMirrored: boolean;

  constructor(
    private readonly cascade: Cascade,
    private readonly width: number,
    figure: Tree,
  ) {
    const style = cascade.styleOf(figure);
    this.#em = parseFloat(style.getPropertyValue('font-size'));
    this.#isMirrored = style.getPropertyValue('direction') === 'rtl';
  }

  block(tree: Tree): Block {
    return tree.hasClass('classes')
      ? this.#classes(tree)
      : this.#lines(
          tree.children.map((item) => this.#row(item)),
          this.#gaps(tree),
        );
  }

  /** Between lines and between what stands in them, in pixels. */
  #gaps(tree: Tree): readonly [rows: number, columns: number] {
    const [rows = '0', columns = rows] = this.cascade.styleOf(tree).getPropertyValue('gap').split(' ');
    const pixels = (value: string) => parseFloat(value) * (value.endsWith('em') ? this.#em : 1) || 0;
    return [pixels(rows), pixels(columns)];
  }

  #lines(items: readonly Piece[], [between, gap]: readonly [number, number]): Block {
    const content: Markup[] = [];
    let [x, y, height] = [0, 0, 0];
    for (const item of items) {
      if (x > 0 && x + item.width > this.width) [x, y, height] = [0, y + height + between, 0];
      content.push(...item.draw(this.#left(x, item.width), y));
      height = Math.max(height, item.height);
      x += item.width + gap;
    }
    return { content: element('g', {}, ...content), height: y + height };
  }

  #classes(tree: Tree): Block {
    const items = tree.children;
    const [em, [, gap]] = [this.#em, this.#gaps(tree)];
    const steps = items.length - 1;
    const room = this.width - (CLASSES.last + CLASSES.apart) * em - steps * gap;
    const wide = Math.min(CLASSES.most * em, room / Math.max(1, steps));
    const hasRoom = items.every((item) => this.#widest(item.findAll('occurs')) <= wide);
    const columns = items.map((item, i) => this.#column(item, i < steps ? wide : CLASSES.last * em, hasRoom));
    const at = (i: number) => i * (wide + gap) + (i === steps ? CLASSES.apart * em : 0);
    const content = columns.flatMap((column, i) => column.draw(this.#left(at(i), column.width), 0));
    return { content: element('g', {}, ...content), height: Math.max(...columns.map(({ height }) => height)) };
  }

  /** From the left, whichever side lines begin at. */
  #left(x: number, width: number): number {
    return this.#isMirrored ? this.width - x - width : x;
  }

  #pieces(tree: Tree, width: number): Piece[] {
    if (tree.localName === 'svg') return [this.#picture(tree, width)];
    return tree.childNodes.flatMap((node): Piece[] =>
      node instanceof Tree ? this.#pieces(node, width) : this.#text(node.textContent, tree, width),
    );
  }

  #widest(trees: readonly Tree[]): number {
    return Math.max(0, ...trees.map((tree) => roughly(this.#styleOf(tree))(tree.textContent).width));
  }

  /** Side by side, in the middle of the line. */
  #row(item: Tree): Piece {
    const [, gap] = this.#gaps(item);
    const [first] = item.children;
    const room = this.width - (first?.localName === 'svg' ? Number(first.getAttribute('width')) + gap : 0);
    const pieces = this.#pieces(item, room);
    const width = pieces.reduce((sum, piece) => sum + piece.width + gap, -gap);
    const height = Math.max(LINE * this.#em, ...pieces.map((piece) => piece.height));
    const draw = (x: number, y: number) => {
      let at = 0;
      return pieces.flatMap((piece) => {
        const left = this.#isMirrored ? x + width - at - piece.width : x + at;
        at += piece.width + gap;
        return piece.draw(left, y + (height - piece.height) / 2);
      });
    };
    return { width, height, draw };
  }

  /** One below the other. */
  #column(item: Tree, width: number, isWhole: boolean): Piece {
    const shown = item.children.filter((child) => isWhole || !child.hasClass('occurs'));
    const pieces = shown.flatMap((child) => this.#pieces(child, width));
    const draw = (x: number, y: number) => {
      let at = y;
      return pieces.flatMap((piece) => {
        const drawn = piece.draw(this.#isMirrored ? x + width - piece.width : x, at);
        at += piece.height;
        return drawn;
      });
    };
    return { width, height: pieces.reduce((sum, { height }) => sum + height, 0), draw };
  }

  #picture(svg: Tree, room: number): Piece {
    const size = (name: string) => {
      const value = svg.getAttribute(name) ?? '0';
      return value.endsWith('%') ? room : Number(value);
    };
    const [width, height] = [size('width'), size('height')];
    const copy = copySvg(svg, this.cascade.styleOf);
    const draw = (x: number, y: number) => [{ ...copy, attributes: { ...copy.attributes, x, y, width, height } }];
    return { width, height, draw };
  }

  #text(text: string, around: Tree, room: number): Piece[] {
    const style = this.#styleOf(around);
    const measure = roughly(style);
    const lines = wrapText(text, room, (part) => measure(part).width);
    if (lines.length === 0) return [];
    const width = Math.max(...lines.map((line) => measure(line).width)) * WIDER;
    const line = style.size * LINE;
    const draw = (x: number, y: number) =>
      lines.map((one, i) => textLine(one, this.#isMirrored ? x + width : x, y + i * line + style.size * 1.06, style));
    return [{ width, height: lines.length * line, draw }];
  }

  #styleOf(tree: Tree): TextStyle {
    const style = this.cascade.styleOf(tree);
    return {
      family: style.getPropertyValue('font-family'),
      size: parseFloat(style.getPropertyValue('font-size')),
      weight: style.getPropertyValue('font-weight'),
      colour: style.getPropertyValue('color'),
      direction: this.#isMirrored ? 'rtl' : 'ltr',
    };
  }
}
