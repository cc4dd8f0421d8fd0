import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { FilterValues } from '../../src/model/filters.js';
import type { ExtopsFilters } from '../../src/elements/filters-form.js';
import type { ExtopsMap } from '../../src/elements/map.js';
import { addChart, drawn, find, findAll, pointOn, removeCharts, textOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

/** Plots and attacks in the toy dataset, and of those the ones of 2024-H1 and in Germany. */
const ALL = 10;

describe('a reader of linked charts', () => {
  let form: ExtopsFilters;
  let map: ExtopsMap;
  let heard: FilterValues[];

  const begin = async (own: Record<string, string>, permalink = false) => {
    heard = [];
    form = document.createElement('extops-filters');
    Object.assign(form, { group: 'journey', data: toyFile, permalink });
    form.addEventListener('extops-filter', ({ filters }) => heard.push(filters));
    map = addChart('extops-map', { data: toyFile, attributes: { group: 'journey', ...own } });
    map.before(form);
    await drawn(map);
    await until(() => control('select'), 'the form offers its choices');
    await settled();
  };
  const control = <E extends Element = HTMLElement>(selector: string) => form.renderRoot.querySelector<E>(selector)!;
  const settled = async () => {
    for (let i = 0; i < 3; i++) {
      await form.updateComplete;
      await map.updateComplete;
    }
  };
  const press = async (selector: string) => {
    control(selector).click();
    await settled();
  };
  const counted = async () => {
    if (!find(map, 'table')) find<HTMLButtonElement>(map, '[data-action=table]')!.click();
    await until(() => find(map, 'table'), 'the table opens');
    await settled();
    return Number(textOf(find(map, 'tfoot tr')!.lastElementChild));
  };
  const status = () => textOf(control('[role=status]'));
  const chips = () => [...form.renderRoot.querySelectorAll('.chip bdi')].map(textOf);

  afterEach(async () => {
    await resetMouse();
    removeCharts();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('sees in the form what its charts begin with', async () => {
    await begin({ target: 'DEU' });
    expect(chips()).to.deep.equal(['Germany']);
    expect(status()).to.equal(`Showing 3 of ${ALL} plots and attacks.`);
    expect(await counted()).to.equal(3);
  });

  it('sees all by “clear”, whatever a chart begins with', async () => {
    await begin({ target: 'DEU' });
    await press('[data-action=clear]');
    expect([chips(), await counted()]).to.deep.equal([[], ALL]);
    expect(status()).to.equal(`Showing ${ALL} of ${ALL} plots and attacks.`);
  });

  it('sees all by taking one choice back, too', async () => {
    await begin({ target: 'DEU', outcome: 'foiled' });
    await press('.chip[data-key=target]');
    expect([chips(), await counted()]).to.deep.equal([['Foiled'], 9]);
  });

  it('adds to what the charts begin with', async () => {
    await begin({ target: 'DEU' });
    await press('input[value=TUR]');
    expect([chips(), await counted()]).to.deep.equal([['Germany', 'Turkey'], 5]);
  });

  it('keeps charts that begin differently as they are, until the filter is used', async () => {
    await begin({ target: 'DEU' });
    const other = addChart('extops-halves', { data: toyFile, attributes: { group: 'journey' } });
    await drawn(other);
    await settled();
    expect([chips(), await counted()]).to.deep.equal([[], 3]);
    await press('input[value=TUR]');
    expect(await counted()).to.equal(2);
    await press('[data-action=clear]');
    expect(await counted()).to.equal(ALL);
  });

  it('tells the page what is filtered', async () => {
    await begin({ target: 'DEU' });
    await press('input[value=foiled]');
    await press('.chip[data-key=target]');
    await press('[data-action=clear]');
    expect(heard).to.deep.equal([{ target: 'DEU', outcome: 'foiled' }, { outcome: 'foiled' }, {}]);
  });

  it('finds “all” again by the address, and the beginning by the back button', async () => {
    await begin({ target: 'DEU' }, true);
    await press('[data-action=clear]');
    await until(() => location.hash === '#extops=journey;target=', 'the address says it');
    removeCharts();
    await begin({ target: 'DEU' }, true);
    expect([chips(), await counted()]).to.deep.equal([[], ALL]);
    history.back();
    await until(() => chips().length === 1, 'the chip is back');
    expect([chips(), await counted()]).to.deep.equal([['Germany'], 3]);
  });

  it('is not told any more of what a filter takes away from under the pointer', async () => {
    await begin({ region: 'europe' });
    await sendMouse({ type: 'move', position: pointOn(map, '.country[data-mark=DEU]') });
    await until(() => textOf(find(map, '.tooltip strong')) === 'Germany', 'the tooltip');
    await press('input[value=TUR]');
    expect([textOf(find(map, '.tooltip strong')), textOf(find(map, '.tooltip-value'))]).to.deep.equal([
      'Germany',
      'not counted here',
    ]);
  });
});

describe('the events behind a mark', () => {
  afterEach(removeCharts);

  it('have the address of their own page, and citations that name it', async () => {
    const chart = addChart('extops-map', {
      data: toyFile,
      attributes: { 'entry-address': 'https://news.example/{id}' },
    });
    await drawn(chart);
    find(chart, '.marks')!.focus();
    find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => find(chart, '.detail'), 'the events open');
    const links = findAll<HTMLAnchorElement>(chart, '[data-action=permalink]');
    expect(links.map(({ href }) => href)).to.deep.equal(
      findAll(chart, '.event').map(({ dataset }) => `https://news.example/${dataset['event']}`),
    );
    expect(links).not.to.have.length(0);
    chart.entryAddress = 'javascript:alert("{id}")';
    await chart.updateComplete;
    expect(findAll(chart, '[data-action=permalink]')).to.have.length(0);
  });
});
