import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumOptions } from './chromium.mjs';
import { firefoxOptions } from './firefox.mjs';
import { WebkitLauncher } from './webkit-launcher.mjs';

const LAUNCHERS = {
  chromium: async () => named('Chromium', chromeLauncher({ launchOptions: await chromiumOptions(), createPage })),
  firefox: async () => named('Firefox', chromeLauncher({ launchOptions: firefoxOptions(), concurrency: 1 })),
  webkit: () => WebkitLauncher.start(),
};

/** Launchers for the test runner by name: `chromium`, `firefox`, `webkit`. Throws on any other name. */
export function launchersFor(names) {
  return Promise.all(names.map((name) => launcherFor(name.trim())));
}

function launcherFor(name) {
  if (!Object.hasOwn(LAUNCHERS, name)) throw new Error(`unknown browser: ${name} (chromium, firefox or webkit)`);
  return LAUNCHERS[name]();
}

/**
 * A page that forgets its history between two files of tests: of fifty entries the browser drops the one before a new one,
 * where a page adds it without its reader, and going back would leave the page.
 */
async function createPage({ context }) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  const goTo = page.goto.bind(page);
  page.goto = async (address) => {
    await goTo(address);
    if (address === 'about:blank') await client.send('Page.resetNavigationHistory');
  };
  return page;
}

function named(name, launcher) {
  return Object.assign(launcher, { name });
}
