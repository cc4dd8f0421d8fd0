import {
  CERTAINTIES,
  LENSES,
  OUTCOMES,
  TIERS,
  type Basis,
  type Dataset,
  type HalfYear,
  type Period,
} from '../dataset/model.js';
import { halfYearsIn, periodSpanning } from '../dataset/half-year.js';
import { rowsOf } from '../dataset/rows.js';
import { countBy, NONE, selectRows, type Filters, type Selection } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import type { Choice, Chip, Facet, Option } from '../views/filter-form.js';

/** Filters of which a reader may choose any number of values. */
export const LISTED = ['series', 'province', 'target', 'outcome', 'certainty', 'tier'] as const;
export type Listed = (typeof LISTED)[number];

/** Plots and attacks by value of a filter, for every value the dataset may have, in its order and after none. */
function countsBy({ dataset, rows }: Selection, key: Listed): ReadonlyMap<string, number> {
  const counts = countBy(rows, (row): string => row[key] ?? NONE);
  const targets = new Set(rowsOf(dataset, 'leading').flatMap(({ target }) => target ?? []));
  const ids: Readonly<Record<Listed, Iterable<string>>> = {
    series: dataset.series.map(({ id }) => id),
    province: dataset.provinces.map(({ id }) => id),
    target: targets,
    outcome: OUTCOMES,
    certainty: CERTAINTIES,
    tier: TIERS,
  };
  return new Map([NONE, ...ids[key]].map((value) => [value, counts.get(value) ?? 0]));
}

/** What a value of a filter is called; the value itself where the dataset lacks it. */
export function valueLabel(dataset: Dataset, key: Listed, value: string, words: Words): string {
  const isNone = value === NONE;
  switch (key) {
    case 'series':
      return isNone || dataset.series.some(({ id }) => id === value)
        ? words.series(dataset, isNone ? null : value)
        : value;
    case 'province': {
      const found = dataset.provinces.find(({ id }) => id === value);
      return isNone || found ? words.province(found ?? null) : value;
    }
    case 'target':
      return isNone ? words.say('country.none') : words.country(value);
    case 'outcome':
      return value === 'attack' ? words.say('outcome.attack') : words.say('outcome.foiled');
    case 'certainty':
      return words.certainty(value as (typeof CERTAINTIES)[number]);
    case 'tier':
      return value === 'core' ? words.say('event.tier.core') : words.say('event.tier.borderline');
  }
}

/** By name where the dataset has no order of its own; none comes last. */
function inOrder(options: readonly Option[], key: Listed, tag: string): Option[] {
  const isLast = ({ value }: Option) => Number(value === NONE);
  const byName = (a: Option, b: Option) => (key === 'target' ? a.label.localeCompare(b.label, tag) : 0);
  return [...options].sort((a, b) => isLast(a) - isLast(b) || byName(a, b));
}

function groupsOf(dataset: Dataset, key: Listed, options: readonly Option[], words: Words): Facet['groups'] {
  if (key !== 'province') return [{ label: null, options }];
  const seriesOf = (value: string) => dataset.series.find(({ provinces }) => provinces.includes(value))?.id ?? null;
  const groups = [...dataset.series.map(({ id }) => id), null].map((series) => ({
    label: series === null ? null : words.series(dataset, series),
    options: options.filter(({ value }) => seriesOf(value) === series),
  }));
  return groups.filter((group) => group.options.length > 0);
}

/** The values that a dataset has under a lens, each with what the other filters leave of it; nothing where there is no choice. */
export function facetOf(all: Selection, filters: Filters, key: Listed, words: Words): Facet[] {
  const { dataset } = all;
  const present = countsBy(all, key);
  const left = countsBy(selectRows(dataset, { ...filters, [key]: undefined }), key);
  const chosen = new Set<string>(filters[key]);
  const isOffered = (value: string) =>
    (present.get(value) ?? 0) > 0 && (value !== NONE || ['series', 'province', 'target'].includes(key));
  const options = [...left].flatMap(([value, count]): Option[] => {
    if (!isOffered(value) && !chosen.has(value)) return [];
    return [{ value, label: valueLabel(dataset, key, value, words), count, isChosen: chosen.has(value) }];
  });
  if (options.length < 2 && chosen.size === 0) return [];
  return [
    {
      key,
      label: words.say(`filters.${key}`),
      groups: groupsOf(dataset, key, inOrder(options, key, words.tag), words),
    },
  ];
}

