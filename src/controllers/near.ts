import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './view.js';

/** Windows' heights above and below the window in which a chart is drawn ahead of time. */
const AHEAD = 1;
/** Milliseconds to wait where the browser does not tell when it has nothing else to do. */
const IDLE = 500;

/** Those that came and have not looked yet. One looks for all: looks between drawings would have the page laid out each time. */
const newcomers = new Set<NearController>();

/** What has no place, in a page or frame that is not shown, counts as near: it has to know its height. */
function isAhead(top: number, bottom: number, { innerHeight }: Window): boolean {
  return top <= innerHeight * (1 + AHEAD) && bottom >= -innerHeight * AHEAD;
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(run, IDLE);
  else requestIdleCallback(run);
}

/**
 * Puts off what a reader is not near, until one comes, the page is printed, or there is nothing else to do: a list of
 * headings and a search in the page should find every chart.
 */
export class NearController implements ReactiveController {
  #isNear = typeof IntersectionObserver === 'undefined';
  #watching: AbortController | undefined;
  #isWaiting = false;

  /**
   * @param expected the height in pixels that the host will take, while it takes none
   * @param drawNow updates the host at once: paper does not wait for its turn.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly expected: () => number,
    private readonly drawNow: () => void,
  ) {
    host.addController(this);
  }

  /** Looks once all that came with it have taken their places, which two turns of the microtasks bring about. */
  hostConnected(): void {
    newcomers.add(this);
    queueMicrotask(() => queueMicrotask(() => this.#look()));
  }

  hostDisconnected(): void {
    newcomers.delete(this);
    this.#rest();
  }

  #look(): void {
    if (!newcomers.has(this)) return;
    const looking = [...newcomers];
    newcomers.clear();
    let pushed = 0;
    for (const newcomer of looking) pushed += newcomer.#stand(pushed);
    for (const newcomer of looking) newcomer.#watch();
  }

  /** Sees how near it is, below what will take its place before it. Returns the height that it will take itself. */
  #stand(pushed: number): number {
    const { top, bottom, width, height } = this.host.getBoundingClientRect();
    this.#isNear ||= isAhead(top + pushed, bottom + pushed, viewOf(this.host));
    return width > 0 && height === 0 ? this.expected() : 0;
  }

  #watch(): void {
    if (this.#isNear) return;
    const arrive = (entries: IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#arrive();
    };
    const view = viewOf(this.host);
    const { signal } = (this.#watching = new AbortController());
    const observer = new view.IntersectionObserver(arrive, { rootMargin: `${100 * AHEAD}% 0px` });
    observer.observe(this.host);
    signal.addEventListener('abort', () => observer.disconnect());
    view.addEventListener('beforeprint', this.#print, { signal });
  }

  #rest(): void {
    this.#watching?.abort();
  }

  /** Whether to draw what there is to draw now. If not, the host is updated again when it is time. */
  isDue(): boolean {
    this.#look();
    if (!this.#isNear && !this.#isWaiting) whenIdle(this.#arrive);
    this.#isWaiting = true;
    return this.#isNear;
  }

  readonly #arrive = () => {
    this.#rest();
    if (this.#isNear) return;
    this.#isNear = true;
    this.host.requestUpdate();
  };

  readonly #print = () => {
    this.#arrive();
    this.drawNow();
  };
}
