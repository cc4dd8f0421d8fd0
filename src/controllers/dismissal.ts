import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../geometry/frame.js';
import { flatAncestors } from './ancestors.js';

const TYPES = ['pointerdown', 'pointermove', 'pointercancel', 'scroll'] as const;

/** Capturing, since a scrolling box tells nobody above it; passive, so that the page scrolls on. */
const OPTIONS = { capture: true, passive: true } as const;

/** Pixels that a finger may move in a tap. */
const SLOP = 10;

/** Pixels that a scroll may move the host by unnoticed: Firefox rounds where it scrolled to afterwards. */
const ROUNDING = 1;

export interface Dismissible {
  /** Whether there is something to dismiss. */
  isOpen(): boolean;
  /** Whether an event is on what is open, or on what opens it. */
  isInside(event: Event): boolean;
  dismiss(): void;
}

/**
 * Dismisses what is open when a reader turns elsewhere: a press outside, a swipe, a scroll of the page or of a box around
 * the host, a press outside the frame. Listens only while something is open.
 */
export class DismissalController implements ReactiveController {
  #targets: EventTarget[] = [];
  /** Position of the host in the window at its last update. */
  #stood: Point = [0, 0];
  /** Position at which the finger came down; `undefined` without one, or with a second that zooms. */
  #from: Point | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly open: Dismissible,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.open.isOpen()) return this.#stop();
    this.#stood = placeOf(this.host);
    this.#listen();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The document, and shadow roots around the host: their boxes' scroll events do not leave them. */
  #listen(): void {
    if (this.#targets.length > 0) return;
    const roots = flatAncestors(this.host).map((one) => one.getRootNode());
    this.#targets = [...new Set<EventTarget>([this.host.ownerDocument, ...roots])];
    for (const target of this.#targets) for (const type of TYPES) target.addEventListener(type, this, OPTIONS);
    if (window.parent !== window) window.addEventListener('blur', this);
  }

  #stop(): void {
    for (const target of this.#targets) for (const type of TYPES) target.removeEventListener(type, this, OPTIONS);
    window.removeEventListener('blur', this);
    this.#targets = [];
    this.#from = undefined;
  }

  handleEvent(event: Event): void {
    if (this.#isElsewhere(event)) this.open.dismiss();
  }

  #isElsewhere(event: Event): boolean {
    if (event.type === 'scroll') return hasMoved(this.#stood, placeOf(this.host), ROUNDING);
    if (event.type === 'blur') return event.target === window;
    const { type, clientX, clientY, isPrimary, pointerType } = event as PointerEvent;
    if (type === 'pointercancel') return this.#from !== undefined;
    if (type === 'pointermove') return this.#from !== undefined && hasMoved(this.#from, [clientX, clientY], SLOP);
    this.#from = isPrimary && pointerType !== 'mouse' ? [clientX, clientY] : undefined;
    return isPrimary && !this.open.isInside(event);
  }
}

function placeOf(element: Element): Point {
  const { left, top } = element.getBoundingClientRect();
  return [left, top];
}

function hasMoved([x0, y0]: Point, [x, y]: Point, slop: number): boolean {
  return Math.hypot(x - x0, y - y0) > slop;
}
