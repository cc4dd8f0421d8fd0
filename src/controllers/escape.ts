import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './view.js';

/** Something in a widget that Escape closes. */
export interface Closable {
  /** Whether the pointer keeps it open, wherever the focus is. */
  readonly isPointed?: boolean;
  readonly close: () => void;
}

/** Of the widgets with something open, the one that opened it last comes last. */
const open: EscapeController[] = [];

/** Whether a node lies in another, shadow roots passed through. */
function isIn(node: Node, around: EventTarget | undefined): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
    if (at === around) return true;
  return false;
}

/**
 * Has Escape close what is open in a widget, one thing a press, before anything around it (a dialog, a popover, a page's own
 * listener) hears of the key; with nothing open, the key is theirs. It is the widget's with the focus in it, or on
 * something around it, as where nothing has it.
 */
export class EscapeController implements ReactiveController {
  #listening: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What is open, the innermost first. */
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
    return path.includes(this.host) || isIn(this.host, path[0]) || this.closables()[0]?.isPointed === true;
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
