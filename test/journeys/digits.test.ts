import { expect } from '@open-wc/testing';
import type { ExtopsWidget } from '../../src/elements/widget.js';
import { addChart, drawn, find, press, removeCharts, TAGS, textOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

/** Every text of the file itself is without a digit: what has one is ours. */
const FILE = {
  ...toyFile,
  events: toyFile.events.map((event) => ({ ...event, summary: 'A plot.' })),
};
/** Two years more: axis labels have no room for months. */
const LONG = {
  ...FILE,
  events: [...FILE.events, { ...FILE.events[0]!, id: 'early', date: '2019-02-03' }],
};

const DIGITS: Readonly<Record<string, RegExp>> = {
  latn: /[0-9]/,
  arab: /[\u0660-\u0669]/,
  arabext: /[\u06f0-\u06f9]/,
};
const ANY = /\p{Nd}/u;

function textsIn(root: ParentNode): string[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.localName !== 'style') texts.push(node.nodeValue ?? '');
  }
  const labelled = [...root.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '');
  return [...texts, ...labelled].filter((text) => ANY.test(text)).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Texts with digits of another kind than the language's numbers have in this browser. */
function strayDigits(root: ParentNode, lang: string): string[] {
  const own = DIGITS[new Intl.NumberFormat(lang).resolvedOptions().numberingSystem]!;
  const isStray = (text: string) => [...text].some((letter) => ANY.test(letter) && !own.test(letter));
  return textsIn(root).filter(isStray);
}

async function openEvents(chart: ExtopsWidget): Promise<void> {
  const marks = chart.renderRoot.querySelector<HTMLElement>('.marks')!;
  marks.focus();
  marks.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => chart.renderRoot.querySelector('.event'), 'the events open');
}

const LANGUAGES = ['ar', 'ar-EG', 'ar-MA', 'fa', 'he', 'de'];

describe('the digits of a page', () => {
  afterEach(removeCharts);

  for (const lang of LANGUAGES) {
    for (const tag of TAGS)
      it(`are of one kind in <${tag}>, ${lang}`, async () => {
        const chart = addChart(tag, { data: FILE, attributes: { lang } });
        await drawn(chart);
        await until(() => !/Show table/.test(textOf(find(chart, '.footer'))), 'the language is there');
        await press(chart, '[data-action=table]');
        await until(() => find(chart, 'table'), 'the table opens');
        await openEvents(chart);
        expect(textsIn(chart.renderRoot).length).to.be.above(10);
        expect(strayDigits(chart.renderRoot, lang)).to.deep.equal([]);
      });

    it(`are of one kind on a narrow axis, ${lang}`, async () => {
      const chart = addChart('extops-halves', { data: LONG, width: 320, attributes: { lang } });
      await drawn(chart);
      await until(() => !/Show table/.test(textOf(find(chart, '.footer'))), 'the language is there');
      expect(strayDigits(chart.renderRoot, lang)).to.deep.equal([]);
    });

    it(`are of one kind in list and form, ${lang}`, async () => {
      const column = Object.assign(document.createElement('div'), { className: 'chart-column', lang });
      const [list, form] = [document.createElement('extops-events'), document.createElement('extops-filters')];
      Object.assign(list, { data: FILE });
      Object.assign(form, { data: FILE });
      column.append(form, list);
      document.body.append(column);
      await until(
        () => list.renderRoot.querySelector('.event') && form.renderRoot.querySelector('select'),
        'they draw',
      );
      await until(
        () => !/Filters|Outcome/.test(textOf(form.renderRoot.querySelector('form'))),
        'the language is there',
      );
      for (const { renderRoot } of [list, form]) expect(strayDigits(renderRoot, lang)).to.deep.equal([]);
    });
  }
});
