import { expect } from '@open-wc/testing';
import type { ExtopsHalves } from '../../src/elements/halves.js';
import {
  drawnChart,
  find,
  findAll,
  markNames,
  numberOf,
  removeCharts,
  tableOf,
  textOf,
  textsOf,
  type Given,
} from '../helpers/chart.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const halves = (given?: Given) => drawnChart('extops-halves', given);

function lengthsOf(
  chart: ExtopsHalves,
  id: string,
  side: 'width' | 'height' = 'width',
): [solid: number, hatched: number] {
  const length = (selector: string) => Number(find(chart, `${selector}[data-mark='${id}']`)?.getAttribute(side) ?? 0);
  return [length('.bar'), length('.rest')];
}

describe('<extops-halves>', () => {
  catchWarnings();
  afterEach(removeCharts);

  it('draws the bundled edition without being told anything: two half-years by series', async () => {
    const chart = await halves();
    expect(textsOf(chart, '.group').map((text) => text.slice(0, 14))).to.deep.equal([
      'January – June',
      'July – Decembe',
    ]);
  });

  describe('for the first half of 2024', () => {
    const firstHalf = (width?: number) => halves({ attributes: { period: '2024-H1' }, ...(width && { width }) });

    it('names each series with what is reported and what of it is itemised', async () => {
      expect(markNames(await firstHalf())).to.deep.equal([
        'January – June 2024, ISKP-linked: 17 reported, 3 itemised',
        'January – June 2024, Other provinces: 8 reported, 7 itemised',
      ]);
    });

    it('draws the itemised solid and the rest hatched, to one scale from zero', async () => {
      for (const width of [320, 640, 1000]) {
        const chart = await firstHalf(width);
        const [iskp, hatched] = lengthsOf(chart, '2024-H1/iskp');
        const unit = (iskp + hatched) / 17;
        expect(iskp / unit, `${width}`).to.be.closeTo(3, 0.05);
        expect(lengthsOf(chart, '2024-H1/other')[0] / unit, `${width}`).to.be.closeTo(7, 0.05);
        expect(lengthsOf(chart, '2024-H1/other')[1] / unit, `${width}`).to.be.closeTo(1, 0.05);
        expect(findAll(chart, '.tear').filter((tear) => tear.closest('.picture'))).to.have.length(0);
      }
    });

    it('writes the numbers beside the bars, whole numbers on the axis', async () => {
      const chart = await firstHalf();
      expect(textsOf(chart, '.value')).to.deep.equal(['17 3 itemised', '8 7 itemised']);
      for (const tick of textsOf(chart, '.tick-label')) expect(tick).to.match(/^\d+$/);
    });

    it('says the same in its table', async () => {
      const { head, rows, total } = await tableOf(await firstHalf());
      expect(head).to.deep.equal(['Half-year', 'Group', 'Itemised', 'Reported']);
      expect(rows.map((row) => row.slice(1))).to.deep.equal([
        ['ISKP-linked', '3', '17'],
        ['Other provinces', '7', '8'],
      ]);
      expect(total[2]).to.equal('10');
    });

    it('explains solid and hatched in its legend', async () => {
      expect(textsOf(await firstHalf(), '.legend li')).to.include.members(['itemised', 'reported, not itemised']);
    });
  });

  describe('for the second half of 2024, to 26 July', () => {
    const secondHalf = () => halves({ attributes: { period: '2024-H2' } });

    it('says how much of it is over', async () => {
      const chart = await secondHalf();
      expect(textOf(find(chart, '.warning'))).to.equal('to 26 July 2024: 26 of 184 days');
      expect(textsOf(chart, '.legend li')).to.include('period not over');
    });

    it('shows one, in Oman, presumed to be of Yemen, with an open end', async () => {
      const chart = await secondHalf();
      const [none, one] = markNames(chart);
      expect(none).to.match(/ISKP-linked: none itemised$/);
      expect(one).to.match(/Other provinces: 1, .*Oman.*presumed.*Yemen/);
      expect(lengthsOf(chart, '2024-H2/iskp')).to.deep.equal([0, 0]);
      expect(findAll(chart, '.picture .tear')).to.have.length(1);
      expect(find(chart, '.picture .tear')!.closest<SVGElement>('[data-mark]')!.dataset['mark']).to.equal(
        '2024-H2/other',
      );
    });

    it('has no published total, which is not zero', async () => {
      const { rows } = await tableOf(await secondHalf());
      expect(rows.map((row) => row.slice(1))).to.deep.equal([
        ['ISKP-linked', '–', 'no total published'],
        ['Other provinces', '1', 'no total published'],
      ]);
    });
  });

  it('draws two half-years to one scale', async () => {
    const chart = await halves();
    const unit = lengthsOf(chart, '2024-H1/iskp').reduce((a, b) => a + b) / 17;
    expect(lengthsOf(chart, '2024-H2/other')[0] / unit).to.be.closeTo(1, 0.05);
    expect(textsOf(chart, '.note')[0]).to.equal('Showing 11 of 11 plots and attacks.');
  });

  it('never gives a percentage, neither of a small base nor of a period not over', async () => {
    for (const given of [{}, { data: toyFile }])
      expect(textOf((await halves(given)).renderRoot as unknown as Element)).not.to.match(/%/);
  });

  describe('of the toy dataset', () => {
    const toy = (attributes = {}, width = 640) => halves({ data: toyFile, attributes, width });

    it('stands in columns, in the order of time', async () => {
      const chart = await toy();
      expect(findAll(chart, '.bar').every((bar) => bar.getAttribute('width') !== '0')).to.equal(true);
      expect([
        ...new Set(findAll<SVGElement>(chart, '.bar[data-mark]').map(({ dataset }) => dataset['mark']!.slice(0, 7))),
      ]).to.deep.equal(['2023-H2', '2024-H1', '2024-H2']);
    });

    it('shows a total smaller than its events as the source’s own count', async () => {
      const chart = await toy({ period: '2024-H1' });
      expect(markNames(chart)[1]).to.match(/West: 3, 3 itemised; the source counts 2$/);
      const [solid, hatched] = lengthsOf(chart, '2024-H1/west');
      expect(hatched).to.equal(0);
      expect(solid).to.be.above(0);
    });

    it('words a total that is at least so much', async () => {
      const chart = await toy({ period: '2024-H2' });
      expect(markNames(chart)[0]).to.match(/East: at least 3 reported, 1 itemised$/);
    });

    it('counts apart what has no province, and tallies what has no half-year', async () => {
      const chart = await toy({ period: '2024-H1' });
      expect(markNames(chart).at(-1)).to.match(/No province named: 1/);
      expect(textsOf(await toy(), '.note')[0]).to.equal('Showing 10 of 10 plots and attacks: 1 dated only to a year.');
    });

    it('adds up in its table, the undated included', async () => {
      const { rows, total } = await tableOf(await toy());
      const itemised = rows.reduce((sum, row) => sum + numberOf(row[2]), 0);
      const undated = 1;
      expect(itemised + (rows.some((row) => /dated only/.test(row.join())) ? 0 : undated)).to.equal(Number(total[2]));
    });

    it('says how none recorded is written in its table, where a screen reader hears it', async () => {
      const chart = await toy();
      await tableOf(chart);
      expect(textOf(find(chart, 'caption'))).to.match(/ · – none recorded$/);
      const heard = findAll(chart, 'td').map((cell) => textOf(cell.querySelector('.hidden') ?? cell));
      expect(heard).to.include('none recorded').and.not.include('0');
    });

    it('prints a published count of none as the number that it is', async () => {
      const totals = [{ ...toyFile.totals[0], period: '2023-H2', series: 'west', count: 0 }];
      const { rows } = await tableOf(await halves({ data: { ...toyFile, totals } }));
      expect(rows[1]?.slice(1)).to.deep.equal(['West', '–', '0']);
    });

    it('groups by target, outcome and province, all of them counted', async () => {
      for (const [by, groups] of [
        ['outcome', ['Attack', 'Foiled']],
        ['target', ['Germany', 'Turkey', 'Iran', 'Syria', 'Country not disclosed']],
        ['province', ['Dawn Province', 'Dusk Province', 'No province named']],
      ] as const) {
        const { rows } = await tableOf(await toy({ by, period: '2024-H1' }));
        expect(
          rows.map((row) => row[1]),
          by,
        ).to.have.members([...groups]);
        expect(
          rows.reduce((sum, row) => sum + Number(row[2]), 0),
          by,
        ).to.equal(6);
        removeCharts();
      }
    });

    it('names a bar of one by its country alone where no province is named', async () => {
      const events = toyFile.events.map((event) => ({
        ...event,
        attributions: event.attributions.map((one) => ({ ...one, confidence: 'probable' })),
      }));
      const detail = async (by: string) => {
        const chart = await halves({ data: { ...toyFile, events, totals: [] }, attributes: { period: '2024-H1', by } });
        return markNames(chart).join('; ');
      };
      expect(await detail('series')).to.match(/No province named: 1, Iran$/);
      expect(await detail('target')).to.match(/Iran: 1;/);
      for (const by of ['series', 'province', 'target', 'outcome'])
        expect(await detail(by), by).not.to.match(/probably [Nn]o|, No province named$/);
    });

    it('says how far the last half-year goes, at every width and in every language', async () => {
      const early = { ...toyFile.events[0]!, id: 'early', date: '2014-02-03' };
      const data = { ...toyFile, events: [...toyFile.events, early] };
      for (const width of [280, 320, 480, 640, 1000])
        for (const [lang, said] of [
          ['en', 'to 10 September 2024'],
          ['de', 'bis 10. September 2024'],
          ['ru', 'по 10 сентября 2024 г.'],
        ] as const) {
          // prettier-ignore
          const chart = await halves({ data, width, attributes: { lang } });
          expect(textsOf(chart, '.warning'), `${lang} ${width}`).to.deep.equal([said]);
          const [text, frame] = ['.warning', '.picture'].map((part) => find(chart, part)!.getBoundingClientRect());
          expect(text!.left).to.be.at.least(frame!.left - 1);
          expect(text!.right).to.be.at.most(frame!.right + 1);
          expect(find(chart, '.picture')!.textContent).not.to.contain('…');
          removeCharts();
        }
    });

    it('calls half-years as the newspapers do where months have no room', async () => {
      const early = { ...toyFile.events[0]!, id: 'early', date: '2021-02-03' };
      const data = { ...toyFile, events: [...toyFile.events, early] };
      const names = async (lang: string) =>
        textsOf(await halves({ data, width: 560, attributes: { lang } }), '.group').map((text) => text.slice(0, 11));
      expect(await names('en')).to.include('H1 2021');
      expect(await names('de')).to.include('1. Hj. 2021');
      expect(await names('es')).to.include('H1 2021');
    });

    it('has no published totals where the filters are narrower than they', async () => {
      const { rows } = await tableOf(await toy({ outcome: 'attack', period: '2024-H1' }));
      expect(rows.map((row) => row[3])).to.deep.equal(rows.map(() => 'no total published'));
    });
  });
});