/** From the first to the last half-year that an event or a published count is in. */
function halvesOf(dataset: Dataset): HalfYear[] {
  const dated = rowsOf(dataset, 'leading').flatMap(({ half }) => half ?? []);
  const span = periodSpanning([...dated, ...dataset.totals.map(({ period }) => period)]);
  return span ? halfYearsIn(span) : [];
}

/** Drop-downs for the first and the last half-year; `null` where the dataset has only one. */
export function periodChoices(dataset: Dataset, period: Period | undefined, words: Words): Choice[] | null {
  const halves = halvesOf(dataset);
  if (halves.length < 2) return null;
  return (['from', 'to'] as const).map((name) => {
    const known = new Set(period ? [...halves, period[name]].sort() : halves);
    const options = [...known].map((half) => ({
      value: half,
      label: words.halfYear(half),
      count: null,
      isChosen: period?.[name] === half,
    }));
    const any = { value: '', label: words.say('filters.period.any'), count: null, isChosen: !period };
    return { name, label: words.say(`filters.period.${name}`), options: [any, ...options] };
  });
}

/** The period after one of its ends is moved to `half`, or let go (empty); the other end follows where it must. */
export function movedPeriod(
  dataset: Dataset,
  period: Period | undefined,
  end: 'from' | 'to',
  half: string,
): Period | undefined {
  const halves = halvesOf(dataset);
  const [first, last] = [halves[0], halves.at(-1)];
  if (!first || !last) return undefined;
  const ends = {
    from: period?.from ?? first,
    to: period?.to ?? last,
    [end]: half || (end === 'from' ? first : last),
  } as Period;
  if (half === '' && ends.from === first && ends.to === last) return undefined;
  if (ends.from <= ends.to) return ends;
  return end === 'from' ? { from: ends.from, to: ends.from } : { from: ends.to, to: ends.to };
}

const basesOf = new WeakMap<Dataset, ReadonlySet<Basis>>();

/** What the dataset's attributions rest on. */
function basesIn(dataset: Dataset): ReadonlySet<Basis> {
  let bases = basesOf.get(dataset);
  if (!bases) {
    bases = new Set(dataset.events.flatMap(({ attributions }) => attributions.map(({ basis }) => basis)));
    basesOf.set(dataset, bases);
  }
  return bases;
}

/** Whose attribution counts, of those the dataset knows; `null` where it knows but one. */
export function lensChoice(dataset: Dataset, filters: Filters, words: Words): Choice | null {
  const bases = basesIn(dataset);
  const current = filters.lens ?? 'leading';
  if (bases.size < 2 && current === 'leading') return null;
  const offered = LENSES.filter((lens) => lens === 'leading' || lens === current || bases.has(lens));
  const options = offered.map((value) => ({
    value,
    label: words.say(`filters.lens.${value}`),
    count: null,
    isChosen: value === current,
  }));
  return { name: 'lens', label: words.say('filters.lens'), options };
}

/** Every active value, in the order of the form. */
export function chipsOf(dataset: Dataset, filters: Filters, words: Words): Chip[] {
  const { period, lens } = filters;
  const chip = (key: Chip['key'], value: string, label: string): Chip => {
    const name = words.say('filters.chip', { name: words.say(`filters.${key}`), value: label });
    return { key, value, label: key === 'lens' ? name : label, name };
  };
  return [
    ...(period ? [chip('period', '', words.period(period))] : []),
    ...LISTED.flatMap((key) =>
      (filters[key] ?? []).map((value) => chip(key, value, valueLabel(dataset, key, value, words))),
    ),
    ...(lens && lens !== 'leading' ? [chip('lens', lens, words.say(`filters.lens.${lens}`))] : []),
  ];
}
