import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the tests in the page know of widgets and do with them, as a script that puts it in `reader`. */
export async function readerScript() {
  const modules = ['./acts.js', './widgets.js', '../helpers/taken.js'];
  const contents = modules.map((module) => `export * from '${module}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
  });
  return `${outputFiles[0].text}; window.reader = reader;`;
}
