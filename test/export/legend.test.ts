import { expect } from '@open-wc/testing';
import { legendBlock } from '../../src/export/legend.js';
import { element, type Markup } from '../../src/export/markup.js';
import type { Look } from '../../src/export/sheet.js';
import type { Key, Legend } from '../../src/model/legend.js';

/** Ten pixels a letter, whatever its size. */
const look = (direction: 'ltr' | 'rtl' = 'ltr'): Look => ({
  colour: (token) => token,
  family: 'sans-serif',
  size: 10,
  direction,
  measurer: () => (text) => ({ width: text.length * 10, ascent: 9 }),
  spare: 1,
});
const drawSwatch = (_: unknown, isColumn: boolean) =>
  element('svg', isColumn ? { width: '100%', height: 10 } : { width: 24, height: 12 });

interface Placed {
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function placed(legend: Legend, width: number, direction?: 'ltr' | 'rtl'): Placed[] {
  const { content } = legendBlock(legend, width, look(direction), drawSwatch);
  return (content.children as Markup[]).map(({ name, attributes, children }) => ({
    name,
    text: String(children[0] ?? ''),
    x: Number(attributes['x']),
    y: Number(attributes['y']),
    width: Number(attributes['width'] ?? 0),
  }));
}

const textsIn = (pieces: readonly Placed[]) => pieces.filter(({ name }) => name === 'text').map(({ text }) => text);
const swatchesIn = (pieces: readonly Placed[]) => pieces.filter(({ name }) => name === 'svg');

const list: Legend = {
  layout: 'list',
  keys: [
    { swatch: { kind: 'dot', slot: 0 }, label: 'East' },
    { swatch: { kind: 'dot', slot: 1 }, label: 'West' },
    { label: 'none' },
  ],
};
const classes = (...labels: string[]): Legend => ({
  layout: 'classes',
  keys: [
    ...labels.map((label, step): Key => ({ swatch: { kind: 'class', step }, label, detail: '9 in' })),
    { swatch: { kind: 'none' }, label: 'nothing' },
  ],
});

describe('a legend in a file', () => {
  it('has every label and every swatch, in their order', () => {
    const pieces = placed(list, 400);
    expect(textsIn(pieces)).to.deep.equal(['East', 'West', 'none']);
    expect(swatchesIn(pieces)).to.have.length(2);
    expect(textsIn(placed(classes('1', '2+'), 400))).to.deep.equal(['1', '9 in', '2+', '9 in', 'nothing']);
  });

  it('stays within its column, in as many lines as that takes', () => {
    const [first, second] = swatchesIn(placed(list, 100));
    expect([first!.x, second!.x]).to.deep.equal([0, 0]);
    expect(second!.y).to.be.greaterThan(first!.y + 10);
    const [one, other] = swatchesIn(placed(list, 400));
    expect([one!.y, other!.x > one!.x]).to.deep.equal([other!.y, true]);
  });

  it('runs from the right where the page does', () => {
    const [first, second] = swatchesIn(placed(list, 400, 'rtl'));
    expect(first!.x + first!.width).to.equal(400);
    expect(second!.x).to.be.lessThan(first!.x);
  });

  it('gives classes one width, and other land a line of its own where it has no room beside them', () => {
    for (const [width, isBeside] of [
      [600, true],
      [200, false],
    ] as const) {
      // prettier-ignore
      const swatches = swatchesIn(placed(classes('1', '2–4', '5+'), width));
      const [one, two, three, land] = swatches as [Placed, Placed, Placed, Placed];
      expect([two.width, three.width]).to.deep.equal([one.width, one.width]);
      expect(land.y === one.y, `${width}`).to.equal(isBeside);
      for (const swatch of swatches) expect(swatch.x + swatch.width).to.be.at.most(width + 0.01);
    }
  });

  it('breaks a label that is wider than the column', () => {
    expect(textsIn(placed({ layout: 'tally', keys: [{ label: 'ten more reported' }] }, 100))).to.deep.equal([
      'ten more',
      'reported',
    ]);
  });
});
