import type { Problem } from './model.js';
import { nearest } from './suggest.js';

/** What a reader gives for a value that cannot be used; the problem is with the cursor by then. */
export const BAD: unique symbol = Symbol('bad');
export type Result<T> = T | typeof BAD;

/** Unknown value → typed value, with everything that is wrong reported to the cursor. Never throws. */
export type Reader<T> = (value: unknown, at: Cursor) => Result<T>;

/** Problems that are listed; what is wrong a thousand times is one mistake. */
const LISTED = 1000;
/** Distinct names of unknown fields, for each kind of object, that are compared with the known ones. */
const NAMES_COMPARED = 100;

/** Where a reader is in a file, and what it found wrong so far. */
export class Cursor {
  readonly #path: (string | number)[] = [];
  readonly #problems: Problem[] = [];
  readonly #names = new Map<readonly string[], Set<string>>();
  #unlisted = 0;

  /** In the order found; beyond a thousand only their number is kept. */
  get problems(): readonly Problem[] {
    if (this.#unlisted === 0) return this.#problems;
    const message = `more problems than are listed: ${this.#unlisted}`;
    return [...this.#problems, { code: 'more-problems', pointer: '', message, severity: 'warning' }];
  }

  /** Reads a value that lies under `key` of the current one. */
  read<T>(key: string | number, value: unknown, reader: Reader<T>): Result<T> {
    this.#path.push(key);
    const result = reader(value, this);
    this.#path.pop();
    return result;
  }

  /** Reports that the current value cannot be used. `suggest` is asked only if the problem is listed. */
  error(code: string, message: string, suggest?: () => string | null | undefined): typeof BAD {
    this.#report('error', code, message, suggest);
    return BAD;
  }

  /** Reports that a part of the current value was ignored or looks wrong. */
  warn(code: string, message: string, suggest?: () => string | null | undefined): void {
    this.#report('warning', code, message, suggest);
  }

  /** Warns once of each field that looks like a slip for a known one; other unknown fields are nobody's business. */
  compareNames(object: object, known: readonly string[]): void {
    let seen = this.#names.get(known);
    if (!seen) this.#names.set(known, (seen = new Set(known)));
    for (const name in object) {
      if (seen.has(name) || !Object.hasOwn(object, name) || seen.size > known.length + NAMES_COMPARED) continue;
      seen.add(name);
      const meant = nearest(name, known);
      if (meant && !Object.hasOwn(object, meant)) this.#warnOfName(name, meant);
    }
  }

  #warnOfName(name: string, meant: string): void {
    this.read(name, null, () => this.warn('unknown-field', `unknown field: ${preview(name)}`, () => meant));
  }

  #report(
    severity: Problem['severity'],
    code: string,
    message: string,
    suggest?: () => string | null | undefined,
  ): void {
    if (this.#problems.length >= LISTED) {
      this.#unlisted++;
      return;
    }
    const meant = suggest?.();
    const problem = { code, pointer: pointerTo(this.#path), message, severity };
    this.#problems.push(meant ? { ...problem, suggestion: `did you mean '${meant}'?` } : problem);
  }
}

/** RFC 6901. */
function pointerTo(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Characters of a value that a message shows. */
const SHOWN = 40;

/** A text on one line, in which characters that cannot be seen are named by their code points: `DEU[U+200B]`. */
function visible(text: string): string {
  const codePoint = (character: string) => character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return text.replace(/[\t\r\n ]+/g, ' ').replace(/(?! )[\p{C}\p{Z}]/gu, (one) => `[U+${codePoint(one)}]`);
}

/** A value as a message may show it: short, on one line, never the value's own code. */
export function preview(value: unknown): string {
  if (typeof value === 'string') {
    const shown = visible(value.slice(0, SHOWN)).slice(0, 2 * SHOWN);
    return `'${shown}${value.length > SHOWN ? '…' : ''}'`;
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return 'a list';
  return value === undefined ? 'nothing' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field; `undefined` where there is none, whatever the prototype says. */
export function own(object: Fields, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Reader<T[K]> };
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: Reader<T[K] | undefined> };

/** A fresh frozen object of known own fields. Every field is read even when one is bad, so that all problems are told. */
export function object<T extends object>(required: Required<T>, optional: Optional<T>): Reader<T> {
  const fields = Object.entries<Reader<unknown>>({ ...required, ...optional });
  const names = fields.map(([name]) => name);
  return (value, at) => {
    if (!isObject(value)) return at.error('wrong-type', `expected an object: ${preview(value)}`);
    at.compareNames(value, names);
    const out: Record<string, unknown> = {};
    let good = true;
    for (const [name, reader] of fields) {
      const field = own(value, name);
      if (field === undefined && !(name in required)) continue;
      const result = field === undefined ? at.error('missing', `missing field: ${name}`) : at.read(name, field, reader);
      if (result === BAD) good = false;
      else if (result !== undefined) out[name] = result;
    }
    return good ? (Object.freeze(out) as T) : BAD;
  };
}

/** A frozen list of at least `least` entries, none or one. One bad entry costs the list; one read as `undefined` is left out. */
export function list<T>(reader: Reader<T | undefined>, most: number, least: 0 | 1 = 0): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return at.error('wrong-type', `expected a list: ${preview(value)}`);
    if (value.length > most) return at.error('too-many', `more than ${most} entries: ${value.length}`);
    if (value.length < least) return at.error('too-few', 'empty list, where an entry is needed');
    const results: T[] = [];
    let good = true;
    for (let i = 0; i < value.length; i++) {
      const result = at.read(i, value[i], reader);
      if (result === BAD) good = false;
      else if (result !== undefined) results.push(result);
    }
    return good ? Object.freeze(results) : BAD;
  };
}

/** As `reader`, but a bad value costs the field alone, not the object it is part of. */
export function dispensable<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, at) => {
    const result = reader(value, at);
    return result === BAD ? undefined : result;
  };
}

export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (value, at) => {
    if (values.includes(value as T)) return value as T;
    const text = typeof value === 'string' ? value : '';
    return at.error('unknown-value', `not one of ${values.join(', ')}: ${preview(value)}`, () => nearest(text, values));
  };
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : reader(value, at));
}

/** A text that passes a test; `what` is named in the message. */
export function textThat(code: string, what: string, test: (text: string) => boolean): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string') return at.error('wrong-type', `expected ${what}: ${preview(value)}`);
    return test(value) ? value : at.error(code, `not ${what}: ${preview(value)}`);
  };
}

/** A finite number within bounds, both included. */
export function numberIn(least: number, most: number): Reader<number> {
  return (value, at) => {
    if (typeof value !== 'number') return at.error('wrong-type', `expected a number: ${preview(value)}`);
    return value >= least && value <= most ? value + 0 : at.error('out-of-range', `not ${least} to ${most}: ${value}`);
  };
}
