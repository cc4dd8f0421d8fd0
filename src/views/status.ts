import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

/** What a reader is told about the data. */
export interface Status {
  readonly kind: 'status' | 'alert';
  readonly text: string;
  /** The button that tries again, where trying can help. */
  readonly retry?: { readonly label: string; readonly run: () => void };
  /** Whether it is to be read before what is shown: other data than the page's own, or nothing. */
  readonly isFirst?: boolean;
}

/** A calm line for readers; editors get the details in the console and by event. */
export function statusView({ text, kind, retry }: Status): TemplateResult {
  return html`<p class="status" part="status" role=${kind}>
    ${text} ${retry ? html`<button type="button" class="action" @click=${retry.run}>${retry.label}</button>` : nothing}
  </p>`;
}

/** "1.2 MB", "40 kB" in the language's digits. */
export function formatBytes(bytes: number, words: Words): string {
  return bytes < 1e6
    ? `${words.number(Math.round(bytes / 1e3))} kB`
    : `${words.number(Math.round(bytes / 1e5) / 10)} MB`;
}

/** The line above what is shown, or the one in its usual place: of the two the one that it belongs in. */
export function statusAt(place: 'first' | 'usual', status: Status | null): TemplateResult | typeof nothing {
  return status && (status.isFirst === true) === (place === 'first') ? statusView(status) : nothing;
}
