import { chart, type Story, type Telling, type ChartArgs } from './chart.js';
import { dense, empty, longNames, sparse } from './generated.js';
import { active, chartIn, drawn, expect, heard, part, point, press, text, tooltip, until } from './reader.js';
import { BROKEN, EXTENDED, HALFWAY, NEVER } from './served.js';

/** Stories that every chart has in the same words: a story file gives each its name. */
function withArgs(args: ChartArgs): Story {
  return { args };
}

export const period = withArgs({ period: '2024-H1' });
export const periods = withArgs({ src: EXTENDED, period: '2022-H1/2024-H1' });
export const series = withArgs({ series: 'other' });
export const province = withArgs({ province: 'iraq,syria' });
export const target = withArgs({ src: EXTENDED, target: 'TUR,DE,FRA' });
export const outcome = withArgs({ outcome: 'foiled' });
export const certainty = withArgs({ src: EXTENDED, certainty: 'presumed,probable' });
export const tier = withArgs({ src: EXTENDED, tier: 'core' });
export const lens = withArgs({ lens: 'claim' });
export const heading = withArgs({
  heading: 'An author’s own heading, which says what to see here',
  standfirst: 'And an author’s own standfirst, which says what is counted and over which time.',
  'heading-level': 2,
});
export const bare = withArgs({
  'without-heading': true,
  'without-legend': true,
  'without-notes': true,
  'without-table': true,
  'without-region': true,
  'without-events': true,
  'without-export': true,
});
/** A chart has no ground of its own: who insists on a scheme gives it one. */
export const insistsOnDark = withArgs({ theme: 'dark', style: 'background: #16181b; padding: 12px' });
export const limits = withArgs({ src: EXTENDED, timeout: 5000, 'max-bytes': 2_000_000, refresh: 3600 });
export const badValues = withArgs({
  period: '2024-Q1',
  target: 'XXY',
  certainty: 'sure',
  lens: 'mine',
  region: 'mars',
  mark: 'star',
  by: 'month',
});

export const loading: Story = {
  args: { src: NEVER, timeout: 3_600_000 },
  play: async ({ canvasElement }) => {
    const element = chartIn(canvasElement);
    await until('a word about loading', () => text(element, '.status'));
    expect(part(element, '.figure[aria-busy=true]'), 'a figure that says it is busy');
  },
};
export const loadingFor: Story = {
  args: { src: HALFWAY, timeout: 3_600_000 },
  play: async ({ canvasElement }) => {
    const element = chartIn(canvasElement);
    await until('how much of it has come', () => /40\s?%/.test(text(element, '.status')));
  },
};
export const nothingMatches = withArgs({ target: 'JPN' });
export const nothingListed: Story = { render: (_args, telling) => chart({ data: empty() }, telling) };

/** Nothing stands in for a page's own data: the frame stays empty, and says why. */
export const failed: Story = {
  name: 'Own data failed',
  args: { src: BROKEN['no such file'] },
  play: async ({ canvasElement }) => {
    const element = chartIn(canvasElement);
    await until('an alert', () => part(element, '[role=alert]'));
    expect(part(element, '[role=alert] button'), 'a button that tries again');
    expect(!part(element, '[role=option], [part=event], [part=facet]'), 'no other data');
  },
};
/** But what its author put into the tag. */
export const failedContent: Story = {
  name: 'Own data failed, with content in the tag',
  render: (args: ChartArgs, telling: Telling) => {
    const element = chart({ ...args, src: BROKEN['no such file'] }, telling);
    element.append(Object.assign(document.createElement('p'), { textContent: 'What its author put into the tag.' }));
    return element;
  },
  play: async ({ canvasElement }) => {
    const element = chartIn(canvasElement);
    await until('an alert', () => part(element, '[role=alert]'));
    expect(element.querySelector('p')?.checkVisibility(), 'the content of the tag');
  },
};
export const failedBundled: Story = {
  name: 'Own data failed, the bundled edition instead',
  args: { src: BROKEN['no such file'], fallback: 'bundled' },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await until('an alert', () => part(element, '[role=alert]'));
    expect(part(element, '[role=option], [part=event], [part=facet]'), 'the bundled edition');
  },
};
export const wrongFile = withArgs({ src: BROKEN['a web page'] });
export const badEntries = withArgs({ src: BROKEN['bad entries'] });
export const sample = withArgs({ src: EXTENDED });
export const partial = withArgs({ period: '2024-H2' });

