import { expect } from '@open-wc/testing';
import { converter } from 'culori';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, find, removeCharts, TAGS, type Tag } from '../helpers/chart.js';
import { itWithMedia } from '../setup/emulate.js';

const PAINTED: Readonly<Record<Tag, string>> = {
  'extops-map': '.land',
  'extops-flows': '.land',
  'extops-halves': '.picture .bar',
};

/** Perceived lightness, 0 to 1, of a colour as computed. */
const lightness = (colour: string) => converter('oklab')(colour)!.l;

const ink = (chart: ExtopsChart) => lightness(getComputedStyle(find(chart, '.figure')!).color);
const paint = (chart: ExtopsChart, tag: Tag) => getComputedStyle(find(chart, PAINTED[tag])!).fill;

for (const tag of TAGS)
  describe(`<${tag}> in light and dark`, () => {
    afterEach(removeCharts);

    it('is light on a page that says nothing', async () => {
      expect(ink(await drawnChart(tag))).to.be.below(0.3);
    });

    it('follows the scheme of the page around it', async () => {
      const chart = await drawnChart(tag);
      const light = paint(chart, tag);
      chart.parentElement!.style.colorScheme = 'dark';
      expect(ink(chart)).to.be.above(0.7);
      expect(paint(chart, tag)).not.to.equal(light);
    });

    it('is what its author insists on, whatever the page is', async () => {
      const chart = await drawnChart(tag, { attributes: { theme: 'dark' } });
      expect(ink(chart)).to.be.above(0.7);
      chart.parentElement!.style.colorScheme = 'dark';
      chart.theme = 'light';
      await chart.updateComplete;
      expect(ink(chart)).to.be.below(0.3);
    });

    itWithMedia('follows the reader’s system where the page leaves it to that', async () => {
      const chart = await drawnChart(tag);
      chart.parentElement!.style.colorScheme = 'light dark';
      await emulateMedia({ colorScheme: 'dark' });
      expect(ink(chart)).to.be.above(0.7);
      await emulateMedia({ colorScheme: 'light' });
      expect(ink(chart)).to.be.below(0.3);
    });

    itWithMedia('does not move for readers who want no motion', async () => {
      const chart = await drawnChart(tag);
      await emulateMedia({ reducedMotion: 'reduce' });
      const { transitionDuration, animationName } = getComputedStyle(find(chart, '.country, .arc, .bar')!);
      expect([transitionDuration, animationName]).to.deep.equal(['0s', 'none']);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('takes the page’s own colours', async () => {
      const chart = await drawnChart(tag);
      chart.parentElement!.style.setProperty('--extops-ink', 'rgb(1, 2, 3)');
      expect(getComputedStyle(find(chart, '.figure')!).color).to.equal('rgb(1, 2, 3)');
    });
  });
