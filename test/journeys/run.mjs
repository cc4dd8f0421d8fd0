// Journeys through a built page that need a real wheel, a real finger, a second copy of the script, or a file that opens
// alone. Needs a build.
//   node test/journeys/run.mjs
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from '../setup/chromium.mjs';
import { copiesStayInSync } from './copies.mjs';
import { selectionsAreCopied } from './copying.mjs';
import { drawingsOpenAlone } from './drawings.mjs';
import { figuresStandTwice } from './figures-twice.mjs';
import { fingersScrollAndTap } from './fingers.mjs';
import { serversDraw } from './server.mjs';
import { figuresStandIn } from './stand-in.mjs';
import { stillsAreTheLivePictures } from './stills.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const JOURNEYS = {
  copiesStayInSync,
  drawingsOpenAlone,
  fingersScrollAndTap,
  stillsAreTheLivePictures,
  figuresStandIn,
  figuresStandTwice,
  selectionsAreCopied,
  serversDraw,
};

const server = await serveFiles(ROOT);
const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
let failed = 0;
for (const [name, journey] of Object.entries(JOURNEYS)) {
  const page = await browser.newPage();
  try {
    await journey(page, server.address);
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${name}:`, error);
  }
  await page.close();
}
await browser.close();
server.close();
console.log(`journeys: ${Object.keys(JOURNEYS).length - failed} went well, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
