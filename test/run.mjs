// `npm test`: installs what is missing, packages and browsers, then runs every test in them.
//   npm test -- --files 'test/dataset/*.test.ts'     some of the tests
//   npm test -- --browsers chromium,firefox,webkit   these browsers (chromium alone by default)
//   npm test -- --browsers all                       chromium, and each of the others that can be had here
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { BROWSERS, canBeHad } from './setup/find-browser.mjs';
import { ensurePackages, requireNode, root, stop } from './setup/install.mjs';

const HAS_BUNDLED_CHROMIUM = process.platform === 'linux' && process.arch === 'x64';

const { browsers, rest } = readArguments(process.argv.slice(2));
requireNode();
ensurePackages();
process.exit(runTests(browsers === 'all' ? whateverIsThere() : browsers.split(',').map(required), rest));

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

function runTests(names, args) {
  const runner = `${root}node_modules/@web/test-runner/dist/bin.js`;
  const env = { ...process.env, BROWSERS: names.join(',') };
  const config = `${root}test/web-test-runner.config.mjs`;
  return (
    spawnSync(process.execPath, [runner, '--config', config, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1
  );
}
