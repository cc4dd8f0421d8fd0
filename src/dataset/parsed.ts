import type { Dataset, Problem, Skipped } from './model.js';

/** What became of a file. */
export interface Parsed {
  /** Deeply frozen; `null` when the file as a whole cannot be used. */
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  readonly skipped: Skipped;
}

/** Where in a file an entry of its dataset stands: a pointer as in the problems. */
export type PointerTo = (list: 'events' | 'counts', index: number) => string;

/** Indices in a file's lists of the entries that were left out, rising. */
export type Lost = Record<keyof Skipped, readonly number[]>;

export const NOTHING_LOST: Lost = { events: [], counts: [], totals: [], sources: [] };
const NOTHING_SKIPPED: Skipped = { events: 0, counts: 0, totals: 0, sources: 0 };

const filesBy = new WeakMap<Dataset, { readonly skipped: Skipped; readonly pointerTo: PointerTo }>();

/** What was left out of the file that a dataset was read from. */
export function skippedIn(dataset: Dataset): Skipped {
  return filesBy.get(dataset)?.skipped ?? NOTHING_SKIPPED;
}

/** Where the entries of a dataset stand in the file that it was read from. */
export function pointersIn(dataset: Dataset): PointerTo {
  return filesBy.get(dataset)?.pointerTo ?? ((list, index) => `/${list}/${index}`);
}

/** Keeps for `skippedIn` and `pointersIn` what is known of the file. */
export function noted(parsed: Parsed, pointerTo: PointerTo): Parsed {
  if (parsed.dataset) filesBy.set(parsed.dataset, { skipped: parsed.skipped, pointerTo });
  return parsed;
}

/** The index in a list of what stands at `index` once the entries at `lost` are taken out. */
function indexIn(lost: readonly number[], index: number): number {
  return lost.reduce((at, gone) => (gone <= at ? at + 1 : at), index);
}

/** What became of an object in the JSON form. */
export function parsed(dataset: Dataset | null, problems: readonly Problem[], lost: Lost): Parsed {
  const { events, counts, totals, sources } = lost;
  const skipped = { events: events.length, counts: counts.length, totals: totals.length, sources: sources.length };
  return noted({ dataset, problems, skipped }, (list, index) => `/${list}/${indexIn(lost[list], index)}`);
}
