import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { flatAncestors } from './ancestors.js';
import { viewOf } from './view.js';

/** Something in a widget that Escape closes. */
export interface Closable {
  /** Whether the pointer keeps it open, wherever the focus is. */
  readonly isPointed?: boolean;
  readonly close: () => void;
}

/** Of the widgets with something open, the one that opened it last comes last. */
const open: EscapeController[] = [];

/**
 * Has Escape close what is open in a widget, one thing a press, before anything around it (a dialog, a popover, a page's own
 * listener) hears of the key; with nothing open, the key is theirs. It is the widget's with the focus in it, or on
 * something around it, as where nothing has it.
 */
export class EscapeController implements ReactiveController {
  #listening: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** The open parts, the innermost first. */
    private readonly closables: () => readonly Closable[],
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.closables().length > 0) this.#listen();
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    if (open.includes(this)) open.splice(open.indexOf(this), 1);
  }

  #listen(): void {
    if (this.#listening || !this.host.isConnected) return;
    const { signal } = (this.#listening = new AbortController());
    open.push(this);
    viewOf(this.host).addEventListener('keydown', this.#onKeyDown, { capture: true, signal });
  }

  #isMeant(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const around: readonly EventTarget[] = [...flatAncestors(this.host), this.host.ownerDocument];
    return path.includes(this.host) || around.includes(path[0]!) || this.closables()[0]?.isPointed === true;
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const [innermost] = this.closables();
    if (!innermost || open.findLast((one) => one.#isMeant(event)) !== this) return;
    event.preventDefault();
    event.stopPropagation();
    innermost.close();
  };
}
