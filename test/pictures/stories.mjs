// Photographs the stories of the built Storybook, one for each element and state that the charts' own pictures leave out.
//   node test/pictures/stories.mjs            compares; leaves what differs in node_modules/.cache/pictures
//   node test/pictures/stories.mjs --update   keeps today's pictures instead: look at them before you commit
import { before, describe } from 'node:test';
import { useBrowser } from '../setup/use-browser.mjs';
import { listedStories, openStories } from '../workbench/open.mjs';
import { comparePictures } from './camera.mjs';

/** Shown before, photographed never. */
const FIRST = 'charts-map--default';
const COLUMN = 360;
/** A list of entries or of choices goes on below in the same way. */
const LONGEST = 760;

/** The same in every chart, list and form. */
const STATES = [
  ...[
    'loading',
    'loading-progress',
    'failed',
    'failed-bundled',
    'stale',
    'bad-entries',
    'nothing-matches',
    'nothing-listed',
  ],
  ...['partial', 'one-entry', 'many-entries', 'long-names', 'right-to-left', 'forced-colours', 'keyboard'],
];
const OTHERS = [
  ...['charts-events--dark', 'charts-events--print', 'charts-filters--dark', 'charts-filters--choose'],
  ...['charts-half-years--same-day', 'theming-parts--filters'],
];
/** Several charts below one another. */
const WHOLE = [
  'theming-parts--the-map',
  ...['charts-linked--article', 'charts-half-years--table', 'theming-themes--broadsheet', 'theming-themes--institute'],
  ...['theming-themes--high-contrast', 'theming-themes--harbour-post', 'theming-themes--almanac-review'],
];

/** The typefaces that come along, in every theme: pictures are then the same on every machine. */
const TYPE = `
  @font-face { font-family: Latin; src: url(INTER) format('woff2'); font-weight: 100 900 }
  @font-face { font-family: Arabic; src: url(ARABIC) format('woff2'); font-weight: 100 900 }
  :root, .column { --extops-font: Latin, Arabic !important }
  .column, .column * { font-family: Latin, Arabic !important }`;

function typefaces(address) {
  const file = (name, script) =>
    `${address}node_modules/@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`;
  return TYPE.replace('INTER', file('inter', 'latin')).replace('ARABIC', file('noto-sans-arabic', 'arabic'));
}

/** Adds the typefaces to every page that this one becomes. */
function withTypefaces(page, address) {
  return page.evaluateOnNewDocument((text) => {
    const style = Object.assign(document.createElement('style'), { textContent: text });
    addEventListener('DOMContentLoaded', () => document.head.append(style));
  }, typefaces(address));
}

async function photograph(page, longest) {
  const { x, y, width, height } = await (await page.$('.column')).boundingBox();
  const [left, top] = [x, y].map(Math.floor);
  return page.screenshot({ clip: { x: left, y: top, width, height: Math.ceil(Math.min(height, longest)) } });
}

const { stories } = listedStories();
const states = stories.filter((id) => id.startsWith('charts-') && STATES.includes(id.split('--')[1]));

describe('stories', () => {
  const chromium = useBrowser();
  let opened;

  before(async () => {
    const { browser, address } = chromium;
    opened = await openStories(browser, `${address}storybook-static/`, FIRST, (page) => withTypefaces(page, address));
    await opened.page.setViewport({ width: COLUMN + 32, height: LONGEST });
  });

  async function shoot(id) {
    await opened.show(id);
    return photograph(opened.page, WHOLE.includes(id) ? Infinity : LONGEST);
  }

  const shots = [...states, ...OTHERS, ...WHOLE].map((id) => [`${id}.png`, () => shoot(id)]);
  comparePictures('kept/stories', Object.fromEntries(shots));
});
