import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { bundledAtHand, loadBundled } from '../dataset/bundled.js';
import { ExtopsError } from '../dataset/error.js';
import { problemsIn, readDatasetObject, readDatasetText, type Loaded } from '../dataset/intake.js';
import { httpAddress, loadDataset, onDatasetLoaded, type Progress } from '../dataset/load.js';
import type { Dataset, Problem } from '../dataset/model.js';
import { plural } from '../dataset/plural.js';
import { ExtopsErrorEvent, ExtopsLoadEvent, type Origin } from './events.js';
import { reportOnce } from './report.js';
import { viewOf } from './view.js';

/** What a widget lends its dataset controller. */
export interface DatasetHost extends ReactiveControllerHost, HTMLElement {
  /** Address of a JSON or CSV file, relative to the page. */
  readonly src: string | URL | null;
  /**
   * A dataset given by the page; `undefined` when none is. Another object is another dataset; a changed one is not noticed.
   * Named `data` since `dataset` is every element's own map of its `data-…` attributes.
   */
  readonly data: unknown;
  /** `bundled`: that edition is shown in place of data of the page's own that cannot be had. */
  readonly fallback: string | null;
  /** ms for a whole load. */
  readonly timeout: number | null;
  /** Decoded bytes. */
  readonly maxBytes: number | null;
  /** Seconds between looks for a newer file, from 1 to 86,400; `null`: never. */
  readonly refresh: number | null;
}

/** What the host asks for: the strongest origin it names, and that origin's value. */
interface Wish {
  readonly origin: Origin;
  readonly value: unknown;
}

const INLINE = ':scope > script[type="application/json"]';
/** What frameworks write into an attribute when the element is defined after they mount it. */
const LOST_OBJECT = '[object Object]';
/** A load that takes longer than this shows how far it is, in ms. */
const PROGRESS_AFTER = 1000;
/** A result this young answers all widgets that look for a newer one at the same moment, in ms. */
const SAME_MOMENT = 250;

function asError(error: unknown): ExtopsError {
  if (error instanceof ExtopsError) return error;
  return new ExtopsError('schema', 'the data could not be read', { cause: error });
}

/** What others show; until they show something, nothing is there. */
function fromGroup(shared: unknown): Loaded | Promise<Loaded> {
  if (shared instanceof ExtopsError) throw shared;
  return shared === null ? new Promise(() => {}) : readDatasetObject(shared);
}

/**
 * Gives a widget its dataset: the property, else the inline JSON, else `src`, else what its group shows, else the bundled edition. Keeps the
 * last good data whatever happens, and sends `extops-load` and `extops-error`. Where data of the page's own cannot be had,
 * there are none, unless the page lets the bundled edition stand in for them.
 */
export class DatasetController implements ReactiveController {
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** The last good one, whatever the state. */
  dataset: Dataset | null = null;
  /** Of `dataset`. */
  origin: Origin | null = null;
  /** Why the last load failed; `null` when it did not. */
  error: ExtopsError | null = null;
  /** Of `dataset`, or of the file that failed if that could be read at all. */
  problems: readonly Problem[] = [];
  /** `null` during a load's first second, and where nothing is loading. */
  progress: Progress | null = null;
  /** The data shown are not those asked for: older ones, or the bundled edition in their place. */
  stale = false;

  #host: DatasetHost;
  #connected = false;
  #wish: Wish | undefined;
  /** Of `src` made absolute, where that is what is shown or asked for. */
  #address: string | null = null;
  #work: AbortController | undefined;
  #interval: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = false;
  #unheed: (() => void) | undefined;
  #listening: AbortController | undefined;

