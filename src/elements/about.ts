import { ABOUT_KEYS } from '../model/filters.js';
import { parsePeriod } from '../dataset/half-year.js';
import { OUTCOMES, type Event } from '../dataset/model.js';
import { eventsOf, type Filters, type Selection } from '../dataset/select.js';
import type { About, Mark } from '../views/drawing.js';

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

/** The filters that let through what a mark stands for. */
function filtersOf({ target, province, series, period, outcome }: About): Filters {
  return {
    target: listed(target),
    province: listed(province),
    series: listed(series),
    period: (period !== undefined && parsePeriod(period)) || undefined,
    outcome: OUTCOMES.filter((one) => one === outcome),
  };
}

/** The events of a selection behind a mark, oldest first. */
export function eventsAbout(selection: Selection, about: About): Event[] {
  return eventsOf(selection, filtersOf(about));
}

/** How much two marks have in common; 0 where they contradict each other. */
function common(a: About, b: About): number {
  const both = ABOUT_KEYS.filter((key) => a[key] !== undefined && b[key] !== undefined);
  return both.every((key) => a[key] === b[key]) ? both.length : 0;
}

function size(about: About): number {
  return ABOUT_KEYS.filter((key) => about[key] !== undefined).length;
}

/** The mark that stands for what a linked widget points at: the one with most in common, the plainest of those. */
export function markAbout(marks: readonly Mark[], about: About | null): Mark | undefined {
  if (!about) return undefined;
  const near = marks.filter((mark) => common(mark.about, about) > 0);
  return near.sort((a, b) => common(b.about, about) - common(a.about, about) || size(a.about) - size(b.about))[0];
}

/** The mark that stands for exactly what is selected. */
export function markOf(marks: readonly Mark[], selected: About | null): Mark | undefined {
  return selected ? marks.find(({ about }) => ABOUT_KEYS.every((key) => about[key] === selected[key])) : undefined;
}
