import { anchor, country, fullDate, groupId, id, line, link, text } from './fields.js';
import type { Dataset, Province, Series } from './model.js';
import { BAD, isObject, list, object, oneOf, own, preview, type Cursor, type Reader } from './read.js';
import { nearest } from './suggest.js';

const MOST_SERIES = 50;
const MOST_PROVINCES = 200;
export const MOST_COUNTRIES = 300;

/** What a file says of itself, its series and its provinces: where one of these is wrong, every number may be. */
export type Envelope = Omit<Dataset, 'sources' | 'events' | 'counts' | 'totals'>;

/** As files have it: lists may be absent, and the long ones are read by themselves. */
type Written = Omit<Envelope, 'series' | 'provinces'> & {
  readonly series?: readonly Series[];
  readonly provinces?: readonly Province[];
  readonly sources?: never;
  readonly events?: never;
  readonly counts?: never;
  readonly totals?: never;
};

const elsewhere = () => undefined;

const version: Reader<1> = (value, at) => {
  return value === 1
    ? value
    : at.error('version', `not version 1 of the format, the one that can be read: ${preview(value)}`);
};

const series = object<Series>({ id: groupId, name: text, provinces: list(groupId, MOST_PROVINCES) }, {});

const province = object<Province>(
  { id: groupId, name: text, anchor },
  { shortName: text, area: list(country, MOST_COUNTRIES) },
);

const written = object<Written>(
  { version, id, title: text, asOf: fullDate, completeness: oneOf(['census', 'sample']) },
  {
    description: text,
    licence: object<NonNullable<Dataset['licence']>>({ name: line }, { url: link }),
    noun: object<NonNullable<Dataset['noun']>>({ one: text, other: text }, {}),
    series: list(series, MOST_SERIES),
    provinces: list(province, MOST_PROVINCES),
    sources: elsewhere,
    events: elsewhere,
    counts: elsewhere,
    totals: elsewhere,
  },
);

/** Reports an entry whose id came before in `seen`, and otherwise notes it. */
export function isRepeated(entry: { readonly id: string }, seen: Set<string>, at: Cursor): boolean {
  const known = seen.size;
  if (seen.add(entry.id).size > known) return false;
  at.read('id', entry.id, () => at.error('duplicate-id', `duplicate id: ${entry.id}`));
  return true;
}

function haveOwnIds(key: string, entries: readonly { readonly id: string }[], at: Cursor): boolean {
  const seen = new Set<string>();
  const own: Reader<boolean> = () =>
    entries.map((entry, i) => at.read(i, entry, () => !isRepeated(entry, seen, at))).every(Boolean);
  return at.read(key, entries, own) === true;
}

/** A province of a series must be known, and in no other series: an event is counted once. */
function member(known: ReadonlySet<string>, taken: Set<string>): Reader<string> {
  return (value, at) => {
    const name = value as string;
    if (!known.has(name)) return at.error('unknown-province', `unknown province: ${name}`, () => nearest(name, known));
    if (taken.has(name)) return at.error('repeated-province', `province is in a series already: ${name}`);
    taken.add(name);
    return name;
  };
}

function areMembers(all: readonly Series[], provinces: readonly Province[], at: Cursor): boolean {
  const one = member(new Set(provinces.map(({ id }) => id)), new Set());
  const everyOne: Reader<readonly string[]> = list(one, Infinity);
  const inSeries: Reader<readonly string[]> = (value, at) =>
    at.read('provinces', (value as Series).provinces, everyOne);
  return at.read('series', all, list(inSeries, Infinity)) !== BAD;
}

/** Reads all of a file but its long lists. Version first: of a newer format nothing else can be judged. */
export const envelope: Reader<Envelope> = (value, at) => {
  const stated = isObject(value) ? own(value, 'version') : undefined;
  if (stated !== undefined && at.read('version', stated, version) === BAD) return BAD;
  const result = written(value, at);
  if (result === BAD) return BAD;
  const { series = [], provinces = [], ...rest } = result;
  const sound = [
    haveOwnIds('series', series, at),
    haveOwnIds('provinces', provinces, at),
    areMembers(series, provinces, at),
  ];
  return sound.every(Boolean) ? { ...rest, series, provinces } : BAD;
};
