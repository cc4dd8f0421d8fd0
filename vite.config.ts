import { minifyHTMLLiterals } from '@literals/html-css-minifier';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';
import { embedPages } from './demo/embed-pages.js';

/** Where dist/ will be published: the pages for iframes name it. The usual one stands for an address, and is none. */
const SITE = process.env.EXTOPS_SITE ?? 'https://extops.example/';

const ENTRIES: Record<string, string> = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  prepare: 'src/prepare.ts',
  'frameworks/react': 'src/frameworks/react.ts',
};

/** One entry per tag. */
for (const tag of ['map', 'flows', 'halves', 'events-list', 'filters-form'])
  ENTRIES[`elements/${tag}`] = `src/elements/${tag}.ts`;

const DEPENDENCIES = [/^lit(\/|$)/, /^d3-/, /^topojson-client$/, /^@lit\/react$/, /^react$/];

/** The builds of `npm run build`, one per `--mode`; together they fill dist/. */
const BUILDS: Record<string, () => BuildOptions> = {
  npm: () => modules(ENTRIES),
  standalone: () => oneFile('src/define.ts', 'es', 'extops.js'),
  iife: () => oneFile('src/define.ts', 'iife', 'extops.iife.js'),
  embed: () => oneFile('src/embed/frame.ts', 'iife', 'embed-frame.js'),
  host: () => oneFile('src/embed/host.ts', 'iife', 'extops-host.js'),
  cli: () => commandLine('src/cli/main.ts', 'cli.js'),
};

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

/** The bundler's own loop would take for exports what an old script adds to every object of the page. */
const ownNames: Plugin = {
  name: 'own names',
  renderChunk: (code) => ({ code: code.replace('(var name in all)', '(var name of Object.keys(all))'), map: null }),
};

/** Without such a mode (the dev server, Storybook) Vite's own settings hold. */
export default defineConfig(({ mode }) => ({
  json: { stringify: true, namedExports: false },
  publicDir: false,
  plugins: [templates, ownNames, mode === 'embed' && embedPages(SITE)],
  build: BUILDS[mode]?.() ?? {},
  ...(mode === 'cli' && { ssr: { noExternal: true, external: ['@resvg/resvg-js'] } }),
}));

const shared: BuildOptions = { target: 'es2022', emptyOutDir: false, sourcemap: true };

/** Modules for a bundler: dependencies stay imports, the data and each language stay chunks loaded when needed. */
function modules(entry: Record<string, string>): BuildOptions {
  const output = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' };
  return { ...shared, lib: { entry, formats: ['es'] }, rolldownOptions: { external: DEPENDENCIES, output } };
}

/** Everything inside one minified file, for a script tag. */
function oneFile(entry: string, format: 'es' | 'iife', name: string): BuildOptions {
  const output = { codeSplitting: false, minify: true } as const;
  return {
    ...shared,
    lib: { entry, formats: [format], name: 'extops', fileName: () => name },
    rolldownOptions: { output },
  };
}

/** The command for Node; what it depends on is installed with the package. */
function commandLine(input: string, name: string): BuildOptions {
  const output = { entryFileNames: name, chunkFileNames: 'cli/[name]-[hash].js' };
  return {
    ...shared,
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { input, external: [/^@resvg\//], output },
  };
}
