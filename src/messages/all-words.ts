import { en } from './en.js';
import { later } from './en-later.js';
import type { Message, MessageKey, MessageTable } from './table.js';
import { learn, type Words } from './words.js';

/** Everything the library says in one language. */
export type AllWords = Words<MessageKey>;

/** The same words, with what is said later: for the parts that come later, and elements that are no charts. */
export function allWords(words: Words): AllWords {
  learn(later);
  return words as AllWords;
}

/** The table of a language from its messages in the order of the English ones: builds write them so, without their keys. */
export function tableOf(messages: readonly Message[]): MessageTable {
  return Object.fromEntries(Object.keys({ ...en, ...later }).map((key, i) => [key, messages[i]])) as MessageTable;
}
