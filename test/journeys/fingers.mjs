const TAGS = ['extops-map', 'extops-flows', 'extops-halves'];
const MARKS = { 'extops-map': '.country', 'extops-flows': 'circle.target', 'extops-halves': '.bar' };

/** Where a mark can be hit. */
async function pointOn(page, tag) {
  return page.evaluate(
    (name, selector) => {
      const { shadowRoot } = document.querySelector(name);
      for (const mark of shadowRoot.querySelectorAll(selector)) {
        const { left, top, width, height } = mark.getBoundingClientRect();
        for (let i = 0; i < 100; i++) {
          const point = [left + (width * ((i % 10) + 0.5)) / 10, top + (height * (Math.floor(i / 10) + 0.5)) / 10];
          if (shadowRoot.elementFromPoint(...point) === mark) return point;
        }
      }
      throw new Error(`${name}: no mark to hit`);
    },
    tag,
    MARKS[tag],
  );
}

async function wheelScrolls(page, [x, y]) {
  await page.mouse.move(x, y);
  await page.mouse.wheel({ deltaY: 300 });
  await page.waitForFunction(() => scrollY > 100, { timeout: 5000 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(1, 1);
}

/** Until the page has stood still for some time: a finger's push goes on after it. */
function stillness(page) {
  return page.evaluate(async () => {
    for (let [still, last] = [0, scrollY]; still < 15; still = scrollY === last ? still + 1 : 0) {
      last = scrollY;
      await new Promise((next) => requestAnimationFrame(next));
    }
  });
}

async function fingerScrolls(page, [x, y]) {
  await page.touchscreen.touchStart(x, y);
  for (let moved = 30; moved <= 300; moved += 30) {
    await page.touchscreen.touchMove(x, y - moved);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  await page.touchscreen.touchEnd();
  await page.waitForFunction(() => scrollY > 100, { timeout: 5000 });
  await stillness(page);
  await page.evaluate(() => scrollTo(0, 0));
}

async function tapOpens(page, tag) {
  const [x, y] = await pointOn(page, tag);
  await page.touchscreen.tap(x, y);
  await page.waitForFunction(
    (name) => document.querySelector(name).shadowRoot.querySelector('section.detail'),
    { timeout: 5000 },
    tag,
  );
}

async function scrollAndTap(page, tag) {
  await page.evaluate((name) => window.show(name, {}), tag);
  await page.evaluate(() => scrollTo(0, 0));
  const point = await pointOn(page, tag);
  await fingerScrolls(page, point);
  await tapOpens(page, tag);
  await page.evaluate((name) => window.show(name, {}), tag);
  await wheelScrolls(page, point);
}

/** A wheel or a finger on a chart scrolls the page; a tap opens the events behind a mark. */
export async function fingersScrollAndTap(page, address, t) {
  await page.setViewport({ width: 400, height: 800, hasTouch: true });
  await page.goto(`${address}test/access/page.html`);
  await page.evaluate(() => (document.body.style.paddingBottom = '2000px'));
  for (const tag of TAGS) await t.test(tag, () => scrollAndTap(page, tag));
}
