import assert from 'node:assert/strict';

const UPDATES = 50;

/** What a reader of the chart is told last: the title's number stands in its data. */
const lastLoaded = (title) => window.loaded.at(-1) === title;

function chartHas(text) {
  const shadowRoot = document.querySelector('extops-map')?.shadowRoot;
  return shadowRoot?.querySelector('.standfirst')?.textContent.includes(text) && shadowRoot.querySelector('.marks');
}

/**
 * One application, from its blank page: the object it gives arrives, fifty others replace it one by one, a choice in the
 * chart reaches it as an event, and it takes the chart away without leaving anything behind.
 */
export async function drive(page, address) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  await use(page, address).catch(async (cause) => {
    const state = await page.evaluate(() => [document.visibilityState, document.body.innerHTML]);
    throw new Error([cause.message, ...faults, ...state].join('; '), { cause });
  });
  assert.deepEqual(faults, []);
}

async function use(page, address) {
  await page.goto(address);
  await page.waitForFunction(chartHas, { timeout: 15_000, polling: 50 }, '1 plot');
  assert.equal(
    await page.$eval('extops-map', (chart) => chart.hasAttribute('data')),
    false,
    'the object is no attribute',
  );
  assert.ok(await page.$eval('extops-map', (chart) => chart.withoutExport), 'a switch is on');
  for (let number = 2; number <= UPDATES + 1; number++) {
    await page.evaluate((n) => window.consumer.update(n), number);
    await page.waitForFunction(lastLoaded, { timeout: 5000, polling: 10 }, `Toy ${number}`);
  }
  await page.waitForFunction(chartHas, { timeout: 5000, polling: 50 }, `${UPDATES + 1} plots`);
  await page.evaluate(() => document.querySelector('extops-map').shadowRoot.querySelector('.marks').focus());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.chosen.at(-1) === 'DEU', { timeout: 5000 });
  await page.evaluate(() => window.consumer.unmount());
  await page.waitForFunction(() => !document.querySelector('extops-map'), { timeout: 5000 });
}
