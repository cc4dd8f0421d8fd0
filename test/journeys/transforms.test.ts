import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, find, openExports, removeCharts, TAGS, textOf, type Tag } from '../helpers/chart.js';
import type { Drawing } from '../../src/views/drawing.js';
import { hover, letGo, tap, type At } from '../helpers/fingers.js';
import { catchTaken } from '../helpers/taken.js';
import { until } from '../helpers/until.js';

/** Transforms of the box around a chart: a slide that is scaled, a card that is turned, a preview that is zoomed. */
const PAGES: readonly [name: string, style: Readonly<Record<string, string>>, matrix: string, zoom?: number][] = [
  ['scale(.6)', { transform: 'scale(.6)' }, 'scale(.6)'],
  ['scale(.7, .5)', { transform: 'scale(.7, .5)' }, 'scale(.7, .5)'],
  ['scale: .6', { scale: '.6' }, 'scale(.6)'],
  ['rotate(8deg)', { transform: 'rotate(8deg) scale(.7)' }, 'rotate(8deg) scale(.7)'],
  [
    'rotate(90deg)',
    { transform: 'translate(560px) rotate(90deg) scale(.7)' },
    'translate(560px) rotate(90deg) scale(.7)',
  ],
  ['translate: …', { translate: '30px 12px' }, 'translate(30px, 12px)'],
  ['zoom: .8', { zoom: '.8' }, 'scale(.8)', 0.8],
  ['zoom and scale', { zoom: '.8', transform: 'scale(.8)' }, 'scale(.64)', 0.8],
];
const WIDTH = 640;
/** Pixels between the places that are tried, and how many of each mark are kept. */
const STEP = 37;
const MOST_PLACES = 2;
/** Pixels around a point in which the same mark is meant, so that no edge lies near. */
const AIR = 4;

let corner: At;

/** Puts the column of a chart at the window's corner, inside a box. */
function boxFor(chart: ExtopsChart): HTMLElement {
  const column = chart.parentElement!;
  const box = Object.assign(document.createElement('div'), { className: 'chart-column' });
  Object.assign(box.style, { position: 'fixed', left: '0', top: '0', width: `${WIDTH}px`, transformOrigin: '0 0' });
  column.before(box);
  box.append(column);
  const { left, top } = find(chart, '.picture')!.getBoundingClientRect();
  corner = [left, top];
  return box;
}

async function boxed(tag: Tag): Promise<{ chart: ExtopsChart; box: HTMLElement }> {
  const attributes = { 'without-events': '', 'without-heading': '', period: '2024-H1' };
  const chart = await drawnChart(tag, { width: WIDTH, attributes });
  return { chart, box: boxFor(chart) };
}

function change(box: HTMLElement, style: Readonly<Record<string, string>>): void {
  Object.assign(box.style, { transform: '', scale: '', translate: '', zoom: '', ...style });
}

/** Returns a point of the picture in the window. */
function inWindow(matrix: string, [x, y]: At): At {
  const point = new DOMMatrix(matrix).transformPoint({ x: corner[0] + x, y: corner[1] + y });
  return [point.x, point.y];
}

function isSeen([x, y]: At): boolean {
  return x > 1 && y > 1 && x < innerWidth - 1 && y < innerHeight - 1;
}

async function idAt(chart: ExtopsChart, at: At, act = hover): Promise<string | undefined> {
  await act(chart, at);
  const id = chart['marks'].tooltipMark?.id;
  await letGo(chart);
  return id;
}

/** Places of a picture: at and around its marks, and all over it. */
function placesIn({ marks, frame }: Drawing): At[] {
  const around = marks.flatMap(({ at: [x, y] }) => [[x, y], [x + 9, y], [x, y - 9]] as const); // prettier-ignore
  const rows = Array.from({ length: Math.floor(Math.min(frame.height, 480) / STEP) }, (_, i) => (i + 0.5) * STEP);
  const columns = Array.from({ length: Math.floor(frame.width / STEP) }, (_, i) => (i + 0.5) * STEP);
  return [...around, ...rows.flatMap((y) => columns.map((x) => [x, y] as const))];
}

/** Points and their marks in a chart that nothing transforms, at places with no edge near; some for each mark, and for none. */
async function plainMarks(chart: ExtopsChart): Promise<[at: At, id: string | undefined][]> {
  const found = new Map<string | undefined, At[]>();
  for (const [x, y] of placesIn(chart['drawing']!)) {
    const id = await idAt(chart, inWindow('none', [x, y]));
    const known = found.get(id) ?? [];
    if (known.length >= MOST_PLACES) continue;
    const around = [[AIR, 0], [-AIR, 0], [0, AIR], [0, -AIR]].map(([dx, dy]) => inWindow('none', [x + dx!, y + dy!])); // prettier-ignore
    const ids = [];
    for (const at of around) ids.push(await idAt(chart, at));
    if (ids.every((one) => one === id)) found.set(id, [...known, [x, y]]);
  }
  return [...found].flatMap(([id, places]) => places.map((at): [At, string | undefined] => [at, id]));
}

/** Engines that divide bounding rectangles by `zoom`. */
const isDividing = !('currentCSSZoom' in document.body);

