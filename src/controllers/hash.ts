import { parsePeriod } from '../dataset/half-year.js';
import { CERTAINTIES, LENSES, OUTCOMES, TIERS } from '../dataset/model.js';
import type { About } from '../views/drawing.js';
import { type GroupState } from './group.js';
import { ABOUT_KEYS, FILTER_KEYS, type FilterKey, type FilterValues } from '../model/filters.js';

/** The state in a permalink: filters, selection, and the widget that it was made in. */
export type View = Pick<GroupState, 'filters' | 'selected' | 'selectedIn'>;

/** `#extops=story;period=2024-H1;target=DEU,FRA!other;lens=claim`: groups, each with its fields; `period=` shows all. */
const OURS = 'extops=';
/** A hash that a router reads as the page's route, with a query and an anchor of its own: `#/route?key=value#anchor`. */
const ROUTE = /^(?<route>[/!][^?#]*)(?:\?(?<query>[^#]*))?(?<anchor>#.*)?$/s;
/** A route of reveal.js that is the number of a slide: read as a number only up to the next slash. */
const SLIDE = /^\/\d+$/;
/** Characters of a hash; longer ones are not ours. */
const LONGEST = 8000;
const SAFE = /^[\w.~:,/-]{0,2000}$/;
const ID = /^[A-Za-z0-9][\w.~:-]{0,99}$/;
const COUNTRY = /^([A-Za-z]{2,3}|none)$/;

type Test = (text: string) => boolean;

function listOf(test: Test): Test {
  return (text) => text.split(',').every(test);
}

/** An empty text shows all, whatever a widget's attribute says. */
function orAll(test: Test): Test {
  return (text) => text === '' || test(text);
}

function among(known: readonly string[]): Test {
  return (text) => known.includes(text);
}

const isId: Test = (text) => ID.test(text);
const isCountry: Test = (text) => COUNTRY.test(text);
const isPeriod: Test = (text) => parsePeriod(text) !== null;

const FILTERS: Readonly<Record<FilterKey, Test>> = {
  period: orAll(isPeriod),
  series: orAll(listOf(isId)),
  province: orAll(listOf(isId)),
  target: orAll(listOf(isCountry)),
  outcome: orAll(listOf(among(OUTCOMES))),
  certainty: orAll(listOf(among(CERTAINTIES))),
  tier: orAll(listOf(among(TIERS))),
  lens: orAll(among(LENSES)),
};

const SELECTED: Readonly<Record<keyof About, Test>> = {
  target: isCountry,
  province: isId,
  series: isId,
  period: isPeriod,
  outcome: among(OUTCOMES),
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A hash as its keys, with what a router has before and behind them. */
interface Hash {
  /** Empty where the hash is no route. */
  readonly route: string;
  readonly keys: readonly string[];
  readonly anchor: string;
}

const NO_HASH: Hash = { route: '', keys: [], anchor: '' };

function keysIn(text: string | undefined): string[] {
  return text?.split('&').filter(Boolean) ?? [];
}

/** The hash of an address; empty where there is none, or one that is too long to be ours. */
function parseHash(href: string): Hash {
  const at = href.indexOf('#');
  if (at < 0 || href.length - at > LONGEST) return NO_HASH;
  const text = href.slice(at + 1);
  const { route = '', query, anchor = '' } = ROUTE.exec(text)?.groups ?? {};
  return route ? { route, keys: keysIn(query), anchor } : { ...NO_HASH, keys: keysIn(text) };
}

function formatHash({ route, keys, anchor }: Hash): string {
  if (!route) return keys.join('&');
  const query = keys.length > 0 ? `${SLIDE.test(route) ? '/' : ''}?${keys.join('&')}` : '';
  return route + query + anchor;
}

function isOurs(key: string): boolean {
  return key.startsWith(OURS);
}

/** What the page itself has in its hash; `null` where there is no hash, or only ours. */
export function pagePart(href: string): string | null {
  const hash = parseHash(href);
  return formatHash({ ...hash, keys: hash.keys.filter((key) => !isOurs(key)) }) || (href.endsWith('#') ? '' : null);
}

/** The fields of every group in an address, by the group's name. */
function groupsIn(href: string): Map<string, string> {
  const ours = parseHash(href).keys.find(isOurs) ?? OURS;
  const groups = decode(ours.slice(OURS.length)).split('!').filter(Boolean);
  return new Map(
    groups.map((group) => {
      const [name = '', ...fields] = group.split(';');
      return [decode(name), fields.join(';')];
    }),
  );
}

/** The fields of one group; `undefined` where the address says nothing of it. */
export function fieldsIn(href: string, name: string): string | undefined {
  return groupsIn(href).get(name);
}

/** Twice over: a name may hold what parts groups, and a hash what parts a page's own keys. */
function format(groups: ReadonlyMap<string, string>): string {
  const escaped = [...groups].map(([name, fields]) => `${encodeURIComponent(name).replaceAll('!', '%21')};${fields}`);
  return encodeURI(escaped.join('!')).replace(/[#&+']/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** The address with other fields for one group, none if they are empty. The rest of its hash stays as it is. */
export function withFields(href: string, name: string, fields: string): string {
  const groups = groupsIn(href);
  if (fields) groups.set(name, fields);
  else groups.delete(name);
  const ours = groups.size > 0 ? OURS + format(groups) : '';
  const { keys, ...page } = parseHash(href);
  const at = keys.findIndex(isOurs);
  const [before, after] = at < 0 ? [keys, []] : [keys.slice(0, at), keys.slice(at + 1)];
  const hash = formatHash({ ...page, keys: [...before, ...(ours ? [ours] : []), ...after] });
  const [address = ''] = href.split('#');
  return hash ? `${address}#${hash}` : address;
}

function validTexts<K extends string>(
  tests: Readonly<Record<K, Test>>,
  keys: readonly K[],
  read: (key: K) => string | undefined,
) {
  const texts: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = read(key);
    if (text !== undefined && SAFE.test(text) && tests[key](text)) texts[key] = text;
  }
  return texts;
}

/** Fields → filters and selection. Unknown fields and values that mean nothing are left out. */
export function parseFields(fields: string): View {
  const values = new Map<string, string>();
  for (const field of fields.split(';')) {
    const at = field.indexOf('=');
    if (at > 0) values.set(field.slice(0, at), field.slice(at + 1));
  }
  const filters: FilterValues = validTexts(FILTERS, FILTER_KEYS, (key) => values.get(key));
  const selected: About = validTexts(SELECTED, ABOUT_KEYS, (key) => values.get(`on-${key}`));
  if (Object.keys(selected).length === 0) return { filters, selected: null, selectedIn: null };
  const widget = values.get('in') ?? '';
  return { filters, selected, selectedIn: isId(widget) ? widget : null };
}

/** The inverse of `parseFields`; empty where nothing is chosen. */
export function formatFields({ filters, selected, selectedIn }: View): string {
  const listed = (text: string | undefined) => text?.trim().replace(/[\s,]+/g, ',');
  const chosen = validTexts(FILTERS, FILTER_KEYS, (key) => listed(filters[key]));
  const about = validTexts(SELECTED, ABOUT_KEYS, (key) => selected?.[key]);
  const fields = Object.entries(chosen).map(([key, text]) => `${key}=${text}`);
  const on = Object.entries(about).map(([key, text]) => `on-${key}=${text}`);
  const widget = on.length > 0 && isId(selectedIn ?? '') ? [`in=${selectedIn}`] : [];
  return [...fields, ...on, ...widget].join(';');
}
