import type { Key, Legend, Swatch } from '../model/legend.js';
import { element, type Markup } from './markup.js';
import type { Block, Look } from './sheet.js';
import { textLine, wrapText, type TextStyle } from './svg-text.js';

/** Draws the `<svg>` of a swatch, its paints resolved; `isColumn`: one above its label, of any width. */
export type DrawSwatch = (swatch: Swatch, isColumn: boolean) => Markup;

/** A part of a legend that can be drawn anywhere. Pixels. */
interface Piece {
  readonly width: number;
  readonly height: number;
  /** @param x of its left edge */
  draw(x: number, y: number): Markup[];
}

/** Distances of the style sheet, in ems. */
const GAPS = { list: { row: 0.3, column: 1.25 }, tally: { row: 0.2, column: 1 } };
const SWATCH_GAP = 0.5;
const LINE_HEIGHT = 1.45;
/** Most that a class and other land are wide, the room behind the last class and between lines, in ems; between columns in pixels. */
const COLUMN = { class: 7, other: 12, after: 0.6, row: 0.15, line: 0.3, lineHeight: 1.2, gap: 3 };
/** Of a column, in widths of its widest text. */
const AIR = 1.08;
/** Size of a class's details, of that of its limits. */
const DETAILS = { narrow: 0.9, usual: 0.96 };
/** Pixels by which sums of widths may be off. */
const ROUNDING = 0.01;
/** Height of a line's box where fonts have the usual proportions, and of what is above its baseline, in sizes of its type. */
const [BOX, ASCENT] = [1.17, 0.92];

/** Lays a legend out as the style sheet does in the page. */
class LegendLayout {
  constructor(
    readonly look: Look,
    readonly width: number,
    readonly drawSwatch: DrawSwatch,
  ) {}

