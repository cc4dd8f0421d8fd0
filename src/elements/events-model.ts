import type { Event } from '../dataset/model.js';
import { eventsOf, type Selection } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import { eventTable } from '../views/event-table.js';
import type { Order } from '../views/events-figure.js';
import { periodLabel, reconcileLine, type Context } from './context.js';
import { describeTotals, lensNote, ofReported, sampleNote } from './describe.js';
import { memoFor } from './memo.js';
import type { Takeable } from './take-away.js';

const picked = memoFor(eventsOf);

function nameOf({ target }: Event, words: Words): string {
  return target === null ? '\uffff' : words.country(target);
}

/** By date, or by what is asked for and then by date, newest first. */
function inOrder(events: readonly Event[], order: Order, words: Words): Event[] {
  if (order === 'oldest') return [...events];
  const newest = [...events].reverse();
  if (order === 'country') return newest.sort((a, b) => nameOf(a, words).localeCompare(nameOf(b, words), words.tag));
  return order === 'outcome' ? newest.sort((a, b) => a.outcome.localeCompare(b.outcome)) : newest;
}

export function orderedEvents(selection: Selection, order: Order, words: Words): Event[] {
  return inOrder(picked(selection), order, words);
}

export function eventsHeading(context: Context): string {
  const noun = context.words.noun(context.dataset);
  return context.words.say('events.heading', { noun, period: periodLabel(context) });
}

export function eventsStandfirst(context: Context): string {
  const counted = context.words.counted(context.dataset, context.selection.count);
  const lead = context.words.count('events.standfirst', context.selection.count, { counted });
  return [lead, ofReported(context), sampleNote(context)].filter(Boolean).join(' ');
}

export function eventsNotes(context: Context): string[] {
  const { selection, words } = context;
  const counted = selection.count - picked(selection).length;
  const onlyCounted = counted > 0 ? words.count('events.onlyCounted', counted) : '';
  return [reconcileLine(context, () => []), onlyCounted, lensNote(context)].filter(Boolean);
}

/** The author's heading and standfirst, the list's own where they are `null`, and the addresses of entries. */
type Given = Pick<Takeable, 'entryAddress'> & { readonly heading: string | null; readonly standfirst: string | null };

/** Makes what a reader can take away of a list. */
export function eventsTakeable(
  context: Context,
  events: readonly Event[],
  { heading, standfirst, entryAddress }: Given,
): Takeable {
  const { selection, words } = context;
  const title = heading ?? eventsHeading(context);
  return {
    selection,
    words,
    view: {
      title,
      standfirst: standfirst ?? eventsStandfirst(context),
      period: periodLabel(context),
      address: '',
      notes: eventsNotes(context),
    },
    description: [describeTotals(context), ofReported(context)].filter(Boolean).join(' '),
    table: eventTable(events, selection.dataset, words, title, selection.filters.lens),
    entryAddress,
  };
}
