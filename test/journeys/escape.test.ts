import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { addChart, drawn, drawnChart, find, pointOn, removeCharts, TAGS, type Tag } from '../helpers/chart.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { bringUp } from '../helpers/fingers.js';
import { focusedElement } from '../helpers/keys.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

const MARK: Readonly<Record<Tag, string>> = {
  'extops-map': '.country',
  'extops-flows': '.head',
  'extops-halves': '.picture .bar',
};

/** Containers of a chart, how they open, and whether they are open. */
const AROUND: Readonly<Record<string, { make: () => HTMLElement; open: (around: HTMLElement) => void; isOpen: (around: HTMLElement) => boolean }>> = {
  'a modal dialog': {
    make: () => document.createElement('dialog'),
    open: (around) => (around as HTMLDialogElement).showModal(),
    isOpen: (around) => (around as HTMLDialogElement).open,
  },
  'a popover': {
    make: () => Object.assign(document.createElement('div'), { popover: 'auto' }),
    open: (around) => around.showPopover(),
    isOpen: (around) => around.matches(':popover-open'),
  },
  'a window made by a script': {
    make: () => {
      const around = document.createElement('div');
      around.tabIndex = -1;
      around.addEventListener('keydown', ({ key }) => key === 'Escape' && around.toggleAttribute('hidden', true));
      return around;
    },
    open: (around) => around.focus(),
    isOpen: (around) => !around.hidden,
  },
}; // prettier-ignore

