import type { Attribution, Event, Lens } from './model.js';

/** The attribution that a lens lets count: the leading one, or the first on that basis; `undefined` when there is none. */
export function countedOf({ attributions }: Event, lens: Lens = 'leading'): Attribution | undefined {
  return lens === 'leading' ? attributions[0] : attributions.find(({ basis }) => basis === lens);
}
