import type { en } from './en.js';

export type MessageKey = keyof typeof en;

/** Plural forms by CLDR category; `other` always exists. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export type Message = string | Plural;

/** Every message of one language. A missing key does not compile. */
export type MessageTable = Readonly<Record<MessageKey, Message>>;

export const LANGUAGES = ['en', 'ar', 'fa', 'he', 'tr', 'fr', 'de', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|ckb)\b/;

/** The canonical form of a language tag, or of a POSIX locale such as `de_DE.UTF-8`; `null` where the text is neither. */
export function canonicalTag(text: string): string | null {
  try {
    return (
      Intl.getCanonicalLocales(
        text
          .trim()
          .replace(/[.@].*/, '')
          .replaceAll('_', '-'),
      )[0] ?? null
    );
  } catch {
    return null;
  }
}

/** The writing direction a language has when a page says nothing else. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}

export function isEnglish(tag: string): boolean {
  return /^en\b/i.test(tag);
}

/** The nearest language there are messages for; English when there is none. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? 'en';
}
