// The last step of the build: dist/integrity.json, and copies in dist/cdn/ whose names change with their content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';

const dist = `${root}dist/`;
const COPIED = ['extops.js', 'extops.iife.js', 'extops-host.js'];

/** What `integrity` of a script tag takes: the SHA-384 of a file's bytes. */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** Copies a script and its source map under a name with ten digits of its SHA-256. Returns that name. */
function copyHashed(file) {
  const code = readFileSync(dist + file, 'utf8');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const name = file.replace(/\.js$/, `.${hash}.js`);
  writeFileSync(`${dist}cdn/${name}`, code.replace(`sourceMappingURL=${file}.map`, `sourceMappingURL=${name}.map`));
  const map = JSON.parse(readFileSync(`${dist}${file}.map`, 'utf8'));
  const sources = map.sources.map((source) => `../${source}`);
  writeFileSync(`${dist}cdn/${name}.map`, JSON.stringify({ ...map, sources }));
  return name;
}

/** Every file of dist/ but the list itself, in the order of their names. */
function releasedFiles() {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(dist.length).replace(/^\//, ''));
  return names.filter((name) => name !== 'integrity.json').sort();
}

function snippet(name, integrity) {
  const kind = name.includes('.iife.') || name.includes('-host.') ? 'defer' : 'type="module"';
  return `<script ${kind} src="cdn/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** Writes the copies and the list, and prints a script tag for each copy. */
export function release() {
  mkdirSync(`${dist}cdn`, { recursive: true });
  const copies = COPIED.map(copyHashed);
  const hashes = Object.fromEntries(releasedFiles().map((name) => [name, integrityOf(readFileSync(dist + name))]));
  writeFileSync(`${dist}integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
  for (const name of copies) console.log(snippet(name, hashes[`cdn/${name}`]));
}
