import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { addChart, drawn, find, findAll, removeCharts, textOf, type Tag } from '../helpers/chart.js';
import extendedFile from '../../data/extended-2022-2024.json';
import { until } from '../helpers/until.js';
import { spoken } from './spoken/dataset.js';

const AUTHOR = 'A. Writer';
const FILE = { ...spoken, sources: [{ ...spoken.sources[0]!, author: AUTHOR }] };

async function shown(tag: Tag, lang: string): Promise<ExtopsChart> {
  const chart = await drawn(addChart(tag, { data: FILE, width: 700, attributes: { lang } }));
  await until(() => lang === 'en' || !/Source/.test(textOf(find(chart, '.footer'))), 'the language is there');
  return chart;
}

async function openEvents(chart: ExtopsChart): Promise<void> {
  find(chart, '.marks')!.focus();
  find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => find(chart, '[data-event=one]'), 'the events open');
}

/** Where a text stands that an element holds, in pixels from the left. */
function leftOf(element: Element, text: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`not there: ${text}`);
}

/** Whether one text stands before another in the direction that a language is read. */
function isBefore(element: Element, one: string, other: string, lang: string): boolean {
  const [a, b] = [leftOf(element, one), leftOf(element, other)];
  return lang === 'en' ? a < b : a > b;
}

const YEAR = '2024';
const COUNTRY = { en: 'Germany', ar: 'ألمانيا', fa: 'آلمان', he: 'גרמניה' } as const;

