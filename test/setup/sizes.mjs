// `npm run size`: bytes a reader downloads, as brotli 11, against their budgets. 1 kB is 1,000 bytes.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root, stop } from './install.mjs';

/** Budgets, just above what is shipped, and aims, in kB: a budget only ever comes down towards its aim. */
const BUDGETS = {
  'extops.js': { budget: 135, aim: 114 },
  'map, flows, halves': { budget: 92, aim: 76 },
  map: { budget: 79, aim: 68 },
  flows: { budget: 79, aim: 68 },
  halves: { budget: 52, aim: 68 },
  'events-list': { budget: 39, aim: 68 },
  'filters-form': { budget: 35, aim: 68 },
  prepare: { budget: 40, aim: 40 },
};

const CACHE = `${root}node_modules/.cache/sizes/`;

/** Comes with the first drawing though it is a file of its own. */
const SOON = /world-(?!file)/;

if (!existsSync(`${root}dist/elements`)) stop('there is no build: run npm run build');

const sizes = { 'extops.js': await kilobytesOf('standalone') };
for (const name of Object.keys(BUDGETS).slice(1)) sizes[name] = await firstKilobytes(name.split(', '));
const forgotten = elements().filter((name) => !(name in BUDGETS));
if (forgotten.length > 0) throw new Error(`no budget for ${forgotten}`);

for (const [name, { budget, aim }] of Object.entries(BUDGETS)) {
  console.log(`${name}: ${sizes[name].toFixed(1)} kB of ${budget}${sizes[name] > aim ? `, aim ${aim}` : ''}`);
}
process.exit(Object.entries(BUDGETS).every(([name, { budget }]) => sizes[name] <= budget) ? 0 : 1);

/** The elements that have an entry of their own. */
function elements() {
  const files = readdirSync(`${root}dist/elements`).filter((file) => file.endsWith('.js'));
  return files.map((file) => file.replace('.js', ''));
}

async function kilobytesOf(mode) {
  const chunks = await chunksOf({ mode, build: { write: false } });
  return kilobytes(chunks);
}

/** What a reader of a page with these elements waits for, or what `prepare` takes: English and the world, without data. */
async function firstKilobytes(names) {
  const path = (name) => (name === 'prepare' ? name : `elements/${name}`);
  mkdirSync(CACHE, { recursive: true });
  const entry = `${CACHE}${names.join('-')}.js`;
  writeFileSync(entry, names.map((name) => `export * from '${root}src/${path(name)}.ts';\n`).join(''));
  const rolldownOptions = { preserveEntrySignatures: 'allow-extension', output: { minify: true } };
  const chunks = await chunksOf({
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] }, rolldownOptions },
  });
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(chunks.filter(({ isEntry, fileName }) => isEntry || SOON.test(fileName)));
  for (const { imports } of first) for (const file of imports) first.add(byName.get(file));
  return kilobytes([...first]);
}

async function chunksOf(options) {
  const results = [await build({ root, logLevel: 'error', ...options })].flat();
  return results.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

function kilobytes(chunks) {
  return chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1000;
}
