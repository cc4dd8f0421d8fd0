import { reportedIn } from '../dataset/aggregate.js';
import { LONGEST_TEXT } from '../dataset/fields.js';
import type { Dataset, Event, Source, Total } from '../dataset/model.js';
import { entriesOf, selectRows, type Selection } from '../dataset/select.js';
import { leftOutLines } from '../messages/left-out.js';
import type { Words } from '../messages/words.js';
import type { ExportMeta } from './meta.js';

/** Whether a published count still means the same under the filters: by the same rule as in the charts. */
function applies(total: Total, { dataset, filters }: Selection): boolean {
  const alone: Dataset = { ...dataset, events: [], counts: [], totals: [total] };
  return reportedIn(selectRows(alone, filters)) !== null;
}

function usedSources(sources: readonly Source[], events: readonly Event[], totals: readonly Total[]): Source[] {
  const used = new Set(totals.flatMap((total) => total.sources));
  for (const event of events) {
    for (const id of event.sources) used.add(id);
    for (const id of event.attributions.flatMap((one) => one.sources ?? [])) used.add(id);
  }
  return sources.filter(({ id }) => used.has(id));
}

function describe(dataset: Dataset, meta: ExportMeta, words: Words): string {
  const own = dataset.description === undefined ? '' : words.text(dataset.description);
  const parts = [meta.title, meta.filters, meta.address, ...leftOutLines(dataset, words), own].filter(Boolean);
  return parts
    .join('\n')
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '');
}

/**
 * What the filters let through, as a dataset file: read again without filters, but under the same lens, it gives the
 * same numbers. Its description tells the filters, the address of the view and what could not be read. Published counts that mean something else
 * under the filters are left out, and so are sources that nothing in it rests on.
 */
export function selectionToJson(selection: Selection, meta: ExportMeta, words: Words): string {
  const { dataset } = selection;
  const { events, counts } = entriesOf(selection);
  const totals = dataset.totals.filter((total) => applies(total, selection));
  const sources = usedSources(dataset.sources, events, totals);
  const file: Dataset = { ...dataset, description: describe(dataset, meta, words), sources, events, counts, totals };
  return `${JSON.stringify(file, null, 2)}\n`;
}
