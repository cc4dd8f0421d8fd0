import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, find, findAll, markNames, removeCharts, tableOf, textOf } from '../helpers/chart.js';
import { distance, pointsIn } from '../helpers/shapes.js';
import { catchWarnings } from '../helpers/warnings.js';
import { fileOfTargets, NEIGHBOURS, TINY } from '../toy/tiny.js';

const NAMES = TINY.map(([, name]) => name);
const FILES = {
  alone: { data: fileOfTargets(TINY.map(([code]) => code)), region: 'auto' },
  'in a crowd': { data: fileOfTargets([...TINY.map(([code]) => code), ...NEIGHBOURS]), region: 'world' },
};
/** Square pixels. */
const SEEN = 24;
/** Pixels from a mark. */
const REACH = 12;

const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** The middle of a mark in the window; that of its ring or circle where it has one. */
function middleOf(chart: ExtopsChart, code: string): [x: number, y: number] {
  const marks = findAll(chart, `.picture [data-mark=${code}]:not(text)`);
  const { left, top, width, height } = (marks.find(({ localName }) => localName === 'circle') ?? marks[0]!).getBoundingClientRect(); // prettier-ignore
  return [left + width / 2, top + height / 2];
}

/** What the tooltip says with a pointer at a point in the window. */
async function titleAt(chart: ExtopsChart, [clientX, clientY]: readonly [number, number]): Promise<string> {
  find(chart, '.root')!.dispatchEvent(new PointerEvent('pointerleave'));
  await chart.updateComplete;
  const on = chart.shadowRoot!.elementFromPoint(clientX, clientY) ?? find(chart, '.picture')!;
  on.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true }));
  await chart.updateComplete;
  return textOf(find(chart, '.tooltip strong'));
}

async function isHitWithin(chart: ExtopsChart, code: string, name: string): Promise<boolean> {
  const [x, y] = middleOf(chart, code);
  for (const away of [0, 4, 8, REACH - 1])
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn * Math.PI) / 4;
      if ((await titleAt(chart, [x + away * Math.cos(angle), y + away * Math.sin(angle)])) === name) return true;
    }
  return false;
}

function press(chart: ExtopsChart, keys: readonly string[]): void {
  const marks = find(chart, '.marks')!;
  for (const key of keys) marks.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

async function focusedAfter(chart: ExtopsChart, keys: readonly string[]): Promise<string> {
  press(chart, keys);
  await chart.updateComplete;
  const id = find(chart, '.marks')!.getAttribute('aria-activedescendant');
  return textOf(id ? find(chart, `#${id}`) : null);
}

/** The names of all marks that the arrow keys lead to from the first. */
async function walked(chart: ExtopsChart): Promise<Set<string>> {
  const reached = new Set<string>();
  const waiting: string[][] = [['Home']];
  for (let keys = waiting.shift(); keys; keys = waiting.shift()) {
    const name = await focusedAfter(chart, keys);
    if (reached.has(name)) continue;
    reached.add(name);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) waiting.push([...keys, key]);
  }
  return reached;
}

function isDrawn(chart: ExtopsChart, code: string): boolean {
  const picture = find(chart, '.picture')!.getBoundingClientRect();
  return findAll(chart, `.picture [data-mark=${code}]:not(text)`).some((mark) => {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
    const isInside = left < picture.right && right > picture.left && top < picture.bottom && bottom > picture.top;
    return isInside && width * height >= SEEN;
  });
}

/** Leader lines that run over the ring of another country. */
function crossings(chart: ExtopsChart): string[] {
  const rings = findAll(chart, '.ring');
  return findAll(chart, '.leader').flatMap((leader) => {
    const [from, to] = pointsIn(leader.getAttribute('d')!);
    const own = leader.nextElementSibling!;
    const steps = Array.from({ length: 41 }, (_, i) => i / 40);
    const along = steps.map((t) => [from![0] + (to![0] - from![0]) * t, from![1] + (to![1] - from![1]) * t] as const);
    return rings
      .filter((ring) => ring !== own)
      .filter((ring) => along.some((at) => distance(at, [number(ring, 'cx'), number(ring, 'cy')]) < number(ring, 'r')))
      .map((ring) => `${(own as HTMLElement).dataset['mark']} over ${ring.dataset['mark']}`);
  });
}

for (const [where, { data, region }] of Object.entries(FILES))
  for (const width of [280, 320, 640, 1000, 1400])
    describe(`tiny countries ${where}, at ${width} pixels`, () => {
      catchWarnings();
      afterEach(removeCharts);

      for (const mark of ['fill', 'circle'])
        it(`are drawn, hit, walked to, named and listed each, as ${mark}`, async () => {
          const map = await drawnChart('extops-map', { attributes: { mark, region }, data, width });
          const unseen = TINY.filter(([code]) => !isDrawn(map, code));
          expect(unseen, 'drawn').to.deep.equal([]);
          for (const [code, name] of TINY) expect(await isHitWithin(map, code, name), `hit: ${name}`).to.equal(true);
          for (const name of NAMES) expect(await focusedAfter(map, ['Home', ...name]), 'typed').to.match(new RegExp(`^${name}: `)); // prettier-ignore
          expect([...(await walked(map))], 'walked').to.have.members(markNames(map));
          expect((await tableOf(map)).rows.map(([name]) => name)).to.include.members(NAMES);
        });

      it('have leader lines that run over no other ring', async () => {
        const map = await drawnChart('extops-map', { attributes: { region }, data, width });
        expect(crossings(map)).to.deep.equal([]);
      });
    });
