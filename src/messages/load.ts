import { en } from './en.js';
import { languageOf, type Language, type Message, type MessageTable } from './table.js';

/** Each in a file of its own, which is asked for when a page speaks the language. Builds make lists of them. */
const loaders: Partial<Record<Language, () => Promise<MessageTable | readonly Message[]>>> = {
  ar: () => import('./ar.js').then(({ ar }) => ar),
  fa: () => import('./fa.js').then(({ fa }) => fa),
  he: () => import('./he.js').then(({ he }) => he),
  tr: () => import('./tr.js').then(({ tr }) => tr),
  fr: () => import('./fr.js').then(({ fr }) => fr),
  de: () => import('./de.js').then(({ de }) => de),
  ru: () => import('./ru.js').then(({ ru }) => ru),
};

const loaded = new Map<Language, MessageTable>([['en', en]]);

/** The messages of the nearest language, if they are here already. */
export function messagesAtHand(tag: string): MessageTable | undefined {
  return loaded.get(languageOf(tag));
}

/** A list holds the messages in the order of the English ones. */
function tableOf(messages: MessageTable | readonly Message[]): MessageTable {
  if (!Array.isArray(messages)) return messages as MessageTable;
  return Object.fromEntries(Object.keys(en).map((key, i) => [key, messages[i]])) as MessageTable;
}

/** Loads the messages of the nearest language once; English stays in use should that fail. */
export async function loadMessages(tag: string): Promise<MessageTable> {
  const language = languageOf(tag);
  const table = loaded.get(language) ?? tableOf((await loaders[language]?.()) ?? en);
  loaded.set(language, table);
  return table;
}
