import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { ExtopsEvents } from '../../src/elements/events-list.js';
import type { ExtopsErrorEvent } from '../../src/elements/events.js';
import { drawnChart, openExports, removeCharts } from '../helpers/chart.js';
import { withClipboard } from '../helpers/clipboard.js';
import { until } from '../helpers/until.js';
import { toyDataset, toyFile } from '../toy/dataset.js';

interface Given {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  readonly width?: number;
}

const columns: HTMLElement[] = [];

function add({ attributes = {}, data, width = 640 }: Given = {}): ExtopsEvents {
  const list = document.createElement('extops-events');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  if (data !== undefined) list.data = data;
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  column.append(list);
  columns.push(column);
  document.body.append(column);
  return list;
}

const find = <E extends Element = HTMLElement>(list: ExtopsEvents, selector: string) =>
  list.renderRoot?.querySelector<E>(selector) ?? null;
const findAll = <E extends Element = HTMLElement>(list: ExtopsEvents, selector: string) => [
  ...list.renderRoot.querySelectorAll<E>(selector),
];
const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const idsOf = (list: ExtopsEvents) => findAll(list, 'article').map(({ dataset }) => dataset['event']);

async function drawn(list: ExtopsEvents): Promise<ExtopsEvents> {
  await until(() => find(list, '.footer'), 'the list draws');
  await list.updateComplete;
  return list;
}
const drawnList = (given?: Given) => drawn(add(given));

function manyEvents(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ ...toyFile.events[1], id: `e${String(i).padStart(3, '0')}` }));
}

