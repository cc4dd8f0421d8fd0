import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/command.mjs';
import { assertAlike, boxOf, fileOf, photograph } from './drawings.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const WIDTH = 680;

const LOOKS = [
  ['map', { theme: 'light' }],
  ['map', { theme: 'dark', lang: 'ar', mark: 'circle' }],
  ['map', { theme: 'light', multiples: '', region: 'europe' }],
  ['flows', { theme: 'light' }],
  ['flows', { theme: 'dark', lang: 'ar', series: 'iskp' }],
  ['halves', { theme: 'light' }],
  ['halves', { theme: 'dark', lang: 'ar' }],
  ['halves', { theme: 'light', compare: '2024-H1/2024-H2' }],
];

function argumentsFor(widget, attributes, css) {
  const options = Object.entries(attributes).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  );
  return ['render', '--widget', widget, '--format', 'svg', '--width', String(WIDTH), '--css', css, ...options];
}

/** Everything that is drawn in the picture of a file: its name, its text, its attributes. */
function drawnIn(svg) {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const number = (value) => (/^-?[\d.]+(px)?$/.test(value) ? String(Math.round(parseFloat(value) * 100) / 100) : value);
  return [...file.querySelectorAll('svg svg:first-of-type *')]
    .filter((element) => !element.closest('defs') && !element.parentElement.closest('svg svg ~ *'))
    .map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${number(value)}`).sort();
      // Engines differ in the spaces around the dash of a period.
      const text = element.children.length > 0 ? '' : element.textContent.replace(/\s/g, ' ');
      return [element.localName, text, ...attributes].join(' ');
    });
}

/** Without most of a long path, so that a person can read what differs. */
const short = (mark = '') => mark.replace(/(?<= d=.{40})[^=]{9,}(?= \w)/, '…');

async function photographOf(browser, file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 1400 });
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(file).toString('base64')}`);
  const picture = await page.evaluateHandle(() => document.querySelector('svg svg'));
  const png = await photograph(page, await picture.evaluate(boxOf));
  await page.close();
  return png;
}

/** Has the page estimate the widths of texts, as the command does, which knows no typeface. */
function withoutMeasuring(page) {
  return page.evaluateOnNewDocument(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
}

async function isTheLivePicture(page, css, widget, attributes) {
  const { exit, stdout, stderr } = await run(COMMAND, argumentsFor(widget, attributes, css));
  assert.equal(exit, 0, stderr);
  const live = await fileOf(page, `extops-${widget}`, attributes);
  const [written, taken] = [await page.evaluate(drawnIn, stdout), await page.evaluate(drawnIn, live)];
  assert.ok(written.length > 10, 'there are marks');
  taken.forEach((mark, i) => assert.equal(short(written[i]), short(mark), `mark ${i}`));
  assert.deepEqual(written, taken, 'the same marks');
  const [one, other] = [await photographOf(page.browser(), stdout), await photographOf(page.browser(), live)];
  assertAlike(one, other);
}

/** What `extops render` writes without a browser is what a reader takes from the live chart: mark by mark, pixel by pixel. */
export async function stillsAreTheLivePictures(page, address, t) {
  await withoutMeasuring(page);
  await page.setViewport({ width: WIDTH + 32, height: 1400 });
  await page.goto(`${address}test/access/page.html`);
  const css = fileURLToPath(new URL('./typeface.css', import.meta.url));
  for (const [widget, attributes] of LOOKS) {
    await t.test(`${widget} ${JSON.stringify(attributes)}`, () => isTheLivePicture(page, css, widget, attributes));
  }
}
