import { element, type Markup } from './markup.js';

/** How a line of text looks. */
export interface TextStyle {
  readonly family: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: string;
  readonly colour: string;
  readonly direction: 'ltr' | 'rtl';
}

const GENERIC = /\b(serif|sans-serif|monospace|system-ui|cursive|fantasy|math)\s*$/;

/** Where the file is opened the page's fonts are missing: the family ends in one that is everywhere. */
export function withGeneric(family: string): string {
  return GENERIC.test(family) ? family : `${family}, sans-serif`;
}

export interface Extent {
  readonly width: number;
  /** From the top of the line's text box to its baseline. */
  readonly ascent: number;
}

/** Measures text in a style. */
export type Measurer = (style: Pick<TextStyle, 'family' | 'size' | 'weight'>) => (text: string) => Extent;

/** As this browser draws it; roughly, where it has no canvas. */
export const measurer: Measurer = ({ family, size, weight }) => {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${weight} ${size}px ${family}`;
  return (text) => {
    const metrics = context?.measureText(text);
    return {
      width: metrics?.width ?? text.length * size * 0.55,
      ascent: metrics?.fontBoundingBoxAscent ?? size * 0.92,
    };
  };
};

/** Room that is left in a line, since the fonts of the place where the file is opened may be wider. */
const SLACK = 0.94;

function pieces(word: string, isTooWide: (text: string) => boolean): string[] {
  if (!isTooWide(word)) return [word];
  const parts: string[] = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (parts.at(-1) !== '' && isTooWide(longer)) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** Where a line may end: at plain spaces, but not before a dash. */
const GAP = /[ \t\r\n]+(?![–—])/;

/** A text in lines no wider than `width` pixels; a word that is wider by itself is broken, too. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const isTooWide = (line: string) => measure(line) > width * SLACK;
  const lines: string[] = [];
  for (const word of text
    .split(GAP)
    .filter(Boolean)
    .flatMap((whole) => pieces(whole, isTooWide))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && !isTooWide(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One line of text, its baseline at `y`, beginning at `x`: from the right where it runs from there. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { family, size, weight, colour, direction }: TextStyle,
): Markup {
  const attributes = {
    x,
    y,
    direction,
    'unicode-bidi': 'plaintext',
    fill: colour,
    'font-family': withGeneric(family),
    'font-size': size,
    'font-weight': weight,
  };
  return element('text', attributes, text);
}
