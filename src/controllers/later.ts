import { isServer, type ReactiveControllerHost } from 'lit';
import { boundaryOf } from './boundary.js';

/** On a server, which cannot wait while it writes: what loads a part, and the part itself once it is there. */
const parts = new Map<() => Promise<unknown>, unknown>();

/** Marks what loads a part that an attribute may ask for, so that a server has it at hand. */
export function part<T>(load: () => Promise<T>): () => Promise<T> {
  if (isServer) parts.set(load, undefined);
  return load;
}

/** Loads every part that is marked so. */
export async function loadParts(): Promise<void> {
  await Promise.all([...parts.keys()].map(async (load) => parts.set(load, await load())));
}

/**
 * A part of the library that most readers never need: it comes when it is first asked for, and the host is updated once
 * it is there. Where it could not be had, it is asked for again the next time.
 */
export class Later<T> {
  /** `undefined` until it is there. */
  part: T | undefined;
  #coming: Promise<void> | undefined;
  #error: unknown;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<T>,
  ) {}

  /** Asks for it, and gives it once it is there. That it could not be had is a fault of the host. */
  get(): T | undefined {
    if (isServer) return parts.get(this.load) as T | undefined;
    if (this.part === undefined) void this.#need();
    return this.part;
  }

  /** Settles when it is there, or could not be had; to be called early, so that nobody waits. */
  coming(): Promise<void> {
    const keep = (part: T) => {
      this.part = part;
      this.host.requestUpdate();
    };
    const giveUp = (error: unknown) => {
      this.#error = error;
      this.#coming = undefined;
    };
    return (this.#coming ??= this.load().then(keep, giveUp));
  }

  async #need(): Promise<void> {
    await this.coming();
    const boundary = boundaryOf(this.host);
    if (this.part === undefined) boundary?.fail(this.#error, this);
    else boundary?.mend(this);
  }
}
