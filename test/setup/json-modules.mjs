import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Serves a JSON file as a module where one is imported, and as plain JSON where it is fetched.
 * An imported address is marked with `?module`; the text goes through JSON.parse, as in the library's own build.
 */
export function jsonModules(root) {
  return {
    name: 'json-modules',
    transformImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
    async serve({ path, query }) {
      if (!path.endsWith('.json') || !('module' in query)) return undefined;
      const text = await readFile(join(root, decodeURIComponent(path)), 'utf8');
      return { body: `export default JSON.parse(${JSON.stringify(text)});`, type: 'js' };
    },
  };
}
