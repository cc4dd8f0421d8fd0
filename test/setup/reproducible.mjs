// Builds the scripts for pages a second time: they must be, byte for byte, what dist/integrity.json lists.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';
import { integrityOf } from './release.mjs';

const again = 'node_modules/.cache/again';
const released = JSON.parse(readFileSync(`${root}dist/integrity.json`, 'utf8'));
const scripts = { standalone: 'extops.js', iife: 'extops.iife.js', host: 'extops-host.js' };

const different = Object.entries(scripts).filter(([mode, file]) => {
  const options = ['build', '--mode', mode, '--outDir', again, '--logLevel', 'warn'];
  execFileSync(`${root}node_modules/.bin/vite`, options, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return integrityOf(readFileSync(`${root}${again}/${file}`)) !== released[file];
});
for (const [, file] of different) console.error(`another file when built again: ${file}`);
process.exit(different.length === 0 ? 0 : 1);
