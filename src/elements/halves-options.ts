import type { By } from '../dataset/aggregate.js';
import { parsePeriod } from '../dataset/half-year.js';
import type { Period } from '../dataset/model.js';
import type { ChangeOptions, Sort } from './change-drawing.js';
import type { HalvesOptions } from './halves-drawing.js';
import { oneOf, warnOnce } from './warn.js';

const GROUPINGS = ['series', 'province', 'target', 'outcome'] as const;
const SORTS = ['change', 'value', 'name'] as const;

/** Reads what attributes ask for. What means nothing there is absent, with a warning. */
export function halvesOptions(by: string | null, sameDay: boolean): HalvesOptions {
  return { by: oneOf<By>('by', by, GROUPINGS), sameDay };
}

export function changeOptions(by: string | null, compare: Period, sort: string | null): ChangeOptions {
  return { by: oneOf<By>('by', by ?? 'target', GROUPINGS), compare, sort: oneOf<Sort>('sort', sort, SORTS) };
}

/** The two half-years to compare; `null` for none. */
export function comparedFrom(text: string | null): Period | null {
  const period = text ? parsePeriod(text) : null;
  const isTwo = period !== null && period.from !== period.to;
  if (text && !isTwo) warnOnce(`compare: '${text}' is not two half-years like 2023-H2/2024-H1`);
  return isTwo ? period : null;
}
