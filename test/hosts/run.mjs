// What only a browser's own tools can show of a page with the built script: its network and stores, its memory, its
// history, its paper. Needs a build.
//   node test/hosts/run.mjs
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from '../setup/chromium.mjs';
import { findFirefox, firefoxOptions } from '../setup/firefox.mjs';
import { fiveHundredLeave, twoHundredOnAPage } from './many.mjs';
import { comesBack, fitsASheet, fitsAtFourTimesTheSize, printsWhatIsFar } from './paper.mjs';
import { readerScript } from './reader.mjs';
import { leavesNoTrace } from './traces.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EVERYWHERE = { leavesNoTrace };
const IN_CHROMIUM = {
  printsWhatIsFar,
  fitsASheet,
  fitsAtFourTimesTheSize,
  comesBack,
  twoHundredOnAPage,
  fiveHundredLeave,
};

const requests = [];
const server = await serveFiles(ROOT, { tell: ({ url, headers }) => requests.push({ url, headers }) });
const given = { address: server.address, requests, reader: await readerScript() };
let failed = 0;
await run('chromium', await chromiumOptions(), { ...EVERYWHERE, ...IN_CHROMIUM });
if (findFirefox()) await run('firefox', firefoxOptions(), EVERYWHERE);
server.close();
process.exit(failed > 0 ? 1 : 0);

async function run(name, options, cases) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  for (const [title, test] of Object.entries(cases)) {
    const page = await browser.newPage();
    try {
      await test({ ...given, page });
      console.log(`✓ ${title} (${name})`);
    } catch (error) {
      failed += 1;
      console.error(`✗ ${title} (${name}):`, error);
    }
    await page.close();
  }
  await browser.close();
}
