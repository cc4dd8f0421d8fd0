import type { virtual as Virtual } from '@guidepup/virtual-screen-reader';
// @ts-expect-error: the browser's build of the package has no types of its own
import * as build from '@guidepup/virtual-screen-reader/browser.js';

const { virtual } = build as { virtual: typeof Virtual };

/** Where a reader hears nothing but that something begins or ends. */
const STRUCTURE = /^(end of .*|paragraph|list|listitem.*|rowgroup|article|time|group)$/;
/** What a reader hears of each thing beside its name, and seldom wants to. */
const DETAILS =
  /, (level \d|position \d+, set size \d+|orientated vertically|not selected|not busy|\d+ controls?|has popup listbox)/g;

/** What a screen reader says on its way from the beginning of an element to its end, with single spaces. */
export async function heardIn(container: Element): Promise<string[]> {
  await virtual.start({ container: container as HTMLElement });
  const end = `end of ${(await virtual.lastSpokenPhrase()).split(',')[0]}`;
  for (let i = 0; i < 1000 && !(await virtual.lastSpokenPhrase()).startsWith(end); i++) await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  const plain = phrases.map((phrase) => phrase.replace(DETAILS, '').replace(/\s+/g, ' ').trim());
  return plain.filter((phrase) => phrase !== '' && !STRUCTURE.test(phrase));
}