  list({ keys }: Legend, { row, column }: { row: number; column: number }): Block {
    const { size } = this.look;
    const pieces = keys.map((key) => this.#item(key));
    return this.#lines(pieces, row * size, () => column * size, true);
  }

  classes({ keys, isNarrow }: Legend): Block {
    const { size } = this.look;
    const details = isNarrow ? DETAILS.narrow : DETAILS.usual;
    const [classes, others] = [keys.filter(isClass), keys.filter((key) => !isClass(key))];
    const gaps = COLUMN.gap * (keys.length - 1) + COLUMN.after * size;
    const width = this.#classWidth(classes, details, this.width - COLUMN.gap * (classes.length - 1));
    const least = Math.max(...others.map(({ label }) => this.#measure(label, this.#style(1, 'ink'))));
    const room = this.width - gaps - width * classes.length - least * others.length;
    const isOneLine = room >= 0;
    const other = isOneLine ? Math.min(COLUMN.other * size, least + room / others.length) : COLUMN.other * size;
    const left = isOneLine ? this.width - gaps - other * others.length : this.width - COLUMN.gap * (classes.length - 1);
    const one = Math.min(COLUMN.class * size, left / classes.length);
    const gapAfter = (i: number) => COLUMN.gap + (i === classes.length - 1 ? COLUMN.after * size : 0);
    const pieces = [...classes.map((key) => this.#column(key, one, details)), ...others.map((key) => this.#column(key, other, details))]; // prettier-ignore
    return this.#lines(pieces, COLUMN.line * size, gapAfter);
  }

  /** Returns the width of a class: that of the widest text, or of the widest word where that would be too much. */
  #classWidth(classes: readonly Key[], details: number, room: number): number {
    const widest = (part: (text: string) => string[]) => {
      const widths = classes.flatMap(({ label, detail = '' }) => [
        ...part(label).map((text) => this.#measure(text, this.#style(1, 'ink'))),
        ...part(detail).map((text) => this.#measure(text, this.#style(details, 'ink'))),
      ]);
      return Math.max(...widths) * AIR;
    };
    const whole = widest((text) => [text]);
    return whole * classes.length <= room ? whole : widest((text) => text.split(' '));
  }

  /** One piece beside the other, in as many lines as that takes. */
  #lines(pieces: readonly Piece[], between: number, gapAfter: (i: number) => number, isCentred = false): Block {
    const lines: { piece: Piece; x: number }[][] = [[]];
    let x = 0;
    pieces.forEach((piece, i) => {
      if (x > 0 && x + piece.width > this.width + ROUNDING) [x] = [0, lines.push([])];
      lines.at(-1)!.push({ piece, x });
      x += piece.width + gapAfter(i);
    });
    const content: Markup[] = [];
    let y = -between;
    for (const line of lines) {
      const height = Math.max(0, ...line.map(({ piece }) => piece.height));
      y += between;
      for (const { piece, x } of line) {
        const top = isCentred ? y + (height - piece.height) / 2 : y;
        content.push(...piece.draw(this.#left(x, piece.width), top));
      }
      y += height;
    }
    return { content: element('g', {}, ...content), height: y };
  }

  /** From the left, whichever side lines begin at. */
  #left(x: number, width: number, room = this.width): number {
    return this.look.direction === 'rtl' ? room - x - width : x;
  }

  #item({ swatch, label }: Key): Piece {
    const { size } = this.look;
    const picture = swatch && this.#picture(this.drawSwatch(swatch, false), this.width);
    const before = picture ? picture.width + SWATCH_GAP * size : 0;
    const words = this.#text(label, this.width - before, this.#style(1, 'secondary'), LINE_HEIGHT);
    const width = before + words.width * this.look.spare;
    const height = Math.max(picture?.height ?? 0, words.height);
    const draw = (x: number, y: number) => [
      ...(picture?.draw(x + this.#left(0, picture.width, width), y + (height - picture.height) / 2) ?? []),
      ...words.draw(x + this.#left(before, words.width, width), y + (height - words.height) / 2),
    ];
    return { width, height, draw };
  }

  #column({ swatch, label, detail = '' }: Key, width: number, details: number): Piece {
    const pieces = [
      ...(swatch ? [this.#picture(this.drawSwatch(swatch, true), width)] : []),
      this.#text(label, width, this.#style(1, 'ink'), COLUMN.lineHeight),
      ...(detail ? [this.#text(detail, width, this.#style(details, 'muted'), COLUMN.lineHeight)] : []),
    ];
    const gap = COLUMN.row * this.look.size;
    const draw = (x: number, y: number) => {
      let top = y;
      return pieces.flatMap((piece) => {
        const drawn = piece.draw(x + this.#left(0, piece.width, width), top);
        top += piece.height + gap;
        return drawn;
      });
    };
    return { width, height: pieces.reduce((sum, { height }) => sum + height + gap, -gap), draw };
  }

  #picture(svg: Markup, room: number): Piece {
    const sizeOf = (value: string | number | undefined) => (value === '100%' ? room : Number(value));
    const [width, height] = [sizeOf(svg.attributes['width']), sizeOf(svg.attributes['height'])];
    const draw = (x: number, y: number) => [{ ...svg, attributes: { ...svg.attributes, x, y, width, height } }];
    return { width, height, draw };
  }

  #text(text: string, room: number, style: TextStyle, lineHeight: number): Piece {
    const lines = wrapText(text, room, (part) => this.#measure(part, style));
    const width = Math.max(0, ...lines.map((line) => this.#measure(line, style)));
    const line = style.size * lineHeight;
    const baseline = style.size * ((lineHeight - BOX) / 2 + ASCENT);
    const draw = (x: number, y: number) =>
      lines.map((one, i) => textLine(one, x + this.#left(0, 0, width), y + i * line + baseline, style));
    return { width, height: lines.length * line, draw };
  }

  #measure(text: string, style: TextStyle): number {
    return this.look.measurer(style)(text).width;
  }

  #style(grow: number, colour: string): TextStyle {
    const { family, size, direction } = this.look;
    return { family, size: size * grow, weight: '400', colour: this.look.colour(colour), direction };
  }
}

function isClass(key: Key | undefined): boolean {
  return key?.swatch?.kind === 'class';
}

/** A legend in a column, in pixels. */
export function legendBlock(legend: Legend, width: number, look: Look, drawSwatch: DrawSwatch): Block {
  const layout = new LegendLayout(look, width, drawSwatch);
  return legend.layout === 'classes' ? layout.classes(legend) : layout.list(legend, GAPS[legend.layout]);
}
