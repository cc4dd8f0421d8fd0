import { ExtopsError } from '../dataset/error.js';
import { ExtopsErrorEvent } from './events.js';

type Message = 'state.internal' | 'state.internal.stale';

/** The part of a widget that its boundary asks. */
export interface Bounded {
  /** A sentence in the widget's language. */
  readonly say: (message: Message) => string;
  /** Whether the widget has drawn what it should, at least once. */
  readonly hasPicture: () => boolean;
}

const ENGLISH = 'This could not be shown.';

const boundaries = new WeakMap<object, Boundary>();
/** Faults that the console named, of all widgets of the page. */
const named = new Set<string>();

/** Returns the boundary of a host; `undefined` where it has none. */
export function boundaryOf(host: object): Boundary | undefined {
  return boundaries.get(host);
}

/**
 * Keeps what goes wrong inside a widget from the page and from its readers: they keep the last picture, or see the content
 * of the tag, or a sentence. Sends one `extops-error` for each fault, with the code `internal`; the console names it once.
 */
export class Boundary {
  /** Places, as `fail` and `mend` name them, with a fault that is not mended. */
  readonly #faults = new Set<unknown>();
  readonly #told = new Set<string>();
  #notice: HTMLElement | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly bounded: Bounded,
  ) {
    boundaries.set(host, this);
  }

  /** Runs work, and takes what it throws or rejects with for a fault at `place`. */
  run(work: () => unknown, place: unknown): void {
    try {
      const result = work();
      if (result instanceof Promise) result.catch((error: unknown) => this.fail(error, place));
    } catch (error) {
      this.fail(error, place);
    }
  }

  fail(error: unknown, place: unknown): void {
    this.#faults.add(place);
    this.#tell(error);
    this.#show();
  }

  /** Takes the notice away once no place has a fault. */
  mend(place: unknown): void {
    if (!this.#faults.delete(place) || this.#faults.size > 0) return;
    this.#notice?.remove();
    this.#notice = undefined;
    this.#hideOthers(false);
  }

  /** Once for each fault, after the update that may be under way. */
  #tell(cause: unknown): void {
    const message = `this could not be shown: ${messageOf(cause)}`;
    if (this.#told.has(message)) return;
    this.#told.add(message);
    if (!named.has(message)) console.warn(`extops: <${this.host.localName}> internal: ${message}`, cause);
    named.add(message);
    const event = new ExtopsErrorEvent(new ExtopsError('internal', message, { cause }), []);
    queueMicrotask(() => this.host.dispatchEvent(event));
  }

  /** Without a shadow root the tag's content shows by itself. */
  readonly #show = () => {
    const root = this.host.shadowRoot;
    if (!root || this.#faults.size === 0) return;
    try {
      this.#notice ??= this.#makeNotice();
      if (this.#notice.parentNode !== root) root.prepend(this.#notice);
      this.#hideOthers(!this.bounded.hasPicture());
      this.#fill(this.#notice);
    } catch {
      // A page in which not even this can be done keeps what it shows.
    }
  };

  /** By hand: templates may be what fails. */
  #makeNotice(): HTMLElement {
    const make = (name: string, className: string, ...children: Element[]) => {
      const element = Object.assign(this.host.ownerDocument.createElement(name), { className });
      element.append(...children);
      return element;
    };
    const line = make('p', 'status');
    line.setAttribute('role', 'alert');
    const slot = make('slot', '');
    slot.addEventListener('slotchange', this.#show);
    return make('div', '', slot, make('div', 'figure fault', line));
  }

  #fill(notice: HTMLElement): void {
    const [slot, box] = [...notice.children] as [HTMLElement, HTMLElement];
    const hasPicture = this.bounded.hasPicture();
    const hasContent = [...this.host.children].some(({ localName }) => localName !== 'script');
    slot.hidden = hasPicture;
    box.hidden = !hasPicture && hasContent;
    box.firstElementChild!.textContent = this.#say(hasPicture ? 'state.internal.stale' : 'state.internal');
  }

  #say(message: Message): string {
    try {
      return this.bounded.say(message);
    } catch {
      return ENGLISH;
    }
  }

  #hideOthers(isHidden: boolean): void {
    for (const child of this.host.shadowRoot?.children ?? [])
      if (child !== this.#notice) child.toggleAttribute('hidden', isHidden);
  }
}

/** Of anything that may be thrown, at most 200 characters. */
function messageOf(cause: unknown): string {
  try {
    return String(cause instanceof Error ? cause.message : cause).slice(0, 200);
  } catch {
    return typeof cause;
  }
}
