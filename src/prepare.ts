import { readDatasetObject } from './dataset/intake.js';
import { loadWorld } from './controllers/bundled-world.js';
import { loadMessages } from './messages/load.js';
import { canonicalTag } from './messages/table.js';

/** Not Lit's word for it: what prepares is here before Lit is. Servers' stand-ins for a document have no elements. */
const isServer = !globalThis.document?.documentElement;

/**
 * Loads ahead what a chart needs, the world and the words of a language; reads the data ahead, too, where they are given. For pages that put their charts in later, and for those that ask for the
 * elements themselves at the same time: this is small, and done while those are on their way. A chart that finds nothing
 * prepared does all that itself. On a server, which cannot wait for anything while it writes an element, also the bundled
 * edition and what an attribute may ask for.
 *
 * @param tag BCP 47; the page's own language when absent, English on a server
 * @param data the object that charts will be given as `data`, or a promise of it. What is wrong with it, the charts say.
 * @throws what the import of a file throws that is not there, and what the promise of the data rejects with
 */
export async function prepare(
  tag = isServer ? 'en' : document.documentElement.lang || 'en',
  data?: unknown,
): Promise<void> {
  await Promise.all([surroundings(tag), read(data), serverParts()]);
}

async function surroundings(tag: string): Promise<void> {
  const [world] = await Promise.all([loadWorld(), loadMessages(canonicalTag(tag) ?? 'en')]);
  // Some 10 ms that the first map need not take.
  world.land();
  world.borders();
}

async function read(data: unknown): Promise<void> {
  const value = await data;
  if (value === undefined || value === null) return;
  try {
    await readDatasetObject(value);
  } catch {
    // The chart that is given it says so, where an editor looks.
  }
}

async function serverParts(): Promise<void> {
  if (!isServer) return;
  const { prepareServer } = await import('./server.js');
  await prepareServer();
}
