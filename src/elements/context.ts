import { reportedIn, totalsByHalfYear, type By, type HalfYearTotal, type SeriesCount } from '../dataset/aggregate.js';
import { countedOf } from '../dataset/attribution.js';
import type { Dataset, Event, HalfYear, Outcome, Period, Province } from '../dataset/model.js';
import { reconcile, type Reconciliation } from '../dataset/reconcile.js';
import { NONE, type Selection } from '../dataset/select.js';
import { estimateText, type MeasureText } from '../geometry/text-width.js';
import type { Words } from '../messages/words.js';
import type { Legend } from '../model/legend.js';
import { seriesSlot } from '../views/hatch.js';
import type { About } from '../views/drawing.js';
import { eventsAbout } from './about.js';
import { memoFor } from './memo.js';

/** What every chart is drawn from. */
export interface Context {
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** The selection's half-years by series: the period, the totals and what is not itemised follow from it. */
  readonly halves: readonly HalfYearTotal[];
  readonly words: Words;
  /** CSS pixels. */
  readonly width: number;
  /** Whether charts without a map begin at the right. */
  readonly isMirrored: boolean;
  /** Label size in CSS pixels. */
  readonly fontSize: number;
  /** Measures texts in the typeface that they are drawn in. */
  readonly measure: MeasureText;
}

/** A selection's sums, once for all charts that are drawn from it. */
const halvesOf = memoFor((selection: Selection) => totalsByHalfYear(selection, 'series'));
export const sumsOf = memoFor(reconcile);
export const reportedOf = memoFor(reportedIn);

export function makeContext(
  selection: Selection,
  words: Words,
  width: number,
  isMirrored = false,
  measure: MeasureText = estimateText,
): Context {
  return {
    dataset: selection.dataset,
    selection,
    halves: halvesOf(selection),
    words,
    width,
    isMirrored,
    fontSize: 12.5,
    measure,
  };
}

/** From the first to the last half-year shown; `null` when nothing is dated. */
export function shownPeriod({ selection, halves }: Context): Period | null {
  if (selection.filters.period) return selection.filters.period;
  const [first, last] = [halves[0], halves.at(-1)];
  return first && last ? { from: first.period, to: last.period } : null;
}

/** The half-years shown, in the order of time. */
export function shownHalves({ halves }: Context): HalfYear[] {
  return [...new Set(halves.map(({ period }) => period))];
}

export function periodLabel(context: Context): string {
  const period = shownPeriod(context);
  return period ? context.words.period(period, context.dataset.asOf) : context.words.date(context.dataset.asOf);
}

export function provinceOf(dataset: Dataset, id: string | null): Province | null {
  return dataset.provinces.find((province) => province.id === id) ?? null;
}

/** The colour slot of a series id. */
export function slotOf(dataset: Dataset, id: string | null): number {
  return seriesSlot(dataset.series.findIndex((series) => series.id === id));
}

/** Whether more is reported than is itemised. */
export function isPartly({ itemised, reported }: HalfYearTotal): boolean {
  return reported !== null && reported > itemised;
}

/** The colour slots of what is reported but not itemised, and the legend's where there is any. */
export function hatchedSlots({ halves, dataset }: Context): number[] {
  const slots = new Set(halves.filter(isPartly).map(({ group }) => slotOf(dataset, group)));
  return slots.size > 0 ? [...slots.add(-1)] : [];
}

/** What is reported but not itemised, as hatched squares for each series: it has no country and no arrow. */
export function notItemisedTally({ halves, dataset, words }: Context): Legend | undefined {
  const missing = new Map<string | null, number>();
  for (const { group, reported, itemised } of halves.filter(isPartly)) {
    missing.set(group, (missing.get(group) ?? 0) + (reported ?? 0) - itemised);
  }
  if (missing.size === 0) return undefined;
  const parts = [...missing].map(([group, count]) => ({
    swatch: { kind: 'squares', slot: slotOf(dataset, group), count } as const,
    label: seriesCount(words, dataset, group, count),
  }));
  const all = [...missing.values()].reduce((sum, count) => sum + count, 0);
  return { layout: 'tally', keys: [{ label: words.count('tally.notItemised', all) }, ...parts] };
}

/** The line that lets readers add up: how many of all are counted here, and where the others are. */
export function reconcileLine({ selection, words }: Context, lost: (sums: Reconciliation) => string[]): string {
  const sums = sumsOf(selection);
  const filtered = sums.ofAll - sums.count;
  const parts = [...lost(sums), ...(filtered > 0 ? [words.count('reconcile.filtered', filtered)] : [])];
  const values = { shown: sums.count, all: words.counted(selection.dataset, sums.ofAll), parts: words.list(parts) };
  return words.say(parts.length > 0 ? 'reconcile.but' : 'reconcile.all', values);
}

/** "2 ISKP-linked", "1 with no province named" */
function seriesCount(words: Words, dataset: Dataset, id: string | null, n: number): string {
  return id === null
    ? words.count('tally.noProvince', n)
    : words.say('tally.of', { n, series: words.series(dataset, id) });
}

/** "1 ISKP-linked and 2 other provinces" */
export function seriesLine({ words, dataset }: Context, bySeries: readonly SeriesCount[]): string {
  return words.list(bySeries.map(({ series, count }) => seriesCount(words, dataset, series, count)));
}

/** "15 July 2024, Muscat: Yemen (presumed link)" */
export function eventLine(event: Event, { dataset, selection, words }: Context): string {
  const leading = countedOf(event, selection.filters.lens);
  const province = words.provinceShort(provinceOf(dataset, leading?.province ?? null));
  const when = words.date(event.date);
  const where = event.place ? words.text(event.place) : '';
  const certainty = leading && leading.confidence !== 'confirmed' ? words.certainty(leading.confidence) : '';
  return [words.join([when, where]), words.join([province, certainty])].join(' · ');
}

/** The name of a group in a comparison. */
export function groupName({ words, dataset }: Context, group: string | null, by: By): string {
  if (by === 'series') return words.series(dataset, group);
  if (by === 'province') return words.province(provinceOf(dataset, group));
  if (by === 'outcome') return group === null ? '' : words.say(`outcome.${group as Outcome}`);
  return group === null ? words.say('country.none') : words.country(group);
}

const MOST_LINES = 3;

/** The events behind a mark, a few of them, newest first. */
export function eventLines(context: Context, about: About): string[] {
  const events = eventsAbout(context.selection, about).reverse();
  const more = events.length - MOST_LINES;
  const lines = events.slice(0, MOST_LINES).map((event) => eventLine(event, context));
  return more > 0 ? [...lines, context.words.say('events.and', { first: '…', n: more })] : lines;
}

/** What one cell of a comparison is about. */
export function cellAbout(by: By, group: string | null, period?: HalfYear): About {
  return { [by]: group ?? NONE, ...(period && { period }) };
}
