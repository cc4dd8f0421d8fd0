import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { About } from '../views/drawing.js';
import { Membership, type Shown } from './group.js';
import { FILTER_KEYS, type FilterChange, type FilterKey, type FilterValues, type Given } from '../model/filters.js';

/** What a widget lends the controllers that link it: with its filters as properties if it has any of its own. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement, Partial<Record<FilterKey, Given>> {
  /** Widgets of one name share filters, hover and selection; `null` or empty: this one keeps to itself. */
  readonly group: string | null;
}

/** The group that a widget is to be in now; `null` where it is in none. */
export function groupOf(host: LinkHost): string | null {
  return (host.isConnected && host.group) || null;
}

/** What a widget's own attributes say; `undefined` where it has none to filter by. */
function ownOf(host: LinkHost): FilterValues | undefined {
  if (!('period' in host)) return undefined;
  const given = FILTER_KEYS.flatMap((key): [FilterKey, string][] => (host[key] ? [[key, String(host[key])]] : []));
  return Object.fromEntries(given);
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
  #restored = 0;

  /** @param ownShown what the host shows; `undefined` where that is nothing of its own */
  constructor(
    private readonly host: LinkHost,
    private readonly ownShown: () => Shown | undefined = () => undefined,
  ) {
    host.addController(this);
    this.#membership = this.#own = new Membership(null, this.#update);
  }

  /** A filter that is set here, or shows all by an empty text, wins over the widget's own attribute. */
  get filters(): FilterValues {
    return this.#follow().state.filters;
  }

  /** What the widgets of the group begin with by their attributes, as far as they agree. */
  get initial(): FilterValues {
    return this.#follow().initial;
  }

  /** What the widgets of the group show, this one included; empty without a group. */
  get shown(): readonly Shown[] {
    return this.#follow().shown;
  }

  /** What a reader points at, in this widget or another. */
  get hover(): About | null {
    return this.#follow().state.hover;
  }

  get selected(): About | null {
    return this.#follow().state.selected;
  }

  /**
   * What the page's address says was selected in this widget, or in one that is not named; `undefined` where that was
   * returned before, and the address not read again since.
   */
  takeRestored(): About | null | undefined {
    const { restored, selected, selectedIn } = this.#follow().state;
    if (restored === this.#restored) return undefined;
    this.#restored = restored;
    return selectedIn === null || selectedIn === this.#widget ? selected : null;
  }

  /** To show all needs a word of its own only where a widget's attribute says otherwise. */
  setFilters(filters: FilterChange): void {
    const group = this.#follow();
    const emptied = FILTER_KEYS.filter((key) => filters[key] === '' && !group.isOwned(key));
    group.change({ filters: { ...filters, ...Object.fromEntries(emptied.map((key) => [key, null])) } });
  }

  setHover(hover: About | null): void {
    this.#isPointing = hover !== null;
    this.#follow().change({ hover });
  }

  setSelected(selected: About | null): void {
    this.#follow().change({ selected, selectedIn: selected && this.#widget });
  }

  /** Two widgets of a kind need ids of their own to be told apart in an address. */
  get #widget(): string {
    return this.host.id || this.host.localName.replace('extops-', '');
  }

  hostConnected(): void {
    this.#declareShown(this.#follow());
  }

  hostDisconnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    const group = this.#follow();
    if (this.#name !== null) group.declare(ownOf(this.host));
    this.#declareShown(group);
  }

  #declareShown(group: Membership): void {
    if (this.#name !== null) group.declareShown(this.ownShown());
  }

  /** Changes the group where the host names another than before. */
  #follow(): Membership {
    const name = groupOf(this.host);
    if (name === this.#name) return this.#membership;
    this.#leave();
    this.#name = name;
    this.#membership = name === null ? this.#own : new Membership(name, this.#update, this.#updateForm);
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

  /** What others show matters to those alone that show nothing of their own. */
  readonly #updateForm = () => this.ownShown() ?? this.host.requestUpdate();
}
