import { download, type Progress } from './download.js';
import { ExtopsError } from './error.js';
import { readDatasetText, type Loaded } from './intake.js';
import { plural } from './plural.js';

export type { Progress } from './download.js';

/** Time for a whole load in ms, answer, body and retries together. */
export const DEFAULT_TIMEOUT = 15_000;
/** Decoded bytes. */
export const DEFAULT_MAX_BYTES = 20_000_000;
/** Finished files that are kept for widgets that come later. */
const KEPT = 16;

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** ms for the whole load; 15,000 when absent. */
  readonly timeout?: number | null;
  /** Decoded bytes; 20,000,000 when absent. */
  readonly maxBytes?: number | null;
  /** A result that came longer ago than this many ms is asked for again, with the browser's cache revalidated; for ever good when absent. */
  readonly maxAge?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** Told of every dataset that arrives, so that all widgets of a page show the same edition of a file. */
type Listener = (address: string, loaded: Loaded) => void;

const listeners = new Set<Listener>();

/** Tells `listener` of every file that any widget of the page loads; returns how to stop that. */
export function onDatasetLoaded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One request, and everybody who waits for it. */
class Job {
  readonly stop = new AbortController();
  readonly waiting = new Set<(progress: Progress) => void>();
  readonly result: Promise<Loaded>;
  progress: Progress = { bytes: 0, total: null };
  loaded: Loaded | undefined;
  /** Of `loaded`, on the page's clock. */
  loadedAt = 0;
  etag: string | null = null;

  constructor(
    readonly address: string,
    earlier: Job | undefined,
  ) {
    this.result = this.#run(earlier);
    this.result.catch(() => forget(this));
  }

  async #run(earlier: Job | undefined): Promise<Loaded> {
    const { text, etag } = await download(this.address, {
      signal: this.stop.signal,
      revalidate: earlier !== undefined,
      etag: earlier?.etag ?? null,
      onProgress: (progress) => this.#tell(progress),
    });
    const unchanged = text === null ? earlier?.loaded : undefined;
    const loaded = unchanged ?? (await readDatasetText(text ?? ''));
    this.stop.signal.throwIfAborted();
    this.loaded = loaded;
    this.loadedAt = performance.now();
    this.etag = etag;
    for (const listener of [...listeners]) listener(this.address, loaded);
    return loaded;
  }

  #tell(progress: Progress): void {
    this.progress = progress;
    for (const tell of [...this.waiting]) tell(progress);
  }
}

const jobs = new Map<string, Job>();

function forget(job: Job): void {
  if (jobs.get(job.address) === job) jobs.delete(job.address);
}

function forgetOldest(): void {
  for (const job of jobs.values()) {
    if (jobs.size <= KEPT) return;
    if (job.loaded) forget(job);
  }
}

function jobFor(address: string, maxAge: number): Job {
  const known = jobs.get(address);
  if (known && (!known.loaded || performance.now() - known.loadedAt <= maxAge)) return known;
  const job = new Job(address, known);
  jobs.delete(address);
  jobs.set(address, job);
  forgetOldest();
  return job;
}

/** Timers take 31 bits; what is no positive number is no limit that anybody meant. */
function limit(value: number | null | undefined, fallback: number): number {
  return value && value > 0 ? Math.min(value, 2 ** 31 - 1) : fallback;
}

/** Waits for a job within the caller's own limits. The last to give up stops the request. */
function wait(job: Job, { signal, onProgress, ...limits }: LoadOptions): Promise<Loaded> {
  const timeout = limit(limits.timeout, DEFAULT_TIMEOUT);
  const maxBytes = limit(limits.maxBytes, DEFAULT_MAX_BYTES);
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      job.waiting.delete(tell);
      if (job.loaded || job.waiting.size > 0) return;
      forget(job);
      job.stop.abort();
    };
    const give = (reason: unknown) => {
      leave();
      reject(reason);
    };
    const abort = () => give(signal?.reason);
    const tell = (progress: Progress) => {
      if (progress.bytes > maxBytes) give(tooLarge(maxBytes));
      else onProgress?.(progress);
    };
    const timer = setTimeout(() => give(tooSlow(timeout)), timeout);
    signal?.addEventListener('abort', abort);
    job.waiting.add(tell);
    job.result.then((loaded) => {
      leave();
      resolve(loaded);
    }, give);
    tell(job.progress);
  });
}

function tooLarge(maxBytes: number): ExtopsError {
  return new ExtopsError('too-large', `the file is larger than the limit of ${plural(maxBytes, 'byte')}`);
}

function tooSlow(timeout: number): ExtopsError {
  return new ExtopsError('timeout', `the file did not arrive in ${plural(timeout / 1000, 'second')}`);
}

function addressOf(url: string, base: string | undefined): URL {
  try {
    return new URL(url, base);
  } catch (cause) {
    throw new ExtopsError('url', `not an address: ${url.slice(0, 100)}`, { cause });
  }
}

/** The absolute address that requests are shared by. Throws an `ExtopsError` (`url`) where it is not on the web. */
export function httpAddress(url: string, base = globalThis.location?.href): string {
  const address = addressOf(url, base);
  if (!/^https?:$/.test(address.protocol)) {
    throw new ExtopsError('url', `only http and https addresses can be loaded: ${address.protocol.slice(0, 40)}`);
  }
  address.hash = '';
  return address.href;
}

/**
 * Loads a JSON or CSV dataset. All callers of a page share one request for each address, each within its own time
 * and size limits; a failure is never kept. Rejects with an `ExtopsError` (`url`, `network`, `http`, `timeout`,
 * `too-large`, `not-json`, `syntax`, `schema`, `version`), or with the signal's reason once it is aborted.
 */
export async function loadDataset(url: string, options: LoadOptions = {}): Promise<Loaded> {
  options.signal?.throwIfAborted();
  return wait(jobFor(httpAddress(url), options.maxAge ?? Infinity), options);
}
