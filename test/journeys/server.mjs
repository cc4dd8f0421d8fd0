import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { html } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { good } from '../bad-input/good.mjs';
import { faultsOf, HEAD, openPage, PARAGRAPH, watchShifts } from './blank.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const APP = 'node_modules/.cache/served/app.js';
const MOST_SHIFT = 0.02;

/** With Lit's support for hydration, from the npm modules; and from the classic script, which knows of no server. */
const SCRIPTS = {
  'the modules': `<script type="module" src="/${APP}"></script>`,
  'the one file': '<script defer src="/dist/extops.iife.js"></script>',
};

function bundleApp() {
  const contents = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import './dist/define.js';`;
  return build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: ROOT + APP,
    logLevel: 'error',
  });
}

/** What a page is made of: each with what its figure says on the server, and what it says in the end. */
const CHARTS = [
  [html`<extops-map period="2024-H1" group="a"></extops-map>`, /10 plots and attacks in 9 countries/],
  [html`<extops-map multiples></extops-map>`, /11 plots and attacks in 10 countries/],
  [html`<extops-flows lang="ar"></extops-flows>`, /مخططًا وهجومًا/],
  [html`<extops-halves></extops-halves>`, /Solid: itemised one by one/],
  [html`<extops-halves compare="2024-H1/2024-H2"></extops-halves>`, /Open dots|none recorded/],
  [html`<extops-events period="2024-H1"></extops-events>`, /10 plots and attacks, each with who says so/],
  [html`<extops-filters group="a"></extops-filters>`, /Filters[\s\S]+Period/],
  [html`<extops-map id="own" .data=${good}></extops-map>`, /5 plots and attacks in 3 countries/],
];
/** What a server could not know, or knew otherwise. */
const OTHERS = [
  [html`<extops-map src="/data/extended-2022-2024.json"></extops-map>`, /countries/],
  [html`<extops-map id="older" .data=${{ ...good, title: 'Older', counts: [] }}></extops-map>`, /11 plots and attacks/],
];

const write = (template) => collectResultSync(render(template)).replace(/<!--\/?lit-part[^>]*-->(?=<extops|$)/g, '');

function pageOf(charts, script) {
  const tags = charts.map(([template]) => `${PARAGRAPH}${write(template)}`).join('');
  const data = `<script>document.querySelector('#own').data = ${JSON.stringify(good)}</script>`;
  return `${HEAD}</head><body>${tags}${PARAGRAPH}${data}${script}</body></html>`;
}

/** To be run in every new document: the charts on it, what they say, and whether they are still as a server wrote them. */
function watchCharts() {
  const tags = ['map', 'flows', 'halves', 'events', 'filters'].map((name) => `body > extops-${name}`);
  window.charts = () => [...document.querySelectorAll(tags)];
  window.texts = () => window.charts().map(({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));
  window.mark = () => window.charts().forEach(({ shadowRoot }) => (shadowRoot.firstElementChild.isWritten = true));
  window.areTaken = () =>
    window.charts().every((chart) => {
      const roots = [...chart.shadowRoot.querySelectorAll('.root')];
      const isDrawn = !chart.shadowRoot.querySelector('rect.vacant, .blank');
      return chart.matches(':defined') && roots.length === 1 && !roots[0].isWritten && isDrawn;
    });
  window.passBy = async () => {
    for (const chart of window.charts()) {
      chart.scrollIntoView();
      await new Promise((frame) => setTimeout(frame, 50));
    }
    scrollTo(0, 0);
  };
}

function assertSaid(texts, charts, name) {
  charts.forEach(([, says], i) => assert.match(texts[i], says, `${name}: ${i}`));
}

/** A key opens the events of a mark, another the table; the form filters the chart of its group. */
async function works(page) {
  const inMap = (selector) => document.querySelector('extops-map').shadowRoot.querySelector(selector);
  const press = async (selector, opened) => {
    await (await page.evaluateHandle(inMap, selector)).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(inMap, {}, opened);
  };
  await press('.marks', '.detail .event');
  await press('[data-action=table]', 'table');
  const before = await page.evaluate(() => window.texts()[0]);
  await page.evaluate(() => document.querySelector('extops-filters').shadowRoot.querySelector('input').click());
  await page.waitForFunction((text) => window.texts()[0] !== text, {}, before);
}

async function takeOver(browser, address, script) {
  const page = await browser.newPage();
  const faults = faultsOf(page);
  await page.setViewport({ width: 1000, height: 900 });
  for (const watch of [watchShifts, watchCharts]) await page.evaluateOnNewDocument(watch);
  const markup = pageOf([...CHARTS, ...OTHERS], script);
  const { loaded, release } = await openPage(page, address, markup, ['.iife.js', '/app.js']);
  await page.waitForFunction((count) => window.charts().length === count, {}, CHARTS.length + OTHERS.length);
  assertSaid(await page.evaluate(() => window.texts()), CHARTS, 'what the server wrote');
  await page.evaluate(() => window.mark());
  release();
  await loaded;
  await page.evaluate(() => window.passBy());
  await page.waitForFunction(() => window.areTaken(), { timeout: 10_000 });
  const { texts, shifted } = await page.evaluate(() => ({ texts: window.texts(), shifted: window.shifted }));
  assertSaid(texts, [...CHARTS, ...OTHERS], 'what is shown');
  assert.ok(shifted <= MOST_SHIFT, `layout shift ${shifted}`);
  await works(page);
  assert.deepEqual(faults, []);
  await page.close();
}

/** Lit's server rendering writes all five elements, and a browser takes them over, whatever it finds there. */
export async function serversDraw(page, address, t) {
  await bundleApp();
  await import('extops/define');
  const { prepare } = await import('extops/prepare');
  for (const tag of ['en', 'ar']) await prepare(tag);
  for (const [name, script] of Object.entries(SCRIPTS))
    await t.test(`by ${name}`, () => takeOver(page.browser(), address, script));
}
