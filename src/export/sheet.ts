import { element, write, type Markup } from './markup.js';
import { metaLines, type ExportMeta } from './meta.js';
import type { Style } from './svg-copy.js';
import { textLine, wrapText, type Measurer, type TextStyle } from './svg-text.js';

/** How the figure around a picture looks, resolved. */
export interface Look {
  /** What a colour token comes to: `ink`, `secondary`, `muted`, `rule`, `paper`. */
  colour(token: string): string;
  readonly family: string;
  /** Pixels: small type; the other sizes follow it. */
  readonly size: number;
  readonly direction: 'ltr' | 'rtl';
  readonly measurer: Measurer;
  /** Room that is kept for a text that others follow, in widths of it: more than 1 where its typeface is a guess. */
  readonly spare: number;
}

export function lookOf(colour: Look['colour'], style: Style, measurer: Measurer, spare = 1): Look {
  return {
    colour,
    family: style.getPropertyValue('font-family'),
    size: parseFloat(style.getPropertyValue('font-size')),
    direction: style.getPropertyValue('direction') === 'rtl' ? 'rtl' : 'ltr',
    measurer,
    spare,
  };
}

/** A piece of a page as SVG. */
export interface Block {
  readonly content: Markup;
  /** Pixels. */
  readonly height: number;
}

/** A picture with what belongs around it. */
export interface Plate {
  readonly picture: Markup;
  readonly width: number;
  readonly height: number;
  /** Legend and tally. */
  readonly beside: readonly Block[];
}

export const MARGIN = 16;
/** Sources printed below a picture; the others are counted. */
const MOST_SOURCES = 3;

/** A page that is filled from the top down. */
export class Sheet {
  readonly content: Markup[] = [];
  y: number;

  constructor(
    readonly width: number,
    readonly look: Look,
    readonly margin = MARGIN,
  ) {
    this.y = margin;
  }

  /** A paragraph; `grow` is its size, of the figure's. */
  text(text: string, colour: string, grow: number, weight = '400'): void {
    const { family, direction, measurer } = this.look;
    const size = this.look.size * grow;
    const style: TextStyle = { family, size, weight, colour, direction };
    const measure = measurer(style);
    const x = direction === 'rtl' ? this.width - this.margin : this.margin;
    for (const line of wrapText(text, this.width - 2 * this.margin, (part) => measure(part).width)) {
      this.y += size * 1.35;
      this.content.push(textLine(line, x, this.y - size * 0.3, style));
    }
  }

  place({ content, height }: Block, below: number): void {
    this.content.push(
      element('g', { transform: `translate(${this.margin} ${Math.round(this.y * 100) / 100})` }, content),
    );
    this.y += height + below;
  }

  plate({ picture, width, height, beside }: Plate): void {
    this.place({ content: { ...picture, attributes: { ...picture.attributes, width, height } }, height }, 10);
    for (const block of beside) this.place(block, 8);
  }

  rule(colour: string, height: number): void {
    const box = { x: this.margin, y: this.y, width: this.width - 2 * this.margin, height, fill: colour };
    this.content.push(element('rect', box));
    this.y += height;
  }
}

function footLines(meta: ExportMeta): string[] {
  const { sources } = meta;
  const more = sources.length - MOST_SOURCES;
  const shown = sources.slice(0, MOST_SOURCES);
  const last = shown.length - 1;
  const named = shown.map((source, i) => (i === last && more > 0 ? `${source} (+ ${more})` : source));
  return metaLines({ ...meta, title: '', standfirst: '', period: '', sources: named });
}

/** A drawing that opens alone: it says what it is, and lies on paper. */
export function drawingOf(
  width: number,
  height: number,
  meta: ExportMeta,
  paper: string,
  content: Markup['children'],
): Markup {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    element('title', {}, meta.title),
    element('desc', {}, metaLines(meta).slice(1).join('\n')),
    element('rect', { width, height, fill: paper }),
    ...content,
  );
}

/** A drawing as the text of a file. */
export function fileOf(drawing: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(drawing)}\n`;
}

/**
 * A picture on a page of its own: with heading, legend, notes, as-of date, filters, sources, licence and address around
 * it. It needs no style sheet, no font and no other file.
 */
export function printOf(plate: Plate, meta: ExportMeta, look: Look): Markup {
  const { colour } = look;
  const sheet = new Sheet(Math.ceil(plate.width) + 2 * MARGIN, look);
  sheet.rule(colour('ink'), 2);
  sheet.y += 6;
  sheet.text(meta.title, colour('ink'), 1.68, '700');
  sheet.y += 4;
  sheet.text(meta.standfirst, colour('secondary'), 1.16);
  sheet.y += 12;
  sheet.plate(plate);
  sheet.rule(colour('rule'), 1);
  sheet.y += 4;
  for (const line of footLines(meta)) sheet.text(line, colour('muted'), 0.96);
  return drawingOf(sheet.width, Math.ceil(sheet.y + MARGIN), meta, colour('paper'), sheet.content);
}
