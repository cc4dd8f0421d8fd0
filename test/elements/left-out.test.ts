import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import {
  drawnChart,
  find,
  findAll,
  openExports,
  press,
  removeCharts,
  tableOf,
  TAGS,
  textOf,
} from '../helpers/chart.js';
import { catchTaken, type Taken } from '../helpers/taken.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const [total] = toyFile.totals;
const statusOf = (chart: ExtopsChart) => textOf(find(chart, '.status'));
const standfirstOf = (chart: ExtopsChart) => textOf(find(chart, '.standfirst'));

/** What is wrong in a file, and what every chart says of it. */
const lossy: [what: string, file: object, says: string][] = [
  ['an event', { events: [...toyFile.events, { id: 'x' }] }, '1 of 11 entries could not be read and is left out.'],
  ['a count', { counts: [{ count: 'x' }, { count: 'y' }] }, '2 of 12 entries could not be read and are left out.'],
  ['a total’s period', { totals: [{ ...total, period: '2024-1' }] }, '1 of 1 published totals could not be read and is left out.'],
  ['a total’s count', { totals: [...toyFile.totals, { ...total, id: 'half', count: 6.5 }, null] }, '2 of 5 published totals could not be read and are left out.'],
  ['a source', { sources: [...toyFile.sources, { id: 'x' }] }, '1 of 3 sources could not be read and is left out.'],
  ['all of these', { events: [...toyFile.events, {}], totals: [{}], sources: [...toyFile.sources, {}] }, '1 of 11 entries could not be read and is left out. 1 of 1 published totals could not be read and is left out. 1 of 3 sources could not be read and is left out.'],
]; // prettier-ignore

for (const tag of [...TAGS, 'extops-events', 'extops-filters'] as const) {
  describe(`what a file loses, <${tag}> says`, () => {
    catchWarnings();
    afterEach(removeCharts);

    for (const [what, file, says] of lossy)
      it(`of ${what}`, async () => {
        const widget = document.createElement(tag);
        widget.data = { ...toyFile, ...file };
        const column = Object.assign(document.createElement('div'), { className: 'chart-column' });
        column.append(widget);
        document.body.append(column);
        const status = () => widget.shadowRoot?.querySelector('.status') ?? null;
        await until(status, 'it says so');
        expect(textOf(status())).to.equal(says);
      });

    it('is nothing where all could be read', async () => {
      if (tag === 'extops-filters' || tag === 'extops-events') return;
      expect(statusOf(await drawnChart(tag, { data: toyFile }))).to.equal('');
    });
  });
}

describe('that every one is itemised', () => {
  catchWarnings();
  afterEach(removeCharts);

  const itemised = { ...toyFile, totals: [] };
  const claims = async (data: object, attributes = {}) =>
    standfirstOf(await drawnChart('extops-halves', { data, attributes })).includes('Every one is itemised');

  it('is said of a file that lists all it counts', async () => {
    expect(await claims(itemised)).to.equal(true);
    expect(await claims(itemised, { target: 'DEU' })).to.equal(true);
  });

  it('is not said where anything was left out, reported or counted elsewhere', async () => {
    const count = { period: '2024-H1', province: 'dawn', target: 'DEU', outcome: 'attack', count: 3 };
    const equal = { ...total, series: 'west', count: 3 };
    for (const [what, file] of Object.entries({
      events: { events: [...toyFile.events, {}] },
      totals: { totals: [{ ...total, period: '2024-1' }] },
      'a total that is no more than the entries': { totals: [equal] },
      counts: { counts: [count] },
    }))
      expect(await claims({ ...itemised, ...file }), what).to.equal(false);
  });

  it('is not said of nothing', async () => {
    expect(await claims(itemised, { target: 'NZL' })).to.equal(false);
    expect(await claims({ ...itemised, events: [] })).to.equal(false);
  });
});

describe('a chart of half-years with nothing in it', () => {
  catchWarnings();
  afterEach(removeCharts);

  const cases: Record<string, Record<string, string>> = {
    'in rows': { target: 'NZL' },
    'in a period': { target: 'NZL', period: '2024-H1' },
    'in columns': { target: 'NZL', period: '2020/2024' },
    compared: { target: 'NZL', compare: '2023-H2/2024-H1' },
  };
  for (const [name, attributes] of Object.entries(cases))
    it(`has no axis: ${name}`, async () => {
      const chart = await drawnChart('extops-halves', { data: toyFile, attributes });
      expect(findAll(chart, '.picture .axis, .picture .tick, .picture .tick-label')).to.deep.equal([]);
      expect(statusOf(chart)).to.equal('No plots and attacks match these filters.');
    });

  it('does not say that a dataset lists nothing of which nothing could be read', async () => {
    const chart = await drawnChart('extops-halves', { data: { ...toyFile, events: [{}, {}], totals: [] } });
    expect(statusOf(chart)).to.equal('2 of 2 entries could not be read and are left out.');
  });
});

describe('what is taken away', () => {
  catchWarnings();
  afterEach(removeCharts);

  const file = { ...toyFile, totals: [...toyFile.totals, {}] };
  const says = '1 of 4 published totals could not be read and is left out.';
  let taken: Taken;
  before(() => (taken = catchTaken(window)));

  /** What was saved or copied last. */
  async function take(format: string): Promise<string> {
    const chart = await drawnChart('extops-map', { data: file });
    await openExports(chart);
    const { files, copied } = taken;
    const before = files.length + copied.length;
    await press(chart, `[data-action=export][data-format=${format}]`);
    await until(() => files.length + copied.length > before, 'it is taken');
    return format === 'copy-sentence' ? copied.at(-1)! : files.at(-1)!.blob.text();
  }

  for (const format of ['csv', 'json', 'copy-sentence'])
    it(`says what was left out: ${format}`, async () => expect(await take(format)).to.contain(says));

  it('says what was left out: svg', async () => {
    const svg = new DOMParser().parseFromString(await take('svg'), 'image/svg+xml');
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    expect(lines).to.contain(says);
  });

  it('begins, as a table, with its header', async () => {
    const [header = ''] = (await take('csv')).replace('\ufeff', '').split('\n');
    expect(header.split(',')).to.deep.equal((await tableOf(await drawnChart('extops-map', { data: file }))).head);
  });
});
