import { Utf8Decoder } from './decode.js';
import { ExtopsError } from './error.js';
import { yieldToMain } from './slices.js';

/** How much of a file is here. `total` is `null` where the server does not say, or says it of the compressed file. */
export interface Progress {
  /** Decoded bytes so far. */
  readonly bytes: number;
  readonly total: number | null;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Ask the server whether the browser's own copy is still right, instead of trusting its age. */
  readonly revalidate: boolean;
  /** The ETag of the copy at hand; a file that still has it is not read again. */
  readonly etag: string | null;
  readonly onProgress: (progress: Progress) => void;
}

export interface Downloaded {
  /** `null`: unchanged since `etag`. */
  readonly text: string | null;
  readonly etag: string | null;
}

/** Pauses before the second and the third attempt in ms, each a quarter more or less so that readers do not march in step. */
const PAUSES = [200, 500];
const BUSY = new Set<unknown>([429, 503]);

const STATUS_WORDS: Readonly<Record<number, string>> = {
  204: 'no content',
  401: 'sign-in needed',
  403: 'not allowed',
  404: 'not found',
  410: 'gone',
  429: 'too many requests',
  500: 'server error',
  503: 'not available',
};

function totalOf(response: Response): number | null {
  const length = Number(response.headers.get('content-length'));
  return length > 0 && !response.headers.has('content-encoding') ? length : null;
}

/** ms of decoding at a stretch: a fast network gives a long file in one go. */
const STRETCH = 8;

/** Piece by piece as it comes: the count is of decoded bytes, whatever the headers promise. */
async function readText(response: Response, { signal, onProgress }: DownloadOptions): Promise<string> {
  const decoder = new Utf8Decoder();
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const total = totalOf(response);
  let text = '';
  let until = performance.now() + STRETCH;
  for (let bytes = 0; ;) {
    const { value } = await reader.read();
    if (!value || performance.now() > until) {
      await yieldToMain();
      until = performance.now() + STRETCH;
    }
    if (!value) return text + decoder.end();
    bytes += value.length;
    onProgress({ bytes, total: total !== null && bytes <= total ? total : null });
    signal.throwIfAborted();
    text += decoder.push(value);
  }
}

function refuse(response: Response): never {
  const words = STATUS_WORDS[response.status];
  const message = `the server answered ${response.status}${words ? ` (${words})` : ''}`;
  throw new ExtopsError('http', message, { cause: response.status });
}

async function attempt(address: string, options: DownloadOptions): Promise<Downloaded> {
  const response = await fetch(address, {
    signal: options.signal,
    cache: options.revalidate ? 'no-cache' : 'default',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok || response.status === 204 || !response.body) refuse(response);
  const etag = response.headers.get('etag');
  if (etag !== null && etag === options.etag) {
    await response.body.cancel();
    return { text: null, etag };
  }
  return { text: await readText(response, options), etag };
}

/** Anything `fetch` or the stream throws by itself: offline, DNS, CORS, a redirect loop, a connection that broke. */
function named(error: unknown, signal: AbortSignal): ExtopsError {
  signal.throwIfAborted();
  if (error instanceof ExtopsError) return error;
  const message = 'the address cannot be reached: offline, blocked, or its server does not allow this page (CORS)';
  return new ExtopsError('network', message, { cause: error });
}

function isPassing(error: ExtopsError): boolean {
  return error.code === 'network' || (error.code === 'http' && BUSY.has(error.cause));
}

/**
 * The text of a file on the web, without cookies or referrer and with any content type. Tries twice more where the
 * failure may pass (network, 429, 503). Rejects with an `ExtopsError` (`network`, `http`, `not-json`) or, once
 * `signal` is aborted, with its reason.
 */
export async function download(address: string, options: DownloadOptions, pauses = PAUSES): Promise<Downloaded> {
  try {
    return await attempt(address, options);
  } catch (cause) {
    const error = named(cause, options.signal);
    const [pause, ...later] = pauses;
    if (pause === undefined || !isPassing(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    options.signal.throwIfAborted();
    return download(address, options, later);
  }
}
