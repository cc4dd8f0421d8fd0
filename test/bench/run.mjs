/**
 * `npm run bench`: builds the benchmark's page, and measures it beside other libraries where their harness is given.
 *   npm run bench                                    builds the pages into node_modules/.cache/bench
 *   npm run bench -- --harness DIR [--rounds 3 …]    … and runs DIR/run.mjs on them, and writes the tables of
 *                                                    docs/speed.md; further options are passed on
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { root, stop } from '../setup/install.mjs';
import { writeTables } from './table.mjs';

const OUT = `${root}node_modules/.cache/bench`;
/** One build, under the names the tables call it: attributes of `<html>` tell the page what to show. */
const VARIANTS = { ours: '', 'ours-entries': ' data-form="entries"' };

await buildPages();
const { harness, rest } = readArguments(process.argv.slice(2));
if (harness === undefined) {
  console.log(`built: ${OUT}/{${Object.keys(VARIANTS)}}`);
  console.log(
    'the harness that measures them beside other libraries is not part of this project: name it with --harness DIR',
  );
} else {
  const status = measure(resolve(harness), rest);
  if (status === 0) await writeTables(resultsIn(resolve(harness), rest));
  process.exit(status);
}

function readArguments(args) {
  const at = args.indexOf('--harness');
  return at < 0 ? { rest: args } : { harness: args[at + 1], rest: args.toSpliced(at, 2) };
}

async function buildPages() {
  rmSync(OUT, { recursive: true, force: true });
  const { output } = await build({
    root: `${root}test/bench`,
    base: './',
    configFile: `${root}vite.config.ts`,
    logLevel: 'warn',
    mode: 'bench',
    build: {
      target: 'es2022',
      outDir: `${OUT}/ours`,
      emptyOutDir: true,
      modulePreload: false,
      assetsDir: '.',
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  preload(`${OUT}/ours`, filesOfCharts(output));
  for (const [name, attributes] of Object.entries(VARIANTS)) makeVariant(name, attributes);
}

/** Elements, map and what they import beside the page's own script. */
function filesOfCharts(output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set([...chunks.keys()].filter((file) => /^(elements|world)-.*\.js$/.test(file)));
  for (const file of files) for (const other of chunks.get(file).imports) if (other !== 'main.js') files.add(other);
  return [...files];
}

/** They are asked for with the page, as the other pages do. */
function preload(folder, files) {
  const links = files.map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`);
  edit(`${folder}/index.html`, (html) => html.replace('</head>', `${links.join('')}</head>`));
}

function makeVariant(name, attributes) {
  if (name !== 'ours') cpSync(`${OUT}/ours`, `${OUT}/${name}`, { recursive: true });
  edit(`${OUT}/${name}/index.html`, (html) => html.replace('<html lang="en"', `<html lang="en"${attributes}`));
}

function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function measure(folder, args) {
  for (const [file, what] of [
    ['run.mjs', 'its program'],
    ['node_modules', 'its packages (npm ci)'],
    ['data/events-1000.json', 'its data (npm run data)'],
    ['dist/peers', 'its pages (npm run build)'],
  ])
    if (!existsSync(join(folder, file))) stop(`the harness lacks ${what}: ${join(folder, file)}`);
  const subjects = Object.keys(VARIANTS).flatMap((name) => ['--subject', `${name}=${OUT}/${name}`]);
  const command = [join(folder, 'run.mjs'), ...(args.includes('--subject') ? [] : subjects), ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}

/** Where the harness leaves its results: what `--out` says, in its own folder. */
function resultsIn(folder, args) {
  const at = args.indexOf('--out');
  return join(folder, at < 0 ? 'results/latest.json' : args[at + 1]);
}