describe('Escape', () => {
  let around: HTMLElement | undefined;
  const heard: boolean[] = [];
  const note = (event: KeyboardEvent) => event.key === 'Escape' && heard.push(event.defaultPrevented);

  beforeEach(() => {
    heard.length = 0;
    window.addEventListener('keydown', note);
  });
  afterEach(async () => {
    window.removeEventListener('keydown', note);
    await resetMouse();
    around?.remove();
    around = undefined;
    removeCharts();
  });

  async function drawnIn(place: string, tag: Tag): Promise<ExtopsChart> {
    const { make, open } = AROUND[place]!;
    around = make();
    around.style.width = '640px';
    document.body.append(around);
    const chart = addChart(tag, { data: toyFile });
    around.append(chart.parentElement!);
    open(around);
    return drawn(chart);
  }

  const openThings = (chart: ExtopsChart) => ({
    tooltip: find(chart, '.tooltip') !== null,
    menu: find(chart, 'details.export[open]') !== null,
    panel: find(chart, '.detail') !== null,
  });
  const NOTHING = { tooltip: false, menu: false, panel: false };

  async function escape(chart: ExtopsChart): Promise<void> {
    await sendKeys({ press: 'Escape' });
    await new Promise((later) => setTimeout(later, 50));
    await chart.updateComplete;
  }

  for (const place of Object.keys(AROUND))
    for (const tag of TAGS)
      describe(`in ${place}, <${tag}>`, () => {
        const isOpen = () => AROUND[place]!.isOpen(around!);

        it('with nothing open leaves the key to what is around it', async () => {
          const chart = await drawnIn(place, tag);
          await escape(chart);
          expect(isOpen()).to.equal(false);
        });

        it('under the pointer closes its tooltip first', async () => {
          const chart = await drawnIn(place, tag);
          await sendMouse({ type: 'move', position: pointOn(chart, MARK[tag]) });
          await until(() => openThings(chart).tooltip, 'a tooltip');
          await escape(chart);
          expect([openThings(chart), isOpen()]).to.deep.equal([NOTHING, true]);
          await escape(chart);
          expect(isOpen()).to.equal(false);
        });

        it('clicked closes its panel first', async () => {
          const chart = await drawnIn(place, tag);
          await sendMouse({ type: 'click', position: pointOn(chart, MARK[tag]) });
          await until(() => openThings(chart).panel, 'a panel');
          await escape(chart);
          expect([openThings(chart), isOpen()]).to.deep.equal([NOTHING, true]);
          await escape(chart);
          expect(isOpen()).to.equal(false);
        });

        it('under the keyboard closes panel, then all else, one thing a press', async () => {
          const chart = await drawnIn(place, tag);
          find(chart, '.marks')!.focus();
          await sendKeys({ press: 'Home' });
          await until(() => openThings(chart).tooltip, 'a tooltip');
          await sendKeys({ press: 'Enter' });
          await until(() => openThings(chart).panel && focusedElement()?.id === 'detail-heading', 'a panel');
          await escape(chart);
          expect([openThings(chart), isOpen()]).to.deep.equal([NOTHING, true]);
          expect(focusedElement()?.className).to.equal('marks');
          await sendKeys({ press: 'End' });
          await sendKeys({ press: 'Home' });
          await until(() => openThings(chart).tooltip, 'a tooltip');
          await escape(chart);
          expect([openThings(chart), isOpen()]).to.deep.equal([NOTHING, true]);
          await escape(chart);
          expect(isOpen()).to.equal(false);
        });

        it('closes its menu first, and gives the focus back', async () => {
          const chart = await drawnIn(place, tag);
          find(chart, 'details.export summary')!.focus();
          await sendKeys({ press: 'Enter' });
          await until(() => openThings(chart).menu && find(chart, '[data-action=export]'), 'the menu');
          await escape(chart);
          expect([openThings(chart), isOpen()]).to.deep.equal([NOTHING, true]);
          expect(focusedElement()?.localName).to.equal('summary');
          await escape(chart);
          expect(isOpen()).to.equal(false);
        });
      });

  it('is not heard in what somebody else has open: a field of the page, another chart', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    await sendMouse({ type: 'click', position: pointOn(chart, MARK['extops-map']) });
    await until(() => openThings(chart).panel, 'a panel');
    await sendMouse({ type: 'move', position: [1, 1] });
    around = document.body.appendChild(document.createElement('input'));
    around.focus();
    await escape(chart);
    expect(openThings(chart).panel).to.equal(true);
    expect(heard, 'the page heard it').to.deep.equal([false]);
  });

  it('closes the last of two panels first', async () => {
    const charts = [await drawnChart('extops-halves', { data: toyFile }), await drawnChart('extops-halves', { data: toyFile })]; // prettier-ignore
    for (const chart of charts.toReversed()) {
      await bringUp(find(chart, '.picture .bar')!);
      await sendMouse({ type: 'click', position: pointOn(chart, '.picture .bar') });
      await until(() => openThings(chart).panel, 'a panel');
    }
    await sendMouse({ type: 'move', position: [1, 1] });
    const open = () => charts.map((chart) => openThings(chart).panel);
    await escape(charts[0]!);
    expect(open()).to.deep.equal([false, true]);
    await escape(charts[0]!);
    expect(open()).to.deep.equal([false, false]);
    expect(heard).to.deep.equal([]);
    await escape(charts[0]!);
    expect(heard).to.deep.equal([false]);
  });

  it('is listened for only while something is open', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    const signals: AbortSignal[] = [];
    const { addEventListener } = window;
    try {
      window.addEventListener = (...given: Parameters<typeof addEventListener>) => {
        if (given[0] === 'keydown') signals.push((given[2] as { signal: AbortSignal }).signal);
        Reflect.apply(addEventListener, window, given);
      };
      const isListening = () => signals.map(({ aborted }) => !aborted);
      await sendMouse({ type: 'move', position: pointOn(chart, '.country') });
      await until(() => openThings(chart).tooltip, 'a tooltip');
      expect(isListening()).to.deep.equal([true]);
      await sendMouse({ type: 'move', position: [1, 1] });
      await until(() => !openThings(chart).tooltip, 'the tooltip goes');
      expect(isListening()).to.deep.equal([false]);
    } finally {
      window.addEventListener = addEventListener;
    }
  });
});
