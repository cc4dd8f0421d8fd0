import 'axe-core/axe.min.js';
import { assert } from '@open-wc/testing';
import type axe from 'axe-core';
import { html } from 'lit';
import '../../src/define.js';
import { isChromium } from '../setup/emulate.js';
import { serveBadLines } from '../../stories/served.js';
import { chartsIn, drawn, part } from '../../stories/reader.js';
import { readWidgets } from './manifest.js';
import { allStories, show } from './stories.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

serveBadLines();
const stories = await allStories();
const parts = new Map(
  (await readWidgets()).map(({ tagName, cssParts = [] }) => [tagName, cssParts.map(({ name }) => name)]),
);

/** In one engine: it is the same page in all of them, and this looks for minutes. */
async function violations(canvas: HTMLElement): Promise<string[]> {
  if (!isChromium) return [];
  const { run } = (window as unknown as { axe: typeof axe }).axe;
  const found = await run(canvas, { runOnly: STANDARDS, resultTypes: ['violations'] });
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

function undeclaredParts(canvas: HTMLElement): string[] {
  return chartsIn(canvas).flatMap(({ localName, shadowRoot }) => {
    const drawn = [...(shadowRoot?.querySelectorAll('[part]') ?? [])].map(
      (element) => element.getAttribute('part') ?? '',
    );
    return drawn.filter((name) => !parts.get(localName)?.includes(name)).map((name) => `${localName}::part(${name})`);
  });
}

describe('every story renders, plays and has no violation of WCAG 2.2 A and AA', () => {
  let canvas: HTMLElement;
  const { warn } = console;

  beforeEach(() => {
    console.warn = () => {};
    canvas = document.createElement('main');
    document.body.append(canvas);
  });

  afterEach(() => {
    canvas.remove();
    console.warn = warn;
  });

  for (const [title, cases] of stories) {
    describe(title, () => {
      for (const example of cases) {
        it(example.name, async () => {
          await show(example, canvas);
          assert.deepEqual(undeclaredParts(canvas), []);
          assert.deepEqual(await violations(canvas), []);
        });
      }
    });
  }

  it('shows in a medium what the charts’ own rules for it do, and nothing of it in the next', async () => {
    for (const media of ['screen', 'print', 'screen']) {
      const story = { globals: { media }, render: () => html`<extops-map></extops-map>` };
      await show({ name: media, meta: {}, story }, canvas);
      const controls = part(await drawn(canvas), '.on-screen')!;
      assert.equal(getComputedStyle(controls).display === 'none', media === 'print', media);
    }
  });

  it('finds stories for every chart', () => {
    assert.includeMembers(
      [...stories.keys()],
      ['Charts/Map', 'Charts/Flows', 'Charts/Half-years', 'Charts/Linked', 'Charts/Events', 'Charts/Filters'],
    );
  });
});
