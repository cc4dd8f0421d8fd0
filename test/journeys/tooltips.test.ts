import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { addChart, drawn, drawnChart, find, pointOn, removeCharts, TAGS, textOf, type Tag } from '../helpers/chart.js';
import { bringUp, hover, middleOf, swipe, tap } from '../helpers/fingers.js';
import { watchListeners } from '../helpers/listeners.js';
import { until } from '../helpers/until.js';

const tooltip = (chart: ExtopsChart) => find(chart, '.tooltip');
const frames = async (count = 2) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** A mark of each chart that a finger can hit. */
const MARKS: Readonly<Record<Tag, string>> = {
  'extops-map': '.country[data-mark=DEU]',
  'extops-flows': ".head[data-mark='iraq→KWT']",
  'extops-halves': ".bar[data-mark='2024-H1/iskp']",
};

describe('tooltips stay inside the window and the chart', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    removeCharts();
  });

  /** Shows every tooltip of a chart, and says which of them leave a box of the window. */
  async function leaving(chart: ExtopsChart, within: () => DOMRect): Promise<string[]> {
    const left: string[] = [];
    for (const mark of chart['drawing']!.marks) {
      chart['marks'].hover(mark);
      await chart.updateComplete;
      const [box, body] = [within(), tooltip(chart)!.getBoundingClientRect()];
      const isOut =
        body.left < Math.max(0, box.left) - 0.5 ||
        body.right > Math.min(innerWidth, box.right) + 0.5 ||
        body.top < -0.5 ||
        (body.bottom > innerHeight + 0.5 && body.height <= innerHeight);
      if (isOut) left.push(`${mark.name()}: ${JSON.stringify(body)}`);
    }
    return left;
  }

  const PAGES: readonly [name: string, style: Readonly<Record<string, string>>, attributes: Record<string, string>][] =
    [
      ['of a usual page', {}, {}],
      ['of a page with large type', { fontSize: '32px' }, {}],
      ['in large type', { '--extops-font-size': '25px' } as Record<string, string>, {}],
      ['from right to left', {}, { lang: 'ar', dir: 'rtl' }],
      ['from right to left, in large type', { fontSize: '32px', '--extops-font-size': '20px' } as Record<string, string>, { lang: 'he', dir: 'rtl' }], // prettier-ignore
    ];
  for (const tag of TAGS)
    for (const width of [300, 640])
      for (const [name, style, attributes] of PAGES)
        it(`<${tag}> ${name}, ${width} px wide, in a box that clips`, async () => {
          for (const [property, value] of Object.entries(style))
            if (property.startsWith('--')) document.documentElement.style.setProperty(property, value);
            else Object.assign(document.documentElement.style, { [property]: value });
          const chart = addChart(tag, { width, attributes: { ...attributes, 'without-heading': '' } });
          chart.parentElement!.style.overflow = 'hidden';
          await drawn(chart);
          await bringUp(find(chart, '.picture')!);
          await frames();
          expect(await leaving(chart, () => chart.parentElement!.getBoundingClientRect())).to.deep.equal([]);
        });

  it('at their mark where there is room', async () => {
    const chart = await drawnChart('extops-map', { attributes: { period: '2024-H1' } });
    await bringUp(find(chart, '.picture')!);
    const corner = find(chart, '.picture')!.getBoundingClientRect();
    for (const mark of chart['drawing']!.marks) {
      chart['marks'].hover(mark);
      await chart.updateComplete;
      const { left, right, top, bottom } = tooltip(chart)!.getBoundingClientRect();
      const [x, y] = [corner.left + mark.at[0], corner.top + mark.at[1]];
      expect(x, mark.name()).to.be.within(left - 1, right + 1);
      expect(Math.min(Math.abs(bottom - y), Math.abs(top - y)), mark.name()).to.be.below(1.5);
    }
  });

  it('inside a box that is lower than the chart and scrolls', async () => {
    const chart = addChart('extops-map', { attributes: { period: '2024-H1', 'without-heading': '' } });
    const box = chart.parentElement!;
    Object.assign(box.style, { overflow: 'auto', height: '260px' });
    await drawn(chart);
    box.scrollTop = 60;
    await frames();
    const { top, bottom } = box.getBoundingClientRect();
    const corner = find(chart, '.picture')!.getBoundingClientRect();
    const seen = chart['drawing']!.marks.filter(({ at: [, y] }) => corner.top + y > top && corner.top + y < bottom);
    expect(seen.length).to.be.above(2);
    for (const mark of seen) {
      chart['marks'].hover(mark);
      await chart.updateComplete;
      const body = tooltip(chart)!.getBoundingClientRect();
      expect(body.top, mark.name()).to.be.at.least(top - 1);
      expect(body.bottom, mark.name()).to.be.at.most(bottom + 1);
    }
  });
});

