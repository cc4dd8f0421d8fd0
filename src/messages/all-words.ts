import { later } from './en-later.js';
import type { MessageKey } from './table.js';
import { learn, type Words } from './words.js';

/** Everything the library says in one language. */
export type AllWords = Words<MessageKey>;

/** The same words, with what is said later: for the parts that come later, and elements that are no charts. */
export function allWords(words: Words): AllWords {
  learn(later);
  return words as AllWords;
}
