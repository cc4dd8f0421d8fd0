import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { withGeneric, wrapText } from '../../src/export/svg-text.js';
import { colourOf } from '../../src/export/svg-colour.js';

/** Ten pixels a character; lines of 100 pixels hold nine, since a little room is left. */
const measure = (text: string) => text.length * 10;

const WRAPPED: readonly [string, string[]][] = [
  ['', []],
  ['one', ['one']],
  ['one two three', ['one two', 'three']],
  ['January – June', ['January –', 'June']],
  ['26\u00a0July 2024', ['26\u00a0July', '2024']],
  ['https://paper.example/', ['https://p', 'aper.exam', 'ple/']],
];

describe('wrapText', () => {
  for (const [text, lines] of WRAPPED) {
    it(`${text || 'nothing'}: ${lines.length} lines`, () => expect(wrapText(text, 100, measure)).to.deep.equal(lines));
  }

  it('loses nothing but spaces, and keeps within the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, (part) => [...part].length * 10);
        const bare = (value: string) => value.replace(/[ \t\r\n]/g, '');
        expect(bare(lines.join(''))).to.equal(bare(text));
        for (const line of lines) expect([...line].length * 10).to.be.at.most(width);
      }),
    );
  });
});

const COLOURS: readonly [string, string, number][] = [
  ['rgb(180, 69, 44)', '#b4452c', 1],
  ['rgba(0, 0, 0, 0.5)', '#000000', 0.5],
  ['rgb(0 0 0 / 0.25)', '#000000', 0.25],
  ['color(srgb 1 0.5 0)', '#ff8000', 1],
  ['color(srgb 1 0.5 0 / 0.4)', '#ff8000', 0.4],
  ['oklch(0.7 0.1 200)', 'oklch(0.7 0.1 200)', 1],
];

describe('colourOf', () => {
  for (const [computed, paint, opacity] of COLOURS) {
    it(`${computed}: ${paint}, ${opacity}`, () => expect(colourOf(computed)).to.deep.equal({ paint, opacity }));
  }
});

it('a font family ends in one that is everywhere', () => {
  expect(withGeneric('"House Sans", Georgia')).to.equal('"House Sans", Georgia, sans-serif');
  expect(withGeneric('Georgia, serif')).to.equal('Georgia, serif');
});
