// The applications as Vite builds them, each in out/<name>/ with a blank page that loads it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { build } from 'vite';
import { compile } from '../embed/frameworks.mjs';

/** Each application with its script; React 18 is installed under a name of its own. */
const ENTRIES = {
  plain: { entry: 'plain.ts' },
  prepared: { entry: 'prepared.ts' },
  react: { entry: 'react.tsx' },
  'react-18': { entry: 'react-18.tsx', alias: { react: 'react-18', 'react-dom': 'react-dom-18' } },
  preact: { entry: 'preact.tsx' },
  vue: { entry: 'vue.ts' },
  svelte: { entry: 'svelte.ts' },
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Consumer</title><link rel="icon" href="data:,">
<div id="app"></div><script type="module" src="app.js"></script>`;

const components = {
  name: 'components',
  enforce: 'pre',
  transform: {
    filter: { id: /\.(vue|svelte)$/ },
    handler: async (code, id) => {
      const language = id.endsWith('.vue') ? 'vue' : 'svelte';
      const { code: script } = await transform(compile(language, code), { loader: 'ts', target: 'es2022' });
      return { code: script, moduleType: 'js' };
    },
  },
};

export const APPS = Object.keys(ENTRIES);

/** Builds one of `APPS`. */
export async function bundleApp(folder, name) {
  const { entry, alias = {} } = ENTRIES[name];
  const outDir = join(folder, 'out', name);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [components],
    resolve: { alias, conditions: ['svelte', 'module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: join(folder, entry), output: { entryFileNames: 'app.js' } },
    },
  });
  assert.match(readFileSync(join(outDir, 'app.js'), 'utf8'), /extops-map/);
  writeFileSync(join(outDir, 'index.html'), PAGE);
}
