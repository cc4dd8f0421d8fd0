import { expect } from '@open-wc/testing';
import { formatHex, parse, wcagLuminance, type Rgb } from 'culori';
import { metaOf, type ExportMeta } from '../../src/export/meta.js';
import { pngOf } from '../../src/export/png.js';
import { svgOf } from '../../src/export/svg.js';
import { selectRows } from '../../src/dataset/select.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { legendsOf } from '../../src/elements/file-typeface.js';
import { wordsFor } from '../../src/messages/words.js';
import { renderSwatch } from '../../src/views/swatch.js';
import { drawnChart, find, findAll, removeCharts, TAGS, type Tag } from '../helpers/chart.js';
import { toyDataset, toyFile } from '../toy/dataset.js';

const words = wordsFor('en');
const SHAPES = 'path, circle, rect, text, tspan, use';
const view = {
  title: 'A heading that is long enough to need a second line when the picture is only as wide as a phone',
  standfirst: 'A standfirst.',
  period: '',
  address: 'https://news.example/#extops=1',
  notes: ['A note.'],
};
const meta: ExportMeta = metaOf(selectRows(toyDataset, { target: ['DEU'] }), words, view);

const CHARTS: readonly [Tag, Record<string, string>][] = [
  ...TAGS.map((tag): [Tag, Record<string, string>] => [tag, {}]),
  ['extops-map', { mark: 'circle' }],
  ['extops-map', { multiples: '' }],
  ['extops-halves', { compare: '2024-H1/2024-H2' }],
];

const picture = (chart: ExtopsChart) => find<SVGSVGElement>(chart, 'svg.picture')!;
const taken = (chart: ExtopsChart, of = meta) =>
  svgOf(picture(chart), of, legendsOf(chart['drawing']!, true), renderSwatch);

function parsed(svg: string): Document {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror'), svg.slice(0, 400)).to.equal(null);
  return file;
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  return image;
}

/** How many pixels have each colour, as `r,g,b`. */
function coloursIn(image: CanvasImageSource, width: number, height: number): Map<string, number> {
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
    colours.set(key, (colours.get(key) ?? 0) + 1);
  }
  return colours;
}

const rgbOf = (colour: string) => {
  const { r, g, b } = parse(colour) as Rgb;
  return [r, g, b].map((value) => Math.round(value * 255)).join(',');
};

