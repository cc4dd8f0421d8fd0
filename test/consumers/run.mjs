// Installs the packed package into a throw-away project as anyone would, and checks there what it promises: types for
// every framework, markup on a server, and applications that a browser drives.
//   node test/consumers/run.mjs extops-0.1.0.tgz
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { serveFiles } from '../pictures/server.mjs';
import { useBrowser } from '../setup/use-browser.mjs';
import { APPS, bundleApp } from './bundle.mjs';
import { drive } from './drive.mjs';
import { missingInEditors } from './editors.mjs';
import { failureOf, makeProject, writeAttributes } from './project.mjs';

/** Compilers over every application, for a bundler and for Node; and what frameworks write on a server. */
const COMMANDS = [
  ['vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'tsconfig.json'],
  ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  ['typescript/bin/tsc', '-p', 'tsconfig.nodenext.json'],
  ['../server.mjs'],
];

const folder = makeProject(process.argv[2]);
after(() => rmSync(folder, { recursive: true }));
writeAttributes(folder);

test('editors know every attribute and event', () => assert.deepEqual(missingInEditors(folder), []));

for (const [command, ...args] of COMMANDS)
  test([command, ...args].join(' '), async () => assert.equal(await failureOf(folder, command, ...args), ''));

describe('applications', () => {
  const chromium = useBrowser({ serve: () => serveFiles(folder) });
  for (const name of APPS) {
    test(name, async (t) => {
      await bundleApp(folder, name);
      await drive(await chromium.newPage(t), `${chromium.address}out/${name}/index.html`);
    });
  }
});
