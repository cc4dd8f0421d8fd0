import { isServer } from 'lit';
import { loadParts } from './controllers/later.js';
import { loadBundled } from './dataset/bundled.js';
import { loadWorld } from './geometry/atlas.js';
import { loadMessages } from './messages/load.js';
import { wordsFor } from './messages/words.js';

/**
 * Loads ahead what a chart needs besides its data, the world and the words of a language, and works out what the first
 * chart would. For pages that put their charts in later, say once their data are there; a chart that finds nothing
 * prepared does all that itself. On a server, which cannot wait for anything while it writes an element, also the bundled
 * edition and what an attribute may ask for.
 *
 * @param tag BCP 47; the page's own language when absent, English on a server
 * @throws what the import of a file throws that is not there
 */
export async function prepare(tag = isServer ? 'en' : document.documentElement.lang || 'en'): Promise<void> {
  if (isServer) await Promise.all([loadBundled(), loadParts()]);
  const [table, world] = await Promise.all([loadMessages(tag), loadWorld()]);
  const words = wordsFor(tag, table);
  const used = [world.land, world.borders, () => words.country('DEU'), () => words.date('2024-07-26')];
  for (const use of used) use();
}
