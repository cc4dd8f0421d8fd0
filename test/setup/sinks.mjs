// No file of dist/ turns text into markup or code, but for what libraries hold in the one-file bundles (Lit; d3-dsv's parse,
// which is not called: the suites of strict policies read tables), and in the parts of the command, which runs in no page.
import { readFileSync, readdirSync } from 'node:fs';
import { root } from './install.mjs';

const SINKS = [
  /\b(inner|outer)HTML\b/g,
  /\binsertAdjacentHTML\b/g,
  /\bunsafe(HTML|SVG|MathML|Static)\b/g,
  /\bstyleMap\b/g,
  /\beval\(/g,
  /\bnew Function\b/g,
  /\.html\(/g,
  /\bdocument\.write/g,
  /\bcreateContextualFragment\b/g,
  /\bparseFromString\b/g,
];
const LIBRARIES = [
  'lit-html/lit-html.js',
  '@lit/reactive-element/reactive-element.js',
  'lit-element/lit-element.js',
  'd3-dsv/dist/d3-dsv.mjs',
];
const BUNDLES = ['extops.js', 'extops.iife.js'];
/** One of these bundles, or its copy under a name with a hash. */
const BUNDLE = /^(cdn\/)?extops(\.iife)?(\.[0-9a-f]{10})?\.js$/;

const ofLibraries = LIBRARIES.map((path) => code(`node_modules/${path}`)).join('\n');
const scripts = readdirSync(`${root}dist`, { recursive: true }).filter((path) => path.endsWith('.js'));
const files = scripts.filter((path) => !path.startsWith('cli/'));
const found = files.flatMap((path) =>
  SINKS.filter((sink) => excess(path, sink) > 0).map((sink) => `dist/${path}: ${sink}`),
);

for (const line of found) console.error(`banned sink: ${line}`);
if (!BUNDLES.every((name) => files.includes(name))) console.error(`not built: ${BUNDLES.join(', ')}`);
process.exit(found.length === 0 && BUNDLES.every((name) => files.includes(name)) ? 0 : 1);

/** How often a sink stands in a file beyond what its libraries bring. */
function excess(path, sink) {
  const allowed = BUNDLE.test(path) ? count(ofLibraries, sink) : 0;
  return count(code(`dist/${path}`), sink) - allowed;
}

function count(text, sink) {
  return text.match(sink)?.length ?? 0;
}

function code(path) {
  return readFileSync(root + path, 'utf8');
}
