// `npm run size`: bytes a reader downloads, as brotli 11, against their budgets. 1 kB is 1,000 bytes.
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './install.mjs';

const BUDGETS = { everything: 80, 'three widgets': 60, 'one widget': 50 };

/** What a reader does not wait for: the events themselves, other languages, exports, tables read from CSV. */
const LATER = [
  /\/data\/(article|extended)/,
  /\/src\/messages\/(?!en\.)[a-z]{2}\.ts$/,
  /\/src\/export\//,
  /\/d3-dsv\//,
  /csv/,
];

const [everything] = await chunksOf('standalone');
const chunks = new Map((await chunksOf('sizes')).map((chunk) => [chunk.fileName, chunk]));
const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);

const rows = [
  ['extops.js', kilobytes([everything]), BUDGETS.everything],
  ...entries.map((entry) => [entry.name, kilobytes(firstSeen(entry)), budgetOf(entry)]),
];
for (const [name, size, budget] of rows) console.log(`${name}: ${size.toFixed(1)} kB of ${budget}`);
process.exit(rows.every(([, size, budget]) => size <= budget) ? 0 : 1);

async function chunksOf(mode) {
  const results = [await build({ root, mode, logLevel: 'error', build: { write: false } })].flat();
  return results.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

/** The entry with every chunk it leads to, but for those that come later. */
function firstSeen(entry, seen = new Set()) {
  if (seen.has(entry) || LATER.some((pattern) => pattern.test(entry.facadeModuleId))) return seen;
  seen.add(entry);
  for (const name of [...entry.imports, ...entry.dynamicImports]) firstSeen(chunks.get(name), seen);
  return seen;
}

function kilobytes(parts) {
  return [...parts].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1000;
}

function budgetOf({ name }) {
  return name === 'define' ? BUDGETS['three widgets'] : BUDGETS['one widget'];
}
