// `npm run check`: everything that a change must pass beside `npm test`, for people and CI alike.
//   npm run check -- --install   asks the system's package manager for the browsers that are missing
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BROWSERS, canBeHad, isInstalled } from './find-browser.mjs';
import { ensurePackages, requireNode, root } from './install.mjs';
import { runSteps } from './steps.mjs';

requireNode();
ensurePackages();

const { name, version } = createRequire(import.meta.url)('../../package.json');
const cache = 'node_modules/.cache/package';
const tarball = `${cache}/${name}-${version}.tgz`;
const built = ['build'];
const packed = ['pack'];
const editors = './vscode.html-custom-data.json ./vscode.css-custom-data.json ./web-types.json';
const untyped = `./extops.iife.js ./figure.css ./custom-elements.json ./integrity.json ${editors} ./data/template.csv ./package.json`;

/** The browsers beside Chromium that are there, or can be. */
function otherBrowsers() {
  const [isThere, hint] = process.argv.includes('--install')
    ? [canBeHad, 'nor to be had here']
    : [isInstalled, 'npm run check -- --install installs it'];
  return BROWSERS.slice(1).filter((name) => {
    const found = isThere(name);
    if (!found) console.log(`not installed, so no tests in it: ${name} (${hint})`);
    return found;
  });
}

function testsIn(browsers) {
  if (browsers.length === 0) return [];
  return [
    { name: `tests in ${browsers.join(' and ')}`, command: `node test/run.mjs --browsers ${browsers}`, sums: true },
  ];
}

/** The command of a file of tests on `node:test`, which prints another format without a terminal. */
const suite = (file) => `node --test-reporter=spec test/${file}`;

mkdirSync(root + cache, { recursive: true });
const went = await runSteps([
  ...testsIn(otherBrowsers()),
  { name: 'build', command: 'npm run --silent build' },
  { name: 'types', command: 'tsc -p .' },
  { name: 'lint', command: 'eslint .' },
  { name: 'storybook', command: 'storybook build --quiet --disable-telemetry', after: built },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'engines', command: 'node test/setup/engines.mjs' },
  { name: 'sizes', command: 'node test/setup/sizes.mjs' },
  { name: 'pack', command: `npm pack --silent --ignore-scripts --pack-destination ${cache}`, after: built },
  { name: 'publint', command: `publint run --strict ${tarball}`, after: packed },
  { name: 'attw', command: `attw ${tarball} --profile esm-only --exclude-entrypoints ${untyped}`, after: packed },
  { name: 'clone', command: suite('setup/clone.mjs'), after: built },
  { name: 'consumers', command: suite(`consumers/run.mjs ${tarball}`), after: packed },
  { name: 'pictures', command: suite('pictures/run.mjs'), after: built },
  { name: 'workbench', command: suite('workbench/run.mjs'), after: ['storybook'] },
  { name: 'pictures of stories', command: suite('pictures/stories.mjs'), after: ['storybook'] },
  { name: 'access', command: suite('access/run.mjs'), after: built },
  { name: 'journeys', command: suite('journeys/run.mjs'), after: built },
  { name: 'hosts', command: suite('hosts/run.mjs'), after: built },
  { name: 'lighthouse', command: suite('lighthouse/run.mjs'), after: built },
  { name: 'reproducible', command: 'node test/setup/reproducible.mjs', after: built },
  { name: 'sinks', command: 'node test/setup/sinks.mjs', after: built },
  { name: 'command', command: suite('cli/smoke.mjs dist/cli.js'), after: built },
  { name: 'render', command: suite('cli/render.mjs'), after: built },
  { name: 'warehouse', command: suite('warehouse/counts.mjs') },
  { name: 'import in Node', command: 'node test/setup/import-in-node.mjs', after: built },
]);
process.exit(went ? 0 : 1);
