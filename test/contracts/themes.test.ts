import { assert } from '@open-wc/testing';
import { html, render } from 'lit';
import '../../src/define.js';
import { seriesColours } from '../../src/cli/contrast.js';
import { customProperties } from '../../src/cli/stylesheet.js';
import type { Problem } from '../../src/dataset/model.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { tokens } from '../../src/elements/tokens.js';
import { distance, readColour } from '../../stories/colour.js';
import { contrastsWithOutlines, likenesses, MEASURED } from '../../stories/contrast.js';
import { dense } from '../../stories/generated.js';
import { DEFAULT_THEME, parseTheme, writeTheme, type Theme } from '../../stories/playground/theme.js';
import { chartsIn, isDrawn, until, type Chart } from '../../stories/reader.js';
import { BRANDS, column, readTheme, THEMES } from '../../stories/surroundings.js';
import { TOKENS } from '../../stories/tokens.js';
import { VISIONS, type Vision } from '../../stories/vision.js';

const SCHEMES = ['light', 'dark'] as const;

async function themed(canvas: HTMLElement, theme: string, scheme: string): Promise<Chart[]> {
  const charts = html`<extops-map></extops-map><extops-flows></extops-flows><extops-halves></extops-halves>
    <extops-halves .data=${dense()}></extops-halves>`;
  render(column(charts, { theme, scheme }), canvas);
  const link = canvas.querySelector('link');
  await until('three charts are drawn', () => chartsIn(canvas).every(isDrawn));
  await until('the theme is there', () => !link || link.sheet);
  return chartsIn(canvas);
}

describe('themes', () => {
  let canvas: HTMLElement;
  beforeEach(() => {
    canvas = document.createElement('main');
    document.body.append(canvas);
  });
  afterEach(() => canvas.remove());

  for (const theme of [...THEMES, ...BRANDS]) {
    for (const scheme of SCHEMES) {
      it(`${theme}, ${scheme}: text 4.5:1, marks 3:1, classes and series apart in each kind of colour vision`, async () => {
        const charts = await themed(canvas, theme, scheme);
        const [found, alike] = [await contrastsWithOutlines(charts), likenesses(charts)];
        const measured = found.map(({ what }) => what);
        assert.sameMembers(measured, MEASURED, 'all that is measured is drawn');
        assert.lengthOf(alike, 5 * 5 + 4);
        const weak = [
          ...found.filter(({ ratio, wanted }) => ratio < wanted),
          ...alike.filter(({ apart, wanted }) => apart < wanted),
        ];
        assert.deepEqual(weak, []);
      });
    }
  }

  it('high contrast: all text 7:1', async () => {
    for (const scheme of SCHEMES) {
      const text = (await contrastsWithOutlines(await themed(canvas, 'high-contrast', scheme))).filter(
        ({ wanted }) => wanted === 4.5,
      );
      assert.deepEqual(
        text.filter(({ ratio }) => ratio < 7),
        [],
      );
    }
  });
});

/** What `extops check --css` says of a theme as it leaves the playground, with series in all its colours. */
function saidOf(theme: Theme): readonly Problem[] {
  const { dataset } = parseDataset(dense());
  assert.lengthOf(dataset!.series, 6);
  return seriesColours(dataset!, customProperties(writeTheme(theme)));
}

describe('what leaves the playground', () => {
  for (const theme of [...THEMES, ...BRANDS]) {
    it(`${theme}: has nothing that the command warns of`, async () => {
      assert.deepEqual(saidOf(parseTheme(await readTheme(theme))), []);
    });
  }

  it('a series too faint: is warned of', () => {
    const faint = { light: '#e8e8e8', dark: '#58b3b6' };
    const said = saidOf(new Map([...DEFAULT_THEME, ['--extops-series-2', faint]]));
    assert.deepEqual([...new Set(said.map(({ code, pointer }) => `${code} ${pointer}`))], ['faint-series /series/1']);
  });
});

/** How far apart two of the widgets' own series look: `1` to `6`, or `none`. */
function apart(a: string, b: string, scheme: (typeof SCHEMES)[number], vision?: Vision): number {
  const [one, other] = [a, b].map((slot) => {
    const token = TOKENS.find(({ name }) => name === `--extops-series-${slot}`);
    return readColour(token![scheme]);
  });
  return distance(one!, other!, vision);
}

describe('the series’ own colours', () => {
  const neighbours = ['1 2', '2 3', '3 4', '4 5', '5 6'].map((pair) => pair.split(' ') as [string, string]);

  for (const scheme of SCHEMES) {
    it(`${scheme}: neighbours are apart in each kind of colour vision, and in grey`, () => {
      for (const vision of [undefined, ...(Object.keys(VISIONS) as Vision[])])
        for (const [a, b] of neighbours) assert.isAbove(apart(a, b, scheme, vision), 0.12, `${a} and ${b}, ${vision}`);
    });

    it(`${scheme}: what is in no series is another grey than the first two`, () => {
      for (const slot of ['1', '2']) assert.isAbove(apart(slot, 'none', scheme, 'grey'), 0.08, slot);
    });
  }
});

/** `--extops-ink` → what it falls back on, as the charts' style sheet says. */
function fallbacks(): Map<string, string> {
  const reads = tokens.cssText.matchAll(/var\((--extops-[\w-]+), ((?:light-dark\([^)]*\)|[^)])*)\)/g);
  return new Map([...reads].map(([, name = '', value = '']) => [name, value]));
}

function spelled({ light, dark }: { light: string; dark: string }): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

async function declared(theme: string): Promise<Map<string, string>> {
  const css = await readTheme(theme);
  return new Map([...css.matchAll(/(--extops-[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

describe('tokens', () => {
  it('are listed with the defaults that the charts have', () => {
    const known = fallbacks();
    for (const token of TOKENS.filter(({ name }) => name !== '--extops-font')) {
      assert.equal(known.get(token.name), spelled(token), token.name);
    }
    assert.sameMembers(
      [...known.keys(), '--extops-font'],
      TOKENS.map(({ name }) => name),
    );
  });

  it('are all in the default theme, with the same values', async () => {
    const theme = await declared('default');
    for (const token of TOKENS.filter(({ light }) => light !== 'inherit'))
      assert.equal(theme.get(token.name), spelled(token), token.name);
  });

  for (const theme of [...THEMES, ...BRANDS]) {
    it(`${theme} sets nothing else`, async () => {
      assert.includeMembers(TOKENS.map(({ name }) => name) as string[], [...(await declared(theme)).keys()]);
    });
  }
});
