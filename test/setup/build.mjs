// `npm run build`: installs the packages if they are missing, then fills dist/ afresh, as CONTRIBUTING.md lists it.
import { chmodSync, rmSync } from 'node:fs';
import { ensurePackages, requireNode, root } from './install.mjs';
import { release } from './release.mjs';
import { runSteps } from './steps.mjs';

const quietly = '--logLevel warn';

requireNode();
ensurePackages();
rmSync(`${root}dist`, { recursive: true, force: true });
const went = await runSteps([
  { name: 'modules', command: `vite build --mode npm ${quietly}` },
  { name: 'extops.js', command: `vite build --mode standalone ${quietly}` },
  { name: 'extops.iife.js', command: `vite build --mode iife ${quietly}` },
  { name: 'embed.html', command: `vite build --mode embed ${quietly}` },
  { name: 'extops-host.js', command: `vite build --mode host ${quietly}` },
  { name: 'cli.js', command: `vite build --mode cli ${quietly}` },
  { name: 'cards', command: 'node test/setup/cards.mjs', after: ['cli.js'] },
  { name: 'declarations', command: 'tsc -p src' },
  { name: 'manifest', command: 'npm run --silent manifest' },
  { name: 'editor data', command: 'node test/setup/editor-data.mjs', after: ['manifest'] },
]);
if (went) {
  chmodSync(`${root}dist/cli.js`, 0o755);
  release();
}
process.exit(went ? 0 : 1);