/** First the extended sample, then an address that has nothing: the sample stays and says it is old. */
export const stale: Story = {
  render: (_args: ChartArgs, telling: Telling) => {
    const element = chart({ src: EXTENDED }, telling);
    element.addEventListener('extops-load', () => element.setAttribute('src', BROKEN['no such file']), { once: true });
    return element;
  },
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await until('an alert', () => part(element, '[role=alert]'));
    expect(part(element, '[role=option], [part=event], [part=facet]'), 'what was loaded before');
  },
};

export const manyEntries: Story = { render: (_args, telling) => chart({ data: dense() }, telling) };
export const oneEntry: Story = { render: (_args, telling) => chart({ data: sparse() }, telling) };
export const longWords: Story = { render: (_args, telling) => chart({ data: longNames() }, telling) };

export const width320: Story = { globals: { width: '320' } };
export const width640: Story = { globals: { width: '640' } };
export const width1000: Story = { globals: { width: '1000' } };
export const dark: Story = { globals: { scheme: 'dark' } };
export const rightToLeft: Story = { globals: { language: 'ar' } };
export const print: Story = { globals: { media: 'print' } };
export const forcedColours: Story = { globals: { media: 'forced colours' } };
export const reducedMotion: Story = { globals: { media: 'reduced motion' } };

/** From the first mark to the last and back, a letter, Enter, Escape. */
export const keyboard: Story = {
  play: async ({ canvasElement, step }) => {
    const element = await drawn(canvasElement);
    await step('Home and End go to the first and the last mark, each with its tooltip', async () => {
      await press(element, 'End');
      const last = active(element);
      await press(element, 'Home');
      expect(active(element) && active(element) !== last, 'another mark at the other end');
      expect(tooltip(element), 'a tooltip for the mark with the keyboard');
    });
    await step('arrows move to another mark', async () => {
      const first = active(element);
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await press(element, key);
        if (active(element) !== first) return;
      }
      expect(false, 'a mark in one of the four directions');
    });
    await step('a letter jumps to a mark that begins with it', async () => {
      const wanted = text(element, '.marks [role=option]:last-child').charAt(0);
      await press(element, wanted);
      expect(active(element).startsWith(wanted), `a mark that begins with ${wanted}`);
    });
    await step('Enter chooses, Escape lets go', async () => {
      const chosen = await heard(element, 'extops-select', () => press(element, 'Enter'));
      expect('about' in chosen && chosen.about, 'what was chosen');
      const left = await heard(element, 'extops-select', () => press(element, 'Escape'));
      expect('about' in left && left.about === null, 'nothing chosen any more');
    });
  },
};

/** A pointer over the largest mark, a click on it, and out again. */
export const pointer: Story = {
  play: async ({ canvasElement, step }) => {
    const element = await drawn(canvasElement);
    await step('a mark under the pointer has a tooltip', async () => {
      await point(element, '[data-mark]');
      expect(tooltip(element), 'a tooltip under the pointer');
    });
    await step('a click chooses it', async () => {
      const chosen = await heard(element, 'extops-select', () => point(element, '[data-mark]', 'click'));
      expect('about' in chosen && chosen.about, 'what was chosen');
    });
  },
};

/** The table opens, and sorts by its first column. */
export const table: Story = {
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, '[data-action=table]')?.click();
    await until('a table', () => part(element, 'table'));
    part(element, 'thead button')?.click();
    await until('a sorted column', () => part(element, 'th[aria-sort=ascending]'));
  },
};
