import { ExtopsError } from '../dataset/error.js';
import { fileOf } from '../export/sheet.js';
import type { Markup } from '../export/markup.js';

const PACKAGE = '@resvg/resvg-js';

async function rasteriser() {
  try {
    return (await import('@resvg/resvg-js')).Resvg;
  } catch (cause) {
    const message = `a PNG needs a package that is not installed: npm install --save-dev ${PACKAGE}`;
    throw new ExtopsError('export', message, { cause });
  }
}

type Attributes = Record<string, string | number>;

/** A line has the direction of its first letter. */
const FIRST_IS_RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const [RIGHT_TO_LEFT, END] = ['\u2067', '\u2069'];
const OTHER_SIDE: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };
const INHERITED = ['direction', 'text-anchor'];

function textIn({ children }: Markup): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** resvg knows the weights that have a name. */
function namedWeight(attributes: Attributes): Attributes {
  const weight = Number(attributes['font-weight']);
  return weight ? { ...attributes, 'font-weight': Math.min(900, Math.round(weight / 100) * 100) } : attributes;
}

/** resvg writes every line from the left: what runs from the right is isolated, and anchored at its other side. */
function isolated(text: Markup, { direction, 'text-anchor': anchor = 'start' }: Attributes): Markup {
  const attributes =
    direction === 'rtl' ? { ...text.attributes, 'text-anchor': OTHER_SIDE[anchor] ?? anchor } : text.attributes;
  const isTurned = FIRST_IS_RIGHT_TO_LEFT.test(textIn(text));
  return { ...text, attributes, children: isTurned ? [RIGHT_TO_LEFT, ...text.children, END] : text.children };
}

/** A drawing that resvg shows as browsers would. */
export function forResvg(markup: Markup, around: Attributes = {}): Markup {
  const attributes = namedWeight(markup.attributes);
  const own = INHERITED.flatMap((name) => (name in attributes ? [[name, attributes[name]!]] : []));
  const inherited = { ...around, ...Object.fromEntries(own) };
  const children = markup.children.map((child) => (typeof child === 'string' ? child : forResvg(child, inherited)));
  const written = { ...markup, attributes, children };
  return markup.name === 'text' ? isolated(written, inherited) : written;
}

export interface PngOptions {
  /** Pixels for each of the drawing's. */
  readonly scale: number;
  /** Font files; those of the system when there are none. */
  readonly fonts: readonly string[];
}

/** Typefaces of systems, for want of one that was named. */
const USUAL = ['Inter', 'Segoe UI', 'Roboto', 'Helvetica Neue', 'Helvetica', 'Arial', 'Noto Sans', 'Open Sans', 'Liberation Sans', 'DejaVu Sans']; // prettier-ignore

type Resvg = Awaited<ReturnType<typeof rasteriser>>;
type Fonts = NonNullable<NonNullable<ConstructorParameters<Resvg>[1]>['font']>;

/** How wide some letters are; 0 where there is no font at all. */
function widthIn(Resvg: Resvg, font: Fonts, family: string): number {
  const probe = `<svg xmlns="http://www.w3.org/2000/svg"><text y="9" font-family="${family}">agile</text></svg>`;
  return new Resvg(probe, { font }).getBBox()?.width ?? 0;
}

/** The fonts named, the first of which also stands in for any other; else those of the system. */
function fontsFor(Resvg: Resvg, files: readonly string[]): Fonts {
  const font = { loadSystemFonts: files.length === 0, fontFiles: [...files] };
  const unknown = widthIn(Resvg, font, 'no such family');
  if (unknown === 0) throw new ExtopsError('export', 'no font to write with: name one with --font');
  const found = files.length > 0 ? undefined : USUAL.find((family) => widthIn(Resvg, font, family) !== unknown);
  return found ? { ...font, defaultFontFamily: found, sansSerifFamily: found } : font;
}

/**
 * A drawing as a PNG. Rejects with an `ExtopsError` (`export`) where the package that draws it is not installed, or there
 * is no font to write with: the words would be left out without one.
 */
export async function pngOf(drawing: Markup, { scale, fonts }: PngOptions): Promise<Uint8Array> {
  const Resvg = await rasteriser();
  const options = { font: fontsFor(Resvg, fonts), fitTo: { mode: 'zoom', value: scale } } as const;
  return new Resvg(fileOf(forResvg(drawing)), options).render().asPng();
}
