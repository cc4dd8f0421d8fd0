import assert from 'node:assert/strict';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Share of pixels that may differ: edges are smoothed a little differently where a picture begins between two pixels. */
const TOLERANCE = 0.02;
const TAGS = ['extops-map', 'extops-flows', 'extops-halves'];

/** The file that a reader gets from the menu, as text. */
async function fileOf(page, tag) {
  await page.evaluate(async (name) => {
    document.querySelector('main').replaceChildren();
    await window.show(name, {}, { press: 'details.export summary', then: '[data-format=svg]' });
    window.saved = undefined;
    URL.createObjectURL = (blob) => {
      window.saved = blob;
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector(name).shadowRoot.querySelector('[data-format=svg]').click();
  }, tag);
  await page.waitForFunction(() => window.saved, { timeout: 10_000 });
  return page.evaluate(async (name) => {
    document.querySelector(name).shadowRoot.querySelector('details.export').open = false;
    return window.saved.text();
  }, tag);
}

async function photograph(page, clip) {
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
}

/** Where a picture stands: its corner and its own size, whatever of it is cut off at the edge. */
const boxOf = (picture) => {
  const { e: x, f: y } = picture.getScreenCTM();
  const [width, height] = ['width', 'height'].map((name) => Math.floor(Number(picture.getAttribute(name))));
  return { x: Math.round(x), y: Math.round(y), width, height };
};

/** The exported drawing, opened in a tab of its own, shows what the page shows. */
export async function drawingsOpenAlone(page, address) {
  await page.setViewport({ width: 712, height: 1400 });
  await page.goto(`${address}test/access/page.html`);
  for (const tag of TAGS) {
    const file = await fileOf(page, tag);
    const picture = await page.evaluateHandle(
      (name) => document.querySelector(name).shadowRoot.querySelector('.picture'),
      tag,
    );
    const shown = await photograph(page, await picture.evaluate(boxOf));
    const alone = await page.browser().newPage();
    const requests = [];
    alone.on('request', (request) => requests.push(request.url()));
    await alone.setViewport({ width: 800, height: 1400 });
    await alone.goto(`data:image/svg+xml;base64,${Buffer.from(file).toString('base64')}`);
    const copy = await alone.evaluateHandle(() => document.querySelector('svg svg'));
    const opened = await photograph(alone, await copy.evaluate(boxOf));
    await alone.close();
    assert.equal(requests.length, 1, `${tag}: nothing else is asked for`);
    assert.deepEqual([opened.width, opened.height], [shown.width, shown.height], `${tag}: as large`);
    const differing = pixelmatch(shown.data, opened.data, undefined, shown.width, shown.height, { threshold: 0.25 });
    const share = differing / (shown.width * shown.height);
    assert.ok(share <= TOLERANCE, `${tag}: ${(share * 100).toFixed(1)} % differs`);
  }
}
