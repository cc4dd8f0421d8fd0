import { en } from './en.js';
import { languageOf, type Language, type MessageTable } from './table.js';

type Other = Exclude<Language, 'en'>;

/** Each in a file of its own, which is asked for when a page speaks the language. */
const loaders: { readonly [L in Other]: () => Promise<Readonly<Record<L, MessageTable>>> } = {
  ar: () => import('./ar.js'),
  fa: () => import('./fa.js'),
  he: () => import('./he.js'),
  tr: () => import('./tr.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  ru: () => import('./ru.js'),
};

const loaded = new Map<Language, MessageTable>([['en', en]]);

/** The messages of the nearest language, if they are here already. */
export function messagesAtHand(tag: string): MessageTable | undefined {
  return loaded.get(languageOf(tag));
}

async function load<L extends Other>(language: L): Promise<MessageTable> {
  return (await loaders[language]())[language];
}

/** Loads the messages of the nearest language once; English stays in use should that fail. */
export async function loadMessages(tag: string): Promise<MessageTable> {
  const language = languageOf(tag);
  const table = loaded.get(language) ?? (await load(language as Other).catch(() => undefined));
  if (table) loaded.set(language, table);
  return table ?? en;
}
