// `npm test`: installs what is missing, packages and browsers, then runs every test in them.
//   npm test -- --files 'test/dataset/*.test.ts'     some of the tests
//   npm test -- --browsers chromium,firefox,webkit   these browsers (chromium alone by default)
//   npm test -- --browsers all                       chromium, and each of the others that can be had here
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, canBeHad } from './setup/find-browser.mjs';
import { ensurePackages, requireNode, root, stop } from './setup/install.mjs';

const HAS_BUNDLED_CHROMIUM = process.platform === 'linux' && process.arch === 'x64';

/** More files than these do not fail by chance. */
const SECOND_TRIES = 3;

const { browsers, rest } = readArguments(process.argv.slice(2));
requireNode();
ensurePackages();
process.exit(test(browsers === 'all' ? whateverIsThere() : browsers.split(',').map(required), rest));

function readArguments(args) {
  const { tokens } = parseArgs({ args, options: { browsers: { type: 'string' } }, strict: false, tokens: true });
  const token = tokens.find(({ name }) => name === 'browsers');
  if (!token) return { browsers: process.env.BROWSERS ?? 'chromium', rest: args };
  const taken = token.inlineValue ? 1 : 2;
  return { browsers: token.value, rest: args.toSpliced(token.index, taken) };
}

function whateverIsThere() {
  return BROWSERS.filter((name) => {
    const ready = name === 'chromium' ? required(name) : canBeHad(name);
    if (!ready) console.log(`${name} is not to be had here: its run is left out`);
    return ready;
  });
}

/** The name itself, once that browser is there; otherwise the process ends and says what to install. */
function required(name) {
  if (!BROWSERS.includes(name)) stop(`unknown browser: ${name} (${BROWSERS.join(', ')} or all)`);
  if (canBeHad(name)) return name;
  if (name === 'chromium' && HAS_BUNDLED_CHROMIUM) return name;
  return stop(`no browser: ${name} (install it, or name its program in CHROME_PATH or FIREFOX_PATH)`);
}

/**
 * Runs the tests and ends their output with `N passed, N failed` (`, N skipped` when there are any) over all browsers,
 * and the name of each that failed before it. Returns the process's status.
 */
function test(names, args) {
  const first = runTests(names, args);
  const results = withSecondTries(first);
  for (const { browser, file, failed } of results)
    for (const name of failed) console.log(`✗ ${browser}: ${relative(root, file)}: ${name}`);
  if (results.length === 0) console.log('the tests did not run to their end: see above');
  console.log(summaryOf(results));
  return results.length > 0 && results.every(({ failed }) => failed.length === 0) ? 0 : 1;
}

/**
 * Firefox and WebKit are driven from outside, with real time in between, beside whatever else the machine does. A file or
 * two that failed there are run once more with nothing beside them: what fails again has failed, what does not is named.
 */
function withSecondTries(results) {
  const failed = results.filter(({ browser, failed }) => browser !== 'Chromium' && failed.length > 0);
  if (failed.length > SECOND_TRIES) return results;
  const again = new Map(
    failed.map((first) => {
      const [second = first] = runTests([first.browser.toLowerCase()], ['--files', relative(root, first.file)]);
      if (second.failed.length === 0)
        for (const name of first.failed)
          console.log(`unsteady in ${first.browser}: ${relative(root, first.file)}: ${name}`);
      return [first, second];
    }),
  );
  return results.map((result) => again.get(result) ?? result);
}

/** What each file of tests gave in each browser, as the reporter wrote it: nothing when the run did not come to its end. */
function runTests(names, args) {
  const runner = `${root}node_modules/@web/test-runner/dist/bin.js`;
  const path = join(mkdtempSync(join(tmpdir(), 'extops-tests-')), 'results.json');
  const env = { ...process.env, BROWSERS: names.join(','), RESULTS: path };
  const config = `${root}test/web-test-runner.config.mjs`;
  spawnSync(process.execPath, [runner, '--config', config, ...args], { cwd: root, env, stdio: 'inherit' });
  const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  rmSync(dirname(path), { recursive: true });
  return results;
}

function summaryOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failures = results.flatMap(({ failed }) => failed).length;
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
