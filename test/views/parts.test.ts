import { expect } from '@open-wc/testing';
import { leadingSource } from '../../src/dataset/cited.js';
import { html } from 'lit';
import type { Dataset } from '../../src/dataset/model.js';
import { wordsFor } from '../../src/messages/words.js';
import type { Mark } from '../../src/views/drawing.js';
import { footerView } from '../../src/views/footer.js';
import { marksView } from '../../src/views/marks.js';
import { formatBytes, statusView } from '../../src/views/status.js';
import { sortRows, tableView, type TableModel } from '../../src/views/table.js';
import { tooltipView } from '../../src/views/tooltip.js';
import { drawHtml, markup } from '../helpers/markup.js';
import { matchSnapshot } from '../helpers/snapshot.js';
import { toyDataset } from '../toy/dataset.js';

const words = wordsFor('en');
const match = (name: string, view: unknown) => matchSnapshot(name, markup(drawHtml(view)));
const chart = (marks: Mark[]) => ({ marks, heading: 'Chart' });
const mark = (id: string): Mark => ({
  id,
  at: [200, 200],
  name: () => `${id}: 2 plots <script>`,
  tip: () => ({ title: id, value: '2 plots', lines: ['10 January 2024 · Dawn', '<b>no markup</b>'] }),
  about: { target: id },
});

describe('views: the table', () => {
  const table: TableModel = {
    caption: 'Plots <abroad>',
    columns: [{ label: 'Country' }, { label: 'Number', numeric: true }],
    rows: [
      ['Germany', 10],
      ['Ägypten', 9],
      ['Zypern', 9],
    ],
    total: ['Total', 28],
  };

  it('has a caption, header cells and a total', () => match('table', tableView(table, words, null)));

  it('says by which column it is sorted', () => match('table-sorted', tableView(table, words, { column: 1, descending: true }))); // prettier-ignore

  it('marks where no entry is recorded, and prints a published 0', () => {
    const columns = [{ label: 'Group' }, { label: 'Itemised', numeric: true, entries: true }, { label: 'Reported', numeric: true }]; // prettier-ignore
    const view = tableView({ caption: 'Half-years', columns, rows: [['East', 0, 0], ['West', 2, 3]], total: ['Total', 0, ''] }, words, null); // prettier-ignore
    const cells = [...drawHtml(view).querySelectorAll('td')];
    expect(cells.map((cell) => cell.textContent?.trim())).to.deep.equal(['–none recorded', '0', '2', '3', '–none recorded', '']); // prettier-ignore
    expect(cells[0]!.firstElementChild?.ariaHidden).to.equal('true');
    expect(cells[0]!.lastElementChild?.className).to.equal('hidden');
    expect(drawHtml(view).querySelector('caption')?.textContent?.trim()).to.equal('Half-years · –\u00a0none recorded');
  });

  const orders: [string, column: number, descending: boolean, names: string[]][] = [
    ['numbers as numbers', 1, false, ['Ägypten', 'Zypern', 'Germany']],
    ['numbers downwards, equal ones as they were', 1, true, ['Germany', 'Ägypten', 'Zypern']],
    ['names as the language does', 0, false, ['Ägypten', 'Germany', 'Zypern']],
  ];
  for (const [what, column, descending, names] of orders)
    it(`sorts ${what}`, () => {
      const before = JSON.stringify(table.rows);
      expect(sortRows(table, { column, descending }, 'de').map(([name]) => name)).to.deep.equal(names);
      expect(JSON.stringify(table.rows)).to.equal(before);
    });

  it('sorts what is no number after or before numbers, without losing a row', () => {
    const rows = [['a', 3], ['b', 'no total published'], ['c', 1], ['d', 'no total published'], ['e', 2]]; // prettier-ignore
    for (const descending of [false, true]) {
      const sorted = sortRows({ ...table, rows }, { column: 1, descending }, 'en').map((row) => row[1]);
      const numbers = sorted.filter((cell) => typeof cell === 'number');
      expect(sorted).to.have.length(5);
      expect(numbers).to.deep.equal(descending ? [3, 2, 1] : [1, 2, 3]);
    }
  });
});

describe('views: the marks', () => {
  it('are a list box with one tab stop', () =>
    match('marks', marksView(chart([mark('DEU'), mark('TUR')]), mark('TUR'), words)));

  it('are none where there is nothing to point at', () => {
    expect(drawHtml(marksView(chart([]), undefined, words)).children).to.have.length(0);
  });

  it('are a window into a long list, which says how long that is', () => {
    const many = Array.from({ length: 500 }, (_, i) => mark(`m${i}`));
    const list = drawHtml(marksView(chart(many), many[400], words));
    const options = [...list.querySelectorAll('[role=option]')];
    const active = list.querySelector(`#${list.firstElementChild!.getAttribute('aria-activedescendant')}`)!;
    expect(options.length).to.be.within(10, 50);
    expect(active.getAttribute('aria-posinset')).to.equal('401');
    expect(active.getAttribute('aria-selected')).to.equal('true');
    for (const option of options) expect(option.getAttribute('aria-setsize')).to.equal('500');
  });
});

describe('views: the tooltip', () => {
  it('says what its mark says, as text', () => match('tooltip', tooltipView(mark('DEU'))));

  it('is none without a mark', () => {
    expect(drawHtml(tooltipView(undefined)).children).to.have.length(0);
  });
});

describe('views: the small type', () => {
  it('names the source most rests on, the date, and what a reader can do', () =>
    match('footer', footerView(toyDataset, leadingSource(toyDataset), words, [html`<button>Table</button>`])));

  it('names a source without a link as text', () => {
    const only = { ...toyDataset, sources: toyDataset.sources.slice(1), totals: [] } as Dataset;
    const footer = drawHtml(footerView(only, leadingSource(only), words, []));
    expect(footer.querySelector('a')).to.equal(null);
    expect(footer.textContent).to.match(/Source: The Book/);
  });

  it('says what is the matter, with a way to try again', () => match('status', statusView({ text: 'It failed.', kind: 'alert', retry: { label: 'Try again', run: () => {} } }))); // prettier-ignore

  const sizes: [bytes: number, text: string][] = [
    [0, '0 kB'],
    [41_234, '41 kB'],
    [1_240_000, '1.2 MB'],
    [20_000_000, '20 MB'],
  ];
  for (const [bytes, text] of sizes)
    it(`writes ${bytes} bytes as ${text}`, () => expect(formatBytes(bytes, words)).to.equal(text));
});
