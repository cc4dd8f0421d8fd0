import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

const PAGE = 'test/hosts/every.html';
const CHARTS = ['extops-map', 'extops-flows', 'extops-halves'];
/** A4 less a margin of a centimetre, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };
const MARGIN = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

function streamsOf(pdf) {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/stream\r?\n(.*?)\r?\nendstream/gs);
  return [...streams].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return ''; // fonts and pictures are packed in other ways
    }
  });
}

/** How many pieces of line a printed page is drawn with: letters are none. */
async function linesPrinted(page) {
  const pdf = await page.pdf({ format: 'A4', margin: MARGIN });
  return streamsOf(pdf).join('\n').match(/ l\n/g)?.length ?? 0;
}

/** What is far below is printed too, although no reader has come near and the page never rests. */
export async function printsWhatIsFar({ page, address, reader }) {
  await page.evaluateOnNewDocument(() => (window.requestIdleCallback = () => 0));
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  await page.evaluate((names) => {
    const charts = names.map((name) => document.querySelector(name));
    const far = Object.assign(document.createElement('div'), { id: 'far' });
    far.style.blockSize = '5000px';
    document.body.replaceChildren(far, ...charts.map((chart) => chart.cloneNode()));
  }, CHARTS);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#far ~ *')].every((chart) => chart.shadowRoot.querySelector('.footer')),
  );
  const drawn = () => page.evaluate(() => window.reader.widgetsIn(document).filter(window.reader.isDrawn).length);
  assert.equal(await drawn(), 0, 'drawn before they are printed');
  const first = await linesPrinted(page);
  await page.evaluate(() => window.reader.allDrawn(document).then(() => undefined));
  const second = await linesPrinted(page);
  assert.ok(second > 1000 && first > second * 0.95, `${first} lines printed of ${second}`);
}

/** Each chart fits the width and the height of a sheet. */
export async function fitsASheet({ page, address, reader }) {
  await page.emulateMediaType('print');
  await page.setViewport(SHEET);
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  await page.evaluate(() => window.reader.allDrawn(document).then(() => undefined));
  const { wide, boxes } = await page.evaluate((names) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const boxes = names.map((name) => document.querySelector(name).getBoundingClientRect().height);
    return { wide: scrollWidth - clientWidth, boxes };
  }, CHARTS);
  assert.equal(wide, 0);
  for (const height of boxes) assert.ok(height <= SHEET.height, `${height} px of ${SHEET.height}`);
}

/** At four times the size of a window of 1280 by 1024, everything is there and nothing has to be scrolled sideways. */
export async function fitsAtFourTimesTheSize({ page, address, reader }) {
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  const shares = await page.evaluate(async () => (await window.reader.allDrawn(document)).map(window.reader.shareSeen));
  for (const share of shares) assert.ok(share >= 0.9, `${share} of what is drawn is seen`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
}

/** A reader who comes back finds the page as it was left, and it works. */
export async function comesBack({ page, address, reader }) {
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  await page.evaluate(() => {
    window.isTheSame = true;
    addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted));
    return window.reader.allDrawn(document).then(() => undefined);
  });
  await page.goto(`${address}data/README.md`);
  await page.goBack({ waitUntil: 'domcontentloaded' });
  assert.deepEqual(await page.evaluate(() => [window.isTheSame, window.wasKept]), [true, true], 'kept for going back');
  const seen = await page.evaluate(() => window.reader.widgetsIn(document).map(window.reader.shareSeen));
  for (const share of seen) assert.ok(share >= 0.9, `${share} of what is drawn is seen`);
  const said = await page.evaluate(async () => {
    window.reader.catchTaken(window);
    const map = document.querySelector('extops-map');
    return [await window.reader.useAll(map), window.reader.saidOf(map)];
  });
  assert.deepEqual(said[0], said[1]);
}
