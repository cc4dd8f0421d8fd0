import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles one of our TypeScript files for Node into a directory of its own.
 * @param {string} entry path from the project's root
 * @returns {Promise<{ file: string, url: string, remove: () => Promise<void> }>}
 */
export async function bundle(entry) {
  const outDir = await mkdtemp(join(tmpdir(), 'extops-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  });
  const file = join(outDir, 'bundle.mjs');
  return { file, url: pathToFileURL(file).href, remove: () => rm(outDir, { recursive: true }) };
}
