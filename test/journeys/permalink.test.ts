import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { addChart, drawn, find, removeCharts, TAGS, textOf, type Tag } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

/** Ends in the route of a page's own router. */
const PAGE = `${location.href.split('#')[0]}#/chart?tab=2`;

/** A group that nobody is in any more keeps its state for a moment: a widget may only have been moved. */
const groupsForgotten = () => new Promise((resolve) => setTimeout(resolve));

describe('a reader’s permalink', () => {
  beforeEach(() => history.replaceState(null, '', PAGE));
  afterEach(async () => {
    removeCharts();
    await groupsForgotten();
    history.replaceState(null, '', PAGE.split('#')[0]);
  });

  async function begin(tags: readonly Tag[] = TAGS, ids: readonly string[] = []): Promise<ExtopsChart[]> {
    const charts = tags.map((tag, i) => {
      const id = ids[i];
      const attributes = { group: 'story', permalink: '', ...(id && { id }) };
      return addChart(tag, { data: toyFile, attributes });
    });
    for (const chart of charts) await drawn(chart);
    return charts;
  }

  async function openFirst(chart: ExtopsChart): Promise<string> {
    find(chart, '.marks')!.focus();
    find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => find(chart, '.detail'), 'the events open');
    return textOf(find(chart, '.detail-heading'));
  }

  const opened = (charts: readonly ExtopsChart[]) => charts.map((chart) => textOf(find(chart, '.detail-heading')));

  for (const [i, tag] of TAGS.entries()) {
    it(`opens in <${tag}>, and nowhere else, what was open there`, async () => {
      const heading = await openFirst((await begin())[i]!);
      await until(() => location.hash.endsWith(`;in=${tag.replace('extops-', '')}`), 'the address');
      expect(location.href).to.contain(`${PAGE}&extops=story;on-`);
      removeCharts();
      const charts = await begin();
      await until(() => find(charts[i]!, '.detail'), 'the events are open again');
      const expected = TAGS.map((each) => (each === tag ? heading : ''));
      expect(opened(charts)).to.deep.equal(expected);
      history.replaceState(null, '', PAGE);
    });
  }

  it('closes and opens with the back and forward buttons', async () => {
    const [map] = await begin(['extops-map']);
    const heading = await openFirst(map!);
    await until(() => location.href !== PAGE, 'the address says it');
    history.back();
    await until(() => !find(map!, '.detail'), 'the events close');
    expect(location.href).to.equal(PAGE);
    history.forward();
    await until(() => find(map!, '.detail'), 'the events open again');
    expect(opened([map!])).to.deep.equal([heading]);
    find(map!, '[data-action=close-detail]')!.click();
    await until(() => !find(map!, '.detail'), 'the reader closes them');
    await until(() => location.href === PAGE, 'the address says so');
  });

  it('tells two charts of a kind apart by their ids', async () => {
    const maps: Tag[] = ['extops-map', 'extops-map'];
    const heading = await openFirst((await begin(maps, ['before', 'after']))[1]!);
    removeCharts();
    const charts = await begin(maps, ['before', 'after']);
    await until(() => find(charts[1]!, '.detail'), 'the events are open again');
    expect(opened(charts)).to.deep.equal(['', heading]);
  });

  it('opens what an address selects without a widget in every chart that has it', async () => {
    history.replaceState(null, '', `${PAGE}&extops=story;on-target=DEU`);
    const [map, halves] = await begin(['extops-map', 'extops-halves']);
    await until(() => find(map!, '.detail'), 'the events are open');
    expect(find(halves!, '.detail')).to.equal(null);
  });

  it('opens nothing where events are left out', async () => {
    history.replaceState(null, '', `${PAGE}&extops=story;on-target=DEU`);
    const map = addChart('extops-map', {
      data: toyFile,
      attributes: { group: 'story', permalink: '', 'without-events': '' },
    });
    await drawn(map);
    expect(find(map, '.detail')).to.equal(null);
  });
});
