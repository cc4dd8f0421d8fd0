import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mark } from '../views/drawing.js';
import type { MarksController } from './marks.js';

export interface KeyboardListeners {
  /** The mark with the focus after a key or as the focus comes; `undefined` once it leaves. */
  readonly onMark: (mark: Mark | undefined) => void;
  readonly onHelp: () => void;
  readonly onEnter: () => void;
}

/** Handles keys and focus on a chart's list of marks, its one tab stop. */
export class KeyboardController implements ReactiveController {
  /** Whether the focus came by keyboard, and is still here. */
  isUsed = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly marks: MarksController,
    private readonly listeners: KeyboardListeners,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(false);
  }

  readonly onKeyDown = (event: KeyboardEvent) => {
    if (!isOnMarks(event)) return;
    this.#set(true);
    if (event.key === '?') this.listeners.onHelp();
    const isUsed = this.marks.key(event.key, event.ctrlKey || event.metaKey || event.altKey);
    if (!isUsed) return;
    event.preventDefault();
    this.listeners.onMark(this.marks.focused);
    if (event.key === 'Enter') this.listeners.onEnter();
  };

  readonly onFocusIn = (event: FocusEvent) => {
    if (!isOnMarks(event)) return;
    this.#set((event.target as Element).matches(':focus-visible'));
    if (!this.isUsed) return;
    this.marks.enter();
    this.listeners.onMark(this.marks.focused);
  };

  readonly onFocusOut = () => {
    this.#set(false);
    this.marks.focus(undefined);
    this.listeners.onMark(undefined);
  };

  #set(isUsed: boolean): void {
    if (isUsed === this.isUsed) return;
    this.isUsed = isUsed;
    this.host.requestUpdate();
  }
}

function isOnMarks({ target }: Event): boolean {
  return (target as Element).classList.contains('marks');
}
