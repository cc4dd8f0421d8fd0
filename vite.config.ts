import { readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type BuildOptions } from 'vite';
import { embedPages } from './demo/embed-pages.js';

/** The builds of `npm run build`, one per `--mode`; together they fill dist/. */
const BUILDS: Record<string, () => BuildOptions> = {
  npm: () => modules({ index: 'src/index.ts', define: 'src/define.ts', ...elements() }, DEPENDENCIES),
  standalone: () => oneFile('src/define.ts', 'es', 'extops.js'),
  iife: () => oneFile('src/define.ts', 'iife', 'extops.iife.js'),
  embed: () => oneFile('src/embed/frame.ts', 'iife', 'embed-frame.js'),
  host: () => oneFile('src/embed/host.ts', 'iife', 'extops-host.js'),
  cli: () => commandLine('src/cli/main.ts', 'cli.js'),
  sizes: () => modules({ define: 'src/define.ts', ...elements() }, [], true),
};

const DEPENDENCIES = [/^lit(\/|$)/, /^d3-/, 'topojson-client'];

/** Where dist/ will be published: the pages for iframes name it. The usual one stands for an address, and is none. */
const SITE = process.env.EXTOPS_SITE ?? 'https://extops.example/';

/** Without such a mode (the dev server, Storybook) Vite's own settings hold. */
export default defineConfig(({ mode }) => ({
  json: { stringify: true, namedExports: false },
  publicDir: false,
  plugins: mode === 'embed' ? [embedPages(SITE)] : [],
  build: BUILDS[mode]?.() ?? {},
}));

const shared: BuildOptions = { target: 'es2022', emptyOutDir: false, sourcemap: true };

/** Modules for a bundler: dependencies stay imports, the data and each language stay chunks loaded when needed. */
function modules(input: Record<string, string>, external: (string | RegExp)[], minify = false): BuildOptions {
  return {
    ...shared,
    lib: { entry: input, formats: ['es'] },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
      external,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify },
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
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  };
}

/** The command for Node; what it depends on is installed with the package. */
function commandLine(entry: string, name: string): BuildOptions {
  return {
    ...shared,
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { input: entry, output: { entryFileNames: name } },
  };
}
