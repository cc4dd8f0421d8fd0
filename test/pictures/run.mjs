// Photographs every chart at three widths, in light, dark and print, and compares with the pictures kept here.
//   node test/pictures/run.mjs            compares; leaves what differs in node_modules/.cache/pictures
//   node test/pictures/run.mjs --update   keeps today's pictures instead: look at them before you commit
import { before, describe } from 'node:test';
import { useBrowser } from '../setup/use-browser.mjs';
import { comparePictures } from './camera.mjs';

const EXTENDED = '/data/extended-2022-2024.json';
const CHARTS = {
  map: { tag: 'extops-map', attributes: { period: '2024-H1' } },
  flows: { tag: 'extops-flows', attributes: {} },
  halves: { tag: 'extops-halves', attributes: {} },
};
const MORE = {
  multiples: { tag: 'extops-map', attributes: { src: EXTENDED, multiples: '' } },
  circles: { tag: 'extops-map', attributes: { src: EXTENDED, mark: 'circle' } },
  sample: { tag: 'extops-flows', attributes: { src: EXTENDED } },
  columns: { tag: 'extops-halves', attributes: { src: EXTENDED } },
  change: { tag: 'extops-halves', attributes: { src: EXTENDED, compare: '2023-H2/2024-H1' } },
};
const LOOKS = ['light', 'dark', 'print'];

function* views() {
  for (const name of Object.keys(CHARTS))
    for (const width of [320, 640, 1000]) for (const look of LOOKS) yield { ...CHARTS[name], name, width, look };
  for (const name of Object.keys(MORE)) yield { ...MORE[name], name, width: 640, look: 'light' };
}

/** In one go: a page forgets its medium when it is given preferences, and these when it is given a medium. */
function emulate(client, look) {
  const features = [
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  return client.send('Emulation.setEmulatedMedia', { media: look === 'print' ? 'print' : 'screen', features });
}

async function draw(page, client, { tag, attributes, width, look }) {
  await page.setViewport({ width: width + 32, height: 900, deviceScaleFactor: 1 });
  await emulate(client, look);
  await page.evaluate(
    async (name, pairs) => {
      const chart = document.createElement(name);
      for (const [key, value] of Object.entries(pairs)) chart.setAttribute(key, value);
      document.body.replaceChildren(chart);
      await document.fonts.load('500 12px "Inter Variable"');
      const isDrawn = () => chart.shadowRoot?.querySelector('.label, .value, .panel-title');
      while (!isDrawn()) await new Promise((frame) => requestAnimationFrame(frame));
      await document.fonts.ready;
    },
    tag,
    attributes,
  );
  const chart = await page.$(tag);
  return chart.screenshot();
}

describe('charts', () => {
  const chromium = useBrowser();
  let page;
  let client;

  before(async () => {
    page = await chromium.browser.newPage();
    client = await page.createCDPSession();
    await page.goto(`${chromium.address}test/pictures/page.html`);
  });

  const shots = [...views()].map((view) => [
    `${view.name}-${view.width}-${view.look}.png`,
    () => draw(page, client, view),
  ]);
  comparePictures('kept', Object.fromEntries(shots));
});
