import assert from 'node:assert/strict';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Share of pixels that may differ: edges are smoothed a little differently where a picture begins between two pixels. */
const TOLERANCE = 0.02;
const TAGS = ['extops-map', 'extops-flows', 'extops-halves'];

/** The file that a reader gets from the menu, as text. */
export async function fileOf(page, tag, attributes = {}) {
  const take = async (name, given) => {
    document.querySelector('main').replaceChildren();
    await window.show(name, given, { press: 'details.export summary', then: '[data-format=svg]' });
    window.saved = undefined;
    URL.createObjectURL = (blob) => {
      window.saved = blob;
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector(name).shadowRoot.querySelector('[data-format=svg]').click();
  };
  await page.evaluate(take, tag, attributes);
  await page.waitForFunction(() => window.saved, { timeout: 10_000 });
  return page.evaluate(async (name) => {
    document.querySelector(name).shadowRoot.querySelector('details.export').open = false;
    return window.saved.text();
  }, tag);
}

export async function photograph(page, clip) {
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
}

/** Two photographs are as large, and show the same. */
export function assertAlike(one, other, tolerance = TOLERANCE) {
  assert.deepEqual([one.width, one.height], [other.width, other.height], 'as large');
  const differing = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.25 });
  const share = differing / (one.width * one.height);
  assert.ok(share <= tolerance, `${(share * 100).toFixed(1)} % differs`);
}

/** Where a picture stands: its corner and its own size, whatever of it is cut off at the edge. */
export const boxOf = (picture) => {
  const { e: x, f: y } = picture.getScreenCTM();
  const [width, height] = ['width', 'height'].map((name) => Math.floor(Number(picture.getAttribute(name))));
  return { x: Math.round(x), y: Math.round(y), width, height };
};

async function opensAlone(page, tag) {
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
  assert.equal(requests.length, 1, 'nothing else is asked for');
  assertAlike(opened, shown);
}

/** The exported drawing, opened in a tab of its own, shows what the page shows. */
export async function drawingsOpenAlone(page, address, t) {
  await page.setViewport({ width: 712, height: 1400 });
  await page.goto(`${address}test/access/page.html`);
  for (const tag of TAGS) await t.test(tag, () => opensAlone(page, tag));
}
