import { citedSteps } from '../dataset/cited.js';
import type { Dataset, Source } from '../dataset/model.js';
import { runAtOnce } from '../dataset/slices.js';
import { eventsOf, type Selection } from '../dataset/select.js';
import { sourceLine } from '../messages/event.js';
import { leftOutLines } from '../messages/left-out.js';
import type { Words } from '../messages/words.js';
import { filterLine } from './filter-line.js';

/** What every export says of itself, in the reader's language. An empty text or list: there is nothing to say. */
export interface ExportMeta {
  readonly title: string;
  readonly standfirst: string;
  readonly period: string;
  /** "Filters: Germany." */
  readonly filters: string;
  /** "Data to 26 July 2024" */
  readonly asOf: string;
  /** Citations with their addresses, the one that most entries rest on first. */
  readonly sources: readonly string[];
  /** "Licence: MIT, https://…" */
  readonly licence: string;
  /** Of the exact view. */
  readonly address: string;
  readonly notes: readonly string[];
}

/** What only the widget knows of its view. */
export interface View {
  readonly title: string;
  readonly standfirst: string;
  readonly period: string;
  readonly address: string;
  readonly notes: readonly string[];
}

/** On one line, with plain spaces: what is pasted elsewhere should be found by a search. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The sources that the picked entries rest on, most cited first; a dataset of mere numbers rests on all it names. */
export function citedSources(selection: Selection): Source[] {
  const { sources, totals } = selection.dataset;
  const cited = runAtOnce(citedSteps(sources, [...eventsOf(selection), ...totals]));
  return cited.length > 0 ? cited : [...sources];
}

/** A source as it is cited in a text, with its address. */
export function sourceCitation(source: Source, words: Words): string {
  return oneLine([sourceLine(source, words), source.url].filter(Boolean).join(', '));
}

function licenceLine({ licence }: Dataset, words: Words): string {
  if (!licence) return '';
  return words.say('licence', { name: [licence.name, licence.url].filter(Boolean).join(', ') });
}

/** All that is said beside an export of a view. */
export function metaOf(selection: Selection, words: Words, view: View): ExportMeta {
  const { dataset } = selection;
  return {
    ...view,
    notes: [...leftOutLines(dataset, words), ...view.notes],
    filters: filterLine(selection, words),
    asOf: words.say('asOf', { date: words.date(dataset.asOf) }),
    sources: citedSources(selection).map((source) => sourceCitation(source, words)),
    licence: licenceLine(dataset, words),
  };
}

/** The same as lines of a text, without empty ones; each on one line whatever the dataset wrote. */
export function metaLines(meta: ExportMeta): string[] {
  const { title, standfirst, period, filters, asOf, sources, licence, address, notes } = meta;
  const lines = [
    title,
    standfirst,
    title.includes(period) ? '' : period,
    filters,
    asOf,
    ...notes,
    ...sources,
    licence,
    address,
  ];
  return lines.map(oneLine).filter(Boolean);
}
