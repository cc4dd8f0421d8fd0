import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { caseAddress } from '../bad-input/host.js';
import {
  addChart,
  drawnChart,
  find,
  openTable,
  removeCharts,
  strayIn,
  TAGS,
  findAll,
  type Given,
  type Tag,
} from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const DARK = '#16181b';

async function loading(tag: Tag): Promise<ExtopsChart> {
  const chart = addChart(tag, { attributes: { src: caseAddress('hangs') } });
  await until(() => find(chart, '[part=status]'));
  return chart;
}

async function withTable(tag: Tag): Promise<ExtopsChart> {
  const chart = await drawnChart(tag);
  await openTable(chart);
  return chart;
}

async function onDarkPage(tag: Tag, given: Given = {}): Promise<ExtopsChart> {
  const chart = await drawnChart(tag, given);
  Object.assign(chart.parentElement!.style, { background: DARK, colorScheme: 'dark' });
  await chart.updateComplete;
  return chart;
}

async function focused(tag: Tag): Promise<ExtopsChart> {
  const chart = await drawnChart(tag);
  find(chart, '.marks')!.focus();
  await chart.updateComplete;
  return chart;
}

async function failed(tag: Tag): Promise<ExtopsChart> {
  const chart = addChart(tag, { attributes: { src: caseAddress('status-404') } });
  await until(() => find(chart, '[role=alert]'));
  return chart;
}

const states: readonly [name: string, make: (tag: Tag) => Promise<ExtopsChart>][] = [
  ['as it is', (tag) => drawnChart(tag)],
  ['with every trap of the format', (tag) => drawnChart(tag, { data: toyFile })],
  ['with its table open', withTable],
  ['while it loads', loading],
  ['when a load failed', failed],
  ['when the bundled edition stands in', (tag) => drawnChart(tag, { attributes: { src: caseAddress('status-404'), fallback: 'bundled' } })], // prettier-ignore
  ['with nothing to show', (tag) => drawnChart(tag, { attributes: { target: 'NZL' } })],
  ['dark', onDarkPage],
  ['dark, because the page’s author says so', (tag) => onDarkPage(tag, { attributes: { theme: 'dark' } })],
  ['320 px wide', (tag) => drawnChart(tag, { width: 320 })],
  ['from right to left', (tag) => drawnChart(tag, { attributes: { lang: 'ar' } })],
  ['with the keyboard on a mark', focused],
];

for (const tag of TAGS)
  describe(`<${tag}> for everybody`, () => {
    catchWarnings();
    afterEach(removeCharts);

    for (const [name, make] of states)
      it(`has nothing that axe finds, ${name}`, async () => {
        const chart = await make(tag);
        await expect(chart).to.be.accessible();
      }).timeout(20_000);

    for (const [name, make] of states)
      it(`writes whole values and no style attribute, ${name}`, async () => {
        const chart = await make(tag);
        expect(strayIn(chart)).to.deep.equal([]);
        const styled = findAll(chart, '[style]').filter((element) => !element.matches('.tooltip'));
        expect(styled.map(({ className }) => className)).to.deep.equal([]);
      });
  });
