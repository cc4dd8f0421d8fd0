import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** The npm snippets of docs/embedding.md as applications: compiled as their frameworks do, started in `#app`. */

const root = fileURLToPath(new URL('../..', import.meta.url));

const START = {
  js: `import 'snippet';`,
  jsx: `import App from 'snippet'; import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
    createRoot(document.getElementById('app')).render(createElement(App));`,
  vue: `import App from 'snippet'; import { createApp } from 'vue'; createApp(App).mount('#app');`,
  svelte: `import App from 'snippet'; import { mount } from 'svelte'; mount(App, { target: document.getElementById('app') });`,
};

const COMPILERS = {
  vue: (code) => {
    const compilerOptions = { isCustomElement: (tag) => tag.startsWith('extops-') };
    const options = { id: 'snippet', inlineTemplate: true, templateOptions: { compilerOptions } };
    return compileScript(parse(code).descriptor, options).content;
  },
  svelte: (code) => compileSvelte(code, { generate: 'client' }).js.code,
};

/** A component of Vue or Svelte as a script; other languages stay as they are. */
export function compile(language, code) {
  return COMPILERS[language]?.(code) ?? code;
}

/** The first code block of a language in the docs. */
async function snippetIn(language) {
  const text = await readFile(`${root}docs/embedding.md`, 'utf8');
  return text.split(`\`\`\`${language}\n`)[1].split('\n```')[0];
}

/** The script of an application made of the docs' snippet in `language`: js, jsx, vue or svelte. */
export async function applicationOf(language) {
  const code = await snippetIn(language);
  const contents = compile(language, code);
  const snippet = {
    name: 'snippet',
    setup(bundler) {
      bundler.onResolve({ filter: /^snippet$/ }, ({ path }) => ({ path, namespace: 'docs' }));
      bundler.onLoad({ filter: /./, namespace: 'docs' }, () => ({ contents, loader: 'jsx', resolveDir: root }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: START[language], resolveDir: root },
    plugins: [snippet],
    alias: { 'extops/define': `${root}src/define.ts` },
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['browser', 'svelte'],
    jsx: 'automatic',
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
}
