import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, findAll, removeCharts, textsOf } from '../helpers/chart.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

/** How many in each half-year: every class, and more than twenty. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2022-H2': { DEU: 1, FRA: 2, KWT: 80 },
  '2023-H1': { DEU: 20, FRA: 4 },
  '2023-H2': { DEU: 5, TUR: 10 },
  '2024-H1': { DEU: 1, FRA: 19, TUR: 9, KWT: 2 },
};
const HALVES = Object.keys(COUNTS);
const STEPS: readonly (readonly [least: number, step: string])[] = [[20, '4'], [10, '3'], [5, '2'], [2, '1'], [1, '0']]; // prettier-ignore
const stepOf = (count: number) => STEPS.find(([least]) => count >= least)![1];

const dateIn = (half: string) => half.replace('-H1', '-02-03').replace('-H2', '-08-09');
const [, event] = toyFile.events;
const data = {
  ...toyFile,
  totals: [],
  events: HALVES.flatMap((half) =>
    Object.entries(COUNTS[half]!).flatMap(([target, count]) =>
      Array.from({ length: count }, (_, i) => ({ ...event, id: `${half}-${target}-${i}`, date: dateIn(half), target })),
    ),
  ),
};

const LIMITS = ['1', '2–4', '5–9', '10–19', '20+', 'none recorded'];
const stepsIn = (map: ExtopsChart) =>
  findAll(map, '.picture [data-mark][data-step]').map(({ dataset }) => [dataset['mark'], dataset['step']]);
const expected = (half: string, prefix = '') =>
  Object.entries(COUNTS[half]!).map(([target, count]) => [`${prefix}${target}`, stepOf(count)]);
const radiiIn = (map: ExtopsChart, selector: string) =>
  findAll(map, selector).map((circle) => Number(circle.getAttribute('r')));

describe('<extops-map> in every half-year', () => {
  catchWarnings();
  afterEach(removeCharts);

  for (const period of [...HALVES, '2022-H2/2024-H1'])
    it(`has the same classes in ${period}`, async () => {
      const map = await drawnChart('extops-map', { attributes: { period }, data });
      expect(textsOf(map, '.legend .limits')).to.deep.equal(LIMITS);
      if (period in COUNTS) expect(stepsIn(map)).to.have.deep.members(expected(period));
    });

  it('has them under any other filter', async () => {
    for (const attributes of [{ series: 'east' }, { outcome: 'attack' }]) {
      const map = await drawnChart('extops-map', { attributes: { ...attributes, period: '2024-H1' }, data });
      const left = Object.fromEntries(stepsIn(map));
      expect(left['FRA'], JSON.stringify(attributes)).to.equal('3');
      expect(textsOf(map, '.legend .limits')).to.deep.equal(LIMITS);
    }
  });

  it('has them in small maps side by side, under one legend', async () => {
    const map = await drawnChart('extops-map', { attributes: { multiples: '' }, data });
    expect(textsOf(map, '.legend .limits')).to.deep.equal(LIMITS);
    expect(stepsIn(map)).to.have.deep.members(HALVES.flatMap((half) => expected(half, `${half}/`)));
  });

  it('measures the circles of all small maps, and of their legend, by one count', async () => {
    const map = await drawnChart('extops-map', { attributes: { multiples: '', mark: 'circle' }, data });
    const radius = (id: string) => radiiIn(map, `.picture .circle[data-mark='${id}']`)[0];
    expect(findAll(map, '.picture .country')).to.have.length(0);
    expect(radius('2023-H1/DEU')! / radius('2022-H2/KWT')!).to.be.closeTo(1 / 2, 0.01);
    expect(radiiIn(map, '.legend .circle')[0]).to.equal(radius('2022-H2/KWT'));
    expect(textsOf(map, '.legend .key-text')[0]).to.equal('80');
  });
});
