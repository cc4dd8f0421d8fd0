import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { minifyHTMLLiterals } from '@literals/html-css-minifier';
import { minify } from '@swc/core';
import { defineConfig, transformWithOxc, type BuildOptions, type Plugin } from 'vite';
import { HINT } from './test/setup/first-chunk.mjs';
import { embedPages } from './demo/embed-pages.js';

/** Takes the white space out of templates and styles: fewer bytes to load, and fewer text nodes in the page. */
const templates: Plugin = {
  name: 'templates',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /\/src\/(elements|views)\/.*\.ts$/ },
    handler: async (code, id) => {
      const minifyOptions = { keepClosingSlash: true, removeEmptyAttributes: false };
      const less = await minifyHTMLLiterals(code, { fileName: id, minifyOptions });
      return less && { code: less.code, map: less.map ?? null };
    },
  },
};

/**
 * Makes what is loaded later in other builds a plain import: in a file that holds everything it would only cost wrappers.
 * One behind a backtick is text about code.
 */
const atOnce: Plugin = {
  name: 'at once',
  enforce: 'pre',
  transform: {
    filter: { code: /\bimport\('/ },
    handler: (code) => {
      const paths: string[] = [];
      const body = code.replace(
        /(?<!`)\bimport\(('[^']+')\)/g,
        (_, path: string) => `Promise.resolve(later${paths.push(path) - 1})`,
      );
      return { code: paths.map((path, i) => `import * as later${i} from ${path};`).join('') + body, map: null };
    },
  },
  /** The bundler's own loop would take for exports what an old script adds to every object of the page. */
  renderChunk: (code) => ({ code: code.replace('(var name in all)', '(var name of Object.keys(all))'), map: null }),
};

/** Leaves the page's globals as they are: no marks of Lit's versions, no register for a kind of decorators not used here. */
const noGlobals: Plugin = {
  name: 'no globals',
  transform: {
    filter: { code: /Versions\?\?=/ },
    handler: (code) => ({
      code: code
        .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0')
        .replace(/Symbol\.metadata\?\?=.*?,\w+\.(litPropertyMetadata)\?\?=(new WeakMap)/, 'const $1=$2'),
      map: null,
    }),
  },
};

/** The table that a file of src/messages exports under a name. */
async function messagesIn(code: string, name: string): Promise<Record<string, unknown>> {
  const { code: script } = await transformWithOxc(code, `${name}.ts`);
  const module = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return module[name];
}

/** Writes the messages of other languages as lists, in the order of the English ones: the keys would be a fifth of them. */
const listedMessages: Plugin = {
  name: 'listed messages',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/messages\/(?!en)[a-z]{2}\.ts$/ },
    handler: async (code, id) => {
      const language = id.slice(-5, -3);
      const [first, later, messages] = await Promise.all([
        messagesIn(readFileSync('src/messages/en.ts', 'utf8'), 'en'),
        messagesIn(readFileSync('src/messages/en-later.ts', 'utf8'), 'later'),
        messagesIn(code, language),
      ]);
      const list = Object.keys({ ...first, ...later }).map((key) => messages[key]);
      const table = `import { tableOf } from './all-words.js'; export const ${language} = tableOf(${JSON.stringify(list)});`;
      return { code: table, map: null, moduleType: 'js' };
    },
  },
};

const ENTRIES = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  prepare: 'src/prepare.ts',
  'frameworks/react': 'src/frameworks/react.ts',
};

/** The builds of `npm run build`, one per `--mode`; together they fill dist/. */
const BUILDS: Record<string, () => BuildOptions> = {
  npm: () => modules({ ...ENTRIES, ...elements() }, DEPENDENCIES),
  standalone: () => oneFile('src/define.ts', 'es', 'extops.js'),
  iife: () => oneFile('src/define.ts', 'iife', 'extops.iife.js'),
  embed: () => oneFile('src/embed/frame.ts', 'iife', 'embed-frame.js'),
  host: () => oneFile('src/embed/host.ts', 'iife', 'extops-host.js'),
  cli: () => commandLine('src/cli/main.ts', 'cli.js'),
};

/** Minifies what goes to a reader as it is: two in a hundred bytes smaller than by Vite's own minifier. */
const smallest: Plugin = {
  name: 'smallest',
  apply: 'build',
  async renderChunk(code, _, { format }) {
    const { code: less, map } = await minify(code, {
      module: format === 'es',
      sourceMap: true,
      compress: { passes: 3 },
      mangle: true,
      ecma: 2022,
    });
    return { code: less, map: map ?? null };
  },
};

/** Makes the command executable: npm does so once, when it links it, and a later build writes the file anew. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir }, files) => {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk' && file.isEntry) chmodSync(`${dir}/${file.fileName}`, 0o755);
    }
  },
};

/** Leaves what is loaded later a plain `import()`, as other bundlers do: Vite's wrapper looks for style sheets, of which there are none. */
const plainImports: Plugin = {
  name: 'plain imports',
  enforce: 'pre',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
};

/** Where dist/ will be published: the pages for iframes name it. The usual one stands for an address, and is none. */
const SITE = process.env.EXTOPS_SITE ?? 'https://extops.example/';

/** Those of a mode, besides the one that every build has. */
const PLUGINS: Record<string, Plugin[]> = {
  standalone: [atOnce, noGlobals, smallest],
  iife: [atOnce, noGlobals, smallest],
  embed: [atOnce, noGlobals, smallest, embedPages(SITE)],
  host: [smallest],
  cli: [executable],
  sizes: [smallest, plainImports],
  bench: [smallest, plainImports],
};

const DEPENDENCIES = [/^lit(\/|$)/, /^d3-/, /^topojson-client$/, /^@lit\/react$/, /^react$/];

/** Without such a mode (the dev server, Storybook) Vite's own settings hold. */
export default defineConfig(({ mode }) => ({
  json: { stringify: true, namedExports: false },
  publicDir: false,
  plugins: [templates, listedMessages, ...(PLUGINS[mode] ?? [])],
  build: BUILDS[mode]?.() ?? {},
  ...(mode === 'cli' && { ssr: { noExternal: true, external: ['@resvg/resvg-js'] } }),
}));

const shared: BuildOptions = { target: 'es2022', emptyOutDir: false, sourcemap: true };

/** Modules for a bundler: dependencies stay imports, the data and each language stay chunks loaded when needed. */
function modules(input: Record<string, string>, external: RegExp[]): BuildOptions {
  return {
    ...shared,
    lib: { entry: input, formats: ['es'] },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
      external,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  };
}

/** One entry per tag: the files of src/elements that name theirs for TypeScript. */
function elements(): Record<string, string> {
  const files = readdirSync('src/elements').map((file) => `src/elements/${file}`);
  const tags = files.filter((file) => readFileSync(file, 'utf8').includes('HTMLElementTagNameMap'));
  return Object.fromEntries(tags.map((file) => [file.replace(/^src\/|\.ts$/g, ''), file]));
}

/** Everything inside one minified file, for a script tag. */
function oneFile(entry: string, format: 'es' | 'iife', name: string): BuildOptions {
  return {
    ...shared,
    lib: { entry, formats: [format], name: 'extops', fileName: () => name },
    rolldownOptions: { output: { codeSplitting: false, minify: false, postBanner: HINT } },
  };
}

/** The command for Node; what it depends on is installed with the package. */
function commandLine(entry: string, name: string): BuildOptions {
  return {
    ...shared,
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: entry,
      external: [/^@resvg\//],
      output: { entryFileNames: name, chunkFileNames: 'cli/[name]-[hash].js' },
    },
  };
}
