import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumOptions } from './chromium.mjs';
import { firefoxOptions } from './firefox.mjs';
import { WebkitLauncher } from './webkit-launcher.mjs';

const LAUNCHERS = {
  chromium: async () => named('Chromium', chromeLauncher({ launchOptions: await chromiumOptions() })),
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

function named(name, launcher) {
  return Object.assign(launcher, { name });
}
