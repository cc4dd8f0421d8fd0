import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { boxesOf, collisions, drawnTexts, outOf, textsIn } from '../helpers/texts.js';
import { drawnChart, find, findAll, removeCharts, textsOf, type Tag } from '../helpers/chart.js';
import { toyFile } from '../toy/dataset.js';

/** Counts of two half-years, from one digit to nine. */
const SIZES: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  five: { DEU: [48_210, 100], FRA: [31_500, 12_000], TUR: [950, 47_000] },
  nine: { DEU: [654_643_590, 7], FRA: [427_738_500, 162_948_000], TUR: [12_900_050, 638_213_000] },
};

function fileOf(countries: Readonly<Record<string, readonly [number, number]>>, more: readonly string[] = []) {
  const counts = Object.entries(countries).flatMap(([target, both]) =>
    [...['2024-H1', '2023-H2'], ...more].map((period, i) => (
      { period, province: 'dawn', target, outcome: 'foiled', count: both[i % 2] }
    )),
  ); // prettier-ignore
  return { ...toyFile, asOf: '2024-03-15', events: [], totals: [], counts };
}

const EARLIER = ['2023-H1', '2022-H2', '2022-H1', '2021-H2', '2021-H1', '2020-H2'];
const CHARTS: readonly [string, Tag, Record<string, string>, more?: readonly string[]][] = [
  ['a map', 'extops-map', {}],
  ['circles on a map', 'extops-map', { mark: 'circle' }],
  ['small maps', 'extops-map', { multiples: '', mark: 'circle' }],
  ['arrows', 'extops-flows', {}],
  ['bars', 'extops-halves', { by: 'target' }],
  ['columns', 'extops-halves', {}, EARLIER],
  ['changes', 'extops-halves', { compare: '2023-H2/2024-H1' }],
];

function expectWhole(chart: ExtopsChart): void {
  const picture = find<SVGSVGElement>(chart, '.picture')!;
  const [frame] = boxesOf([picture]);
  const texts = drawnTexts(picture);
  expect(outOf(texts, frame!), 'out of the picture').to.deep.equal([]);
  expect(collisions(texts), 'over one another').to.deep.equal([]);
  const legend = [
    ...drawnTexts(find(chart, '.legend')!),
    ...textsIn(find(chart, '.legend')!, (one) => one.closest('svg') !== null),
  ];
  expect(outOf(legend, frame!), 'out of the legend').to.deep.equal([]);
  expect(collisions(legend), 'over one another in the legend').to.deep.equal([]);
}

for (const [size, countries] of Object.entries(SIZES))
  describe(`numbers of ${size} digits`, () => {
    afterEach(removeCharts);

    for (const [name, tag, attributes, more] of CHARTS)
      for (const width of [320, 680])
        for (const lang of ['en', 'ar'])
          it(`are whole in ${name}, ${width} px wide, ${lang}`, async () => {
            const data = fileOf(countries, more);
            expectWhole(await drawnChart(tag, { data, width, attributes: { ...attributes, lang } }));
          });

    it('are all there', async () => {
      const data = fileOf(countries);
      const digits = (chart: ExtopsChart, selector: string) => textsOf(chart, selector).map((text) => Number(text.replace(/\D/g, ''))); // prettier-ignore
      const all = Object.values(countries).flat();
      const change = await drawnChart('extops-halves', { data, width: 320, attributes: { compare: '2023-H2/2024-H1' } }); // prettier-ignore
      expect(digits(change, '.change .number')).to.have.members(all);
      const bars = await drawnChart('extops-halves', { data, width: 320, attributes: { by: 'target' } });
      expect(digits(bars, '.value .number')).to.have.members(all);
      const circles = await drawnChart('extops-map', { data, width: 320, attributes: { mark: 'circle' } });
      const largest = Math.max(...Object.values(countries).map(([a, b]) => a + b));
      expect(digits(circles, '.key-text')).to.include(largest);
      expect(findAll(circles, '.key-text')).to.have.length(3);
    });
  });

describe('an axis of numbers that have little room', () => {
  afterEach(removeCharts);

  for (const attributes of [{ by: 'target' }, { compare: '2023-H2/2024-H1' }])
    it(`has more than its 0: ${Object.keys(attributes).join()}`, async () => {
      const chart = await drawnChart('extops-halves', { data: fileOf(SIZES['five']!), width: 304, attributes });
      expect(textsOf(chart, '.tick-label')).to.have.length.above(1);
    });
});
