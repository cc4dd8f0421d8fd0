import { halfYearOf } from '../dataset/half-year.js';
import type { Attribution, Event, Lens } from '../dataset/model.js';
import { eventsOf, NONE, type Selection } from '../dataset/select.js';
import type { About, Mark } from '../views/drawing.js';

/** The attribution that a lens lets count. */
export function leadingOf(event: Event, lens: Lens = 'leading'): Attribution | undefined {
  return lens === 'leading' ? event.attributions[0] : event.attributions.find(({ basis }) => basis === lens);
}

/** What an event is about, in the words of a mark: `none` for a country or province that is not known. */
function aboutOf(event: Event, { dataset, filters }: Selection): Required<About> {
  const province = leadingOf(event, filters.lens)?.province ?? NONE;
  const series = dataset.series.find(({ provinces }) => provinces.includes(province))?.id ?? NONE;
  return {
    target: event.target ?? NONE,
    province,
    series,
    period: halfYearOf(event.date) ?? undefined,
    outcome: event.outcome,
  };
}

const KEYS = ['target', 'province', 'series', 'period', 'outcome'] as const satisfies readonly (keyof About)[];

function agrees(wanted: About, is: About): boolean {
  return KEYS.every((key) => wanted[key] === undefined || wanted[key] === is[key]);
}

/** The events of a selection behind a mark, oldest first. */
export function eventsAbout(selection: Selection, about: About): Event[] {
  return eventsOf(selection).filter((event) => agrees(about, aboutOf(event, selection)));
}

/** How much two marks have in common; 0 where they contradict each other. */
function common(a: About, b: About): number {
  const both = KEYS.filter((key) => a[key] !== undefined && b[key] !== undefined);
  return both.every((key) => a[key] === b[key]) ? both.length : 0;
}

function size(about: About): number {
  return KEYS.filter((key) => about[key] !== undefined).length;
}

/** The mark that stands for what a linked widget points at: the one with most in common, the plainest of those. */
export function markAbout(marks: readonly Mark[], about: About | null): Mark | undefined {
  if (!about) return undefined;
  const near = marks.filter((mark) => common(mark.about, about) > 0);
  return near.sort((a, b) => common(b.about, about) - common(a.about, about) || size(a.about) - size(b.about))[0];
}
