import type { Pair, TargetTotal } from '../dataset/aggregate.js';
import type { Selection } from '../dataset/select.js';
import { lacksEntries } from '../messages/left-out.js';
import type { Context } from './context.js';
import { periodLabel, provinceOf, reportedOf } from './context.js';

const MOST_NAMED = 6;

/** "Germany (2)" for the first few, "and 3 more" after them. */
function named<T>(words: Context['words'], items: readonly T[], nameOf: (item: T) => string): string {
  const more = items.length - MOST_NAMED;
  const names = items.slice(0, MOST_NAMED).map(nameOf);
  return words.list(more > 0 ? [...names, words.count('and.more', more)] : names);
}

/** "10 itemised of 25 reported." where a published total says more than the list. */
export function ofReported({ selection, halves, words }: Context): string {
  const sums = reportedOf(selection);
  const [first, ...others] = halves.filter(({ reported }) => reported !== null).map(({ period }) => period);
  if (!first || !sums || sums.notItemised === 0) return '';
  const period = words.period({ from: first, to: others.at(-1) ?? first });
  return words.count('ofReported', sums.itemised, { itemised: sums.itemised, reported: sums.reported, period });
}

/** A sample says so wherever it is shown. */
export function sampleNote({ dataset, words }: Context): string {
  return dataset.completeness === 'sample' ? words.say('sample') : '';
}

/** A note on the number outside the region shown; empty where there is none. */
export function outsideNote({ selection, words }: Context, outside: number): string {
  return outside > 0 ? words.say('note.outside', { n: outside, all: selection.count }) : '';
}

/** Whose word the links are, where a reader or author asked for another than the leading one. */
export function lensNote({ selection, words }: Context): string {
  const lens = selection.filters.lens;
  return lens && lens !== 'leading' ? words.say(`note.lens.${lens}`) : '';
}

function bySeries({ halves, dataset, words }: Context, value: (half: Context['halves'][number]) => number): string {
  const sums = new Map<string | null, number>();
  for (const half of halves) sums.set(half.group, (sums.get(half.group) ?? 0) + value(half));
  const parts = [...sums].filter(([, n]) => n > 0);
  return words.list(parts.map(([id, n]) => words.say('describe.linked', { n, series: words.series(dataset, id) })));
}

/** Whether nothing is to be shown, neither entries nor what is reported. */
export function isEmpty(selection: Selection): boolean {
  return selection.count === 0 && !reportedOf(selection);
}

/**
 * That there is nothing to show, and whether the filters are the reason; empty where there is something, and where all
 * that there was could not be read.
 */
export function nothingToShow(selection: Selection, words: Context['words']): string {
  const { dataset } = selection;
  const hasEntries = dataset.events.length + dataset.counts.length > 0;
  if (!isEmpty(selection) || (!hasEntries && lacksEntries(dataset))) return '';
  return words.say(hasEntries ? 'state.empty' : 'state.emptyDataset', { noun: words.noun(dataset) });
}

/** "In January – June 2024, 25 plots and attacks were reported: 17 ISKP-linked and 8 other provinces." */
export function describeTotals(context: Context): string {
  const { words, dataset, selection } = context;
  if (isEmpty(selection)) return nothingToShow(selection, words);
  const period = periodLabel(context);
  const sums = reportedOf(selection);
  const itemised = words.count('describe.itemised', selection.count, {
    period,
    counted: words.counted(dataset, selection.count),
    series: bySeries(context, (half) => half.itemised),
  });
  if (!sums || sums.notItemised === 0) return itemised;
  const n = sums.reported + selection.count - sums.itemised;
  const reported = words.counted(dataset, n);
  const series = bySeries(context, (half) => Math.max(half.itemised, half.reported ?? 0));
  return [words.count('describe.reported', n, { period, reported, series }), ofReported(context)].join(' ');
}

export function describeTargets(context: Context, totals: readonly TargetTotal[]): string {
  const { words } = context;
  const nameOf = ({ target, count }: TargetTotal) => `${words.country(target)} (${words.number(count)})`;
  const top = totals.length > 0 ? words.say('describe.top', { countries: named(words, totals, nameOf) }) : '';
  return [describeTotals(context), top].filter(Boolean).join(' ');
}

export function describePairs(context: Context, pairs: readonly Pair[]): string {
  const { words, dataset } = context;
  const nameOf = ({ province, target, count }: Pair) => {
    const origin = words.provinceShort(provinceOf(dataset, province));
    return `${origin} – ${words.country(target)} (${words.number(count)})`;
  };
  const linked = pairs.length > 0 ? words.say('describe.pairs', { pairs: named(words, pairs, nameOf) }) : '';
  return [describeTotals(context), linked].filter(Boolean).join(' ');
}
