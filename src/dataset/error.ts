/** What an `ExtopsError` is about, beside its code. */
export interface ErrorDetails {
  /** JSON pointer to the value that is wrong, `""` for the whole file. */
  readonly pointer?: string;
  /** What was thrown or read that led here. */
  readonly cause?: unknown;
}

/**
 * The one error class of the library. Messages read "problem: value", in lower case, without stack or payload.
 * `code` is stable: `url`, `network`, `http`, `timeout`, `too-large`, `not-json`, `syntax`, `schema`, `version`, and
 * `internal` for what the library itself, or the page around it, makes impossible.
 */
export class ExtopsError extends Error {
  readonly code: string;
  readonly pointer?: string;

  constructor(code: string, message: string, { pointer, ...options }: ErrorDetails = {}) {
    super(message, options);
    // Assigned, it would throw in a page that freezes what errors inherit.
    Object.defineProperty(this, 'name', { value: 'ExtopsError', configurable: true, writable: true });
    this.code = code;
    if (pointer !== undefined) this.pointer = pointer;
  }
}
