import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

/** A calm line for readers; editors get the details in the console and by event. */
export function statusView(text: string, kind: 'status' | 'alert', retry?: string): TemplateResult {
  return html`<p class="status" part="status" role=${kind}>
    ${text} ${retry ? html`<button type="button" class="action" data-action="retry">${retry}</button>` : nothing}
  </p>`;
}

/** "1.2 MB", "40 kB" in the language's digits. */
export function formatBytes(bytes: number, words: Words): string {
  return bytes < 1e6
    ? `${words.number(Math.round(bytes / 1e3))} kB`
    : `${words.number(Math.round(bytes / 1e5) / 10)} MB`;
}
