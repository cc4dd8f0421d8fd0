// Runs a command with the tools of the packages, which it installs first if they are missing.
//   node test/setup/with-packages.mjs eslint .
import { spawn } from 'node:child_process';
import { ensurePackages, requireNode, root } from './install.mjs';
import { PATH } from './steps.mjs';

requireNode();
ensurePackages();

const [tool, ...args] = process.argv.slice(2);
const env = { ...process.env, PATH };
const child = spawn(tool, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('error', ({ message }) => console.error(message));
child.once('close', (status) => process.exit(status ?? 1));
