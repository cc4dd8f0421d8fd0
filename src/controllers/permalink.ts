import type { ReactiveController } from 'lit';
import { Membership } from './group.js';
import { FILTER_KEYS, type FilterChange } from '../model/filters.js';
import { fieldsIn, formatFields, pagePart, parseFields, withFields } from './hash.js';
import { groupOf, type LinkHost } from './link.js';

export interface PermalinkHost extends LinkHost {
  /** Keeps the group's filters and selection in the page's address. Without a group it does nothing. */
  readonly permalink: boolean;
}

/** A page that may not change its address (sandboxed, or too often) goes without, as does a name that no address can hold. */
function push(name: string, fields: string): void {
  try {
    const href = withFields(location.href, name, fields);
    if (href !== location.href) history.pushState(history.state, '', href);
  } catch {
    return;
  }
}

/**
 * Keeps a group's filters and selection in the page's hash under `extops=`, and restores them from there, what was open
 * included. Every deliberate change is one entry in the history; hovering is none. What else the hash holds stays, a
 * router's route too, and a jump to one of the page's own anchors changes nothing here.
 */
export class PermalinkController implements ReactiveController {
  #name: string | null = null;
  #group: Membership | undefined;
  /** Of the group's state when it was last read or written. */
  #fields = '';
  #href = '';
  /** The page's own part of the hash, before ours was added. */
  #page: string | null = null;
  #isDue = false;

  constructor(private readonly host: PermalinkHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#follow();
  }

  #follow(): void {
    const name = this.host.permalink ? groupOf(this.host) : null;
    if (name === this.#name) return;
    if (this.#name !== null) this.#stop();
    this.#name = name;
    if (name !== null) this.#start(name);
  }

  #start(name: string): void {
    this.#group = new Membership(name, this.#schedule);
    window.addEventListener('popstate', this.#onNavigate);
    window.addEventListener('hashchange', this.#onNavigate);
    this.#href = location.href;
    this.#page = pagePart(this.#href);
    const fields = fieldsIn(this.#href, name);
    if (fields !== undefined) this.#restore(fields);
    // What a reader chose before this part of the library came is written too.
    else this.#schedule();
  }

  #stop(): void {
    window.removeEventListener('popstate', this.#onNavigate);
    window.removeEventListener('hashchange', this.#onNavigate);
    this.#group?.leave();
    this.#group = undefined;
  }

  /** One navigation sends up to two events. An anchor of the page's own is no wish to see everything again. */
  readonly #onNavigate = () => {
    const { href } = location;
    if (href === this.#href || this.#name === null) return;
    const [page, fields] = [pagePart(href), fieldsIn(href, this.#name)];
    const isOwnAnchor = fields === undefined && page !== null && page !== this.#page;
    this.#href = href;
    this.#page = page;
    if (!isOwnAnchor) this.#restore(fields ?? '');
  };

  #restore(fields: string): void {
    const { filters, ...selection } = parseFields(fields);
    const all: FilterChange = Object.fromEntries(FILTER_KEYS.map((key) => [key, filters[key] ?? null]));
    this.#group?.restore({ filters: all, ...selection });
    this.#fields = this.#group ? formatFields(this.#group.state) : '';
  }

  /** Changes made together are one entry. */
  readonly #schedule = () => {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#write();
    });
  };

  #write(): void {
    if (!this.#group || this.#name === null) return;
    const fields = formatFields(this.#group.state);
    if (fields === this.#fields) return;
    this.#fields = fields;
    push(this.#name, fields);
    this.#href = location.href;
  }
}
