import { FILTER_KEYS, type FilterKey } from '../model/filters.js';
import { CERTAINTIES, LENSES, OUTCOMES, TIERS, type Dataset, type Lens } from '../dataset/model.js';
import { parsePeriod } from '../dataset/half-year.js';
import { normaliseCountry } from '../dataset/countries.js';
import { NONE, selectRows, type Filters } from '../dataset/select.js';
import { memoFor } from './memo.js';
import { warnOnce } from './warn.js';

function listOf(text: string | null): string[] | undefined {
  const items = text?.split(/[\s,]+/).filter(Boolean);
  return items?.length ? items : undefined;
}

function knownOf<T extends string>(name: string, text: string | null, known: readonly T[]): T[] | undefined {
  const items = listOf(text);
  const good = items?.filter((item): item is T => known.some((value) => value === item));
  for (const item of items ?? []) {
    if (!known.some((value) => value === item))
      warnOnce(`${name}: unknown value '${item}'; one of ${known.join(', ')}`);
  }
  return good?.length ? good : undefined;
}

function countriesOf(text: string | null): string[] | undefined {
  const codes = listOf(text)?.map((code) => {
    const known = code === NONE ? NONE : normaliseCountry(code.toUpperCase());
    if (!known) warnOnce(`target: unknown country '${code}'`);
    return known;
  });
  const good = codes?.filter((code) => code !== null);
  return good?.length ? good : undefined;
}

function periodOf(text: string | null): Filters['period'] {
  if (!text) return undefined;
  const period = parsePeriod(text.trim());
  if (!period) warnOnce(`period: '${text}' is not like 2024-H1, 2024 or 2022-H1/2024-H1`);
  return period ?? undefined;
}

/**
 * What a widget's attributes ask for; lists are separated by commas or spaces. A value that means nothing is left out,
 * with one warning for the page's author.
 */
export function filtersFrom(
  period: string | null,
  series: string | null,
  province: string | null,
  target: string | null,
  outcome: string | null,
  certainty: string | null,
  tier: string | null,
  lens: string | null,
): Filters {
  return {
    period: periodOf(period),
    series: listOf(series),
    province: listOf(province),
    target: countriesOf(target),
    outcome: knownOf('outcome', outcome, OUTCOMES),
    certainty: knownOf('certainty', certainty, CERTAINTIES),
    tier: knownOf('tier', tier, TIERS),
    lens: knownOf<Lens>('lens', lens, LENSES)?.[0],
  };
}

type FilterValues = Parameters<typeof filtersFrom>;

/** The arguments of `filtersFrom`, one for each filter. */
export function filterValues(valueOf: (key: FilterKey) => string | null): FilterValues {
  return FILTER_KEYS.map(valueOf) as FilterValues;
}

/** What attributes let through of a dataset, the same for all widgets that ask the same of it. */
export const selectionFrom = memoFor((dataset: Dataset, ...values: FilterValues) =>
  selectRows(dataset, filtersFrom(...values)),
);
