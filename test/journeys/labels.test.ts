import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import extendedFile from '../../data/extended-2022-2024.json';
import type { ExtopsChart } from '../../src/elements/chart.js';
import type { Mark } from '../../src/views/drawing.js';
import { drawnChart, find, findAll, removeCharts, textOf, type Given, type Tag } from '../helpers/chart.js';
import { bringUp, click, hover, letGo, middleOf, tap, type At } from '../helpers/fingers.js';
import { until } from '../helpers/until.js';

const extended = { data: extendedFile };
const CHARTS: readonly [name: string, tag: Tag, given: Given][] = [
  ['the map', 'extops-map', {}],
  ['circles', 'extops-map', { attributes: { mark: 'circle' } }],
  ['the world', 'extops-map', { attributes: { region: 'world' } }],
  ['the flows', 'extops-flows', {}],
  ['half-years in rows', 'extops-halves', {}],
  ['half-years by target', 'extops-halves', { attributes: { by: 'target' } }],
  ['half-years from right to left', 'extops-halves', { attributes: { dir: 'rtl' } }],
  ['two half-years compared', 'extops-halves', { attributes: { compare: '2024-H1/2024-H2' } }],
  ['the map of three years', 'extops-map', extended],
  ['circles of three years', 'extops-map', { ...extended, attributes: { mark: 'circle' } }],
  ['the flows of three years', 'extops-flows', extended],
  ['half-years in columns', 'extops-halves', extended],
  ['half-years in columns, one series', 'extops-halves', { ...extended, attributes: { series: 'iskp' } }],
  ['compared, of three years', 'extops-halves', { ...extended, attributes: { compare: '2023-H2/2024-H1' } }],
];

/** Every text of the picture that is the name or the number of a mark, and no number of an axis or title of a group. */
function labelsIn(chart: ExtopsChart): Element[] {
  return findAll(chart, '.picture text').filter(
    (text) => !text.matches('.tick-label, .panel-title, .group') && textOf(text) !== '',
  );
}

const lettersIn = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];
const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/** Whether a label says what a mark says: its words, and its number where it has one. */
function isSaidBy(label: Element, { tip }: Mark): boolean {
  const { title, value } = tip();
  const number = label.matches('.number') ? textOf(label) : textOf(label.querySelector('.number'));
  const name = label.matches('.number') ? '' : textOf(label).replace(number, '');
  const said = `${title} ${value}`;
  const own = label.matches('.value') ? '' : name;
  return lettersIn(own).every((word) => said.includes(word)) && numbersIn(number).every((n) => said.includes(n));
}

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

/** The bar or the dots whose middle is nearest to a name or number: across in columns, down in rows. */
function rowOf(chart: ExtopsChart, label: Element): string | undefined {
  const bars = findAll(chart, '.picture .bar, .picture .change .after');
  const isColumns = new Set(bars.map((bar) => bar.getAttribute('height'))).size > 1;
  const [start, length] = isColumns ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const middle = (bar: Element) =>
    numberOf(bar, bar.matches('circle') ? `c${start}` : start) + numberOf(bar, length) / 2;
  const away = (bar: Element) => Math.abs(middle(bar) - numberOf(label, start));
  const [nearest] = bars.sort((a, b) => away(a) - away(b));
  return nearest?.closest('[data-mark]')?.getAttribute('data-mark') ?? undefined;
}

/** The middle of a label, and places near its ends. */
function placesOn(label: Element): At[] {
  const { left, width } = label.getBoundingClientRect();
  const [, y] = middleOf(label);
  return [0.5, 0.1, 0.9].map((part): At => [left + width * part, y]);
}

/** The mark whose tooltip shows after an act at a point. */
async function toldAt(chart: ExtopsChart, at: At, act: typeof tap): Promise<Mark | undefined> {
  await act(chart, at);
  const mark = chart['marks'].tooltipMark;
  await letGo(chart);
  return mark;
}

