import { ABOUT_KEYS, FILTER_KEYS, type FilterChange, type FilterKey, type FilterValues } from '../model/filters.js';
import type { About } from '../views/drawing.js';

/** What the widgets of a group have in common. Parts that did not change keep their identity. */
export interface GroupState {
  readonly filters: FilterValues;
  /** What a reader points at in one of them. */
  readonly hover: About | null;
  readonly selected: About | null;
  /** The widget that the selection was made in: its id, else its name (`map`); `null` where that is not known. */
  readonly selectedIn: string | null;
  /** Number of times that filters and selection were restored from the page's address. */
  readonly restored: number;
}

export interface GroupChange {
  readonly filters?: FilterChange;
  readonly hover?: About | null;
  readonly selected?: About | null;
  readonly selectedIn?: string | null;
}

/** What a widget shows. */
export interface Shown {
  /** Its dataset; `null` while it has none. */
  readonly dataset: object | null;
  /** Whether its last load failed. */
  readonly hasFailed: boolean;
}

/** One group as it lies in the registry. Other copies and versions of the script write here too: nothing in it is trusted. */
interface Entry {
  members: unknown;
  filters: unknown;
  hover: unknown;
  selected: unknown;
  selectedIn?: unknown;
  restored?: unknown;
  /** What the filtered members begin with, by their attributes: one `FilterValues` each. */
  own?: unknown;
  /** What the members show: one `Shown` for each that shows anything. */
  shown?: unknown;
}

/**
 * Protocol 1, shared by every copy of the script on a page: a group's entry lies in `groups` under its name, and whoever
 * changes it sends an event of that name to `changes`. Later versions may add fields; nobody removes any.
 */
interface Registry {
  readonly version: number;
  readonly groups: Map<string, unknown>;
  readonly changes: EventTarget;
}

const KEY: unique symbol = Symbol.for('extops.groups');
/** Characters of a value; longer ones are nobody's filter. */
const LONGEST = 2000;

function newRegistry(): Registry {
  return { version: 1, groups: new Map(), changes: new EventTarget() };
}

let ownRegistry: Registry | undefined;

/** The page's; a copy that finds under the key what it does not know keeps to itself, and leaves that as it is. */
function sharedRegistry(): Registry {
  const page = globalThis as { [KEY]?: unknown };
  const found = (page[KEY] ??= newRegistry()) as Partial<Registry>;
  const isKnown = found.groups instanceof Map && found.changes instanceof EventTarget;
  return isKnown ? (found as Registry) : (ownRegistry ??= newRegistry());
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The known keys of an object that have a text of their own, in the order of `keys`. */
function textsIn<K extends string>(value: unknown, keys: readonly K[], shortest = 1): Partial<Record<K, string>> {
  const texts: Partial<Record<K, string>> = {};
  if (!isObject(value)) return texts;
  for (const key of keys) {
    const text = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof text === 'string' && text.length >= shortest && text.length <= LONGEST) texts[key] = text;
  }
  return texts;
}

function aboutIn(value: unknown): About | null {
  const about = textsIn(value, ABOUT_KEYS);
  return Object.keys(about).length > 0 ? about : null;
}

function stateOf(entry: Entry): GroupState {
  return {
    filters: textsIn(entry.filters, FILTER_KEYS, 0),
    hover: aboutIn(entry.hover),
    selected: aboutIn(entry.selected),
    selectedIn: textsIn({ name: entry.selectedIn }, ['name']).name ?? null,
    restored: Number.isSafeInteger(entry.restored) ? (entry.restored as number) : 0,
  };
}

function ownIn({ own }: Entry): FilterValues[] {
  return Array.isArray(own) ? own.map((values) => textsIn(values, FILTER_KEYS)) : [];
}

function shownIn({ shown }: Entry): Shown[] {
  const all = Array.isArray(shown) ? shown.filter(isObject) : [];
  return all.map(({ dataset, hasFailed }) => ({
    dataset: isObject(dataset) ? dataset : null,
    hasFailed: hasFailed === true,
  }));
}

function isSameShown(a: Shown | undefined, b: Shown | undefined): boolean {
  return a?.dataset === b?.dataset && a?.hasFailed === b?.hasFailed;
}

/** A list of the entry with one member's part in place of what it was, where it stood. */
function withPart<T extends object>(list: unknown, old: T | undefined, part: T | undefined): unknown[] {
  const parts: unknown[] = Array.isArray(list) ? list : [];
  const replaced = parts.flatMap((one) => (one !== old ? [one] : part ? [part] : []));
  return part && (!old || !parts.includes(old)) ? [...replaced, part] : replaced;
}

/** What all of them say alike. */
function agreedIn([first = {}, ...others]: readonly FilterValues[]): FilterValues {
  const agreed = FILTER_KEYS.filter((key) => others.every((other) => other[key] === first[key]));
  return textsIn(first, agreed);
}

/** The old value where the new one says the same: keys come in one order, so their text decides. */
function kept<T>(old: T, value: T): T {
  return JSON.stringify(old) === JSON.stringify(value) ? old : value;
}

function updated(old: GroupState, state: GroupState): GroupState {
  const next: GroupState = {
    ...state,
    filters: kept(old.filters, state.filters),
    hover: kept(old.hover, state.hover),
    selected: kept(old.selected, state.selected),
  };
  const isSame = (Object.keys(next) as (keyof GroupState)[]).every((key) => next[key] === old[key]);
  return isSame ? old : next;
}

