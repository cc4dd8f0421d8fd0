import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { About } from '../views/drawing.js';
import { Membership, type FilterChange, type FilterValues } from './group.js';

/** What a widget lends the controllers that link it. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement {
  /** Widgets of one name share filters, hover and selection; `null` or empty: this one keeps to itself. */
  readonly group: string | null;
}

/** The group that a widget is to be in now; `null` where it is in none. */
export function groupOf(host: LinkHost): string | null {
  return (host.isConnected && host.group) || null;
}

/**
 * Links a widget with the others of its group, also those of another copy of the script, and updates it when one of them
 * changes what they share. Without a group the same state is the widget's own.
 */
export class LinkController implements ReactiveController {
  readonly #own: Membership;
  #name: string | null = null;
  #membership: Membership;
  #isPointing = false;

  constructor(private readonly host: LinkHost) {
    host.addController(this);
    this.#membership = this.#own = new Membership(null, this.#update);
  }

  /** A filter that is set here wins over the widget's own attribute. */
  get filters(): FilterValues {
    return this.#follow().state.filters;
  }

  /** What a reader points at, in this widget or another. */
  get hover(): About | null {
    return this.#follow().state.hover;
  }

  get selected(): About | null {
    return this.#follow().state.selected;
  }

  setFilters(filters: FilterChange): void {
    this.#follow().change({ filters });
  }

  setHover(hover: About | null): void {
    this.#isPointing = hover !== null;
    this.#follow().change({ hover });
  }

  setSelected(selected: About | null): void {
    this.#follow().change({ selected });
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  /** Changes the group where the host names another than before. */
  #follow(): Membership {
    const name = groupOf(this.host);
    if (name === this.#name) return this.#membership;
    this.#leave();
    this.#name = name;
    this.#membership = name === null ? this.#own : new Membership(name, this.#update);
    if (this.host.isConnected) this.#update();
    return this.#membership;
  }

  /** A pointer that goes with its widget points at nothing any more. */
  #leave(): void {
    if (this.#isPointing) this.#membership.change({ hover: null });
    this.#isPointing = false;
    if (this.#membership !== this.#own) this.#membership.leave();
  }

  readonly #update = () => this.host.requestUpdate();
}
