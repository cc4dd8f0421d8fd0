import { element, type Markup } from '../export/markup.js';
import type { ExportMeta } from '../export/meta.js';
import { drawingOf, Sheet, type Block, type Look, type Plate } from '../export/sheet.js';

/** What sites that show links take, in pixels. */
const [WIDTH, HEIGHT] = [1200, 630];
/** The picture is drawn for a small column and enlarged: a card is looked at in the size of a stamp. */
export const CARD_COLUMNS = { map: 480, flows: 480, halves: 420, events: 420 } as const;

const EDGE = 48;
const GAP = 44;
const RULE = 6;
const TEXTS = 432;
const PICTURE = WIDTH - 2 * EDGE - GAP - TEXTS;
/** Where words and picture begin and end. */
const [TOP, BOTTOM] = [EDGE + RULE + 22, HEIGHT - EDGE - 34];
const ROOM = BOTTOM - TOP;
/** Of the words, tried one after the other until they have room. */
const SIZES = [28, 26, 24, 22, 20, 18, 16, 14];
/** Periods are written with thin spaces, at which no line may end; a large heading has to. */
const DASH = '\u2009–\u2009';
const FOOT_SIZES = [18, 17, 16, 15, 14, 13, 12];

/** One or more paragraphs in a column, each a colour, how many times the size, and a weight. */
type Paragraph = readonly [text: string, colour: string, grow: number, weight?: string];

function column(paragraphs: readonly Paragraph[], look: Look, width: number): Block {
  const sheet = new Sheet(width, look, 0);
  for (const [text, colour, grow, weight] of paragraphs) {
    if (sheet.content.length > 0) sheet.y += look.size * 0.55;
    sheet.text(text, colour, grow, weight);
  }
  return { content: element('g', {}, ...sheet.content), height: sheet.y };
}

/** Whether every word has room in a line of its own. */
function isUnbroken(
  [text, , grow, weight = '400']: Paragraph,
  { family, size, measurer }: Look,
  width: number,
): boolean {
  const measure = measurer({ family, size: size * grow, weight });
  return text.split(/[ \t\r\n]+/).every((word) => measure(word).width <= width * 0.94);
}

/** In the largest size that has room; the smallest where none has. */
function fitted(
  paragraphs: readonly Paragraph[],
  look: Look,
  sizes: readonly number[],
  width: number,
  height: number,
): Block {
  const looks = sizes.map((size) => ({ ...look, size }));
  const fits = looks.find((one) => paragraphs.every((each) => isUnbroken(each, one, width)) && column(paragraphs, one, width).height <= height); // prettier-ignore
  return column(paragraphs, fits ?? looks.at(-1)!, width);
}

function placed(content: Markup, x: number, y: number, scale = 1): Markup {
  const [left, top, by] = [x, y, scale].map((value) => Math.round(value * 1e3) / 1e3);
  return element('g', { transform: `translate(${left} ${top}) scale(${by})` }, content);
}

/** A picture for a link, 1200 × 630: a large heading beside the chart, and what it rests on below. */
export function cardOf(
  { picture, width, height }: Plate,
  legend: (width: number) => Block[],
  foot: string,
  meta: ExportMeta,
  look: Look,
): Markup {
  const { colour, direction } = look;
  const scale = Math.min(PICTURE / width, ROOM / height);
  const keys = legend(TEXTS / scale);
  const below = keys.reduce((sum, key) => sum + (key.height + 10) * scale, 0);
  const title = meta.title.replaceAll(DASH, '\u00a0– ');
  const texts = [[title, colour('ink'), 1.6, '700'], [meta.standfirst, colour('secondary'), 0.9]] as const satisfies Paragraph[]; // prettier-ignore
  const words = fitted(texts, look, SIZES, TEXTS, ROOM - below);
  const footLine = fitted([[foot, colour('muted'), 1]], look, FOOT_SIZES, WIDTH - 2 * EDGE, 30);
  const [textsAt, pictureAt] = direction === 'rtl' ? [WIDTH - EDGE - TEXTS, EDGE] : [EDGE, EDGE + TEXTS + GAP];
  const own = { ...picture, attributes: { ...picture.attributes, width, height } };
  let y = BOTTOM - below;
  const keysPlaced = keys.map((key) => {
    y += 10 * scale;
    const at = placed(key.content, textsAt, y, scale);
    y += key.height * scale;
    return at;
  });
  return drawingOf(WIDTH, HEIGHT, meta, colour('paper'), [
    element('rect', { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE, height: RULE, fill: colour('ink') }),
    placed(words.content, textsAt, TOP - 8),
    placed(own, pictureAt + (PICTURE - width * scale) / 2, TOP + (ROOM - height * scale) / 2, scale),
    ...keysPlaced,
    element('rect', { x: EDGE, y: BOTTOM + 14, width: WIDTH - 2 * EDGE, height: 1, fill: colour('rule') }),
    placed(footLine.content, EDGE, BOTTOM + 20),
  ]);
}
