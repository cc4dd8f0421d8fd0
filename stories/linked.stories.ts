import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chart, type ChartArgs, type Story, type Telling } from './chart.js';
import { chartsIn, expect, isDrawn, text, until } from './reader.js';
import { EXTENDED } from './served.js';

/** The three charts in the text of an article: one dataset, and numbers that agree. */
const meta: Meta<ChartArgs> = {
  title: 'Charts/Linked',
  render: article,
  play: async ({ canvasElement }) => {
    const charts = chartsIn(canvasElement);
    await until('three charts are drawn', () => charts.length === 3 && charts.every(isDrawn));
    const sums = charts.map((element) => /\d+/.exec(text(element, '.note'))?.[0]);
    expect(
      sums[0] && sums.every((sum) => sum === sums[0]),
      `the same number in all three notes, not ${sums.join(', ')}`,
    );
  },
};
export default meta;

function article(args: ChartArgs, telling: Telling) {
  const widget = (component: string) => chart(args, { ...telling, component });
  return html`<article style="max-inline-size: 42.5rem; margin-inline: auto; font: 17px/1.6 Georgia, serif">
    <p>
      One branch of Islamic State drew most of the attention in the first half of 2024. A count by the Washington
      Institute shows that other branches were planning abroad too.
    </p>
    ${widget('extops-map')}
    <p>The plots named outside ISKP lead back to several provinces, and some links are only presumed.</p>
    ${widget('extops-flows')}
    <p>The second half-year was 26 days old when the analysis came out. The chart keeps it open.</p>
    ${widget('extops-halves')}
  </article>`;
}

export const Article: Story = {};
export const FirstHalfOf2024: Story = { args: { period: '2024-H1' } };
export const ExtendedSample: Story = { args: { src: EXTENDED } };
export const Narrow: Story = { globals: { width: '320' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Arabic: Story = { globals: { language: 'ar' } };