describe('svgOf', () => {
  afterEach(removeCharts);

  for (const [tag, attributes] of CHARTS) {
    describe(`${tag} ${Object.keys(attributes).join(' ')}`, () => {
      it('draws the same shapes and words, in the same colours', async () => {
        const chart = await drawnChart(tag, { attributes });
        const before = [...picture(chart).querySelectorAll<SVGElement>(SHAPES)];
        const after = [...parsed(taken(chart)).querySelector('svg svg')!.querySelectorAll<SVGElement>(SHAPES)];
        expect(after.map(({ localName }) => localName)).to.deep.equal(before.map(({ localName }) => localName));
        expect(after.map(({ textContent }) => textContent)).to.deep.equal(before.map(({ textContent }) => textContent));
        before.forEach((shape, i) => {
          const { fill } = getComputedStyle(shape);
          expect(after[i]!.getAttribute('d')).to.equal(shape.getAttribute('d'));
          if (shape.localName !== 'use' && fill.startsWith('rgb('))
            expect(after[i]!.getAttribute('fill')).to.equal(formatHex(fill));
        });
      });

      it('holds nothing that runs, and points at nothing outside', async () => {
        const file = parsed(taken(await drawnChart(tag, { attributes })));
        const names = new Set([...file.querySelectorAll('*')].map(({ localName }) => localName));
        for (const name of ['script', 'style', 'foreignObject', 'image', 'a', 'animate', 'iframe']) {
          expect(names.has(name), name).to.equal(false);
        }
        const written = [...file.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
        for (const { name, value } of written) {
          expect(name).not.to.match(/^(style|class|on.*|xlink:href|src|data-.*)$/);
          if (name === 'href') expect(file.querySelector(value), value).not.to.equal(null);
          for (const [, target] of value.matchAll(/url\(([^)]*)/g)) {
            expect(file.querySelector(target!), target).not.to.equal(null);
          }
          expect(value).not.to.match(/NaN|undefined|var\(/);
        }
      });

      it('opens alone as an image that is not blank', async () => {
        const chart = await drawnChart(tag, { attributes });
        const image = await imageOf(taken(chart));
        const { naturalWidth: width, naturalHeight: height } = image;
        expect(width).to.be.greaterThan(picture(chart).viewBox.baseVal.width);
        expect(height).to.be.greaterThan(picture(chart).viewBox.baseVal.height);
        const colours = coloursIn(image, width, height);
        const paper = colours.get('255,255,255') ?? 0;
        expect(paper).to.be.within(0.1 * width * height, 0.99 * width * height);
        const land = find(chart, '.land');
        if (land) expect(colours.get(rgbOf(getComputedStyle(land).fill))).to.be.greaterThan(0.05 * width * height);
        const [mark] = findAll<SVGElement>(chart, '.country, .arc .line, .bar');
        const { fill, stroke } = mark ? getComputedStyle(mark) : { fill: 'rgb(255, 255, 255)', stroke: 'none' };
        expect(colours.get(rgbOf(fill === 'none' ? stroke : fill))).to.be.greaterThan(20);
      });
    });
  }

  it('carries heading, legend, notes, as-of date, filters, sources, licence and address as text', async () => {
    const chart = await drawnChart('extops-map', { attributes: { period: '2024-H1' } });
    const text = [...parsed(taken(chart)).querySelectorAll('text')].map((line) => line.textContent).join(' ').replace(/\s+/g, ' '); // prettier-ignore
    for (const part of [
      view.title,
      view.standfirst,
      'A note.',
      'Data to 10 September 2024',
      'Filters: Germany.',
      'https://paper.example/1',
      view.address,
    ]) {
      expect(text).to.contain(part);
    }
    expect(text).to.contain('none recorded');
    expect(text).to.contain('15 more reported without a named country');
  });

  it('keeps strokes as thick beside the picture as they are on the page', async () => {
    const chart = await drawnChart('extops-map');
    const country = find<SVGPathElement>(chart, '.country')!;
    const copy = parsed(taken(chart)).querySelector(`path[d="${country.getAttribute('d')}"]`)!;
    const drawn = Number(copy.getAttribute('stroke-width')) * country.getCTM()!.a;
    expect(drawn).to.be.closeTo(parseFloat(getComputedStyle(country).strokeWidth), 0.01);
    expect(copy.hasAttribute('vector-effect')).to.equal(false);
  });

  it('is dark where the page is dark', async () => {
    const chart = await drawnChart('extops-map', { attributes: { theme: 'dark' } });
    const [paper, text] = ['svg > rect', 'text'].map((selector) =>
      parsed(taken(chart)).querySelector(selector)!.getAttribute('fill')!,
    );
    expect(wcagLuminance(paper!)).to.be.lessThan(0.05);
    expect(wcagLuminance(text!)).to.be.greaterThan(0.45);
  });

  it('has its legend from the data, whatever became of the one on the page', async () => {
    const chart = await drawnChart('extops-map');
    const whole = taken(chart);
    for (const legend of findAll(chart, '.legend, .tally')) legend.remove();
    expect(taken(chart)).to.equal(whole);
    expect(whole).to.contain('none recorded');
  });

  it('leaves the picture on the page as it was', async () => {
    const chart = await drawnChart('extops-flows');
    const before = picture(chart).outerHTML;
    taken(chart);
    expect(picture(chart).outerHTML).to.equal(before);
  });

  it('keeps whatever a dataset writes as text, in a file that parses', async () => {
    const evil = '</text><script>alert(1)</script> ]]> &amp; " \' \u0001\u000b\uffff\ud800 url(https://evil.example/x)';
    const provinces = toyFile.provinces.map((province) => ({ ...province, name: evil, shortName: evil }));
    const chart = await drawnChart('extops-flows', { data: { ...toyFile, provinces } });
    const file = parsed(taken(chart, { ...meta, title: evil, address: evil, notes: [evil], sources: [evil] }));
    expect(file.querySelector('script')).to.equal(null);
    const text = [...file.querySelectorAll('text, title, desc')].map(({ textContent }) => textContent).join(' ');
    expect(text.split('<script>alert(1)</script>').length).to.be.greaterThan(4);
  });
});

describe('pngOf', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><rect width="20" height="30" fill="#ff0000"/></svg>';

  for (const scale of [1, 2, 3, 4] as const) {
    it(`has ${scale} pixels for each of the picture's`, async () => {
      const bitmap = await createImageBitmap(await pngOf(svg, scale));
      expect([bitmap.width, bitmap.height]).to.deep.equal([40 * scale, 30 * scale]);
      expect(coloursIn(bitmap, bitmap.width, bitmap.height).get('255,0,0')).to.be.closeTo(600 * scale ** 2, 40 * scale);
    });
  }

  it('shows a chart', async () => {
    const chart = await drawnChart('extops-halves');
    const bitmap = await createImageBitmap(await pngOf(taken(chart), 2));
    const bar = getComputedStyle(find(chart, '.bar')!).fill;
    expect(coloursIn(bitmap, bitmap.width, bitmap.height).get(rgbOf(bar))).to.be.greaterThan(100);
    removeCharts();
  });

  it('says so when there is nothing to draw', async () => {
    const error = await pngOf('<svg', 1).catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'ExtopsError', code: 'export' });
  });
});
