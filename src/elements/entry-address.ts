import type { Event } from '../dataset/model.js';

/** The place of the id; a `URL` writes it in the second way. */
const PLACE = /\{id\}|%7Bid%7D/i;

/** An entry's address from a pattern with `{id}`; `undefined` when there is none, or it leads nowhere on the web. */
export function entryAddress(pattern: string | null, { id }: Event, base: string): string | undefined {
  if (!pattern || !URL.canParse(pattern.replace(PLACE, id), base)) return undefined;
  const { protocol, href } = new URL(
    pattern.replace(PLACE, () => encodeURIComponent(id)),
    base,
  );
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
