import assert from 'node:assert/strict';

const standfirst = (tag) =>
  document.querySelector(tag).shadowRoot?.querySelector('.standfirst')?.textContent.trim() ?? '';

/** Waits until a chart's standfirst begins with a number of plots and attacks. */
function counts(page, tag, n) {
  return page.waitForFunction(
    (name, text) => document.querySelector(name).shadowRoot?.querySelector('.standfirst')?.textContent.includes(text),
    { timeout: 10_000 },
    tag,
    `${n} plot`,
  );
}

async function bothCount(page, n) {
  for (const tag of ['extops-map', 'extops-flows']) await counts(page, tag, n);
}

const press = (page, selector) =>
  page.evaluate((one) => document.querySelector('extops-filters').shadowRoot.querySelector(one).click(), selector);

async function emphasis(page) {
  const hover = (type) =>
    page.evaluate((name) => {
      const { shadowRoot } = document.querySelector('extops-flows');
      const { left, top } = shadowRoot.querySelector('.picture').getBoundingClientRect();
      const [cx, cy] = ['cx', 'cy'].map((key) => Number(shadowRoot.querySelector('circle.target').getAttribute(key)));
      const options = { clientX: left + cx, clientY: top + cy, bubbles: true, composed: true };
      shadowRoot.querySelector('circle.target').dispatchEvent(new PointerEvent(name, options));
    }, type);
  const outlined = () => document.querySelector('extops-map').shadowRoot.querySelector('.picture .outline') !== null;
  await hover('pointermove');
  await page.waitForFunction(outlined, { timeout: 10_000 });
}

async function backAndForth(page) {
  await page.waitForFunction(() => location.hash.includes('target=TUR'), { timeout: 10_000 });
  const state = await page.evaluate(() => location.hash);
  await page.click('#jump');
  assert.equal(await page.evaluate(() => location.hash), '#note', 'the page’s own anchor');
  await bothCount(page, 1);
  await page.goBack();
  assert.equal(await page.evaluate(() => location.hash), state, 'back to the view');
  await bothCount(page, 1);
  await page.goBack();
  await bothCount(page, 11);
}

/** Filters, pointing and the address are shared between the charts of a classic script and of a module. */
export async function copiesStayInSync(page, address) {
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(`${address}test/journeys/copies.html`);
  await bothCount(page, 11);
  const areTwo = await page.evaluate(() => {
    const base = (tag) => Object.getPrototypeOf(customElements.get(tag));
    return base('extops-map') !== base('extops-flows');
  });
  assert.ok(areTwo, 'each copy has classes of its own');
  assert.notEqual(await page.evaluate(standfirst, 'extops-map'), '');
  await page.waitForFunction(
    () => document.querySelector('extops-filters').shadowRoot?.querySelector('input[value=TUR]'),
    { timeout: 10_000 },
  );
  await press(page, 'input[value=TUR]');
  await bothCount(page, 1);
  await emphasis(page);
  await backAndForth(page);
}
