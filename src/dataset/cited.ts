import type { Dataset, Event, Source, Total } from './model.js';
import { runAtOnce, type Steps } from './slices.js';

/** Entries counted between two places to pause. */
const STRETCH = 500;

/** How often each source is cited, by id. */
function* usesIn(cited: readonly (Event | Total)[]): Steps<Map<string, number>> {
  const uses = new Map<string, number>();
  let read = 0;
  for (const { sources } of cited) {
    for (const id of sources) uses.set(id, (uses.get(id) ?? 0) + 1);
    if (read++ % STRETCH === 0) yield;
  }
  return uses;
}

/** The sources that some events and totals cite, most cited first, else in the file's order. */
export function* citedSteps(sources: readonly Source[], cited: readonly (Event | Total)[]): Steps<Source[]> {
  const uses = yield* usesIn(cited);
  return sources.filter(({ id }) => uses.has(id)).sort((a, b) => uses.get(b.id)! - uses.get(a.id)!);
}

const leading = new WeakMap<Dataset, Source | undefined>();

/** Finds the leading source in steps; once for a dataset. */
export function* leadingSourceSteps(dataset: Dataset): Steps<Source | undefined> {
  const { sources, totals, events } = dataset;
  if (!leading.has(dataset)) {
    const [most = sources[0]] = yield* citedSteps(sources, totals.length > 0 ? totals : events);
    leading.set(dataset, most);
  }
  return leading.get(dataset);
}

/** The source that the totals, else most events, cite; else the first. `undefined`: the dataset names none. */
export function leadingSource(dataset: Dataset): Source | undefined {
  return runAtOnce(leadingSourceSteps(dataset));
}
