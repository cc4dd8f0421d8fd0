import { loadWorld } from './geometry/atlas.js';
import { loadMessages } from './messages/load.js';
import { wordsFor } from './messages/words.js';

/**
 * Loads ahead what a chart needs besides its data: the world, and the words of a language. For pages that put their charts
 * in later, say once their data are there; a chart that finds nothing prepared loads both itself.
 *
 * @param tag BCP 47; the page's own language when absent
 * @throws what the import of a file throws that is not there
 */
export async function prepare(tag = document.documentElement.lang || 'en'): Promise<void> {
  const [table] = await Promise.all([loadMessages(tag), loadWorld()]);
  wordsFor(tag, table);
}