  /**
   * @param shared what others show, for a host that is made from it where it names no data: a dataset, `null` while they
   * have none, an error where they will have none; `undefined` where there are no others
   */
  constructor(
    host: DatasetHost,
    private readonly shared: () => object | null | undefined = () => undefined,
  ) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#unheed = onDatasetLoaded(this.#onLoaded);
    const view = viewOf(this.#host);
    const options = { signal: (this.#listening = new AbortController()).signal };
    view.addEventListener('online', this.#onOnline, options);
    view.addEventListener('pagehide', this.#onPageHide, options);
    view.addEventListener('pageshow', this.#onPageShow, options);
    view.document.addEventListener('visibilitychange', this.#onVisible, options);
    this.#schedule();
    this.#host.requestUpdate();
  }

  /** A widget that is only moved keeps its load; one that is still gone a moment later gives it up. */
  hostDisconnected(): void {
    this.#connected = false;
    this.#unheed?.();
    this.#listening?.abort();
    queueMicrotask(() => {
      if (!this.#connected) this.#giveUp();
    });
  }

  /** Starts a load if the host asks for other data than before. The host calls it before it renders. */
  update(): void {
    const wish = this.#read();
    if (!wish) return;
    if (wish.origin !== this.#wish?.origin || !Object.is(wish.value, this.#wish.value)) void this.#start(wish);
    else if (this.#host.refresh !== this.#interval) this.#schedule();
  }

  /** Asks again for the same data, however young the browser's copy is. Settles when that is done; never rejects. */
  async reload(): Promise<void> {
    const wish = this.#read();
    if (wish) await this.#start(wish, SAME_MOMENT);
  }

  /**
   * `undefined` where there is no document, or one whose inline data may still be on their way. A server has what can be
   * had at once: the property, else the bundled edition.
   */
  #read(): Wish | undefined {
    if (!this.#connected && !isServer) return undefined;
    const { data, src } = this.#host;
    if (data !== undefined && data !== null) return { origin: 'property', value: data };
    if (isServer) return src ? undefined : { origin: 'bundled', value: null };
    const inline = this.#host.querySelector(INLINE);
    if (inline) return { origin: 'inline', value: inline };
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState === 'loading') {
      const signal = this.#listening?.signal;
      ownerDocument.addEventListener('DOMContentLoaded', this.#onParsed, signal && { signal });
      return undefined;
    }
    if (src) return { origin: 'src', value: src };
    if (this.#host.getAttribute('data') === LOST_OBJECT) return { origin: 'bundled', value: LOST_OBJECT };
    const shared = this.shared();
    return shared === undefined ? { origin: 'bundled', value: null } : { origin: 'group', value: shared };
  }

  async #start(wish: Wish, maxAge?: number): Promise<void> {
    this.#stop();
    const { signal } = (this.#work = new AbortController());
    this.#wish = wish;
    this.#address = null;
    this.state = 'loading';
    this.#host.requestUpdate();
    try {
      const result = this.#obtain(wish, signal, maxAge);
      const loaded = result instanceof Promise ? await result : result;
      if (!signal.aborted) this.#succeed(loaded, wish.origin);
    } catch (error) {
      if (!signal.aborted) await this.#fail(asError(error), signal);
    }
  }

  #obtain({ origin, value }: Wish, signal: AbortSignal, maxAge?: number): Loaded | Promise<Loaded> {
    if (value === LOST_OBJECT) {
      const message = `an object was written as an attribute: ${LOST_OBJECT}; load extops before the element is made`;
      throw new ExtopsError('schema', message);
    }
    if (origin === 'property') return readDatasetObject(value);
    if (origin === 'inline') return readDatasetText((value as Element).textContent ?? '');
    if (origin === 'bundled') return this.#bundled();
    if (origin === 'group') return fromGroup(value);
    return this.#fetch(value as string, signal, maxAge);
  }

  /** A server has it at hand, or not at all: it cannot wait while it writes. */
  #bundled(): Loaded | Promise<Loaded> {
    const known = isServer ? bundledAtHand() : undefined;
    return known ? readDatasetObject(known) : loadBundled().then(readDatasetObject);
  }

  #fetch(src: string, signal: AbortSignal, maxAge = Infinity): Promise<Loaded> {
    const { timeout, maxBytes, baseURI } = this.#host;
    const started = performance.now();
    const onProgress = (progress: Progress) => {
      if (performance.now() - started < PROGRESS_AFTER) return;
      this.progress = progress;
      this.#host.requestUpdate();
    };
    this.#address = httpAddress(src, baseURI);
    return loadDataset(this.#address, { signal, timeout, maxBytes, maxAge, onProgress });
  }

  #succeed({ dataset, problems }: Loaded, origin: Origin): void {
    Object.assign(this, { state: 'ready', dataset, problems, origin, error: null, progress: null, stale: false });
    if (problems.length > 0)
      reportOnce(problems, `${plural(problems.length, 'problem')} in ${this.#where()}`, problems);
    this.#tell(new ExtopsLoadEvent(dataset, problems, origin));
    this.#schedule();
  }

  async #fail(error: ExtopsError, signal: AbortSignal): Promise<void> {
    const problems = problemsIn(error);
    Object.assign(this, { state: 'failed', error, progress: null, stale: true });
    if (problems.length > 0) this.problems = problems;
    reportOnce(error, `${error.code} in ${this.#where()}: ${error.message}`, problems);
    this.#tell(new ExtopsErrorEvent(error, problems));
    this.#schedule();
    if (!this.dataset && this.#host.fallback === 'bundled') await this.#fallBack(signal);
  }

  async #fallBack(signal: AbortSignal): Promise<void> {
    const known = isServer ? bundledAtHand() : undefined;
    const dataset = known ?? (await loadBundled().catch(() => null));
    if (signal.aborted || !dataset) return;
    Object.assign(this, { dataset, origin: 'bundled' });
    this.#host.requestUpdate();
  }

  /** After the update that may be under way, so that a listener finds the widget as it is now. */
  #tell(event: Event): void {
    this.#host.requestUpdate();
    queueMicrotask(() => this.#host.dispatchEvent(event));
  }

  #where(): string {
    return this.#wish?.origin === 'src' ? String(this.#wish.value).slice(0, 200) : `the ${this.#wish?.origin} data`;
  }

  #stop(): void {
    this.#work?.abort();
    this.#work = undefined;
    this.progress = null;
    clearTimeout(this.#timer);
  }

  #giveUp(): void {
    this.#stop();
    if (this.state !== 'loading') return;
    this.#wish = undefined;
    this.state = 'idle';
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#interval = this.#host.refresh;
    if (this.#wish?.origin !== 'src' || this.state === 'loading' || !this.#interval) return;
    const seconds = Math.min(Math.max(this.#interval, 1), 86_400);
    this.#timer = setTimeout(this.#onRefresh, seconds * 1000);
  }

  #onRefresh = () => {
    this.#due = this.#host.ownerDocument.hidden;
    if (!this.#due) void this.reload();
  };

  #onVisible = () => {
    if (!this.#due || this.#host.ownerDocument.hidden) return;
    this.#due = false;
    void this.reload();
  };

  #onOnline = () => {
    if (this.state === 'failed') void this.reload();
  };

  /** A page with a request under way is not kept for going back to. */
  #onPageHide = () => {
    if (this.state === 'loading') this.#giveUp();
  };

  #onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted && this.state !== 'ready') void this.reload();
  };

  #onParsed = () => this.#host.requestUpdate();

  /** Another widget of the page has a newer edition of the same file. */
  #onLoaded = (address: string, loaded: Loaded) => {
    if (address !== this.#address || this.state === 'loading' || loaded.dataset === this.dataset) return;
    this.#succeed(loaded, 'src');
  };
}