/** Distance of a tooltip from a point of the window, in pixels. */
function awayFrom([x, y]: At, tooltip: Element, zoom: number): number {
  const { left, top, right, bottom } = tooltip.getBoundingClientRect();
  const by = isDividing ? zoom : 1;
  return Math.hypot(Math.max(left * by - x, 0, x - right * by), Math.max(top * by - y, 0, y - bottom * by));
}

for (const tag of TAGS)
  describe(`<${tag}> in a box that the page transforms`, () => {
    afterEach(() => {
      document.documentElement.style.zoom = '';
      removeCharts();
    });

    it('means the same marks by the same places, with a mouse and a finger', async () => {
      const { chart, box } = await boxed(tag);
      const plain = await plainMarks(chart);
      expect(new Set(plain.map(([, id]) => id)).size).to.be.above(2);
      for (const [name, style, matrix] of PAGES) {
        change(box, style);
        const seen = plain.filter(([at]) => isSeen(inWindow(matrix, at)));
        expect(seen.length, name).to.be.above(plain.length / 2);
        for (const [i, [at, id]] of seen.entries())
          expect(await idAt(chart, inWindow(matrix, at), i % 4 ? hover : tap), `${name}, ${at.join()}`).to.equal(id);
      }
    }).timeout(60_000);

    it('has its tooltips at their marks', async () => {
      const { chart, box } = await boxed(tag);
      for (const [name, style, matrix, zoom = 1] of PAGES) {
        change(box, style);
        for (const { id, at } of chart['drawing']!.marks) {
          const place = inWindow(matrix, at);
          if (!isSeen(place)) continue;
          chart['marks'].hover(chart['drawing']!.marks.find((mark) => mark.id === id));
          await chart.updateComplete;
          expect(awayFrom(place, find(chart, '.tooltip')!, zoom), `${name}, ${id}`).to.be.below(1.5);
          await letGo(chart);
        }
      }
    });

    it('does both in a page that zooms itself', async () => {
      const { chart } = await boxed(tag);
      const plain = await plainMarks(chart);
      document.documentElement.style.zoom = '80%';
      for (const [at, id] of plain) {
        const place = inWindow('scale(.8)', at);
        expect(await idAt(chart, place), at.join()).to.equal(id);
        if (!id) continue;
        await hover(chart, place);
        const mark = chart['marks'].tooltipMark!;
        expect(awayFrom(inWindow('scale(.8)', mark.at), find(chart, '.tooltip')!, 0.8), id).to.be.below(1.5);
        await letGo(chart);
      }
    }).timeout(60_000);
  });

describe('an export from a box that the page transforms', () => {
  const taken = catchTaken(window as Window & typeof globalThis);
  afterEach(removeCharts);

  async function fileOf(chart: ExtopsChart): Promise<string> {
    taken.files.length = 0;
    if (!find(chart, '[data-format=svg]')) await openExports(chart);
    find<HTMLButtonElement>(chart, '[data-format=svg]')!.click();
    await until(() => taken.files.length > 0, 'the file is saved');
    return taken.files[0]!.blob.text();
  }

  const NUMBER = /-?\d+(\.\d+)?/g;
  const numbersIn = (text: string) => [...text.matchAll(NUMBER)].map(([number]) => Number(number));
  /** Pixels. Where a page zooms, engines round lines of type to whole pixels of the screen; WebKit rounds each letter. */
  const TOLERANCE = { transformed: 0.6, zoomed: isDividing ? 24 : 2.5 };

  function isAlike(one: string, other: string, tolerance: number): boolean {
    if (one === other) return true;
    const others = numbersIn(other);
    const isNear = numbersIn(one).every((number, i) => Math.abs(number - others[i]!) < tolerance);
    return isNear && one.replace(NUMBER, '#') === other.replace(NUMBER, '#');
  }

  /** The elements that two files do not have in common, but for parts of a pixel. */
  function differences(one: string, other: string, tolerance: number): string[] {
    const [ones, others] = [one.split('<'), other.split('<')];
    if (ones.length !== others.length) return [`${ones.length} and ${others.length} elements`];
    return ones
      .flatMap((part, i) => (isAlike(part, others[i]!, tolerance) ? [] : [`${part} | ${others[i]}`]))
      .slice(0, 5);
  }

  const CHARTS: readonly [Tag, Readonly<Record<string, string>>][] = [
    ...TAGS.map((tag): [Tag, Record<string, string>] => [tag, {}]),
    ['extops-map', { mark: 'circle' }],
    ['extops-map', { dir: 'rtl', lang: 'ar' }],
  ];
  for (const [tag, attributes] of CHARTS)
    it(`is that from a plain page: <${tag}> ${Object.keys(attributes).join(' ')}`, async () => {
      const chart = await drawnChart(tag, { width: WIDTH, attributes });
      await until(() => !attributes['lang'] || !/Source/.test(textOf(find(chart, '.footer'))), 'the language is there');
      const box = boxFor(chart);
      const plain = await fileOf(chart);
      for (const [name, style, , zoom] of PAGES) {
        change(box, style);
        const tolerance = zoom ? TOLERANCE.zoomed : TOLERANCE.transformed;
        expect(differences(plain, await fileOf(chart), tolerance), name).to.deep.equal([]);
      }
    });
});
