import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, find, findAll, openTable, removeCharts, TAGS, type Tag } from '../helpers/chart.js';
import { contrast, painted } from '../helpers/colours.js';
import { itWithMedia } from '../setup/emulate.js';

const PAPER = [255, 255, 255];
/** Texts with their contrast, and marks. */
const TEXTS = '.heading, .standfirst, .note, .footer span, .limits, .legend span, .tally-part span, caption, th, td';
const LABELS = '.label, .value, .name, .group, .tick-label, .key-text';
const PAINTED = '.bar, .dot, .head, .arc, .rest, .hatch, .origin, .after';
const TAGGED: Readonly<Record<Tag, Readonly<Record<string, string>>>> = {
  'extops-map': { period: '2024-H1' },
  'extops-flows': {},
  'extops-halves': {},
};

/** Ways in which a page is dark. */
const DARK: Readonly<Record<string, (chart: ExtopsChart) => void>> = {
  'of a dark page': (chart) => (chart.parentElement!.style.colorScheme = 'dark'),
  'of a page that follows the reader’s system': (chart) => (chart.parentElement!.style.colorScheme = 'light dark'),
  'with a dark theme': (chart) => (chart.theme = 'dark'),
  'that a rule of the page makes dark': (chart) => (chart.style.colorScheme = 'dark'),
};

/** Style that a page which is always dark gives its widgets. */
const PALE = ['ink', 'secondary', 'muted', 'warning', 'series-1', 'series-2', 'series-1-text', 'series-2-text', 'series-none']; // prettier-ignore
const DEEP = ['paper', 'land', 'rule'];

function paintOf(element: Element): string {
  const { fill, stroke } = getComputedStyle(element);
  return fill === 'none' || fill.startsWith('url') ? stroke : fill;
}

function expectReadable(chart: ExtopsChart): void {
  const ground = getComputedStyle(find(chart, '.figure')!).backgroundColor;
  expect(painted(ground), 'ground').to.deep.equal(PAPER);
  for (const text of findAll(chart, TEXTS).filter((one) => one.checkVisibility()))
    expect(contrast(getComputedStyle(text).color, ground), text.outerHTML.slice(0, 99)).to.be.at.least(4.5);
  for (const label of findAll(chart, LABELS))
    expect(contrast(paintOf(label), ground), label.outerHTML.slice(0, 99)).to.be.at.least(4.5);
  for (const mark of findAll(chart, PAINTED).filter((one) => !one.matches('circle.origin')))
    expect(contrast(paintOf(mark), ground), mark.outerHTML.slice(0, 99)).to.be.at.least(3);
  for (const land of findAll(chart, '.land'))
    expect(contrast(paintOf(land), ground), 'land is paler than what is on it').to.be.below(1.5);
}

for (const tag of TAGS)
  describe(`<${tag}> on paper`, () => {
    afterEach(async () => {
      removeCharts();
      await emulateMedia({ media: 'screen', colorScheme: 'light' });
    });

    async function printed(darken: (chart: ExtopsChart) => void): Promise<ExtopsChart> {
      const chart = await drawnChart(tag, { attributes: TAGGED[tag] });
      await openTable(chart);
      await emulateMedia({ media: 'print', colorScheme: 'dark' });
      darken(chart);
      await chart.updateComplete;
      return chart;
    }

    for (const [how, darken] of Object.entries(DARK))
      itWithMedia(`is dark on white: ${how}`, async () => expectReadable(await printed(darken)));

    itWithMedia('is dark on white: with the colours of a page that is always dark', async () => {
      const chart = await printed(DARK['of a dark page']!);
      const { style } = chart.parentElement!;
      for (const name of PALE) style.setProperty(`--extops-${name}`, '#fdeccb');
      for (const name of DEEP) style.setProperty(`--extops-${name}`, '#101214');
      expectReadable(chart);
    });
  });
