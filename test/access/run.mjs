// Looks for violations of WCAG 2.2 A and AA in every element, in every state, in every look: light, dark, forced colours
// on light and dark, from right to left, and 320 pixels wide. Needs a build.
//   node test/access/run.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from '../setup/use-browser.mjs';
import { AXE, violationsOn } from './axe.mjs';
import { ACT, STATES } from './states.mjs';

/** What a page and its reader ask for. */
const LOOKS = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  'forced colours on light': { scheme: 'light', forced: true },
  'forced colours on dark': { scheme: 'dark', forced: true },
  'right to left': { scheme: 'light', lang: 'ar' },
  '320 pixels': { scheme: 'light', width: 320 },
};

async function dress(page, { scheme, forced = false, width = 720 }) {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await page.setViewport({ width, height: 900 });
}

/** Loads the page; a request for `/never.json` is not answered. */
async function open(page, address) {
  await page.setRequestInterception(true);
  page.on('request', (request) => request.url().endsWith('/never.json') || request.continue());
  await page.goto(`${address}test/access/page.html`);
  await page.evaluate(AXE);
}

async function violations(page, look, { tag, attributes, act, hasSix = false }) {
  await page.evaluate(
    async ({ tag, attributes, act, hasSix, lang }) => {
      document.documentElement.lang = lang ?? 'en';
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
      await window.show(tag, attributes, act, hasSix);
    },
    { tag, attributes, act, hasSix, lang: look.lang },
  );
  return [...(await violationsOn(page)), ...(await page.evaluate(() => window.unseen()))];
}

const chromium = useBrowser();

for (const [name, look] of Object.entries(LOOKS)) {
  test(name, async (t) => {
    const page = await chromium.newPage(t);
    await open(page, chromium.address);
    await dress(page, look);
    for (const state of STATES) {
      await t.test(`<${state.tag}> ${state.name}`, async () =>
        assert.deepEqual(await violations(page, look, { ...state, act: ACT[state.act] }), []),
      );
    }
  });
}
