import type { Steps } from './slices.js';

/** Characters that are parsed in one go: about a millisecond of work. */
const PIECE = 1 << 16;

const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST = 0x5b;
const END_OF_LIST = 0x5d;
const OBJECT = 0x7b;
const END_OF_OBJECT = 0x7d;

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Where the string that opens at `at` closes, or the end of the text. */
function endOfString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/**
 * What `JSON.parse` gives for the text of an object, but made of small steps: the entries of the object's own lists are
 * parsed a piece at a time, and the lists put into the rest of the object at the end. Throws where the text is no JSON.
 */
export function* jsonSteps(text: string, piece = PIECE): Steps<unknown> {
  const lists: unknown[][] = [];
  let rest = '';
  let restFrom = 0;
  let pieceFrom = 0;
  let list: unknown[] | undefined;
  let depth = 0;

  const take = (into: unknown[], to: number) => {
    const entries = JSON.parse(`[${text.slice(pieceFrom, to)}]`) as unknown[];
    if (entries.length === 0 && (into.length > 0 || text[to] === ',')) throw new SyntaxError('comma without an entry');
    for (const entry of entries) into.push(entry);
    pieceFrom = to + 1;
  };

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
    } else if (code === COMMA) {
      if (!list || depth !== 2 || i - pieceFrom < piece) continue;
      take(list, i);
      yield;
    } else if (code === LIST || code === OBJECT) {
      if (++depth !== 2 || code !== LIST) continue;
      list = [];
      pieceFrom = i + 1;
      rest += text.slice(restFrom, i) + `[${lists.push(list) - 1}`;
    } else if (code === END_OF_LIST || code === END_OF_OBJECT) {
      if (depth-- !== 2 || !list) continue;
      take(list, i);
      list = undefined;
      restFrom = i;
    }
  }
  const object = JSON.parse(rest + text.slice(restFrom)) as Record<string, unknown>;
  const whole = (value: unknown) => (Array.isArray(value) ? lists[value[0] as number] : value);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, whole(value)]));
}
