import { expect } from '@open-wc/testing';
import { clearFrames, settled, until } from '../embed/frames.js';
import { drawnHost, faultsIn, MODULE, viewOf } from './page.js';
import { shareSeen, type Widget, WIDGETS } from './widgets.js';

const every = (rules: string) => `* { ${rules.replaceAll(';', ' !important;')} }`;

/** What style sheets of other people do to everything that they reach. */
const SHEETS: Readonly<Record<string, string>> = {
  'that says nothing': '',
  'that unsets everything': every('all: unset;'),
  'that takes everything back to the initial': every('all: initial;'),
  'with boxes around boxes': every('box-sizing: content-box; padding: 12px; margin: 7px; border: 3px solid red;'),
  'with huge, spaced, shouting type': every(
    'font: 60px/3 fantasy; letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase;',
  ),
  'with type that nobody can see': every('font-size: 1px; line-height: 0;'),
  'that never breaks a line': every('white-space: nowrap; text-indent: 5em; text-align: justify; direction: rtl;'),
  'that hides what charts are made of': 'svg, svg *, figure, table, text, path { display: none !important }',
  'that paints shapes': every('fill: red; stroke: lime; stroke-width: 20px; fill-opacity: 0; text-anchor: end;'),
  'with effects': every('transform: rotate(1deg) scale(0.95); filter: grayscale(1); will-change: transform;'),
  'where everything takes five seconds': every('transition: all 5s;'),
  'where everything floats': every('float: left; width: auto; min-width: 0;'),
  'where everything is flexible':
    'main { display: flex; flex-wrap: wrap } main > * { flex: 1 1 0; width: 0; min-width: 0 }',
  'where everything is a grid': 'main { display: grid; justify-items: start } main > * { width: auto; min-width: 0 }',
  'that contains everything': every('contain: strict;'),
  'that runs from top to bottom': 'main { writing-mode: vertical-rl; text-orientation: upright }',
  'that hides the tags themselves': 'main > * { display: none !important }',
  'that resets what is too wide': every('max-width: 100%; height: auto; overflow: hidden; list-style: none;'),
};

/** What of a widget is wider than it: texts of the picture that are cut, or a column that would have to scroll. */
function tooWide({ shadowRoot, clientWidth }: Widget): string[] {
  const figure = shadowRoot!.querySelector('.figure')!;
  const { left, right } = figure.getBoundingClientRect();
  const texts = [...shadowRoot!.querySelectorAll('.picture text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  });
  const isWide = figure.scrollWidth > clientWidth + 1;
  return [...texts.map(({ textContent }) => textContent!), ...(isWide ? [`${figure.scrollWidth} px`] : [])];
}

const tags = WIDGETS.map((tag) => `<${tag}></${tag}>`);

/** Resolves when all that a widget draws can be seen but for a tenth: what changes its place moves there for a moment. */
async function shown(page: HTMLIFrameElement, widgets: readonly Widget[]): Promise<void> {
  await settled(viewOf(page));
  for (const widget of widgets) await until(`${widget.localName} shows what it has`, () => shareSeen(widget) >= 0.9);
}

describe('under a style sheet', () => {
  afterEach(clearFrames);

  for (const [name, css] of Object.entries(SHEETS))
    it(`${name}, widgets show what they have`, async () => {
      const body = `<main>${tags.join('')}</main>`;
      const { page, widgets } = await drawnHost({ head: `<style>${css}</style>${MODULE}`, body });
      await shown(page, widgets);
      for (const widget of widgets) {
        expect(widget.clientWidth, widget.localName).to.be.within(50, viewOf(page).innerWidth);
        expect(widget.clientHeight, widget.localName).to.be.greaterThan(50);
        expect(shareSeen(widget), widget.localName).to.be.at.least(0.9);
        expect(tooWide(widget), widget.localName).to.deep.equal([]);
      }
      expect(faultsIn(page)).to.deep.equal([]);
    });
});

const WIDE = 640;

/** Places that give a widget no width, or one that follows from the widget: none may make it 0 wide, or wider than the column. */
const PARENTS: Readonly<Record<string, string>> = {
  'a flexible row': 'display: flex',
  'a flexible column': 'display: flex; flex-direction: column; align-items: center',
  'a row that wraps': 'display: flex; flex-wrap: wrap',
  'a grid': 'display: grid',
  'a grid that starts': 'display: grid; justify-items: start; align-items: start',
  'a grid as narrow as can be': 'display: grid; grid-template-columns: min-content 1fr',
  'a float': 'float: left',
  'a line': 'display: inline',
  'a block in a line': 'display: inline-block',
  'a flexible row in a line': 'display: inline-flex',
  'a table': 'display: table',
  'a box that is none': 'display: contents',
  'a box of its own size': 'inline-size: fit-content',
  'a box as narrow as can be': 'inline-size: min-content',
  'two columns': 'columns: 2',
  '280 pixels': 'inline-size: 280px',
};

describe('inside', () => {
  afterEach(clearFrames);

  for (const [name, style] of Object.entries(PARENTS))
    it(`${name}, widgets are neither 0 wide nor too wide`, async () => {
      const boxes = tags.map((tag) => `<div style="${style}">${tag}</div>`).join('<hr>');
      const body = `<main style="inline-size: ${WIDE}px; margin: 0">${boxes}</main>`;
      const { page, widgets } = await drawnHost({ head: MODULE, body });
      await shown(page, widgets);
      for (const widget of widgets) {
        expect(widget.clientWidth, widget.localName).to.be.within(50, WIDE);
        expect(shareSeen(widget), widget.localName).to.be.at.least(0.9);
      }
      expect(faultsIn(page)).to.deep.equal([]);
    });
});
