import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { starts } from './install.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** Quiet start: no calls home, no first-run page; without a sandbox, which root and most containers cannot have. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Path of an installed Chromium or Chrome that starts: CHROME_PATH first, then the usual places. Null when there is none. */
export function findChromium() {
  const places = process.env.CHROME_PATH ? [process.env.CHROME_PATH, ...PLACES] : PLACES;
  return places.find(starts) ?? null;
}

/** Launch options for puppeteer: an installed browser, else the one that the npm package brings (Linux x64). */
export async function chromiumOptions() {
  const installed = findChromium();
  return installed ? { executablePath: installed, args: ARGS } : bundledOptions();
}

/** The package's own arguments switch web security off, so only its path is used. */
async function bundledOptions() {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));
  const executablePath = await unpackedInto(cache);
  writeFileSync(`${cache}fonts/fonts.conf`, fontsOf(cache));
  return { executablePath, headless: 'shell', args: [...ARGS, '--no-zygote'] };
}

/** The system's fonts if it has any, and the one that came along; left alone, the browser would look in /tmp. */
function fontsOf(folder) {
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  return `<?xml version="1.0"?><fontconfig>${system}<dir>${folder}fonts/fonts</dir></fontconfig>\n`;
}

/** It unpacks into the temporary folder and trusts what lies there already, so it gets a folder of its own. */
async function unpackedInto(folder) {
  mkdirSync(folder, { recursive: true });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'; // makes it unpack the system libraries it needs too
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