for (const tag of TAGS)
  describe(`the tooltip of <${tag}> goes`, () => {
    let chart: ExtopsChart;
    let outside: HTMLElement;

    beforeEach(async () => {
      await resetMouse();
      outside = Object.assign(document.createElement('p'), { textContent: 'A paragraph.', className: 'chart-column' });
      document.body.append(outside);
      chart = addChart(tag, { attributes: { period: '2024-H1', 'without-events': '' } });
      const tall = Object.assign(document.createElement('div'), { className: 'chart-column' });
      tall.style.height = '2000px';
      document.body.append(tall);
      await drawn(chart);
      await bringUp(find(chart, MARKS[tag])!);
      await frames();
    });
    afterEach(async () => {
      await resetMouse();
      removeCharts();
      scrollTo(0, 0);
    });

    const at = () => pointOn(chart, MARKS[tag]);
    async function tapped(): Promise<void> {
      const point = at();
      await frames();
      await tap(chart, point);
      expect(tooltip(chart) !== null, 'the tooltip is there').to.equal(true);
    }
    const isGone = async () => {
      await chart.updateComplete;
      return tooltip(chart) === null;
    };
    const press = (target: EventTarget, more: PointerEventInit = {}, type = 'pointerdown') =>
      target.dispatchEvent(
        new PointerEvent(type, { isPrimary: true, pointerType: 'touch', bubbles: true, composed: true, ...more }),
      );

    it('with a tap anywhere else', async () => {
      for (const target of [outside, find(chart, '.footer')!, document.documentElement]) {
        await tapped();
        press(target);
        expect(await isGone()).to.equal(true);
      }
    });

    it('with a press of the mouse anywhere else', async () => {
      await tapped();
      await bringUp(outside);
      await tapped();
      press(outside, { pointerType: 'mouse' });
      expect(await isGone()).to.equal(true);
    });

    it('with a swipe, wherever it begins', async () => {
      await tapped();
      await swipe(chart, at());
      expect(await isGone()).to.equal(true);
    });

    it('with a finger that moves, where the page takes it over itself', async () => {
      await tapped();
      press(find(chart, '.picture')!, { clientX: 100, clientY: 100 });
      press(find(chart, '.picture')!, { clientX: 104, clientY: 103 }, 'pointermove');
      expect(await isGone(), 'a few pixels').to.equal(false);
      press(find(chart, '.picture')!, { clientX: 130, clientY: 100 }, 'pointermove');
      expect(await isGone(), 'a swipe').to.equal(true);
    });

    it('not with two fingers that enlarge the page', async () => {
      await tapped();
      const picture = find(chart, '.picture')!;
      press(picture, { clientX: 100, clientY: 100, pointerId: 1 });
      press(picture, { clientX: 200, clientY: 200, pointerId: 2, isPrimary: false });
      press(picture, { clientX: 60, clientY: 60, pointerId: 1 }, 'pointermove');
      press(picture, { pointerId: 1 }, 'pointercancel');
      expect(await isGone()).to.equal(false);
    });

    it('when the page scrolls', async () => {
      await tapped();
      scrollBy(0, 3);
      await until(() => !tooltip(chart), 'the tooltip goes');
    });

    it('when a mouse is on the mark and the page scrolls under it', async () => {
      await hover(chart, at());
      await frames();
      await hover(chart, [1, 1]);
      await hover(chart, middleOf(find(chart, MARKS[tag])!));
      await hover(chart, at());
      expect(await isGone()).to.equal(false);
      scrollBy(0, 3);
      await until(() => !tooltip(chart), 'the tooltip goes');
    });

    it('when a box around it scrolls, in the page or in another component', async () => {
      const component = Object.assign(document.createElement('div'), { className: 'chart-column' });
      const box = document.createElement('div');
      Object.assign(box.style, { overflow: 'auto', height: '400px' });
      const pad = document.createElement('div');
      pad.style.height = '900px';
      for (const mode of ['page', 'slot'] as const) {
        const column = chart.parentElement!;
        if (mode === 'page') {
          column.before(box);
          box.append(column, pad);
        } else {
          box.replaceChildren(document.createElement('slot'), pad);
          component.attachShadow({ mode: 'open' }).append(box);
          document.body.prepend(component);
          component.append(column);
        }
        await drawn(chart);
        await frames();
        await tapped();
        box.scrollTop += 5;
        await until(() => !tooltip(chart), `the tooltip goes: ${mode}`);
      }
    });

    it('not when something else scrolls', async () => {
      const box = Object.assign(document.createElement('div'), { className: 'chart-column' });
      Object.assign(box.style, { overflow: 'auto', height: '40px' });
      box.append(Object.assign(document.createElement('p'), { textContent: 'word '.repeat(600) }));
      document.body.append(box);
      await tapped();
      box.scrollTop = 30;
      await frames(3);
      expect(await isGone()).to.equal(false);
    });

    it('by Escape, pinned as it may be', async () => {
      await tapped();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      expect(await isGone()).to.equal(true);
    });

    it('not while a pointer is on it', async () => {
      const point = at();
      await frames();
      await sendMouse({ type: 'move', position: point });
      await until(() => tooltip(chart), 'the tooltip');
      const title = textOf(find(chart, '.tooltip strong'));
      const [x, y] = middleOf(find(chart, '.tooltip-body')!);
      await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
      await frames(3);
      expect(textOf(find(chart, '.tooltip strong'))).to.equal(title);
    });

    it('not with the page that scrolls under a keyboard: it stays at its mark', async () => {
      find(chart, '.marks')!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => tooltip(chart), 'the tooltip');
      scrollBy(0, 20);
      await frames(3);
      expect(await isGone()).to.equal(false);
      const corner = find(chart, '.picture')!.getBoundingClientRect();
      const { top, bottom } = tooltip(chart)!.getBoundingClientRect();
      const y = corner.top + chart['marks'].tooltipMark!.at[1];
      if (y > 0 && y < innerHeight) expect(y).to.be.within(top - 2, bottom + 2);
    });

    it('and nothing listens any more', async () => {
      const { held, restore } = watchListeners(window, document);
      await tapped();
      expect(held).to.include.members(['pointerdown', 'scroll', 'keydown']);
      press(outside);
      await isGone();
      expect(held, 'Escape lets go of what was chosen').to.deep.equal(['keydown']);
      await tapped();
      chart.remove();
      expect(held).to.deep.equal([]);
      restore();
    });
  });
