import { en } from './en.js';
import { languageOf, type Language, type MessageTable } from './table.js';

const loaders: Partial<Record<Language, () => Promise<MessageTable>>> = {};

const loaded = new Map<Language, MessageTable>([['en', en]]);

/** The messages of the nearest language, if they are here already. */
export function messagesAtHand(tag: string): MessageTable | undefined {
  return loaded.get(languageOf(tag));
}

/** Loads the messages of the nearest language once; English stays in use should that fail. */
export async function loadMessages(tag: string): Promise<MessageTable> {
  const language = languageOf(tag);
  const table = loaded.get(language) ?? (await loaders[language]?.()) ?? en;
  loaded.set(language, table);
  return table;
}
