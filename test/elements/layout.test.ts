import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { addChart, drawn, drawnChart, find, findAll, openTable, removeCharts, TAGS, textOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const isSupported = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
const itWithShifts: Mocha.TestFunction | Mocha.PendingTestFunction = isSupported ? it : it.skip;
/** As much as the bundled edition, but over a network so slow that it comes when a test says. */
const article = () => `/data/article.json?${crypto.randomUUID()}`;
const { fetch } = window;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const waiting = (chart: ExtopsChart) => until(() => textOf(find(chart, '[part=status]')), 'the chart waits');

/** The sum of layout shifts while something is done, as browsers count them. */
async function shiftDuring(work: () => Promise<unknown>): Promise<number> {
  let shift = 0;
  const count = (entries: PerformanceEntry[]) =>
    entries.forEach((entry) => (shift += (entry as PerformanceEntry & { value: number }).value));
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await work();
  await pause(150);
  count(observer.takeRecords());
  observer.disconnect();
  return shift;
}

for (const tag of TAGS)
  describe(`<${tag}> on a page`, () => {
    let answer: () => void;
    catchWarnings();
    beforeEach(() => {
      window.scrollTo(0, 0);
      const asked = new Promise<void>((resolve) => (answer = resolve));
      window.fetch = (...request) => asked.then(() => fetch(...request));
    });
    afterEach(async () => {
      window.fetch = fetch;
      removeCharts();
      document.querySelector('.below')?.remove();
      await setViewport({ width: 800, height: 600 });
    });

    for (const width of [320, 400, 640, 1000])
      for (const attributes of [{}, { period: '2024-H1' }, { period: '2023-H1/2024-H2' }])
        it(`keeps the place it will take, ${width} px wide, ${JSON.stringify(attributes)}`, async () => {
          await setViewport({ width: width + 20, height: 700 });
          const chart = addChart(tag, { width, attributes: { ...attributes, src: article() } });
          const height = () => find(chart, '[part=chart]')!.getBoundingClientRect().height;
          await waiting(chart);
          const before = height();
          answer();
          await drawn(chart);
          expect(before / height()).to.be.within(0.98, 1.02);
        });

    for (const width of [360, 640, 1000])
      itWithShifts(`moves nothing on the page when its data come late, ${width} px wide`, async () => {
        await setViewport({ width: width + 20, height: 900 });
        const shift = await shiftDuring(async () => {
          const chart = addChart(tag, { width, attributes: { src: article() } });
          const below = Object.assign(document.createElement('p'), {
            className: 'below',
            textContent: 'The article goes on. '.repeat(60),
          });
          document.body.append(below);
          await waiting(chart);
          await pause(100);
          answer();
          await drawn(chart);
        });
        expect(shift).to.be.at.most(0.02);
      });

    for (const width of [320, 360, 400, 640, 1000])
      for (const [of, given] of Object.entries({ article: {}, toy: { data: toyFile } }))
        it(`needs no sideways scrolling in ${width} px, and cuts no text: ${of}`, async () => {
          await setViewport({ width, height: 700 });
          const chart = await drawnChart(tag, { width: width - 16, ...given });
          expect(document.documentElement.scrollWidth).to.be.at.most(
            Math.max(width, document.documentElement.clientWidth),
          );
          const box = chart.getBoundingClientRect();
          for (const text of findAll<SVGTextElement>(chart, '.picture text')) {
            const { left, right, width: long } = text.getBoundingClientRect();
            if (long === 0) continue;
            expect(left, `${text.textContent}`).to.be.at.least(box.left - 1);
            expect(right, `${text.textContent}`).to.be.at.most(box.right + 1);
          }
        });

    it('is drawn for the column it is in, and again when that changes', async () => {
      const chart = await drawnChart(tag, { width: 640 });
      expect(find(chart, '.picture')!.getAttribute('width')).to.equal('640');
      chart.parentElement!.style.width = '340px';
      await until(() => find(chart, '.picture')!.getAttribute('width') === '340');
    });

    for (const [width, least] of [
      [320, 11],
      [640, 12],
    ] as const)
      it(`sets no text smaller than ${least} px, ${width} px wide, with table and events open`, async () => {
        const chart = await drawnChart(tag, { width });
        await openTable(chart);
        find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        await until(() => find(chart, '.event'), 'the events are open');
        const texts = findAll(chart, '*').filter((element) =>
          [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
        );
        for (const element of texts.filter(({ localName }) => localName !== 'style'))
          expect(parseFloat(getComputedStyle(element).fontSize), element.outerHTML).to.be.at.least(least);
      });
  });

describe('widgets on a page, one below the other', () => {
  afterEach(removeCharts);

  async function gapOf(style = ''): Promise<number> {
    const column = Object.assign(document.createElement('div'), { className: 'chart-column' });
    const sheet = Object.assign(document.createElement('style'), { textContent: style });
    const [above, below] = [document.createElement('extops-map'), document.createElement('extops-halves')];
    column.append(sheet, above, below);
    document.body.append(column);
    await Promise.all([drawn(above), drawn(below)]);
    const gap = below.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
    removeCharts();
    return gap;
  }

  it('keep room between them', async () => expect(await gapOf()).to.equal(24));

  it('keep as much as the page asks for', async () => {
    expect(await gapOf('.chart-column { --extops-margin: 7px; }')).to.equal(7);
    expect(await gapOf('extops-halves, extops-map { margin: 3px 0; }')).to.equal(3);
    expect(await gapOf('* { margin: 0; }')).to.equal(0);
  });
});
