// `npm run size`: bytes a reader downloads, as brotli 11, against their budgets. 1 kB is 1,000 bytes.
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './install.mjs';

/** What may be shipped now, just above what is, and what we are after: a budget only ever comes down towards its aim. */
const BUDGETS = {
  everything: { budget: 99.5, aim: 80 },
  'three widgets': { budget: 71.5, aim: 60 },
  'one widget': { budget: 64, aim: 50 },
};

/** What a reader does not wait for: the events, other languages, exports, CSV, long files, and what opens or is asked for by attribute. */
const LATER = [
  /\/data\/(article|extended)/,
  /\/src\/messages\/(?!en\.)[a-z]{2}\.ts$/,
  /\/src\/export\//,
  /\/src\/views\/(detail|table)\.ts$/,
  /\/src\/elements\/(map-multiples|change-drawing)\.ts$/,
  /\/src\/controllers\/permalink\.ts$/,
  /\/src\/dataset\/json-pieces\.ts$/,
  /csv/,
];

const THREE = /^elements\/(map|flows|halves)$/;

const [everything] = await chunksOf('standalone');
const chunks = new Map((await chunksOf('sizes')).map((chunk) => [chunk.fileName, chunk]));
const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);

const rows = [
  ['extops.js', kilobytes([everything]), BUDGETS.everything],
  ['three widgets', kilobytes(union(entries.filter(({ name }) => THREE.test(name)))), BUDGETS['three widgets']],
  ...entries
    .filter(({ name }) => name.startsWith('elements/'))
    .map((entry) => [entry.name, kilobytes(firstSeen(entry)), BUDGETS['one widget']]),
];
for (const [name, size, { budget, aim }] of rows) {
  console.log(`${name}: ${size.toFixed(1)} kB of ${budget}${size > aim ? `, aim ${aim}` : ''}`);
}
process.exit(rows.every(([, size, { budget }]) => size <= budget) ? 0 : 1);

async function chunksOf(mode) {
  const results = [await build({ root, mode, logLevel: 'error', build: { write: false } })].flat();
  return results.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

/** The entry with every chunk it leads to, but for those that come later. */
function firstSeen(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const soon = entry.dynamicImports.filter((name) => !isLater(chunks.get(name)));
  for (const name of [...entry.imports, ...soon]) firstSeen(chunks.get(name), seen);
  return seen;
}

function isLater({ modules }) {
  return Object.keys(modules).some((id) => LATER.some((pattern) => pattern.test(id)));
}

function kilobytes(parts) {
  return [...parts].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1000;
}

function union(some) {
  const seen = new Set();
  for (const entry of some) firstSeen(entry, seen);
  return seen;
}
