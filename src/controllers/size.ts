import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './view.js';

/** Pixels. Narrower than this is folded away, or a window that is only passing, as while a tool takes a picture of a page. */
const LEAST_WIDTH = 16;

/** The width a widget is laid out for before it is measured: on a server, or while it is hidden. */
export const USUAL_WIDTH = 680;

/** Those that came and have not been measured yet: all at once, as drawings in between would have the page laid out each time. */
const newcomers = new Set<SizeController>();

/** Knows the host's width in CSS pixels. Next to no width (hidden) keeps the last one, so that nothing is drawn into nothing. */
export class SizeController implements ReactiveController {
  #width = USUAL_WIDTH;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get width(): number {
    if (newcomers.has(this)) for (const newcomer of newcomers) newcomer.#arrive();
    return this.#width;
  }

  set width(width: number) {
    this.#width = width;
  }

  hostConnected(): void {
    newcomers.add(this);
    const { ResizeObserver: Observer } = viewOf(this.host);
    if (typeof Observer === 'undefined') return;
    this.#observer = new Observer(([entry]) => entry && this.#measureLater(entry.contentRect.width));
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    newcomers.delete(this);
    this.#observer?.disconnect();
  }

  #arrive(): void {
    newcomers.delete(this);
    this.#measure(this.host.clientWidth);
  }

  /** In the next frame: a host whose height follows its width would else raise the page's "ResizeObserver loop" error. */
  #measureLater(width: number): void {
    viewOf(this.host).requestAnimationFrame(() => this.#measure(width));
  }

  #measure(width: number): void {
    const whole = Math.floor(width);
    if (whole < LEAST_WIDTH || whole === this.#width) return;
    this.#width = whole;
    this.host.requestUpdate();
  }
}
