import type { Event } from '../dataset/model.js';

/** An entry's address from a pattern with `{id}`; `undefined` when there is none, or it leads nowhere on the web. */
export function entryAddress(pattern: string | null, { id }: Event, base: string): string | undefined {
  if (!pattern || !URL.canParse(pattern.replace('{id}', id), base)) return undefined;
  const { protocol, href } = new URL(pattern.replace('{id}', encodeURIComponent(id)), base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
