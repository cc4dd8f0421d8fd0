// What somebody meets who has just cloned the project: no packages, no build. Needs a build here, for the command.
//   node test/setup/clone.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './install.mjs';
import { useBrowser } from './use-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'extops-clone-'));
const clone = join(folder, 'extops/');
const { scripts, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Stands in for npm: notes what it is called for, runs scripts of the package, and can install nothing. */
const NPM = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const [command, ...rest] = process.argv.slice(2);
appendFileSync(${JSON.stringify(join(folder, 'called'))}, command + ' ');
if (command !== 'run') process.exit(1);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const { status } = require('node:child_process').spawnSync(scripts[rest.at(-1)], { shell: true, stdio: 'inherit' });
process.exit(status);
`;

function copyFiles() {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of list.split('\0').filter((name) => name && existsSync(root + name)))
    cpSync(root + file, clone + file);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), NPM, { mode: 0o755 });
}

function runIn(cwd, command, args = [], options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', ...options });
  return { status, output: stdout + stderr };
}

function addressSaidBy({ stdout }) {
  let said = '';
  return new Promise((resolve) => {
    stdout.on('data', (chunk) => {
      said += chunk;
      const [, address] = /^demo: (\S+)$/m.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}

async function serveDemo() {
  symlinkSync(`${root}node_modules`, `${clone}node_modules`);
  const demo = spawn(process.execPath, ['demo/start.mjs'], { cwd: clone, env: { ...process.env, PORT: '0' } });
  return { address: await addressSaidBy(demo), close: () => demo.kill() };
}

before(copyFiles);
after(() => rmSync(folder, { recursive: true }));

test('the command says what is missing before there is a build', () => {
  const { status, output } = runIn(clone, './bin/extops.js', ['--version']);
  assert.deepEqual([status, output], [2, 'extops: there is no build in this clone: run npm ci, then npm run build\n']);
});

test('the command is executable, linked and built', () => {
  for (const file of ['bin/extops.js', 'dist/cli.js']) {
    assert.equal(statSync(root + file).mode & 0o111, 0o111, file);
    assert.equal(runIn(root, `./${file}`, ['--version']).output, `${version}\n`);
  }
});

test('every script installs the packages, or says that they could not be', async (t) => {
  const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, npm_execpath: '' };
  for (const [name, script] of Object.entries(scripts)) {
    await t.test(`npm run ${name}`, () => {
      writeFileSync(join(folder, 'called'), '');
      const { status, output } = runIn(clone, script, [], { shell: true, env });
      assert.match(readFileSync(join(folder, 'called'), 'utf8'), /^(run )?ci $/, output);
      assert.match(output, /npm ci failed: see above\n$/);
      assert.notEqual(status, 0);
    });
  }
});

describe('the demo without a build', () => {
  const chromium = useBrowser({ serve: serveDemo });
  test('the page of one script draws under its policy', async (t) => {
    const page = await chromium.newPage(t);
    const complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(new URL('standalone.html', chromium.address).href);
    const isDrawn = (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('[role=listbox]');
    for (const tag of ['extops-map', 'extops-flows', 'extops-halves']) await page.waitForFunction(isDrawn, {}, tag);
    assert.deepEqual(complaints, []);
  });
});
