import { ExtopsError } from './error.js';
import { readDatasetObject } from './intake.js';
import type { Dataset } from './model.js';

let bundled: Promise<Dataset> | undefined;
let atHand: Dataset | undefined;

async function load(): Promise<Dataset> {
  const { default: article } = await import('../../data/article.json').catch((cause: unknown) => {
    throw new ExtopsError('network', 'the bundled dataset cannot be reached', { cause });
  });
  return (atHand = (await readDatasetObject(article)).dataset);
}

/** The edition that ships with the library. Loaded once; a failure is not kept. */
export function loadBundled(): Promise<Dataset> {
  bundled ??= load().catch((error: unknown) => {
    bundled = undefined;
    throw error;
  });
  return bundled;
}

/** What `loadBundled` gave, for a server, which cannot wait while it writes; `undefined` until it has. */
export function bundledAtHand(): Dataset | undefined {
  return atHand;
}
