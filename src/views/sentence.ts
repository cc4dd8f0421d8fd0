import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../messages/table.js';
import type { Words } from '../messages/words.js';

/** A message whose values stand in elements of their own, so that each keeps its direction whatever surrounds it. */
export function sentenceView(
  words: Words,
  key: MessageKey,
  values: Readonly<Record<string, string | TemplateResult>>,
): TemplateResult {
  const entries = Object.entries(values);
  const places = Object.fromEntries(entries.map(([name], i) => [name, `\u0000${i}\u0000`]));
  const parts = words.say(key, places).split('\u0000');
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<bdi>${entries[Number(part)]?.[1]}</bdi>` : part))}`;
}
