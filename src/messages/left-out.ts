import type { Dataset } from '../dataset/model.js';
import { skippedIn } from '../dataset/parsed.js';
import type { Words } from './words.js';

/** Whether a dataset's file has plots or attacks that could not be read. */
export function lacksEntries(dataset: Dataset): boolean {
  const { events, counts } = skippedIn(dataset);
  return events + counts > 0;
}

/** What of a dataset's file could not be read, a sentence for each kind; none where everything could. */
export function leftOutLines(dataset: Dataset, words: Words): string[] {
  const { events, counts, totals, sources } = skippedIn(dataset);
  const lists = [
    ['state.dropped', events + counts, dataset.events.length + dataset.counts.length],
    ['state.dropped.totals', totals, dataset.totals.length],
    ['state.dropped.sources', sources, dataset.sources.length],
  ] as const;
  return lists.flatMap(([key, n, read]) => (n > 0 ? [words.count(key, n, { all: read + n })] : []));
}