/** Puts a clipboard of its own in the page for the time of one task; returns what was copied to it. */
describe('extops-events', () => {
  afterEach(() => {
    for (const column of columns.splice(0)) column.remove();
  });

  it('lists the bundled edition without an attribute, newest first', async () => {
    const list = await drawnList();
    const dates = findAll<HTMLTimeElement>(list, 'time').map(({ dateTime }) => dateTime);
    expect(dates).to.have.length(11);
    expect(dates).to.deep.equal([...dates].sort().reverse());
    expect(textOf(find(list, '.heading'))).to.contain('one by one');
  });

  it('applies its filters, and says what they leave out', async () => {
    const list = await drawnList({ data: toyFile, attributes: { target: 'DEU', period: '2024-H1' } });
    expect(idsOf(list)).to.deep.equal(['probable', 'two-attributions']);
    expect(textOf(find(list, '.note'))).to.equal('Showing 2 of 10 plots and attacks: 8 outside the filters.');
  });

  it('puts the attribution first that its lens lets count', async () => {
    const list = await drawnList({ data: toyFile, attributes: { lens: 'claim', target: 'DEU', period: '2024-H1' } });
    expect(textOf(find(list, '[data-event=two-attributions] .event-link'))).to.contain(
      'claimed by IS for Dusk Province',
    );
  });

  it('follows its group', async () => {
    const list = await drawnList({ data: toyFile, attributes: { group: 'events-test', target: 'DEU' } });
    const chart = document.createElement('extops-filters');
    chart.group = 'events-test';
    chart.data = toyFile;
    columns[0]!.append(chart);
    await until(() => chart.renderRoot?.querySelector('input, select'), 'the filters draw');
    (chart as unknown as { link: { setFilters(values: object): void } }).link.setFilters({ target: 'KWT' });
    await until(() => idsOf(list)[0] === 'disputed', 'the list follows');
    expect(idsOf(list)).to.deep.equal(['disputed']);
  });

  const ORDERS: readonly [string, string[]][] = [
    ['newest', ['disputed', 'month', 'last-day-of-2023']],
    ['oldest', ['last-day-of-2023', 'month', 'disputed']],
    ['country', ['last-day-of-2023', 'disputed', 'month']],
    ['outcome', ['two-attributions', 'disputed', 'month']],
    ['no such order', ['disputed', 'month', 'last-day-of-2023']],
  ];
  for (const [order, expected] of ORDERS) {
    it(`orders by ${order}`, async () => {
      const events = toyFile.events.filter(({ id }) => expected.includes(id));
      const list = await drawnList({ data: { ...toyFile, events }, attributes: { order } });
      expect(idsOf(list)).to.deep.equal(expected);
    });
  }

  it('lets a reader choose the order', async () => {
    const list = await drawnList({ data: toyFile });
    const newest = idsOf(list);
    const select = find<HTMLSelectElement>(list, 'select')!;
    expect(textOf(select.closest('label'))).to.contain('Order');
    select.value = 'oldest';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await list.updateComplete;
    expect(idsOf(list)).to.deep.equal([...newest].reverse());
  });

  it('shows fifty at a time and moves the focus to the top of the next', async () => {
    const list = await drawnList({ data: { ...toyFile, events: manyEvents(60) } });
    expect(idsOf(list)).to.have.length(50);
    expect(textOf(find(list, '.pager'))).to.contain('1 to 50 of 60');
    const [, next] = findAll<HTMLButtonElement>(list, '.pager button');
    next!.focus();
    await sendKeys({ press: 'Enter' });
    await list.updateComplete;
    expect(idsOf(list)).to.have.length(10);
    expect(list.shadowRoot!.activeElement).to.equal(find(list, '.event-head'));
  });

  it('says what is only counted, and when nothing is left', async () => {
    const counts = [{ period: '2024-H1', province: null, target: null, outcome: 'attack', count: 7 }];
    const list = await drawnList({ data: { ...toyFile, counts } });
    expect(findAll(list, '.note').map(textOf).join(' ')).to.contain('7 more are in the data as a number only.');
    list.target = 'FRA';
    await list.updateComplete;
    expect(textOf(find(list, '.status'))).to.equal('No plots and attacks match these filters.');
    expect(find(list, 'article')).to.equal(null);
  });

  it('links entries to their own pages, on the web only', async () => {
    const list = await drawnList({ data: toyFile, attributes: { 'entry-address': 'https://news.example/{id}?a=1' } });
    const links = findAll<HTMLAnchorElement>(list, '[data-action=permalink]').map(({ href }) => href);
    expect(links).to.have.length(10);
    expect(links[0]).to.equal('https://news.example/point?a=1');
    for (const pattern of ['javascript:alert("{id}")', 'data:text/html,{id}', 'https://']) {
      list.entryAddress = pattern;
      await list.updateComplete;
      expect(find(list, '[data-action=permalink]'), pattern).to.equal(null);
    }
  });

  it('copies citations, and says so', () =>
    withClipboard(async (copied) => {
      const list = await drawnList({ data: toyFile, attributes: { 'entry-address': 'https://news.example/{id}' } });
      for (const format of ['plain', 'bibtex', 'csl']) {
        const before = copied.length;
        find<HTMLButtonElement>(list, `[data-event=point] [data-format=${format}]`)!.click();
        await until(() => copied.length > before && textOf(find(list, '.notice')) === 'Copied.', format);
      }
      expect(copied).to.have.length(3);
      expect(copied[0]).to.contain('entry point in: Toy dataset');
      expect(copied[1]).to.match(/^@misc\{toy:point,/);
      expect((JSON.parse(copied[2]!) as { URL: string }[])[0]!.URL).to.equal('https://news.example/point');
    }));

  it('shows the bundled edition when its data do not come and the page wants that, and says so first', async () => {
    const warn = console.warn;
    console.warn = () => {};
    const list = add({ attributes: { src: '/no/such/file.json', fallback: 'bundled' } });
    const { error } = await new Promise<ExtopsErrorEvent>((resolve) =>
      list.addEventListener('extops-error', resolve, { once: true }),
    );
    await until(() => idsOf(list).length === 11, 'the bundled edition');
    console.warn = warn;
    expect(error.code).to.equal('http');
    const alert = find(list, '[role=alert]')!;
    expect(textOf(alert)).to.contain('could not be loaded');
    expect(alert.compareDocumentPosition(find(list, '.heading')!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('lists no other data when its own do not come', async () => {
    const warn = console.warn;
    console.warn = () => {};
    const list = add({ attributes: { src: '/no/such/file.json' } });
    await until(() => find(list, '[role=alert]'), 'it says so');
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.warn = warn;
    expect(idsOf(list)).to.deep.equal([]);
    expect(find(list, '.status button')).to.not.equal(null);
  });

  it('leaves out what its author does not want', async () => {
    const without = { 'without-heading': '', 'without-notes': '', 'without-export': '' };
    const list = await drawnList({ data: toyFile, attributes: without });
    for (const part of ['[part=heading]', '.note', '.export']) expect(find(list, part), part).to.equal(null);
    expect(find(list, 'section')!.getAttribute('aria-labelledby')).to.equal(find(list, '.hidden')!.id);
  });

  it('writes no style attribute and no gap in a number', async () => {
    const list = await drawnList({ data: toyFile });
    expect(find(list, '[style]')).to.equal(null);
    expect((list.renderRoot as ShadowRoot).innerHTML).not.to.match(/NaN|undefined|\[object/);
  });

  for (const [name, given] of Object.entries({
    'in light': {},
    'in dark': { attributes: { theme: 'dark' } },
    'at 320 px, in a right-to-left page': { width: 320, attributes: { dir: 'rtl', lang: 'ar' } },
    'in many pages': { data: { ...toyFile, events: manyEvents(60) } },
    'when nothing is left': { attributes: { target: 'FJI' } },
  } satisfies Record<string, Given>)) {
    it(`is accessible ${name}`, async () => {
      const list = await drawnList({ data: toyFile, ...given });
      if (given && 'attributes' in given && 'theme' in given.attributes) columns[0]!.style.background = '#16181b';
      await expect(list).to.be.accessible();
      expect(columns[0]!.scrollWidth).to.be.at.most(columns[0]!.clientWidth);
    });
  }

  it('has one event in the page for each in the data', async () => {
    const list = await drawnList({ data: toyFile });
    expect(new Set(idsOf(list))).to.deep.equal(new Set(toyDataset.events.map(({ id }) => id)));
  });
});

describe('the events behind a mark', () => {
  afterEach(removeCharts);

  it('are reached, read, traced to a source and cited with the keyboard alone', () =>
    withClipboard(async (copied) => {
      const map = await drawnChart('extops-map');
      const focused = () => map.shadowRoot!.activeElement as HTMLElement;
      map.renderRoot.querySelector<HTMLElement>('.marks')!.focus();
      await sendKeys({ type: 'tur' });
      await sendKeys({ press: 'Enter' });
      await until(() => focused()?.id === 'detail-heading', 'the panel takes the focus');
      const detail = map.renderRoot.querySelector('.detail')!;
      expect(textOf(focused())).to.equal('Turkey: 1 plot or attack');
      expect(textOf(detail)).to.contain('claimed by IS for Turkey Province');

      const stops: string[] = [];
      while (focused().dataset['format'] !== 'plain') {
        await sendKeys({ press: 'Tab' });
        stops.push(focused().localName === 'a' ? (focused() as HTMLAnchorElement).hostname : textOf(focused()));
        expect(stops.length).to.be.lessThan(10);
      }
      expect(stops[0]).to.equal('Close');
      expect(stops).to.include('www.washingtoninstitute.org');
      await sendKeys({ press: 'Enter' });
      await until(() => copied[0], 'the citation is copied');
      expect(copied[0]).to.contain('“Attack: Istanbul, Turkey, 28 January 2024”');

      await sendKeys({ press: 'Escape' });
      await until(() => !map.renderRoot.querySelector('.detail'), 'the panel closes');
      expect(focused().classList.contains('marks')).to.equal(true);
    }));

  it('are accessible, with the export menu open', async () => {
    const map = await drawnChart('extops-map', { width: 320 });
    map.renderRoot.querySelector<HTMLElement>('.marks')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => map.renderRoot.querySelector('.detail'), 'the panel opens');
    await openExports(map);
    await expect(map).to.be.accessible();
    expect(map.parentElement!.scrollWidth).to.equal(320);
  });
});