for (const lang of ['ar', 'he', 'fa', 'en'] as const)
  describe(`a page in ${lang}`, () => {
    afterEach(removeCharts);

    it('names author, publisher and date of a source in the order they are read', async () => {
      const chart = await shown('extops-map', lang);
      await openEvents(chart);
      for (const line of ['.footer span', '[data-event=one] .event-sources li']) {
        const element = find(chart, line)!;
        const year = new Intl.NumberFormat(lang, { useGrouping: false }).format(Number(YEAR));
        expect(isBefore(element, AUTHOR, 'The Paper', lang), line).to.equal(true);
        expect(isBefore(element, 'The Paper', year, lang), line).to.equal(true);
      }
    });

    it('names the place before the country, whatever letters it has', async () => {
      const events = FILE.events.map((event) => ({ ...event, place: 'Mitte' }));
      const chart = addChart('extops-map', { data: { ...FILE, events }, attributes: { lang } });
      await drawn(chart);
      await openEvents(chart);
      const where = find(chart, '[data-event=one] .event-where')!;
      await until(() => where.textContent!.includes(COUNTRY[lang]), 'the language is there');
      expect(isBefore(where, 'Mitte', COUNTRY[lang], lang)).to.equal(true);
    });

    it('says who links an event to what before who says so', async () => {
      const events = FILE.events.map((event) => ({
        ...event,
        attributions: event.attributions.map((one) => ({ ...one, by: 'Latin Letters' })),
      }));
      const chart = addChart('extops-map', { data: { ...FILE, events }, width: 900, attributes: { lang } });
      await drawn(chart);
      await openEvents(chart);
      await until(() => lang === 'en' || !/Source/.test(textOf(find(chart, '.footer'))), 'the language is there');
      const statement = find(chart, '[data-event=one] .statement')!;
      const words = textOf(statement).split(' (')[0]!.split(' ');
      expect(isBefore(statement, words.at(-1)!, 'Latin Letters', lang)).to.equal(true);
    });

    it('points from the province to the country', async () => {
      const chart = await shown('extops-flows', lang);
      const pair = chart['drawing']!.marks.find(({ about }) => about.province && about.target)!;
      const isMirrored = lang === 'ar';
      expect(pair.tip().title).to.contain(isMirrored ? '←' : '→');
    });

    it('is walked by the arrow keys as the eye sees it', async () => {
      const isMirrored = lang !== 'en';
      const begin = async (attributes: Record<string, string>, file: object = FILE) => {
        const chart = await drawn(addChart('extops-halves', { data: file, width: 700, attributes: { lang, ...attributes } })); // prettier-ignore
        find(chart, '.marks')!.focus();
        const press = async (key: string) => {
          find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          await chart.updateComplete;
          return chart['marks'].focused!;
        };
        return { chart, press };
      };
      for (const [attributes, file] of [
        [{}, extendedFile],
        [{ compare: '2023-H2/2024-H1' }, extendedFile],
        [{ period: '2023-H1/2024-H1', by: 'outcome' }, extendedFile],
      ] as const) {
        const { chart, press } = await begin(attributes, file);
        const marks = chart['drawing']!.marks;
        await press('Home');
        expect(await press(isMirrored ? 'ArrowLeft' : 'ArrowRight')).to.equal(marks[1]);
        expect(await press(isMirrored ? 'ArrowRight' : 'ArrowLeft')).to.equal(marks[0]);
        expect(await press('ArrowDown')).to.equal(marks[1]);
        expect(await press('ArrowUp')).to.equal(marks[0]);
        if ('compare' in attributes) continue;
        const from = await press('Home');
        const to = await press('ArrowLeft');
        if (to !== from) expect(to.at[0]).to.be.below(from.at[0]);
        expect((await press('ArrowRight')).at[0]).to.be.above(to === from ? from.at[0] : to.at[0]);
      }
      const flows = await drawn(addChart('extops-flows', { data: FILE, width: 700, attributes: { lang } }));
      find(flows, '.marks')!.focus();
      for (const key of ['Home', 'ArrowRight'])
        find(flows, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      expect(flows['marks'].focused).to.equal(flows['drawing']!.marks[1]);
    });

    it('keeps within its column', async () => {
      for (const tag of ['extops-map', 'extops-flows', 'extops-halves'] as const) {
        const chart = await shown(tag, lang);
        const { left, right } = chart.getBoundingClientRect();
        const texts = findAll(chart, 'p, .heading, .footer > *, .legend li, .legend span').filter(
          (element) => !element.closest('.hidden'),
        );
        for (const element of texts) {
          const box = element.getBoundingClientRect();
          expect(box.left, `${tag} ${textOf(element)}`).to.be.at.least(left - 1);
          expect(box.right, `${tag} ${textOf(element)}`).to.be.at.most(right + 1);
        }
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });
  });

describe('a page in a language that the library lacks', () => {
  const page = document.documentElement;
  afterEach(() => {
    removeCharts();
    page.removeAttribute('lang');
    page.removeAttribute('dir');
    for (const element of document.querySelectorAll('extops-events, extops-filters')) element.remove();
  });

  /** Letters of no Latin script, and dates and numbers as English does not write them. */
  const STRANGE = /[\u0590-\u06ff]|\d[.٬]\d{3}|\bde 20\d\d|(enero|julio|Alemania)/;
  const BIG = { ...FILE, events: [], totals: [], counts: [{ period: '2024-H1', province: 'dawn', target: 'DEU', outcome: 'foiled', count: 48_210 }] }; // prettier-ignore

  for (const [lang, dir] of [
    ['ur', 'rtl'],
    ['es', 'ltr'],
  ] as const)
    // prettier-ignore
    it(`has charts in English, marked and laid out as such: ${lang}`, async () => {
      Object.assign(page, { lang, dir });
      for (const data of [FILE, BIG])
        for (const tag of ['extops-map', 'extops-flows', 'extops-halves'] as const) {
          const chart = await drawn(addChart(tag, { data, width: 700 }));
          const root = find(chart, '.root')!;
          const texts = findAll(chart, '*').filter((one) => one.childElementCount === 0).map(textOf).join('\n'); // prettier-ignore
          expect([root.lang, root.dir]).to.deep.equal(['en', 'ltr']);
          expect(texts).not.to.match(STRANGE);
          expect(getComputedStyle(find(chart, '.footer')!).direction).to.equal('ltr');
          removeCharts();
        }
    });

  it('keeps its list and its form in English, too', async () => {
    Object.assign(page, { lang: 'ur', dir: 'rtl' });
    for (const tag of ['extops-events', 'extops-filters'] as const) {
      const element = Object.assign(document.createElement(tag), { data: FILE });
      document.body.append(element);
      await until(() => element.renderRoot.querySelector('.event, .option, select'), tag);
      const { lang, dir } = element.renderRoot.querySelector<HTMLElement>('.root')!;
      expect([lang, dir]).to.deep.equal(['en', 'ltr']);
    }
  });

  it('has the author’s heading in its own language and direction', async () => {
    Object.assign(page, { lang: 'ur', dir: 'rtl' });
    const attributes = { heading: 'منصوبے اور حملے', standfirst: 'مصنف کا جملہ' };
    const chart = await drawn(addChart('extops-halves', { data: FILE, width: 700, attributes }));
    for (const part of ['.heading', '.standfirst']) {
      const element = find(chart, part)!;
      expect(element.lang, part).to.equal('ur');
      const range = document.createRange();
      range.selectNodeContents(element);
      expect(range.getBoundingClientRect().right, part).to.be.closeTo(chart.getBoundingClientRect().right, 2);
    }
    page.lang = 'ar';
    await until(() => find(chart, '.root')!.dir === 'rtl', 'it speaks Arabic');
    expect(find(chart, '.heading')!.hasAttribute('lang')).to.equal(false);
  });

  it('has the sentence that the data are loading nowhere laid out from right to left', async () => {
    Object.assign(page, { lang: 'ur', dir: 'rtl' });
    const chart = addChart('extops-map', { attributes: { src: '/bad-input/late?ms=300&id=urdu' } });
    await until(() => textOf(find(chart, '[part=status]')), 'the chart waits');
    expect([find(chart, '.root')!.lang, find(chart, '.root')!.dir]).to.deep.equal(['en', 'ltr']);
    await drawn(chart);
  });
});
