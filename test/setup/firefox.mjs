import { starts } from './install.mjs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** Path of an installed Firefox that starts: FIREFOX_PATH first, then the usual places. Null when there is none. */
export function findFirefox() {
  const places = process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH, ...PLACES] : PLACES;
  return places.find(starts) ?? null;
}

/** Launch options for puppeteer, which drives Firefox through WebDriver BiDi. */
export function firefoxOptions() {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no browser: firefox (install it or set FIREFOX_PATH)');
  return { browser: 'firefox', executablePath, headless: true };
}
