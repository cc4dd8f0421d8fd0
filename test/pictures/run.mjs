// Photographs every chart at three widths, in light, dark and print, and compares with the pictures kept here.
//   node test/pictures/run.mjs            compares; leaves what differs in node_modules/.cache/pictures
//   node test/pictures/run.mjs --update   keeps today's pictures instead: look at them before you commit
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../setup/chromium.mjs';
import { serveFiles } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = new URL('./kept/', import.meta.url);
const FOUND = new URL('../../node_modules/.cache/pictures/', import.meta.url);
const isUpdate = process.argv.includes('--update');

/** Share of pixels that may differ: text is smoothed a little differently from one browser version to the next. */
const TOLERANCE = 0.012;

const EXTENDED = '/data/extended-2022-2024.json';
const CHARTS = {
  map: { tag: 'extops-map', attributes: { period: '2024-H1' } },
  flows: { tag: 'extops-flows', attributes: {} },
  halves: { tag: 'extops-halves', attributes: {} },
};
const MORE = {
  multiples: { tag: 'extops-map', attributes: { src: EXTENDED, multiples: '' } },
  circles: { tag: 'extops-map', attributes: { src: EXTENDED, mark: 'circle' } },
  sample: { tag: 'extops-flows', attributes: { src: EXTENDED } },
  columns: { tag: 'extops-halves', attributes: { src: EXTENDED } },
  change: { tag: 'extops-halves', attributes: { src: EXTENDED, compare: '2023-H2/2024-H1' } },
};
const LOOKS = ['light', 'dark', 'print'];

function* views() {
  for (const name of Object.keys(CHARTS))
    for (const width of [320, 640, 1000]) for (const look of LOOKS) yield { ...CHARTS[name], name, width, look };
  for (const name of Object.keys(MORE)) yield { ...MORE[name], name, width: 640, look: 'light' };
}

async function draw(page, { tag, attributes, width, look }) {
  await page.setViewport({ width: width + 32, height: 900, deviceScaleFactor: 1 });
  await page.emulateMediaType(look === 'print' ? 'print' : 'screen');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(
    async (name, pairs) => {
      const chart = document.createElement(name);
      for (const [key, value] of Object.entries(pairs)) chart.setAttribute(key, value);
      document.body.replaceChildren(chart);
      await document.fonts.load('500 12px "Inter Variable"');
      const isDrawn = () => chart.shadowRoot?.querySelector('.label, .value, .panel-title');
      while (!isDrawn()) await new Promise((frame) => requestAnimationFrame(frame));
      await document.fonts.ready;
    },
    tag,
    attributes,
  );
  const chart = await page.$(tag);
  return PNG.sync.read(Buffer.from(await chart.screenshot()));
}

/** Share of differing pixels; 1 where the sizes differ. */
function difference(a, b, picture) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, picture.data, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}

function compare(file, png) {
  const kept = new URL(file, KEPT);
  if (isUpdate) return writeFileSync(kept, PNG.sync.write(png));
  if (!existsSync(kept)) return `${file}: no picture is kept of it`;
  const before = PNG.sync.read(readFileSync(kept));
  const changed = new PNG({ width: before.width, height: before.height });
  const share = difference(before, png, changed);
  if (share <= TOLERANCE) return undefined;
  writeFileSync(new URL(file, FOUND), PNG.sync.write(png));
  writeFileSync(new URL(file.replace('.png', '.diff.png'), FOUND), PNG.sync.write(changed));
  return `${file}: ${(share * 100).toFixed(1)} % of it changed`;
}

mkdirSync(KEPT, { recursive: true });
mkdirSync(FOUND, { recursive: true });
const server = await serveFiles(ROOT);
const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
const page = await browser.newPage();
await page.goto(`${server.address}test/pictures/page.html`);
const faults = [];
let count = 0;
for (const view of views()) {
  const fault = compare(`${view.name}-${view.width}-${view.look}.png`, await draw(page, view));
  if (fault) faults.push(fault);
  count += 1;
}
await browser.close();
server.close();
for (const fault of faults) console.error(fault);
if (faults.length > 0)
  console.error(`Look at ${fileURLToPath(FOUND)}; keep the new ones with --update if they are meant.`);
console.log(`pictures: ${count} ${isUpdate ? 'kept' : 'compared'}, ${faults.length} changed`);
process.exit(faults.length > 0 ? 1 : 0);
