import { metaLines, type ExportMeta } from './meta.js';
import { copyBlock } from './svg-block.js';
import { colourOf } from './svg-colour.js';
import { copySvg, svgElement, SVG, xmlText } from './svg-copy.js';
import { measurer, textLine, wrapText, type TextStyle } from './svg-text.js';

const MARGIN = 16;
/** Sources printed below a picture; the others are counted. */
const MOST_SOURCES = 3;

/** The colours and the font of the figure around a picture, resolved. */
interface Look {
  readonly ink: string;
  readonly secondary: string;
  readonly muted: string;
  readonly rule: string;
  readonly paper: string;
  readonly family: string;
  readonly size: number;
  readonly direction: 'ltr' | 'rtl';
}

/** What a custom property of the figure comes to: asked of an element that is there for a moment. */
function resolve(picture: SVGSVGElement, property: string, fallback: string): string {
  const probe = svgElement('g', { fill: `var(${property}, ${fallback})` });
  picture.append(probe);
  const { paint } = colourOf(getComputedStyle(probe).fill);
  probe.remove();
  return paint;
}

function lookOf(picture: SVGSVGElement): Look {
  const style = getComputedStyle(picture.parentElement ?? picture);
  return {
    ink: resolve(picture, '--_ink', '#1b1c1e'),
    secondary: resolve(picture, '--_secondary', '#4c4f55'),
    muted: resolve(picture, '--_muted', '#62666d'),
    rule: resolve(picture, '--_rule', '#dedbd4'),
    paper: resolve(picture, '--_paper', '#ffffff'),
    family: style.fontFamily,
    size: parseFloat(style.fontSize) || 12.5,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** A page that is filled from the top down. */
class Sheet {
  readonly content = svgElement('g');
  y = MARGIN;

  constructor(
    readonly width: number,
    readonly look: Look,
  ) {}

  /** A paragraph; `grow` is its size, of the figure's. */
  text(text: string, colour: string, grow: number, weight = '400'): void {
    const { family, direction } = this.look;
    const size = Math.round(this.look.size * grow * 100) / 100;
    const style: TextStyle = { family, size, weight, colour, direction };
    const measure = measurer(style);
    const x = direction === 'rtl' ? this.width - MARGIN : MARGIN;
    for (const line of wrapText(text, this.width - 2 * MARGIN, (part) => measure(part).width)) {
      this.y += size * 1.35;
      this.content.append(textLine(line, x, this.y - size * 0.3, style));
    }
  }

  place(element: SVGElement, height: number): void {
    const holder = svgElement('g', { transform: `translate(${MARGIN} ${Math.round(this.y * 100) / 100})` });
    holder.append(element);
    this.content.append(holder);
    this.y += height;
  }

  rule(colour: string, height: number): void {
    const box = { x: MARGIN, y: this.y, width: this.width - 2 * MARGIN, height, fill: colour };
    this.content.append(svgElement('rect', box));
    this.y += height;
  }

  space(height: number): void {
    this.y += height;
  }
}

function copyPicture(picture: SVGSVGElement, { width, height }: Size): SVGElement {
  const copy = copySvg(picture);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(picture: SVGSVGElement): Size {
  const { width, height } = picture.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : picture.getBoundingClientRect();
}

function footLines(meta: ExportMeta): string[] {
  const { sources } = meta;
  const more = sources.length - MOST_SOURCES;
  const shown = sources.slice(0, MOST_SOURCES);
  const last = shown.length - 1;
  const named = shown.map((source, i) => (i === last && more > 0 ? `${source} (+ ${more})` : source));
  return metaLines({ ...meta, title: '', standfirst: '', period: '', sources: named });
}

function fill(sheet: Sheet, picture: SVGSVGElement, meta: ExportMeta, beside: readonly Element[]): void {
  const { ink, secondary, muted, rule } = sheet.look;
  const size = sizeOf(picture);
  sheet.rule(ink, 2);
  sheet.space(6);
  sheet.text(meta.title, ink, 1.68, '700');
  sheet.space(4);
  sheet.text(meta.standfirst, secondary, 1.16);
  sheet.space(12);
  sheet.place(copyPicture(picture, size), size.height + 10);
  for (const { content, height } of beside.map(copyBlock)) sheet.place(content, height + 8);
  sheet.rule(rule, 1);
  sheet.space(4);
  for (const line of footLines(meta)) sheet.text(line, muted, 0.96);
  sheet.space(MARGIN);
}

/**
 * A picture of the page as a file of its own: with heading, legend (and whatever else stands `beside` it), notes,
 * as-of date, filters, sources, licence and address around it, in the colours it has now. It needs no style sheet, no
 * font and no other file. The picture and what is beside it must be in the page.
 */
export function svgOf(picture: SVGSVGElement, meta: ExportMeta, beside: readonly Element[] = []): string {
  const look = lookOf(picture);
  const width = Math.ceil(sizeOf(picture).width) + 2 * MARGIN;
  const sheet = new Sheet(width, look);
  fill(sheet, picture, meta, beside);
  const height = Math.ceil(sheet.y);
  const root = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const [title, description] = [document.createElementNS(SVG, 'title'), document.createElementNS(SVG, 'desc')];
  title.append(xmlText(meta.title));
  description.append(xmlText(metaLines(meta).slice(1).join('\n')));
  root.append(title, description, svgElement('rect', { width, height, fill: look.paper }), sheet.content);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}
