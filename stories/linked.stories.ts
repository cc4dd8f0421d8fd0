import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { chart, type ChartArgs, type Story, type Telling } from './chart.js';
import { chartsIn, expect, isDrawn, part, point, text, until, type Chart } from './reader.js';
import { EXTENDED } from './served.js';

/** The widgets in the text of an article: one dataset, one group, and numbers that agree. */
const meta: Meta<ChartArgs> = {
  title: 'Charts/Linked',
  render: (args, telling) => article(args, telling),
  play: async ({ canvasElement }) => {
    const charts = await allDrawn(canvasElement);
    const sums = charts.map((element) => /\p{Nd}+/u.exec(text(element, '.note'))?.[0]);
    expect(sums[0] && sums.every((sum) => sum === sums[0]), `the same number in all notes, not ${sums.join(', ')}`);
  },
};
export default meta;

async function allDrawn(canvas: Element): Promise<Chart[]> {
  await until('all are drawn', () => chartsIn(canvas).every(isDrawn));
  return chartsIn(canvas);
}

function article(args: ChartArgs, telling: Telling, form: unknown = nothing, list: unknown = nothing) {
  const widget = (component: string) => chart(args, { ...telling, component });
  return html`<article class="article">
    <p>
      One branch of Islamic State drew most of the attention in the first half of 2024. A count by the Washington
      Institute shows that other branches were planning abroad too.
    </p>
    ${form} ${widget('extops-map')}
    <p>The plots named outside ISKP lead back to several provinces, and some links are only presumed.</p>
    ${widget('extops-flows')}
    <p>The second half-year was 26 days old when the analysis came out. The chart keeps it open.</p>
    ${widget('extops-halves')} ${list}
  </article>`;
}

export const Article: Story = { args: { group: 'article' } };
export const FirstHalfOf2024: Story = { args: { group: 'first-half', period: '2024-H1' } };
export const ExtendedSample: Story = { args: { group: 'extended', src: EXTENDED } };
export const Narrow: Story = { globals: { width: '320' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Arabic: Story = { globals: { language: 'ar' } };

/** A form before the charts and the list behind them, all of one group. */
export const WithFiltersAndEvents: Story = {
  args: { group: 'whole' },
  render: (args, telling) => {
    const widget = (component: string) => chart(args, { ...telling, component });
    return article(args, telling, widget('extops-filters'), widget('extops-events'));
  },
  play: async ({ canvasElement, step }) => {
    const [form, map, flows, halves, events] = await allDrawn(canvasElement);
    expect(form && map && flows && halves && events, 'five widgets');
    const charts = [map, flows, halves, events];
    await step('a choice in the form changes every note', async () => {
      const before = charts.map((widget) => text(widget, '.note'));
      part<HTMLInputElement>(form, 'input[name=outcome]')?.click();
      await until('new notes', () => charts.every((widget, i) => text(widget, '.note') !== before[i]));
      part(form, '[part=chip]')?.click();
      await until('the first notes', () => charts.every((widget, i) => text(widget, '.note') === before[i]));
    });
    await step('a country under the pointer stands out among the arrows too', async () => {
      await point(map, '[data-mark=DEU]');
      await until('dimmed arrows', () => part(flows, '.dimmed'));
    });
  },
};

/** Filters and selection stay in the page’s address, under `#extops=`. */
export const Permalink: Story = {
  args: { group: 'kept', permalink: true },
  play: async ({ canvasElement }) => {
    const [map] = await allDrawn(canvasElement);
    expect(map, 'a map');
    await point(map, '[data-mark=DEU]', 'click');
    await until('an address that says so', () => location.hash.includes('extops='));
    history.replaceState(history.state, '', location.pathname + location.search);
  },
};
