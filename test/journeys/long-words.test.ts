import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { boxesOf, outOf, textsIn } from '../helpers/texts.js';
import { drawnChart, find, findAll, openExports, openTable, removeCharts, TAGS } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const URL = `https://paper.example/reports/2024/07/a-page-with-a-long-address-${'a'.repeat(40)}.html#page=12`;
const [first, ...others] = toyFile.events;

/** Every text of the file is one word that is wider than a phone. */
const FILE = {
  ...toyFile,
  title: WORD,
  noun: { one: WORD, other: WORD },
  series: toyFile.series.map((series) => ({ ...series, name: `${WORD}${series.id}` })),
  provinces: toyFile.provinces.map((province) => ({
    ...province,
    name: `${WORD}${province.id}`,
    shortName: undefined,
  })),
  sources: toyFile.sources.map((source) => ({ ...source, publisher: URL, title: WORD, author: WORD })),
  events: [
    {
      ...first!,
      place: WORD,
      summary: URL,
      disputed: WORD,
      caveats: [URL],
      tierReason: WORD,
      attributions: [{ province: 'dawn', basis: 'media', confidence: 'probable', by: URL, note: WORD }],
    },
    ...others,
  ],
};
const WIDTH = 320;

/** Not seen, drawn, or in a box that scrolls sideways by itself. */
const isElsewhere = (element: Element) =>
  element.closest('.hidden, .marks, .picture, .table, select, [hidden]') !== null;

function expectWithin(root: ParentNode, column: Element): void {
  const [box] = boxesOf([column]);
  const controls = [...root.querySelectorAll('button, select, summary')].filter(
    (one) => !one.closest('.table, [hidden]'),
  );
  expect(outOf(textsIn(root, isElsewhere), box!)).to.deep.equal([]);
  expect(outOf(boxesOf(controls).map((own, i) => ({ text: controls[i]!.outerHTML, box: own })), box!)).to.deep.equal([]); // prettier-ignore
}

async function openEvents(chart: ExtopsChart): Promise<void> {
  find(chart, '.marks')!.focus();
  find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => find(chart, '.event'), 'the events open');
}

for (const lang of ['en', 'de', 'ar'])
  describe(`words wider than a phone, ${lang}`, () => {
    const attributes = { lang, heading: URL, standfirst: WORD };
    afterEach(removeCharts);

    for (const tag of TAGS) {
      it(`break in <${tag}>, its menu and its events`, async () => {
        const chart = await drawnChart(tag, { data: FILE, width: WIDTH, attributes });
        expectWithin(chart.renderRoot, chart);
        await openExports(chart);
        await openEvents(chart);
        expectWithin(chart.renderRoot, chart);
      });

      it(`break in the table of <${tag}>, which is read by scrolling no further than its columns go`, async () => {
        const chart = await drawnChart(tag, { data: FILE, width: WIDTH, attributes });
        await openTable(chart);
        for (const cell of findAll(chart, 'th, td')) {
          expect(cell.scrollWidth, cell.textContent).to.be.at.most(cell.clientWidth + 1);
          expect(cell.clientWidth, cell.textContent).to.be.below(260);
        }
        for (const cell of findAll(chart, 'th, td').filter((one) => /^\S{2,11}$/.test(one.textContent!.trim())))
          expect(textsIn(cell), 'a short word in one piece').to.have.length(1);
      });

      it(`break in the tooltip of <${tag}>`, async () => {
        const chart = await drawnChart(tag, { data: FILE, width: WIDTH, attributes });
        find(chart, '.marks')!.focus();
        find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
        await until(() => find(chart, '.tooltip'), 'the tooltip comes');
        const [box] = boxesOf([find(chart, '.tooltip-body')!]);
        expect(outOf(textsIn(find(chart, '.tooltip-body')!), box!)).to.deep.equal([]);
      });
    }

    it('leave the button that closes the events whole, and in the window', async () => {
      const chart = await drawnChart('extops-flows', { data: FILE, width: WIDTH, attributes });
      await openEvents(chart);
      const button = find(chart, '[data-action=close-detail]')!;
      button.scrollIntoView({ block: 'nearest' });
      const { left, right, height } = button.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(chart.getBoundingClientRect().right);
      expect(height).to.be.below(40);
    });

    it('break in list and form', async () => {
      const column = Object.assign(document.createElement('div'), { className: 'chart-column', lang });
      column.style.width = `${WIDTH}px`;
      const [list, form] = [document.createElement('extops-events'), document.createElement('extops-filters')];
      for (const element of [list, form]) Object.assign(element, { data: FILE, heading: URL, group: 'long-words' });
      Object.assign(list, { series: 'east', province: 'dawn', standfirst: WORD });
      column.append(form, list);
      document.body.append(column);
      await until(() => list.renderRoot.querySelector('.event') && form.renderRoot.querySelector('.chip'), 'they draw');
      for (const details of form.renderRoot.querySelectorAll('details')) details.open = true;
      for (const { renderRoot } of [list, form]) expectWithin(renderRoot, column);
    });
  });
