import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { boxesOf, collisions, drawnTexts, outOf, touches } from '../helpers/texts.js';
import { drawnChart, find, findAll, removeCharts, textsOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

/** Countries whose German names are long, with a count in each of two half-years. */
const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  ARE: [9, 1],
  BIH: [4, 2],
  CAF: [2, 0],
  GBR: [7, 3],
  COD: [3, 5],
  TTO: [1, 1],
};
const counts = Object.entries(COUNTS).flatMap(([target, both]) =>
  both.flatMap((count, i) =>
    count > 0 ? [{ period: i === 0 ? '2024-H1' : '2023-H2', province: 'dawn', target, outcome: 'foiled', count }] : [],
  ),
);
const FILE = { ...toyFile, asOf: '2024-03-15', events: [], totals: [], counts };

/** As a page in the wide typeface of the web's first years, and in one with letters of one width. */
const TYPEFACES = ['Verdana, "DejaVu Sans", sans-serif', '"DejaVu Sans Mono", "Courier New", monospace'];

async function shown(attributes: Record<string, string>, width: number, family: string): Promise<ExtopsChart> {
  document.body.style.fontFamily = family;
  const chart = await drawnChart('extops-halves', { data: FILE, width, attributes: { lang: 'de', ...attributes } });
  await until(() => !/Source/.test(find(chart, '.footer')!.textContent!), 'the language is there');
  return chart;
}

/** Texts that run over something else, or out of the picture. */
function faultsIn(chart: ExtopsChart): string[] {
  const picture = find<SVGSVGElement>(chart, '.picture')!;
  const [frame] = boxesOf([picture]);
  const texts = drawnTexts(picture);
  const shapes = boxesOf(
    findAll<SVGElement>(chart, '.bar, .rest, circle, .change .line').filter((one) => picture.contains(one)),
  );
  const covering = drawnTexts(picture, '.name, .value').filter((text) => shapes.some((shape) => touches(text, shape)));
  return [...outOf(texts, frame!), ...collisions(texts), ...covering.map(({ text }) => `over a shape: ${text}`)];
}

for (const family of TYPEFACES)
  describe(`long names in ${family}`, () => {
    afterEach(() => {
      document.body.style.fontFamily = '';
      removeCharts();
    });

    for (const width of [320, 480, 680])
      for (const dir of ['ltr', 'rtl']) {
        it(`run over no bar and no number, ${width} px wide, ${dir}`, async () => {
          const chart = await shown({ by: 'target', dir }, width, family);
          expect(textsOf(chart, '.name, .value').join()).to.contain('Zentralafrikanische Republik');
          expect(faultsIn(chart)).to.deep.equal([]);
        });

        it(`run over no dot and no number, ${width} px wide, ${dir}`, async () => {
          const chart = await shown({ compare: '2023-H2/2024-H1', dir }, width, family);
          expect(textsOf(chart, '.name').join()).to.contain('Zentralafrikanische Republik');
          expect(faultsIn(chart)).to.deep.equal([]);
        });
      }
  });
