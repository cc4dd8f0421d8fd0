import type { LitElement } from 'lit';
import type * as extops from '../index.js';

/** A property's name as an attribute: `maxBytes` is `max-bytes`. */
type Kebab<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The names of an element's own properties: neither its methods nor what every element has. */
type Own<E extends LitElement> = {
  [K in Exclude<keyof E, keyof LitElement>]: E[K] extends (...given: never[]) => unknown ? never : K;
}[Exclude<keyof E, keyof LitElement>];

/** What a page can set on an element: properties as they are, attributes as text (or there and not there). */
export type Settable<E extends LitElement> = { [K in Own<E>]?: E[K] | undefined } & {
  [K in Own<E> as Exclude<Kebab<K>, K>]?: E[K] | string | boolean | undefined;
};

/** What a page can listen to, where a framework wants handlers as properties: `on` and the event's name. */
export interface Handlers {
  'onextops-load'?: ((event: extops.ExtopsLoadEvent) => void) | undefined;
  'onextops-error'?: ((event: extops.ExtopsErrorEvent) => void) | undefined;
  'onextops-select'?: ((event: extops.ExtopsSelectEvent) => void) | undefined;
  'onextops-filter'?: ((event: extops.ExtopsFilterEvent) => void) | undefined;
}

/** Properties and handlers of each tag, to be joined with what a framework's elements take besides. */
export interface Tags {
  'extops-map': Settable<extops.ExtopsMap> & Handlers;
  'extops-flows': Settable<extops.ExtopsFlows> & Handlers;
  'extops-halves': Settable<extops.ExtopsHalves> & Handlers;
  'extops-events': Settable<extops.ExtopsEvents> & Handlers;
  'extops-filters': Settable<extops.ExtopsFilters> & Handlers;
}

/** The tags for a framework whose elements all take `Base`. */
export type TagsWith<Base> = { [Tag in keyof Tags]: Omit<Base, keyof Tags[Tag]> & Tags[Tag] };
