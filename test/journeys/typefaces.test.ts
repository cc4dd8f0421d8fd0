import { expect } from '@open-wc/testing';
import { measureIn } from '../../src/controllers/typeface.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { boxesOf, collisions, drawnTexts, outOf, touches, type TextBox } from '../helpers/texts.js';
import { drawnChart, find, findAll, openExports, removeCharts, type Tag } from '../helpers/chart.js';
import { catchTaken, type Taken } from '../helpers/taken.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

const FONT = '/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** A web font whose letters are so much wider than usual; the page is in it, as soon as it is there. */
function addFace(family: string, percent: number, address = FONT): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = `@font-face { font-family: '${family}'; src: url('${address}'); font-weight: 100 900; size-adjust: ${percent}%; }`;
  document.head.append(style);
  return style;
}

const COUNTS = { ARE: [48_210, 100], CAF: [31_500, 12_000], GBR: [950, 47_000], DEU: [2, 20_000], FRA: [7_000, 1] };
const counts = Object.entries(COUNTS).flatMap(([target, both]) =>
  ['2024-H1', '2023-H2'].map((period, i) => ({ period, province: 'dusk', target, outcome: 'foiled', count: both[i] })),
);
const FILE = { ...toyFile, asOf: '2024-06-30', events: [], totals: [], counts };
const CHARTS: readonly [Tag, Record<string, string>][] = [
  ['extops-map', {}],
  ['extops-map', { mark: 'circle' }],
  ['extops-flows', {}],
  ['extops-halves', { by: 'target' }],
  ['extops-halves', { compare: '2023-H2/2024-H1' }],
];

describe('the typeface of a page', () => {
  let taken: Taken;
  const added: Element[] = [];
  const own = { URL: URL.createObjectURL, click: HTMLAnchorElement.prototype.click, print: window.print };
  before(() => (taken = catchTaken(window)));
  after(() => {
    URL.createObjectURL = own.URL;
    HTMLAnchorElement.prototype.click = own.click;
    window.print = own.print;
  });
  afterEach(() => {
    document.body.style.fontFamily = '';
    for (const element of added.splice(0)) element.remove();
    removeCharts();
  });

  async function inFace(family: string, percent: number): Promise<void> {
    added.push(addFace(family, percent));
    document.body.style.fontFamily = `${family}, sans-serif`;
    await document.fonts.load(`400 12px ${family}`);
  }

  it('is what texts are measured in', async () => {
    await inFace('Measured', 100);
    const probe = document.createElement('span');
    probe.textContent = 'Zentralafrikanische Republik';
    for (const [size, weight] of [
      [12.5, 400],
      [13.5, 700],
      [40, 650],
    ] as const) {
      // prettier-ignore
      for (const family of ['Measured', 'serif', 'monospace']) {
        Object.assign(probe.style, { font: `${weight} ${size}px ${family}`, whiteSpace: 'nowrap' });
        document.body.append(probe);
        const { width } = probe.getBoundingClientRect();
        expect(measureIn(family)(probe.textContent, size, weight), family).to.be.closeTo(width, width * 0.03);
      }
    }
    probe.remove();
  });

  it('may come late: texts that are wider then are placed anew', async () => {
    document.body.style.fontFamily = 'Late, sans-serif';
    added.push(addFace('Late', 190, '/bad-input/late-font?ms=1500'));
    const chart = await drawnChart('extops-halves', { data: FILE, width: 440, attributes: { by: 'target' } });
    expect(findAll(chart, '.name')).to.have.length(10);
    await until(() => findAll(chart, '.name').length === 0, 'names stand above their bars');
    const picture = find<SVGSVGElement>(chart, '.picture')!;
    const texts = drawnTexts(picture);
    expect(outOf(texts, boxesOf([picture])[0]!)).to.deep.equal([]);
  });

  it('is measured again for no other font', async () => {
    document.body.style.fontFamily = 'Georgia, serif';
    const chart = await drawnChart('extops-halves', { data: FILE, width: 440, attributes: { by: 'target' } });
    const { drawing } = chart as unknown as { drawing: unknown };
    added.push(addFace('Elsewhere', 150));
    await document.fonts.load('400 12px Elsewhere');
    await new Promise((resolve) => setTimeout(resolve, 50));
    chart.requestUpdate();
    await chart.updateComplete;
    expect((chart as unknown as { drawing: unknown }).drawing).to.equal(drawing);
  });

  async function savedSvg(chart: ExtopsChart): Promise<SVGSVGElement> {
    await openExports(chart);
    const before = taken.files.length;
    find<HTMLButtonElement>(chart, '[data-format=svg]')!.click();
    await until(() => taken.files.length > before, 'the file is saved');
    const file = new DOMParser().parseFromString(await taken.files.at(-1)!.blob.text(), 'image/svg+xml');
    const svg = document.importNode(file.documentElement, true) as unknown as SVGSVGElement;
    added.push(svg);
    document.body.append(svg);
    return svg;
  }

  /** Texts of the picture that lie on a bar or dot that they do not name; what a label lies on is meant. */
  function covering(svg: SVGSVGElement, texts: readonly TextBox[]): string[] {
    const bars = boxesOf(svg.querySelectorAll('rect[fill^="#"]:not([width="100%"])')).filter(([x0, y0, x1, y1]) => x1 - x0 > 4 && y1 - y0 > 10 && y1 - y0 < 26); // prettier-ignore
    return texts.filter((text) => bars.some((bar) => touches(text, bar))).map(({ text }) => text);
  }

  for (const [tag, attributes] of CHARTS)
    for (const percent of [60, 150])
      it(`stays behind when <${tag}> ${Object.entries(attributes).join()} is saved: the file is laid out in another, ${percent} % wide`, async () => {
        await inFace(`House${percent}`, percent);
        const chart = await drawnChart(tag, { data: FILE, width: 340, attributes });
        const markup = () => find(chart, '.picture')!.outerHTML;
        const before = markup();
        const svg = await savedSvg(chart);
        expect(svg.outerHTML).not.to.contain('House');
        const texts = drawnTexts(svg);
        expect(outOf(texts, boxesOf([svg])[0]!), 'cut off').to.deep.equal([]);
        expect(collisions(texts), 'over one another').to.deep.equal([]);
        if (tag === 'extops-halves') expect(covering(svg, drawnTexts(svg.querySelector('svg')!))).to.deep.equal([]);
        await chart.updateComplete;
        expect(chart.renderRoot.querySelectorAll('.root')).to.have.length(1);
        expect(markup(), 'the chart is what it was').to.equal(before);
      });
});