for (const width of [320, 680])
  for (const [name, tag, given] of CHARTS)
    describe(`labels of ${name}, ${width} px wide`, () => {
      let chart: ExtopsChart;
      let chosen: unknown[];

      before(async () => {
        chosen = [];
        const attributes = { ...given.attributes, 'without-events': '' };
        chart = await drawnChart(tag, { ...given, attributes, width });
        chart.addEventListener('extops-select', ({ about }) => chosen.push(about));
      });
      after(removeCharts);

      for (const [how, act] of Object.entries({ 'a mouse': click, 'a finger': tap, 'a pointer above': hover }))
        it(`select what they name, by ${how}`, async () => {
          const labels = labelsIn(chart);
          expect(labels.length).to.be.above(3);
          for (const label of labels) {
            await bringUp(label);
            for (const at of placesOn(label)) {
              const mark = await toldAt(chart, at, act);
              expect(mark?.id, textOf(label)).to.be.a('string');
              expect(isSaidBy(label, mark!), `“${textOf(label)}” is told as “${mark!.name()}”`).to.equal(true);
              if (tag === 'extops-halves') expect(mark!.id, textOf(label)).to.equal(rowOf(chart, label));
              if (act !== hover) expect(chosen.at(-1), textOf(label)).to.deep.equal(mark!.about);
            }
          }
        });
    });

describe('texts that are no mark’s', () => {
  afterEach(removeCharts);

  const OTHERS: readonly [name: string, tag: Tag, given: Given, selector: string][] = [
    ['numbers of an axis', 'extops-halves', {}, '.tick-label'],
    ['numbers beside columns', 'extops-halves', extended, '.tick-label'],
    ['half-years of several bars', 'extops-halves', {}, '.group'],
    ['half-years over small maps', 'extops-map', { ...extended, attributes: { multiples: '' } }, '.panel-title'],
  ];
  for (const [name, tag, given, selector] of OTHERS)
    it(`${name} select nothing`, async () => {
      const chart = await drawnChart(tag, { ...given, width: 320 });
      const texts = findAll(chart, `.picture ${selector}`);
      expect(texts).not.to.have.length(0);
      for (const text of texts) {
        await bringUp(text);
        expect(await toldAt(chart, middleOf(text), hover), textOf(text)).to.equal(undefined);
      }
    });

  it('entries of legends and tallies select nothing: they stand for many marks, or for none', async () => {
    for (const tag of ['extops-map', 'extops-flows', 'extops-halves'] as const) {
      const chart = await drawnChart(tag);
      const entries = findAll(chart, '.legend li, .tally-part');
      expect(entries).not.to.have.length(0);
      for (const entry of entries) {
        await bringUp(entry);
        expect(await toldAt(chart, middleOf(entry), click), textOf(entry)).to.equal(undefined);
      }
    }
  });

  it('the name of a half-year with one bar is the bar’s', async () => {
    const chart = await drawnChart('extops-halves', { ...extended, attributes: { outcome: 'foiled', series: 'iskp', by: 'outcome' } }); // prettier-ignore
    const titles = findAll(chart, '.picture .group');
    expect(titles.length).to.be.above(1);
    for (const title of titles) {
      await bringUp(title);
      const mark = await toldAt(chart, middleOf(title), hover);
      const [, year] = /(\d{4})/.exec(textOf(title)) ?? [];
      expect(mark?.about.period, textOf(title)).to.contain(year);
    }
  });
});

describe('what lies over a label', () => {
  afterEach(async () => {
    await resetMouse();
    removeCharts();
  });

  it('is not the arrow that the label itself brings up', async () => {
    const chart = await drawnChart('extops-flows', { ...extended, width: 680 });
    for (const label of labelsIn(chart)) {
      await bringUp(label);
      await hover(chart, middleOf(label));
      const first = chart['marks'].tooltipMark;
      await until(() => find(chart, '.emphasis'), 'the arrow comes up');
      await hover(chart, middleOf(label));
      expect(chart['marks'].tooltipMark?.id, textOf(label)).to.equal(first!.id);
      await letGo(chart);
    }
  });

  it('is nothing for a real mouse', async () => {
    const chart = await drawnChart('extops-map', { ...extended, width: 680 });
    const label = findAll(chart, '.label').find((one) => textOf(one).startsWith('Germany'))!;
    await bringUp(label);
    const [x, y] = middleOf(label);
    await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
    await until(() => textOf(find(chart, '.tooltip strong')) === 'Germany', 'the tooltip');
  });
});
