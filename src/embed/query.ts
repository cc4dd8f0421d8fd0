import { USUAL_WIDGET, WIDGETS, type Widget } from './widgets.js';

/** What an embed page's address asks for. */
export interface Wish {
  /** Its name in `WIDGETS`. */
  readonly name: string;
  readonly widget: Widget;
  /** Attributes of the widget, ready to be set. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Language tag of the page; `null` when the address names none that is well formed. */
  readonly lang: string | null;
  /** The address's own, else that of `lang`; `null` when neither is known. */
  readonly dir: 'ltr' | 'rtl' | null;
  /** What goes into the page's `color-scheme`. */
  readonly colorScheme: 'light dark' | 'light' | 'dark';
}

/** Longer values than this are left out: no heading or list of codes needs more. */
const MAX_LENGTH = 2000;
const NO = ['0', 'false', 'no'];
/** Attributes that are on by being there. */
const SWITCHES = /^(without-.+|multiples|same-day)$/;
/** Attributes that hold an address. */
const ADDRESSES = ['src', 'topology', 'entry-address'];
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Rohg'];

function isWebAddress(value: string, base: string): boolean {
  try {
    return /^https?:$/.test(new URL(value, base).protocol);
  } catch {
    return false;
  }
}

/** The value to set, or `undefined` where the parameter must not reach the element. */
function valueOf(name: string, value: string, base: string): string | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  if (SWITCHES.test(name)) return NO.includes(value) ? undefined : '';
  if (value === '') return undefined;
  if (ADDRESSES.includes(name)) return isWebAddress(value, base) ? value : undefined;
  return value;
}

function attributesIn(params: URLSearchParams, { attributes }: Widget, base: string): Record<string, string> {
  const given = attributes.map((name) => [name, valueOf(name, params.get(name) ?? '', base)] as const);
  const wanted = given.filter((entry): entry is [string, string] => params.has(entry[0]) && entry[1] !== undefined);
  return Object.fromEntries(wanted);
}

function languageIn(params: URLSearchParams): string | null {
  try {
    return Intl.getCanonicalLocales(params.get('lang')?.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function directionIn(params: URLSearchParams, lang: string | null): 'ltr' | 'rtl' | null {
  const dir = params.get('dir');
  if (dir === 'ltr' || dir === 'rtl') return dir;
  if (lang === null) return null;
  return RIGHT_TO_LEFT.includes(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function colorSchemeIn(params: URLSearchParams): Wish['colorScheme'] {
  const theme = params.get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'light dark';
}

/**
 * Reads an embed page's address. Parameters that are not on the widget's list, addresses that are not `http(s)`, and
 * overlong values are left out without a word; an empty one counts as absent. `usual` is shown when no known widget is named.
 */
export function readQuery(address: string, usual = USUAL_WIDGET): Wish {
  const params = new URL(address).searchParams;
  const name = [params.get('widget'), usual].find((each) => Object.hasOwn(WIDGETS, each ?? '')) ?? USUAL_WIDGET;
  const widget = WIDGETS[name]!;
  const lang = languageIn(params);
  return {
    name,
    widget,
    attributes: attributesIn(params, widget, address),
    lang,
    dir: directionIn(params, lang),
    colorScheme: colorSchemeIn(params),
  };
}
