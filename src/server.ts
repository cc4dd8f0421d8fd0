import { loadParts } from './controllers/later.js';
import { loadBundled } from './dataset/bundled.js';

/** What a server must have at hand before it writes, besides what a page prepares: the bundled edition, and what an attribute may ask for. */
export async function prepareServer(): Promise<void> {
  await Promise.all([loadBundled(), loadParts()]);
}
