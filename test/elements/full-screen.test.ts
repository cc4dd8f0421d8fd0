import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { ExtopsElement } from '../../src/elements/element.js';
import { contrast } from '../helpers/colours.js';
import { drawnChart, removeCharts } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

const BACKDROP = 'rgb(0, 0, 0)';

/** Fills the screen with an element, on a reader's click as browsers ask for. */
async function fill(element: Element): Promise<void> {
  const button = Object.assign(document.createElement('button'), { textContent: 'Full screen' });
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
  document.body.append(button);
  const filled = new Promise<void>((resolve, reject) => {
    button.onclick = () => void element.requestFullscreen().then(resolve, reject);
  });
  await sendMouse({ type: 'click', position: [10, 10] });
  await filled;
  button.remove();
}

const inside = (widget: ExtopsElement, selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** The nearest ground behind a widget's words: its own, else that of what it stands in, else what the browser puts there. */
function groundOf(widget: ExtopsElement, filling: Element): string {
  const around = [inside(widget, '.figure'), inside(widget, '.root'), widget as Element];
  for (let at: Element | null = widget; at && at !== filling; at = at.parentElement) around.push(at.parentElement!);
  const grounds = around.map((one) => getComputedStyle(one).backgroundColor);
  return grounds.find((ground) => ground !== 'rgba(0, 0, 0, 0)') ?? BACKDROP;
}

function expectReadable(widget: ExtopsElement, filling: Element): void {
  const ground = groundOf(widget, filling);
  const { color } = getComputedStyle(inside(widget, '.figure'));
  expect(contrast(color, ground), `${color} on ${ground}`).to.be.at.least(7);
}

async function leave(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
}

describe('in full screen', () => {
  afterEach(async () => {
    await leave();
    removeCharts();
    document.querySelector('#stage')?.remove();
  });

  for (const scheme of ['light', 'dark']) {
    it(`a chart stands on its own ground and is scrolled: ${scheme}`, async () => {
      const chart = await drawnChart('extops-map', { data: toyFile });
      chart.parentElement!.style.colorScheme = scheme;
      await fill(chart);
      expectReadable(chart, chart);
      inside(chart, '[data-action=table]').click();
      await until(() => chart.scrollHeight > chart.clientHeight, 'it is longer than the screen');
      chart.scrollTop = 1e6;
      const { bottom } = inside(chart, '.table').getBoundingClientRect();
      expect(bottom, 'its end can be reached').to.be.at.most(chart.clientHeight);
    });

    it(`widgets in what fills it have a ground where that gives none: ${scheme}`, async () => {
      const stage = Object.assign(document.createElement('div'), { id: 'stage' });
      stage.style.colorScheme = scheme;
      document.body.append(stage);
      const chart = await drawnChart('extops-halves', { data: toyFile });
      const others = ['extops-events', 'extops-filters'] as const;
      const widgets = [chart, ...others.map((tag) => Object.assign(document.createElement(tag), { data: toyFile }))];
      stage.append(...widgets);
      await until(
        () => widgets.every((widget) => widget.shadowRoot?.querySelector('.footer, .facets')),
        'all are drawn',
      );
      await fill(stage);
      const isGiven = () => widgets.every((widget) => groundOf(widget, stage) !== BACKDROP);
      await until(isGiven, 'they have a ground');
      for (const widget of widgets) expectReadable(widget, stage);
      await leave();
      await until(() => !chart.shadowRoot!.querySelector('.groundless'), 'the page’s own is back');
      expect(groundOf(chart, stage)).to.equal(BACKDROP);
    });
  }

  it('widgets leave what fills it its own ground', async () => {
    const stage = Object.assign(document.createElement('div'), { id: 'stage' });
    stage.style.background = 'rgb(255, 250, 240)';
    document.body.append(stage);
    const chart = await drawnChart('extops-halves', { data: toyFile });
    stage.append(chart);
    await fill(stage);
    await chart.updateComplete;
    expect(groundOf(chart, stage)).to.equal('rgb(255, 250, 240)');
  });
});
