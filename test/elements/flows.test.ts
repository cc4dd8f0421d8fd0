import { expect } from '@open-wc/testing';
import { drawnChart, find, findAll, markNames, removeCharts, tableOf, textOf, textsOf } from '../helpers/chart.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const FIRST_HALF: readonly [id: string, province: string, country: string, count: number][] = [
  ['iraq→DEU', 'Iraq Province', 'Germany', 2],
  ['khorasan→IRN', 'Khorasan Province (ISKP)', 'Iran', 1],
  ['khorasan→RUS', 'Khorasan Province (ISKP)', 'Russia', 1],
  ['khorasan→TUR', 'Khorasan Province (ISKP)', 'Turkey', 1],
  ['iraq→KWT', 'Iraq Province', 'Kuwait', 1],
  ['syria→FRA', 'Syria Province', 'France', 1],
  ['syria→ISR', 'Syria Province', 'Israel', 1],
  ['somalia→SWE', 'Somalia Province', 'Sweden', 1],
  ['pakistan→IND', 'Pakistan Province', 'India', 1],
];

describe('<extops-flows>', () => {
  catchWarnings();
  afterEach(removeCharts);

  it('draws the bundled edition without being told anything', async () => {
    const flows = await drawnChart('extops-flows');
    expect(findAll(flows, '.arcs .arc')).to.have.length(10);
  });

  describe('for the first half of 2024', () => {
    const firstHalf = () => drawnChart('extops-flows', { attributes: { period: '2024-H1' } });

    it('draws an arrow from each province to each of its targets, and no other', async () => {
      const flows = await firstHalf();
      const ids = (selector: string) => findAll(flows, selector).map(({ dataset }) => dataset['mark']);
      expect(ids('.arcs .arc')).to.have.members(FIRST_HALF.map(([id]) => id));
      expect(ids('.arcs .head')).to.have.members(FIRST_HALF.map(([id]) => id));
    });

    it('draws two thicker than one, and all of one alike', async () => {
      const flows = await firstHalf();
      const width = (id: string) => Number(find(flows, `.arc[data-mark='${id}']`)!.getAttribute('stroke-width'));
      const [two, ...ones] = FIRST_HALF.map(([id]) => width(id));
      expect(new Set(ones).size).to.equal(1);
      expect(two).to.be.above(ones[0]!);
    });

    it('draws what is confirmed without dashes', async () => {
      const flows = await firstHalf();
      for (const arc of findAll(flows, '.arcs .arc')) {
        expect(arc.dataset['certainty']).to.equal('confirmed');
        expect(getComputedStyle(arc).strokeDasharray).to.equal('none');
      }
    });

    it('names each arrow for those who do not see it', async () => {
      const names = markNames(await firstHalf());
      for (const [, province, country, count] of FIRST_HALF) {
        const name = `${province} to ${country}: ${count === 1 ? '1 plot or attack' : `${count} plots and attacks`}`;
        expect(names).to.include(name);
      }
      expect(names.filter((name) => / to [A-Z]/.test(name))).to.have.length(FIRST_HALF.length);
    });

    it('says the same in its table, and adds it up', async () => {
      const { head, rows, total } = await tableOf(await firstHalf());
      expect(head).to.deep.equal(['IS province', 'Target country', 'Certainty', 'Number']);
      expect(rows).to.have.deep.members(
        FIRST_HALF.map(([, province, country, n]) => [province, country, `confirmed link (${n})`, `${n}`]),
      );
      expect(total).to.deep.equal(['Total', '', '', '10']);
    });

    it('says how many are aimed at what lies outside the region shown', async () => {
      const outside = async (region: string) => {
        const flows = await drawnChart('extops-flows', { attributes: { region } });
        const note = textsOf(flows, '.note').find((text) => text.startsWith('Outside'));
        const [frame] = [find(flows, '.picture')!.getBoundingClientRect()];
        const inside = findAll(flows, 'circle.target').filter((dot) => {
          const { left, right, top, bottom } = dot.getBoundingClientRect();
          return left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
        });
        return { note, inside: inside.length };
      };
      expect((await outside('auto')).note).to.equal(undefined);
      for (const region of ['europe', 'africa', 'americas']) {
        const { note, inside } = await outside(region);
        expect(inside, region).to.be.within(1, 9);
        expect(Number(/\d+/.exec(note!)![0]), region).to.be.within(10 - inside, 11 - inside);
      }
    });

    it('says that its points are no locations', async () => {
      expect(textsOf(await firstHalf(), '.note').join(' ')).to.match(/a label point, not a location/);
    });
  });

  it('draws the presumed link of Yemen to Oman for the second half of 2024, dashed and worded', async () => {
    const flows = await drawnChart('extops-flows', { attributes: { period: '2024-H2' } });
    const arcs = findAll(flows, '.arcs .arc');
    expect(arcs.map(({ dataset }) => [dataset['mark'], dataset['certainty']])).to.deep.equal([
      ['yemen→OMN', 'presumed'],
    ]);
    expect(getComputedStyle(arcs[0]!).strokeDasharray).not.to.equal('none');
    expect(textsOf(flows, '.legend li')).to.include('presumed link');
    expect((await tableOf(flows)).rows).to.deep.equal([['Yemen Province', 'Oman', 'presumed link (1)', '1']]);
  });

  describe('of the toy dataset', () => {
    const toy = (attributes = {}) => drawnChart('extops-flows', { data: toyFile, attributes });

    it('draws three certainties in three ways, each in the legend', async () => {
      const flows = await toy();
      const dash = (id: string) => getComputedStyle(find(flows, `.arc[data-mark='${id}']`)!).strokeDasharray;
      const dashes = ['dawn→DEU', 'dusk→DEU', 'dusk→TUR'].map(dash);
      expect(new Set(dashes).size).to.equal(3);
      expect(textsOf(flows, '.legend li')).to.include.members(['probable link', 'presumed link']);
    });

    it('draws what stays within a province’s own area as a loop, and says so', async () => {
      const flows = await toy();
      expect(find(flows, ".arc[data-mark='dusk→SYR']")!.getAttribute('d')).to.contain('A');
      expect(markNames(flows)).to.include('Dusk Province, within its own area in Syria: 1 plot or attack');
    });

    it('draws what ends where it begins as a loop too, and says where it goes', async () => {
      const provinces = toyFile.provinces.map((one) => (one.id === 'dawn' ? { ...one, anchor: [47.6, 29.4] } : one));
      const flows = await drawnChart('extops-flows', {
        data: { ...toyFile, provinces },
        attributes: { region: 'world' },
      });
      const loop = find<SVGGraphicsElement & HTMLElement>(flows, ".arc[data-mark='dawn→KWT']")!;
      expect(loop.getAttribute('d')).to.contain('A').and.not.to.contain('NaN');
      expect(loop.getBBox().width).to.be.above(15);
      expect(markNames(flows)).to.include('Dawn Province to Kuwait: 1 plot or attack');
    });

    it('docks what has no province named, counted', async () => {
      const flows = await toy();
      expect(textOf(find(flows, '.dock'))).to.match(/^No province named: 1/);
      expect(markNames(flows)).to.include('No province named: 1 plot or attack');
    });

    it('accounts for all of them', async () => {
      const flows = await toy();
      expect(textsOf(flows, '.note')[0]).to.equal(
        'Showing 10 of 10 plots and attacks: 1 within the province’s own area, 1 with no province named and 1 without a disclosed country.',
      );
      const { rows, total } = await tableOf(flows);
      const sum = rows.reduce((all, row) => all + Number(row.at(-1)), 0);
      expect([sum, Number(total.at(-1))]).to.deep.equal([10, 10]);
    });

    it('marks what is disputed', async () => {
      const { rows } = await tableOf(await toy());
      expect(rows.find((row) => row[1] === 'Kuwait')?.[2]).to.match(/disputed \(1\)/);
    });

    it('follows the lens: one event, one arrow, by whose word it is', async () => {
      const ids = async (lens: string) => {
        const flows = await toy({ lens });
        return findAll(flows, '.arcs .arc').map(({ dataset }) => dataset['mark']);
      };
      expect(await ids('claim')).to.have.members(['dusk→DEU', 'dusk→TUR']);
      expect(await ids('analyst')).to.have.members(['dusk→DEU']);
      expect(await ids('media')).to.have.members(['dawn→TUR']);
    });

    it('draws the largest alone when asked to, and counts the others', async () => {
      const flows = await toy({ top: '1' });
      expect(findAll(flows, '.arcs .arc').map(({ dataset }) => dataset['mark'])).to.deep.equal(['dawn→DEU']);
      expect(textsOf(flows, '.note').join(' ')).to.match(/and \d more pairs, in the table/);
      expect((await tableOf(flows)).rows).to.have.length(9);
    });

    it('colours an arrow by its series, and what is in no series by none', async () => {
      const flows = await toy();
      const series = (id: string) => find(flows, `.arc[data-mark='${id}']`)!.dataset['series'];
      expect(['dawn→DEU', 'dusk→DEU', 'noon→GIB'].map(series)).to.deep.equal(['0', '1', '-1']);
    });
  });

  it('says so where an arrow takes the long way round', async () => {
    const far = {
      ...toyFile,
      provinces: [{ id: 'dawn', name: 'Dawn Province', anchor: [-100, 40] }],
      series: [],
      totals: [],
      events: [toyFile.events[1]].map((event) => ({
        ...event,
        target: 'JPN',
        attributions: [{ province: 'dawn', basis: 'claim', confidence: 'confirmed' }],
      })),
    };
    const flows = await drawnChart('extops-flows', { data: far });
    expect(findAll(flows, '.break')).to.have.length(1);
    expect(textsOf(flows, '.note').join(' ')).to.match(/schematic/);
  });
});
