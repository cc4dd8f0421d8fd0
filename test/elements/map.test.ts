import { expect } from '@open-wc/testing';
import {
  addChart,
  drawn,
  drawnChart,
  find,
  findAll,
  markNames,
  removeCharts,
  tableOf,
  textOf,
  textsOf,
} from '../helpers/chart.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { catchWarnings } from '../helpers/warnings.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

const FIRST_HALF: readonly [code: string, name: string, count: number][] = [
  ['DEU', 'Germany', 2],
  ['FRA', 'France', 1],
  ['IND', 'India', 1],
  ['IRN', 'Iran', 1],
  ['ISR', 'Israel', 1],
  ['KWT', 'Kuwait', 1],
  ['RUS', 'Russia', 1],
  ['SWE', 'Sweden', 1],
  ['TUR', 'Turkey', 1],
];
const counted = (n: number) => (n === 1 ? '1 plot or attack' : `${n} plots and attacks`);

describe('<extops-map>', () => {
  catchWarnings();
  afterEach(removeCharts);

  it('draws the bundled edition without being told anything', async () => {
    const map = await drawnChart('extops-map');
    expect(markNames(map)).to.have.length(10);
    expect(textOf(find(map, '[part=heading]'))).to.match(/^Plots and attacks abroad by target country, /);
  });

  describe('for the first half of 2024', () => {
    const firstHalf = () => drawnChart('extops-map', { attributes: { period: '2024-H1' } });

    it('names each country with its count, the largest first', async () => {
      const map = await firstHalf();
      expect(markNames(map)).to.deep.equal(FIRST_HALF.map(([, name, count]) => `${name}: ${counted(count)}`));
    });

    it('colours just these countries, by class: two are a step darker than one', async () => {
      const map = await firstHalf();
      const steps = findAll(map, '.country').map(({ dataset }) => [dataset['mark'], dataset['step']]);
      expect(steps).to.have.deep.members(FIRST_HALF.map(([code, , count]) => [code, count === 2 ? '1' : '0']));
    });

    it('rings Kuwait and Israel where they are too small to see', async () => {
      const map = await drawnChart('extops-map', { attributes: { period: '2024-H1', region: 'world' }, width: 400 });
      expect(findAll(map, '.ring').map(({ dataset }) => dataset['mark'])).to.include.members(['KWT', 'ISR']);
    });

    it('labels what it has room for, Germany with its number', async () => {
      const labels = textsOf(await firstHalf(), '.label');
      expect(labels).to.include('Germany 2');
      expect(labels.length).to.be.at.least(6);
      for (const label of labels) expect(label).to.match(/^(\D* )?[12]$/);
    });

    it('says the same in its table, and adds it up', async () => {
      const { head, rows, total } = await tableOf(await firstHalf());
      const column = (row: readonly string[]) => [row[0], row.at(-1)];
      expect(head).to.deep.equal(['Country', 'ISKP-linked', 'Other provinces', 'Total']);
      expect(rows.map(column)).to.deep.equal(FIRST_HALF.map(([, name, count]) => [name, `${count}`]));
      expect(total).to.deep.equal(['Total', '3', '7', '10']);
    });

    it('says how many it does not show, and why', async () => {
      const map = await firstHalf();
      expect(textsOf(map, '.note')[0]).to.equal('Showing 10 of 11 plots and attacks: 1 outside the filters.');
      expect(textOf(find(map, '.tally'))).to.match(
        /15 more reported without a named country.*14 ISKP-linked.*1 Other provinces/,
      );
      expect(textOf(find(map, '[part=standfirst]'))).to.include(
        '10 plots and attacks in 9 countries; most in Germany (2).',
      );
      expect(textOf(find(map, '[part=standfirst]'))).to.include(
        'Of 25 reported for January – June 2024, 10 are itemised.',
      );
    });

    it('describes the same to those who do not see it', async () => {
      const text = textOf(find(await firstHalf(), '#description'));
      expect(text).to.match(
        /25 plots and attacks were reported\. By group: ISKP-linked \(17\) and Other provinces \(8\)\./,
      );
      expect(text).to.match(/Germany \(2\)/);
    });
  });

  it('shows Oman alone for the second half of 2024, to 26 July', async () => {
    const map = await drawnChart('extops-map', { attributes: { period: '2024-H2' } });
    expect(markNames(map)).to.deep.equal(['Oman: 1 plot or attack']);
    expect(textOf(find(map, '[part=heading]'))).to.match(/1\s?–\s?26 July 2024$/);
    expect(textOf(find(map, '.tally'))).to.equal('');
  });

  describe('for a part of the world', () => {
    /** The countries that are there to be pointed at, found point by point. */
    function seenIn(map: ExtopsChart): Set<string> {
      const box = find<SVGSVGElement>(map, '.picture')!.getBoundingClientRect();
      const seen = new Set<string>();
      for (let x = box.left + 3; x < box.right - 3; x += 2)
        for (let y = box.top + 3; y < box.bottom - 3; y += 2) {
          const mark = map.shadowRoot!.elementFromPoint(x, y)?.getAttribute('data-mark');
          if (mark) seen.add(mark);
        }
      return seen;
    }
    const countOf = new Map(FIRST_HALF.map(([code, , count]) => [code, count]));
    const noteOf = (map: ExtopsChart) => textsOf(map, '.note').find((note) => note.startsWith('Outside'));

    for (const [region, mark] of [
      ['europe', 'fill'],
      ['africa', 'fill'],
      ['americas', 'fill'],
      ['south-asia', 'circle'],
    ] as const) {
      // prettier-ignore
      it(`says how many lie outside it: ${region}, ${mark}`, async () => {
        const map = await drawnChart('extops-map', { attributes: { period: '2024-H1', region, mark }, width: 360 });
        find(map, '.picture')!.scrollIntoView({ block: 'center' });
        const seen = [...seenIn(map)].reduce((sum, code) => sum + countOf.get(code)!, 0);
        expect(seen).to.be.below(10);
        expect(noteOf(map)).to.equal(`Outside the region shown: ${10 - seen} of 10.`);
      });
    }

    it('says nothing of it where all are shown', async () => {
      for (const region of ['auto', 'world'])
        expect(noteOf(await drawnChart('extops-map', { attributes: { period: '2024-H1', region } }))).to.equal(
          undefined,
        );
    });

    it('says it of small maps by what these show', async () => {
      const map = await drawnChart('extops-map', { attributes: { region: 'europe', multiples: '' }, width: 680 });
      await until(() => find(map, '.panel-title'), 'the small maps');
      expect(noteOf(map)).to.match(/^Outside the region shown: [1-9] of 11\.$/);
    });

    it('says it in the language of the page', async () => {
      for (const [lang, said] of [
        ['de', /Außerhalb des Ausschnitts: \d/],
        ['ar', /خارج المنطقة المعروضة/],
      ] as const) {
        // prettier-ignore
        const map = await drawnChart('extops-map', { attributes: { region: 'americas', lang } });
        expect(textsOf(map, '.note').join(' ')).to.match(said);
      }
    });
  });

  it('keeps its classes whatever the period, and says which are empty', async () => {
    const legends = await Promise.all(
      ['2024-H1', '2024-H2'].map(async (period) => drawnChart('extops-map', { attributes: { period } })),
    );
    const [one, two] = legends.map((map) => textsOf(map, '.legend .limits'));
    expect(one).to.deep.equal(['1', '2–4', '5–9', '10–19', '20+', 'none recorded']);
    expect(two!.slice(0, 6)).to.deep.equal(one!.slice(0, 6));
    expect(textsOf(legends[1]!, '.legend .occurs')).to.deep.equal([
      '1 country',
      ...Array<string>(4).fill('no country'),
    ]);
  });

  it('takes classes of the page’s own', async () => {
    const map = await drawnChart('extops-map', { attributes: { classes: '1,2', period: '2024-H1' } });
    expect(textsOf(map, '.legend .limits').slice(0, 3)).to.deep.equal(['1', '2+', 'none recorded']);
    expect(find(map, '.country[data-mark=DEU]')!.dataset['step']).to.equal('4');
  });

  it('has a key for what is below classes that do not begin at one', async () => {
    const map = await drawnChart('extops-map', { attributes: { classes: '2,5', period: '2024-H1' } });
    expect(textsOf(map, '.legend .limits').slice(0, 3)).to.deep.equal(['1', '2–4', '5+']);
    expect(textsOf(map, '.legend .occurs')).to.deep.equal(['8 countries', '1 country', 'no country']);
    const look = (selector: string) => getComputedStyle(find(map, selector)!);
    expect(look('.country[data-mark=FRA]').fill).to.equal(look(".swatch[data-step='below']").fill);
    expect(look('.country[data-mark=FRA]').stroke).to.equal(look(".swatch[data-step='below']").stroke);
  });

  it('draws circles with areas in proportion to the counts', async () => {
    const map = await drawnChart('extops-map', { attributes: { mark: 'circle', period: '2024-H1' } });
    const radius = (code: string) => Number(find(map, `.circle[data-mark=${code}]`)!.getAttribute('r'));
    expect(findAll(map, '.country')).to.have.length(0);
    expect(radius('DEU') ** 2 / radius('FRA') ** 2).to.be.closeTo(2, 0.05);
  });

  it('counts every trap of the toy dataset once', async () => {
    const map = await drawnChart('extops-map', { data: toyFile });
    expect(markNames(map)).to.have.members([
      'Germany: 3 plots and attacks',
      'Turkey: 2 plots and attacks',
      'Gibraltar: 1 plot or attack',
      'Iran: 1 plot or attack',
      'Kuwait: 1 plot or attack',
      'Syria: 1 plot or attack',
    ]);
    expect(textsOf(map, '.note')[0]).to.equal('Showing 10 of 10 plots and attacks: 1 without a disclosed country.');
    const { rows, total } = await tableOf(map);
    expect(rows.at(-1)).to.deep.equal(['Country not disclosed', '', '', '', '1']);
    expect(total.at(-1)).to.equal('10');
  });

  it('follows the region the page asks for, and the one a reader chooses', async () => {
    const view = () => find(map, '.countries, .rings')!.getAttribute('transform') ?? textOf(find(map, '.labels'));
    const map = await drawnChart('extops-map', { attributes: { region: 'world' } });
    const world = view();
    map.region = 'europe';
    await map.updateComplete;
    const europe = view();
    expect(europe).not.to.equal(world);
    const select = find<HTMLSelectElement>(map, '[part=region] select')!;
    select.value = 'world';
    select.dispatchEvent(new Event('change'));
    await map.updateComplete;
    expect(view()).to.equal(world);
  });

  it('has a word for land without an entry that is not zero', async () => {
    const map = await drawn(addChart('extops-map', { attributes: { period: '2024-H1' } }));
    const land = find(map, '.land')!.getBoundingClientRect();
    const point = { clientX: land.x + land.width / 2, clientY: land.y + land.height / 2 };
    const picture = find(map, '.picture')!.getBoundingClientRect();
    expect(point.clientX).to.be.within(picture.left, picture.right);
    let title = '';
    for (let x = picture.left + 5; x < picture.right && !title.includes('none recorded'); x += 9)
      for (let y = picture.top + 5; y < picture.bottom && !title.includes('none recorded'); y += 9) {
        const options = { clientX: x, clientY: y, bubbles: true, composed: true };
        find(map, '.land')!.dispatchEvent(new PointerEvent('pointermove', options));
        await map.updateComplete;
        title = textOf(find(map, '.tooltip'));
      }
    expect(title).to.match(/ none recorded$/);
    expect(title).not.to.match(/\b0\b/);
  });

  describe('land that is not counted', () => {
    const OUTSIDE = ' not counted here';
    const outside = (map: ExtopsChart) => find<SVGPathElement>(map, '.land.outside');

    /** A point of the window that is on the land outside, as far in as ten pixels. */
    function pointOn(map: ExtopsChart): DOMPoint {
      const path = outside(map)!;
      const { left, top, right, bottom } = find(map, '.picture')!.getBoundingClientRect();
      const toWindow = path.getScreenCTM()!;
      const isOn = (x: number, y: number) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(toWindow.inverse()));
      for (let x = left + 10; x < right - 10; x += 4)
        for (let y = top + 10; y < bottom - 10; y += 4)
          if ([[0, 0], [10, 0], [-10, 0], [0, 10], [0, -10]].every(([dx, dy]) => isOn(x + dx!, y + dy!))) return new DOMPoint(x, y); // prettier-ignore
      throw new Error('no land outside in the picture');
    }

    async function tipOn(map: ExtopsChart): Promise<string> {
      const { x: clientX, y: clientY } = pointOn(map);
      const move = new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true });
      outside(map)!.dispatchEvent(move);
      await map.updateComplete;
      return textOf(find(map, '.tooltip'));
    }

    it('is all land that the filters leave out, and none recorded is what they do not', async () => {
      const attributes = { region: 'europe', target: 'DEU FRA ITA', period: '2024-H1' };
      const map = await drawnChart('extops-map', { attributes });
      const tip = await tipOn(map);
      expect(tip)
        .to.contain(OUTSIDE)
        .and.not.to.match(/Germany|France|Italy/);
      expect(textsOf(map, '.legend .limits').slice(-2)).to.deep.equal(['none recorded', OUTSIDE.trim()]);
    });

    it('looks like neither none recorded nor any class, on the map as in the legend', async () => {
      for (const theme of ['light', 'dark']) {
        const map = await drawnChart('extops-map', { attributes: { theme, target: 'DEU', period: '2024-H1' } });
        const look = (selector: string) => getComputedStyle(find(map, selector)!);
        expect(look('.swatch.outside').fill).to.equal(look('.land.outside').fill);
        expect(look('.swatch.outside').stroke).to.equal(look('.land.outside').stroke);
        expect(look('.land.outside').stroke).not.to.equal('none');
        const others = ['.land:not(.outside)', ...findAll(map, '.swatch[data-step]').map(({ dataset }) => `.swatch[data-step='${dataset['step']}']`)]; // prettier-ignore
        expect(others.map((other) => look(other).fill)).not.to.include(look('.land.outside').fill);
      }
    });

    it('has no key where none is to be seen', async () => {
      const map = await drawnChart('extops-map', { attributes: { region: 'africa' }, width: 1000 });
      expect(outside(map)).to.equal(null);
      expect(textsOf(map, '.legend .limits').at(-1)).to.equal('none recorded');
    });
  });
});
