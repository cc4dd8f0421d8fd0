// A throw-away project in the temporary folder, with the packed package and the frameworks installed as anyone would.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const apps = fileURLToPath(new URL('apps', import.meta.url));

/** Makes the project and installs `tarball`, what npm has kept first. Returns its folder. */
export function makeProject(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'extops-consumers-'));
  cpSync(apps, folder, { recursive: true });
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  const { status } = spawnSync('npm', ['install', '--silent', ...options, resolve(tarball)], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm install failed in ${folder}`);
  return folder;
}

/** A file of the installed package, as JSON. */
export function readInstalled(folder, path) {
  return JSON.parse(readFileSync(join(folder, 'node_modules/extops', path), 'utf8'));
}

/** The installed manifest's elements. */
export function elementsIn(folder) {
  const { modules } = readInstalled(folder, 'dist/custom-elements.json');
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

/** Gives apps/attributes.ts the names that the manifest lists. */
export function writeAttributes(folder) {
  const pairs = elementsIn(folder).map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]);
  const text = JSON.stringify(Object.fromEntries(pairs));
  writeFileSync(join(folder, 'attributes-of-manifest.ts'), `export const attributes = ${text} as const;\n`);
}

/** Runs a command of the project; resolves to its output where it fails, else to nothing. */
export function failureOf(folder, command, ...args) {
  const child = spawn(process.execPath, [join(folder, 'node_modules', command), ...args], { cwd: folder });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done) =>
    child.once('close', (status) => done(status === 0 ? '' : output || `exit code ${status}`)),
  );
}
