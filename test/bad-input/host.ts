import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { DatasetController } from '../../src/controllers/dataset.js';
import type { ExtopsErrorEvent, ExtopsLoadEvent } from '../../src/controllers/events.js';

/** The least that a widget can be: what a dataset controller asks of its host, and the events that it sent. */
export class DataHost extends LitElement {
  @property() src: string | null = null;
  @property({ attribute: false }) data: unknown = undefined;
  @property() fallback: string | null = null;
  @property({ type: Number }) timeout: number | null = null;
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;
  @property({ type: Number }) refresh: number | null = null;

  readonly feed = new DatasetController(this);
  readonly loads: ExtopsLoadEvent[] = [];
  readonly errors: ExtopsErrorEvent[] = [];
  /** The ids of the datasets that were drawn, each once for a run of renders. */
  readonly painted: string[] = [];

  constructor() {
    super();
    this.addEventListener('extops-load', (event) => this.loads.push(event));
    this.addEventListener('extops-error', (event) => this.errors.push(event));
  }

  protected override willUpdate(): void {
    this.feed.update();
  }

  override render() {
    const id = this.feed.dataset?.id;
    if (id !== undefined && this.painted.at(-1) !== id) this.painted.push(id);
    return html`<p>${this.feed.error?.message ?? id}</p>`;
  }
}
customElements.define('data-host', DataHost);

export type Attributes = Readonly<Record<string, string | number>>;

const page = crypto.randomUUID();
let made = 0;

/** The address of a case of the bad server, with a query of its own so that nothing is shared with other tests. */
export function caseAddress(name: string, query: Attributes = {}): string {
  const address = new URL(`/bad-input/${encodeURIComponent(name)}`, location.href);
  for (const [key, value] of Object.entries({ ...query, of: `${page}-${made++}` }))
    address.searchParams.set(key, String(value));
  return address.href;
}

/** What the bad server was asked at one address. */
export async function askedAt(address: string): Promise<{ cookie?: string; referer?: string; tag?: string }[]> {
  const { pathname, search } = new URL(address);
  return (await fetch(`/bad-input/log?of=${encodeURIComponent(pathname + search)}`)).json();
}

/** A host on the page, removed after the test by `fixture` or by the test itself. */
export function addHost(attributes: Attributes = {}, inline?: string): DataHost {
  const host = document.createElement('data-host') as DataHost;
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, String(value));
  if (inline !== undefined) {
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: inline });
    host.append(script);
  }
  document.body.append(host);
  return host;
}

/** Waits until `host` has sent `loads` and `errors`, or more, and has drawn since. */
export async function told(host: DataHost, { loads = 0, errors = 0 }): Promise<void> {
  while (host.loads.length < loads || host.errors.length < errors) await pause();
  await host.updateComplete;
}

export function pause(ms = 5): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
