// Runs before any dependency is there, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ends the process with a message when this Node is older than the project's tools allow. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!enough) stop(`node is too old: ${process.versions.node} (20.19 or 22.12 and later are supported)`);
}

/** Runs `npm ci` unless node_modules holds what package-lock.json asks for. Ends the process when that fails. */
export function ensurePackages() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return;
  console.log('installing the packages of package-lock.json (npm ci) …');
  const { status } = run(...npm('ci', '--no-audit', '--no-fund'));
  if (status !== 0) stop('npm ci failed: see above');
}

function readLock(path) {
  return existsSync(root + path) ? JSON.parse(readFileSync(root + path, 'utf8')).packages : {};
}

// Optional packages are left out where they do not fit the machine.
function isInstalled(wanted, found) {
  const needed = Object.entries(wanted).filter(([path, { optional }]) => path !== '' && !optional);
  return needed.every(([path, { version }]) => found[path]?.version === version);
}

/** Command and arguments of npm: the one that runs this script, else the one on the path. */
function npm(...args) {
  const { npm_execpath: script } = process.env;
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/** Runs a command from the project's folder, its output shown, without input. */
export function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Whether a browser is there and starts: a distribution's may be a stub that only asks for another package manager. */
export function starts(path) {
  const isThere = existsSync(path);
  return isThere && (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);
}

/** Prints a message and ends the process as failed. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
