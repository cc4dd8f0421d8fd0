import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { AXE, violationsOn } from '../access/axe.mjs';
import { run } from '../cli/command.mjs';
import { faultsOf, HEAD, openPage, PARAGRAPH, watchShifts } from './blank.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MOST_SHIFT = 0.02;
const WIDGETS = ['map', 'flows', 'halves', 'events'];
/** The window's width, the column's, and whether the page has the style sheet for figures. */
const PAGES = [
  [712, 680, true],
  [712, 680, false],
  [390, 358, true],
];

function articleWith(widget, figure, hasStyle) {
  const sheet = hasStyle ? '<link rel="stylesheet" href="/dist/figure.css">' : '';
  const tag = `<extops-${widget} id="chart">${figure}</extops-${widget}>`;
  const script = '<script defer src="/dist/extops.iife.js"></script>';
  return `${HEAD}${sheet}</head><body>${PARAGRAPH}${tag}${PARAGRAPH.repeat(10)}${script}</body></html>`;
}

/** To be run in every new document: notes for each frame what of the two is seen. */
function watchFrames() {
  window.seen = [];
  const look = () => {
    const chart = document.querySelector('#chart');
    const figure = chart?.querySelector(':scope > figure');
    const live = chart?.shadowRoot?.querySelector('.figure');
    if (figure) window.seen.push([figure, live].map((one) => one?.checkVisibility() ?? false).join());
    requestAnimationFrame(look);
  };
  look();
}

async function follow(browser, address, widget, figure, [viewport, , hasStyle]) {
  const page = await browser.newPage();
  const faults = faultsOf(page);
  await page.setViewport({ width: viewport, height: 900 });
  await page.evaluateOnNewDocument(watchShifts);
  await page.evaluateOnNewDocument(watchFrames);
  const { loaded, release } = await openPage(page, address, articleWith(widget, figure, hasStyle), ['.iife.js']);
  await page.waitForFunction(() => window.seen?.length > 3);
  release();
  await loaded;
  await page.waitForFunction(() => window.seen.filter((frame) => frame === 'false,true').length > 20);
  const { seen, shifted } = await page.evaluate(() => ({ seen: window.seen, shifted: window.shifted }));
  await page.close();
  return { seen, shifted, faults };
}

/** Without JavaScript, all that is said and counted is there. */
async function readWithout(browser, address, widget, figure) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  const { loaded } = await openPage(page, address, articleWith(widget, figure, true), []);
  await loaded;
  const [heading, hasBody] = await page.$eval('#chart', (chart) => [
    chart.querySelector('h3').textContent,
    chart.querySelector(chart.querySelector('svg') ? 'details > table' : 'ol > li > article') !== null,
  ]);
  assert.match(heading, /2024/);
  assert.ok(hasBody, 'the numbers are there');
  await page.close();
}

/** The figure stays in its place where the data cannot be loaded, and a line below it says so. */
async function stays(browser, address, widget, figure) {
  const page = await browser.newPage();
  await page.setViewport({ width: 712, height: 900 });
  await page.evaluateOnNewDocument(watchFrames);
  const article = articleWith(widget, figure, true).replace('id="chart"', 'id="chart" src="/missing.json"');
  const { loaded } = await openPage(page, address, article, []);
  await loaded;
  await page.waitForFunction(() => document.querySelector('#chart').shadowRoot?.querySelector('[role=alert]'));
  const [figureEnd, alertTop] = await page.evaluate(() => {
    const chart = document.querySelector('#chart');
    const box = (element) => element.getBoundingClientRect();
    return [box(chart.querySelector('figure')).bottom, box(chart.shadowRoot.querySelector('[role=alert]')).top];
  });
  assert.ok(alertTop >= figureEnd, 'said below the figure');
  const seen = new Set(await page.evaluate(() => window.seen));
  assert.deepEqual([...seen], ['true,false'], 'nothing else is seen');
  await page.close();
}

/** The figure alone, table open, breaks no rule of WCAG. */
async function isAccessible(browser, address, widget, figure) {
  const page = await browser.newPage();
  const article = articleWith(widget, figure, true)
    .replace(/<script.*/, '')
    .replace('<details>', '<details open>');
  const { loaded } = await openPage(page, address, article, []);
  await loaded;
  await page.evaluate(AXE);
  assert.deepEqual(await violationsOn(page), []);
  await page.close();
}

async function isReplaced(browser, address, widget, figure, setting) {
  const { seen, shifted, faults } = await follow(browser, address, widget, figure, setting);
  const other = seen.filter((frame) => frame !== 'true,false' && frame !== 'false,true');
  assert.deepEqual(other, [], 'one or the other is seen in every frame');
  assert.ok(seen.lastIndexOf('true,false') < seen.indexOf('false,true'), 'one step');
  assert.ok(shifted <= MOST_SHIFT, `layout shift ${shifted}`);
  assert.deepEqual(faults, []);
}

async function figureOf(widget, width) {
  const { exit, stdout } = await run(COMMAND, ['render', '--widget', widget, '--width', String(width)]);
  assert.equal(exit, 0);
  return stdout;
}

/** What `extops render` writes stands in the tag until the live chart takes its place: in one step, and nothing moves. */
export async function figuresStandIn(page, address, t) {
  const browser = page.browser();
  for (const widget of WIDGETS) {
    for (const setting of PAGES) {
      await t.test(`${widget} ${setting}`, async () =>
        isReplaced(browser, address, widget, await figureOf(widget, setting[1]), setting),
      );
    }
    const figure = await figureOf(widget, PAGES[0][1]);
    await t.test(`${widget} without JavaScript`, () => readWithout(browser, address, widget, figure));
    await t.test(`${widget} under WCAG`, () => isAccessible(browser, address, widget, figure));
    await t.test(`${widget} without its data`, () => stays(browser, address, widget, figure));
  }
}