/** The stored filters with a change; keys of other versions stay. */
function merged(stored: unknown, change: FilterChange): object {
  const filters: Record<string, unknown> = isObject(stored) ? { ...stored } : {};
  for (const key of FILTER_KEYS) {
    if (change[key] === null) delete filters[key];
    else if (change[key] !== undefined) filters[key] = change[key];
  }
  return filters;
}

/** A widget's place in a group, from when it joins until it leaves. A nameless group has one member. */
export class Membership {
  readonly #registry: Registry;
  readonly #name: string;
  #state: GroupState;
  #initial: FilterValues = {};
  #own: FilterValues | undefined;
  #ownShown: Shown | undefined;
  #shown: readonly Shown[] = [];

  /**
   * @param onChange called after every change of the state, whoever made it
   * @param onShown called after every change of what the members show
   */
  constructor(
    name: string | null,
    private readonly onChange: () => void,
    private readonly onShown: () => void = () => {},
  ) {
    this.#registry = name === null ? newRegistry() : sharedRegistry();
    this.#name = name ?? '';
    this.#registry.changes.addEventListener(this.#name, this.#follow);
    const entry = this.#count(1);
    this.#state = stateOf(entry);
    this.#initial = agreedIn(ownIn(entry));
    this.#shown = shownIn(entry);
  }

  get state(): GroupState {
    return this.#state;
  }

  /** What the filtered members begin with, as far as they agree: in force where `state.filters` says nothing. */
  get initial(): FilterValues {
    return this.#initial;
  }

  /** What the members show, in the order in which they first did. */
  get shown(): readonly Shown[] {
    return this.#shown;
  }

  /** Whether a member begins with a filter. */
  isOwned(key: FilterKey): boolean {
    return ownIn(this.#entry()).some((values) => values[key] !== undefined);
  }

  /** Says what this member begins with; `undefined` for one that is not filtered. */
  declare(own: FilterValues | undefined): void {
    if (JSON.stringify(own) === JSON.stringify(this.#own)) return;
    const entry = this.#entry();
    entry.own = withPart(entry.own, this.#own, own);
    this.#own = own;
    this.#registry.changes.dispatchEvent(new Event(this.#name));
  }

  /** Says what this member shows; `undefined` for one that shows nothing of its own. */
  declareShown(shown: Shown | undefined): void {
    if (isSameShown(shown, this.#ownShown)) return;
    const entry = this.#entry();
    entry.shown = withPart(entry.shown, this.#ownShown, shown);
    this.#ownShown = shown;
    this.#registry.changes.dispatchEvent(new Event(this.#name));
  }

  /** Nothing happens when the state is so already. */
  change({ filters, hover, selected, selectedIn = null }: GroupChange): void {
    const entry = this.#entry();
    this.#write({
      filters: filters ? merged(entry.filters, filters) : entry.filters,
      hover: hover === undefined ? entry.hover : aboutIn(hover),
      ...(selected !== undefined && { selected: aboutIn(selected), selectedIn }),
    });
  }

  /** Changes filters and selection to what the page's address says: the widgets open what was open. */
  restore({ filters, selected, selectedIn }: Required<Omit<GroupChange, 'hover'>>): void {
    const restored = this.#state.restored + 1;
    this.#write({ filters: merged(this.#entry().filters, filters), selected: aboutIn(selected), selectedIn, restored });
  }

  #write(values: Partial<Entry>): void {
    const entry = this.#entry();
    if (updated(this.#state, stateOf({ ...entry, ...values })) === this.#state) return;
    Object.assign(entry, values);
    this.#registry.changes.dispatchEvent(new Event(this.#name));
  }

  /** A group that nobody is in a moment later is forgotten; a widget that is only moved finds it as it was. */
  leave(): void {
    this.#registry.changes.removeEventListener(this.#name, this.#follow);
    this.declare(undefined);
    this.declareShown(undefined);
    const entry = this.#count(-1);
    const { groups } = this.#registry;
    queueMicrotask(() => {
      if (Number(entry.members) <= 0 && groups.get(this.#name) === entry) groups.delete(this.#name);
    });
  }

  #entry(): Entry {
    const { groups } = this.#registry;
    const found = groups.get(this.#name);
    if (isObject(found)) return found as unknown as Entry;
    const entry: Entry = { members: 0, filters: {}, hover: null, selected: null };
    groups.set(this.#name, entry);
    return entry;
  }

  #count(by: number): Entry {
    const entry = this.#entry();
    entry.members = (Number(entry.members) || 0) + by;
    return entry;
  }

  readonly #follow = () => {
    const entry = this.#entry();
    const state = updated(this.#state, stateOf(entry));
    const initial = kept(this.#initial, agreedIn(ownIn(entry)));
    this.#followShown(shownIn(entry));
    if (state === this.#state && initial === this.#initial) return;
    this.#state = state;
    this.#initial = initial;
    this.onChange();
  };

  #followShown(shown: readonly Shown[]): void {
    const old = this.#shown;
    this.#shown = shown;
    if (shown.length !== old.length || !shown.every((one, i) => isSameShown(one, old[i]))) this.onShown();
  }
}
