import { warnOnce } from './warn.js';

/** Lit's `type` for properties that are neither plain text (no `type`) nor switches (`Boolean`): the values they accept. */
export interface PropertyType<T = unknown> {
  /** Returns what the property then holds; `undefined` for a value that means nothing. May throw. */
  readonly read: (value: unknown) => T | undefined;
  /** Held where nothing is set, or nothing that can be read. */
  readonly absent: T;
  /** Completes "expected …" in the warning. */
  readonly expected: string;
}

type Texts = PropertyType<string | null>;

/** Reads texts and finite numbers; `false` and what is absent are `null`. */
function readText(value: unknown): string | null | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined || value === false) return null;
  return Number.isFinite(value) ? String(value) : undefined;
}

/** Joins the texts and numbers of a list; one item that is neither spoils it, an absent one is left out. */
function readJoined(separator: string, value: unknown): string | null | undefined {
  if (!Array.isArray(value)) return readText(value);
  const items = value.map(readText);
  return items.includes(undefined) ? undefined : items.filter(Boolean).join(separator) || null;
}

/** Reads texts, and what has a text as `href`: a `URL`, `location`, a link. */
function readAddress(value: unknown): string | null | undefined {
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? undefined : readText(value);
  const { href } = value as { readonly href?: unknown };
  return typeof href === 'string' ? href : undefined;
}

/** Any text is on, as in an attribute. */
function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'string') return true;
  return typeof value === 'boolean' || Number.isFinite(value) ? Boolean(value) : undefined;
}

function readNumber(value: unknown): number | null | undefined {
  if (typeof value === 'number') return value;
  return typeof value !== 'string' ? undefined : value.trim() === '' ? null : Number(value);
}

const text: Texts = { read: readText, absent: null, expected: 'text' };

const flag: PropertyType<boolean> = { read: readFlag, absent: false, expected: 'true or false' };

/** Texts as `DEU,FRA` or `['DEU', 'FRA']`, numbers as `1,2,5` or `[1, 2, 5]`; held in the first form. */
export const list: Texts = { ...text, read: (value) => readJoined(',', value), expected: 'text or a list of texts' };

/** `2022-H1/2024-H1` or `['2022-H1', '2024-H1']`, one half-year, or a year, also as a number; held as a text. */
export const period: Texts = {
  ...list,
  read: (value) => readJoined('/', value),
  expected: 'text, a year or two of them',
};

/** A text or a `URL`; held as a text. */
export const address: Texts = { ...text, read: readAddress, expected: 'text or a URL' };

/** A number in a range, both ends included, also as text; `absent` where it is out of it. */
export function number<T extends number | null = null>(
  expected: string,
  isMeant: (value: number) => boolean,
  absent = null as T,
): PropertyType<number | T> {
  const read = (value: unknown) => {
    const found = readNumber(value);
    return found === null ? absent : found !== undefined && isMeant(found) ? found : undefined;
  };
  return { read, absent, expected };
}

/** The type behind Lit's `type` option. */
export function propertyType(hint: unknown): PropertyType {
  if (hint === Boolean) return flag;
  return typeof hint === 'object' && hint !== null && 'read' in hint ? (hint as PropertyType) : text;
}

function named(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 100)}'`;
  return typeof value === 'number' ? String(value) : typeof value;
}

/** Turns whatever a page sets into what the property holds. Never throws: what cannot be read is absent, with a warning. */
export function readProperty({ read, absent, expected }: PropertyType, name: string, value: unknown): unknown {
  if (value === null || value === undefined) return absent;
  let result: unknown;
  try {
    result = read(value);
  } catch {
    result = undefined;
  }
  if (result === undefined) warnOnce(`${name}: ${named(value)} is not ${expected}`);
  return result ?? absent;
}
