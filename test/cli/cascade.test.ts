import { expect } from '@open-wc/testing';
import { selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { html } from 'lit';
import { Cascade } from '../../src/cli/cascade.js';
import { renderDocument } from '../../src/cli/document.js';
import { customProperties, parseSheet } from '../../src/cli/stylesheet.js';

const MARKUP = html`<div class="root flows" dir="rtl">
  <figure class="figure">
    <svg class="picture" font-size="10">
      <g class="arc big" data-certainty="probable">
        <path class="line" stroke="blue" d="M0 0" />
        <circle class="origin" r="2" />
        <text class="label origin">
          One
          <tspan class="number">2</tspan>
        </text>
      </g>
    </svg>
  </figure>
</div>`;

/** What a style sheet makes of a property of the first element of a name. */
function computed(css: string, name: string, property: string, theme: 'light' | 'dark' = 'light', page = {}): string {
  const element = selectOne(name, renderDocument(MARKUP)) as Element;
  return new Cascade(parseSheet(css), theme, new Map(Object.entries(page))).styleOf({ element }).getPropertyValue(property); // prettier-ignore
}

const CASES: readonly [why: string, css: string, name: string, property: string, value: string][] = [
  ['by class', '.line { fill: red }', 'path', 'fill', '#ff0000'],
  ['not by another', '.lines, .arc .circle { fill: red }', 'path', 'fill', '#000000'],
  ['in a list', 'rect, path, circle { fill: red }', 'path', 'fill', '#ff0000'],
  ['by what is around it', ".arc[data-certainty='probable'] .line { fill: red }", 'path', 'fill', '#ff0000'],
  [
    'as a minifier writes it',
    '.arc.big[data-certainty="probable"]>.line{fill:red;stroke:none}',
    'path',
    'fill',
    '#ff0000',
  ],
  ['by its parent alone', '.figure > .line { fill: red }', 'path', 'fill', '#000000'],
  ['by one of several', '.origin:is(rect, circle) { fill: red }', 'circle', 'fill', '#ff0000'],
  ['not by a state', '.line:hover, .line::before, :host .line { fill: red }', 'path', 'fill', '#000000'], // prettier-ignore
  ['beside another', '.line + .origin { fill: red }', 'circle', 'fill', '#ff0000'],
  ['in no medium', '@media (forced-colors: active) { .line { fill: red } } .line { stroke: green }', 'path', 'stroke', '#008000'], // prettier-ignore
  ['the stronger rule', '.flows .label { fill: red } .label { fill: green }', 'text', 'fill', '#ff0000'],
  ['the later of two', '.label { fill: red } .origin { fill: green }', 'text', 'fill', '#008000'],
  ['a rule over an attribute', 'path { stroke: red }', 'path', 'stroke', '#ff0000'],
  ['an attribute over what is inherited', 'g { stroke: red }', 'path', 'stroke', '#0000ff'],
  ['from its parent', '.label { fill: red }', 'tspan', 'fill', '#ff0000'],
  ['not what is its own', '.label { opacity: 0.5 }', 'tspan', 'opacity', '1'],
  ['as told to inherit', '.label { fill: red } .number { fill: inherit }', 'tspan', 'fill', '#ff0000'],
  ['a size of its parent’s', '.label { font-size: 1.5em } .number { font-size: 2em }', 'tspan', 'font-size', '30px'],
  ['a custom property', '.figure { --_ink: #123456 } .line { fill: var(--_ink) }', 'path', 'fill', '#123456'],
  ['its fallback', '.line { fill: var(--_ink, var(--other, red)) }', 'path', 'fill', '#ff0000'],
  ['a short colour in full', '.line { fill: #abc }', 'path', 'fill', '#aabbcc'],
  ['no colour', '.line { fill: transparent }', 'path', 'fill', 'rgba(0, 0, 0, 0)'],
  ['a colour that is seen through', '.line { fill: #ff000080 }', 'path', 'fill', 'rgba(255, 0, 0, 0.5)'],
  ['the direction that is written', '', 'text', 'direction', 'rtl'],
  ['what a browser cuts off', '', 'svg', 'overflow-x', 'hidden'],
];

describe('the style sheet without a browser', () => {
  for (const [why, css, name, property, value] of CASES) {
    it(`${why}: ${css || property}`, () => expect(computed(css, name, property)).to.equal(value));
  }

  it('takes the colour of the theme', () => {
    const css = '.figure { --_ink: var(--extops-ink, light-dark(#111111, #eeeeee)) } .line { fill: var(--_ink) }';
    expect(computed(css, 'path', 'fill', 'light')).to.equal('#111111');
    expect(computed(css, 'path', 'fill', 'dark')).to.equal('#eeeeee');
    expect(computed(css, 'path', 'fill', 'dark', { '--extops-ink': 'light-dark(red, blue)' })).to.equal('#0000ff');
  });

  it('finds what a theme sets, but what it sets for a medium', () => {
    const css = '/* a theme */ :root { --extops-ink: #111; color: red } extops-map{--extops-font:"Georgia", serif} @media print { :root { --extops-ink: #000 } }'; // prettier-ignore
    expect([...customProperties(css)]).to.deep.equal([
      ['--extops-ink', '#111'],
      ['--extops-font', '"Georgia", serif'],
    ]);
  });
});
