import assert from 'node:assert/strict';

const SRC = 'src="/data/extended-2022-2024.json"';
const TAGS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'];

/** Bytes in use once all that nobody holds is gone. */
async function heap(page) {
  const client = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** Where the widgets that are drawn stand, in windows from the top. */
const drawnAt = (page) =>
  page.evaluate(() => {
    const drawn = window.reader.widgetsIn(document).filter((widget) => window.reader.isDrawn(widget));
    return drawn.map((widget) => widget.getBoundingClientRect().top / innerHeight);
  });

/** Two hundred on a page that never rests: each is drawn when a reader comes near, from three requests, in little memory. */
export async function twoHundredOnAPage({ page, address, requests, reader, note }) {
  await page.setViewport({ width: 700, height: 900 });
  await page.evaluateOnNewDocument(() => (window.requestIdleCallback = () => 0));
  requests.length = 0;
  await page.goto(`${address}test/hosts/every.html`);
  await page.evaluate(reader);
  const before = await heap(page);
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html;
    },
    Array.from({ length: 200 }, (_, i) => `<${TAGS[i % 3]} ${SRC}></${TAGS[i % 3]}>`).join(''),
  );
  await page.waitForFunction(() => window.reader.isDrawn(window.reader.widgetsIn(document)[0]));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const first = await drawnAt(page);
  assert.ok(
    first.length > 0 && Math.max(...first) <= 2,
    `drawn ahead of time: ${first.length}, to ${Math.max(...first)} windows`,
  );
  const count = await page.evaluate(async () => (await window.reader.allDrawn(document)).length);
  assert.equal(count, 200);
  assert.ok(requests.length <= 3, `requests: ${requests.map(({ url }) => url)}`);
  const used = (await heap(page)) - before;
  note(`${(used / 1e6).toFixed(1)} MB`);
  assert.ok(used <= 80e6, `heap: ${used}`);
}

async function addAndRemove(html, times) {
  for (let i = 0; i < times; i++) {
    document.body.innerHTML = html;
    if (i % 25 === 0) await window.reader.allDrawn(document);
    document.body.replaceChildren();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** A number once it is at most `limit`: what was removed last may still be at work. What is kept stays above it. */
async function settled(measure, limit) {
  for (let tries = 0; tries < 10 && (await measure()) > limit; tries++)
    await new Promise((resolve) => setTimeout(resolve, 300));
  return measure();
}

/**
 * Five hundred added and removed leave two kilobytes each at most, and no element. The first hundreds do not count: engines
 * keep what they compile.
 */
export async function fiveHundredLeave({ page, address, reader, note }) {
  await page.goto(`${address}test/hosts/every.html`);
  await page.evaluate(reader);
  const html = TAGS.map((tag) => `<${tag} group="a" permalink ${SRC}></${tag}>`).join('');
  await page.evaluate(addAndRemove, html, 250);
  const before = await heap(page);
  const most = Math.min(2000, (before * 0.05) / 500);
  await page.evaluate(addAndRemove, html, 100);
  const each = await settled(async () => ((await heap(page)) - before) / 500, most);
  note(`${each.toFixed(0)} bytes each of ${(before / 1e6).toFixed(1)} MB`);
  assert.ok(each <= most, `${each} bytes each of ${before}`);
  for (const tag of TAGS) {
    const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
    const kept = await page.queryObjects(prototype);
    assert.equal(await kept.evaluate((all) => all.length), 0, `${tag} kept`);
  }
}
