// Runs before any dependency is there, so it uses Node alone.
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { installBrowser } from './install-browser.mjs';
import { hasWebkit } from './webkit.mjs';

const IS_THERE = { chromium: () => findChromium() !== null, firefox: () => findFirefox() !== null, webkit: hasWebkit };

/** What tests run in, by the names that `--browsers` takes. */
export const BROWSERS = Object.keys(IS_THERE);

/** Whether a browser is installed. */
export function isInstalled(name) {
  return IS_THERE[name]();
}

/** Whether a browser is installed, or the system's package manager has installed it just now. */
export function canBeHad(name) {
  return isInstalled(name) || (installBrowser(name) && isInstalled(name));
}
