import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { addChart, drawn, find, press, removeCharts, textOf, type Tag } from '../helpers/chart.js';
import { heardIn } from '../helpers/screen-reader.js';
import { until } from '../helpers/until.js';
import { CHARTS } from './spoken/charts.js';
import { spoken } from './spoken/dataset.js';
import { ENTRIES } from './spoken/events.js';

const FURNITURE = { 'without-region': '', 'without-export': '' };

async function shown(tag: Tag, lang = 'en'): Promise<ExtopsChart> {
  const chart = await drawn(addChart(tag, { data: spoken, attributes: { ...FURNITURE, lang } }));
  await until(() => lang === 'en' || !/Show|Table/.test(textOf(find(chart, '.footer'))), 'the language is there');
  return chart;
}

async function entry(lang: string): Promise<Element> {
  const chart = await shown('extops-map', lang);
  const marks = find(chart, '.marks')!;
  marks.focus();
  marks.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => find(chart, '[data-event=one]'), 'the events open');
  return find(chart, '[data-event=one]')!;
}

/** Months and digits as they are written down here: in Arabic each browser sets them its own way. */
function asWritten(phrase: string): string {
  const months = new Intl.DateTimeFormat('ar', {
    year: 'numeric',
    month: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const period = months.formatRange(Date.UTC(2024, 0), Date.UTC(2024, 5)).replace(/\s+/g, ' ');
  const digits = '٠١٢٣٤٥٦٧٨٩';
  return phrase.replaceAll(period, 'يناير – يونيو 2024').replace(/[٠-٩]/g, (digit) => String(digits.indexOf(digit)));
}

describe('what a screen reader says', () => {
  afterEach(removeCharts);

  for (const [tag, lang, phrases] of CHARTS)
    it(`of <${tag}>, ${lang}`, async () => {
      const chart = await shown(tag, lang);
      await press(chart, '[data-action=table]');
      await until(() => find(chart, 'table'), 'the table opens');
      expect((await heardIn(find(chart, 'figure')!)).map(asWritten)).to.deep.equal(phrases);
    });

  for (const [lang, phrases] of Object.entries(ENTRIES))
    it(`of an event, ${lang}`, async () => {
      expect((await heardIn(await entry(lang))).map(asWritten)).to.deep.equal(phrases);
    });
});
