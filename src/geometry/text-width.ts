import { bisector, range } from 'd3-array';

/**
 * Roughly how wide a text is set in a humanist sans, in CSS pixels. Measuring in the page would cost a layout and is not
 * there on a server; labels keep a margin that covers the error (about 8 %).
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += widthOf(character);
  return em * fontSize;
}

function widthOf(character: string): number {
  if (/[iljtfI.,:;'’|!()\s]/.test(character)) return 0.31;
  if (/[mwMW%@—]/.test(character)) return 0.88;
  if (/\p{Lu}/u.test(character)) return 0.67;
  if (/\p{Nd}/u.test(character)) return 0.57;
  if (/[اأإآلبپتثنيی]/.test(character)) return 0.34;
  if (/[سشصضطظ]/.test(character)) return 0.85;
  if (/[\u0590-\u06ff]/.test(character)) return 0.51;
  return 0.55;
}

/** The width of a text in CSS pixels, of a size in pixels and a weight (400 when absent). */
export type MeasureText = (text: string, fontSize: number, weight?: number) => number;

/** Factors by which a text may be wider than `textWidth`, of usual weight and bold. */
const WIDER = { usual: 1.08, bold: 1.14 };

/** `textWidth` with room for its error: for texts whose typeface is not known, such as on a server. */
export const estimateText: MeasureText = (text, fontSize, weight = 400) =>
  textWidth(text, fontSize) * (weight >= 600 ? WIDER.bold : WIDER.usual);

/** A text that ends with "…" where it is wider than its room, in pixels. */
export function cutToRoom(text: string, fontSize: number, room: number, measure: MeasureText = textWidth): string {
  if (measure(text, fontSize) <= room) return text;
  const characters = [...text];
  const start = (count: number) => characters.slice(0, count).join('');
  const width = bisector((count: number) => measure(`${start(count)}…`, fontSize));
  const fitting = width.right(range(1, characters.length), room);
  return `${start(fitting).trimEnd()}…`;
}
