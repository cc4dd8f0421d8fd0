import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import type { ExtopsWidget } from '../../src/elements/widget.js';
import { joinBoxes, type Box } from '../../src/geometry/frame.js';
import type { Mark } from '../../src/views/drawing.js';
import {
  addChart,
  drawn,
  drawnChart,
  find,
  findAll,
  openExports,
  pointOn,
  press,
  removeCharts,
  TAGS,
  textOf,
  type Tag,
} from '../helpers/chart.js';
import { tap } from '../helpers/fingers.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

/** A mark of the toy dataset that a finger can hit. */
const MARKS: Readonly<Record<Tag, string>> = {
  'extops-map': '.country[data-mark=DEU]',
  'extops-flows': ".head[data-mark='dusk→TUR']",
  'extops-halves': ".bar[data-mark='2024-H1/east']",
};
const told = (chart: ExtopsChart) => [textOf(find(chart, '.tooltip strong')), textOf(find(chart, '.tooltip-value'))];

for (const tag of TAGS)
  describe(`<${tag}> under a finger`, () => {
    let chart: ExtopsChart;
    const begin = async (attributes: Record<string, string> = {}) => {
      chart = await drawn(addChart(tag, { data: toyFile, attributes }));
    };
    const settled = () => chart.updateComplete;

    afterEach(async () => {
      await resetMouse();
      removeCharts();
    });

    it('opens the events of a mark by a tap, and closes them by a tap beside', async () => {
      await begin();
      await tap(chart, pointOn(chart, MARKS[tag]));
      await until(() => find(chart, 'section.detail .event'), 'the events open');
      expect(textOf(find(chart, '.detail-heading'))).to.match(/\d/);
      await press(chart, '[data-action=close-detail]');
      expect(find(chart, 'section.detail') === null).to.equal(true);
    });

    it('pins a tooltip by a tap where there are no events to open', async () => {
      await begin({ 'without-events': '' });
      const at = pointOn(chart, MARKS[tag]);
      await tap(chart, at);
      await settled();
      const pinned = told(chart);
      expect(pinned[0]).not.to.equal('');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(told(chart)).to.deep.equal(pinned);
    });

    it('says by a tap what it says to a pointer above it', async () => {
      await begin({ 'without-events': '' });
      const at = pointOn(chart, MARKS[tag]);
      await sendMouse({ type: 'move', position: at });
      await settled();
      const hovered = told(chart);
      await sendMouse({ type: 'move', position: [1, 1] });
      await until(() => told(chart)[0] === '', 'the tooltip goes');
      await tap(chart, at);
      await settled();
      expect(told(chart)).to.deep.equal(hovered);
    });

    it('shows nothing while a finger only moves across, to scroll', async () => {
      await begin();
      const [clientX, clientY] = pointOn(chart, MARKS[tag]);
      const target = chart.shadowRoot!.elementFromPoint(clientX, clientY)!;
      for (const type of ['pointerover', 'pointerdown', 'pointermove', 'pointercancel'])
        target.dispatchEvent(
          new PointerEvent(type, { clientX, clientY, pointerType: 'touch', bubbles: true, composed: true }),
        );
      await settled();
      expect(told(chart)).to.deep.equal(['', '']);
    });

    it('keeps its tooltip under the pointer that goes to it, and lets go of it by Escape', async () => {
      await begin();
      await sendMouse({ type: 'move', position: pointOn(chart, MARKS[tag]) });
      await settled();
      const { left, top, width, height } = find(chart, '.tooltip-body')!.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await settled();
      expect(told(chart)[0]).not.to.equal('');
      await sendKeys({ press: 'Escape' });
      await settled();
      expect(told(chart)).to.deep.equal(['', '']);
    });

    it('never keeps a page from scrolling', async () => {
      await begin();
      for (const selector of ['.picture', MARKS[tag]]) {
        const target = find(chart, selector)!;
        for (const event of [
          new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true }),
          new Event('touchstart', { bubbles: true, composed: true, cancelable: true }),
          new Event('touchmove', { bubbles: true, composed: true, cancelable: true }),
        ]) {
          target.dispatchEvent(event);
          expect(event.defaultPrevented, `${event.type} on ${selector}`).to.equal(false);
        }
      }
      for (const element of findAll(chart, '.root, .root *')) {
        const { touchAction } = getComputedStyle(element);
        expect(['auto', 'manipulation'], element.className).to.include(touchAction);
      }
    });
  });

/** A finger's and an unsteady pointer's least: WCAG 2.2, 2.5.8. */
const LEAST = 24;

function tooSmall({ renderRoot }: { renderRoot: ParentNode }): string[] {
  const targets = [...renderRoot.querySelectorAll<HTMLElement>('button, select, summary, label.option, a.action')];
  const shown = targets.filter((target) => target.getClientRects().length > 0 && !target.closest('.hidden'));
  if (shown.length === 0) return ['nothing to press'];
  return shown.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return Math.min(width, height) < LEAST - 0.5 ? [`${target.outerHTML.slice(0, 90)}: ${width} × ${height}`] : [];
  });
}

/** Pixels between the places of a picture that are tried. */
const STEP = 2;

/** Width and height of the area that hits each mark. */
function targetsIn(chart: ExtopsChart): Map<string, [width: number, height: number]> {
  const { frame } = chart['drawing']!;
  const boxes = new Map<string, Box>();
  for (let y = 1; y < frame.height; y += STEP) {
    scrollTo(0, scrollY + find(chart, '.picture')!.getBoundingClientRect().top + y - innerHeight / 2);
    const { left, top } = find(chart, '.picture')!.getBoundingClientRect();
    for (let x = 1; x < frame.width; x += STEP) {
      const id = chart['marks'].find(chart.shadowRoot!.elementFromPoint(left + x, top + y), [x, y])?.id;
      if (id) boxes.set(id, joinBoxes([boxes.get(id) ?? [x, y, x, y], [x, y, x + STEP, y + STEP]])!);
    }
  }
  return new Map([...boxes].map(([id, [x0, y0, x1, y1]]) => [id, [x1 - x0, y1 - y0]]));
}

/** Whether another mark is so near that both cannot have a target of their own. */
function isCrowded(mark: Mark, marks: readonly Mark[]): boolean {
  return marks.some(
    (other) => other !== mark && Math.hypot(other.at[0] - mark.at[0], other.at[1] - mark.at[1]) < LEAST,
  );
}

const many = Array.from({ length: 120 }, (_, i) => ({ ...toyFile.events[1]!, id: `e${i}` }));

describe('targets of 24 pixels at least', () => {
  afterEach(removeCharts);

  for (const width of [640, 320]) {
    for (const [name, tag, attributes] of [
      ['countries', 'extops-map', {}],
      ['circles', 'extops-map', { mark: 'circle' }],
      ['bars', 'extops-halves', {}],
      ['bars of countries', 'extops-halves', { by: 'target' }],
      ['changes', 'extops-halves', { compare: '2024-H1/2024-H2' }],
    ] as const)
      it(`${name}, their labels counted in, ${width} px wide`, async () => {
        const chart = await drawnChart(tag, { width, attributes });
        const { marks } = chart['drawing']!;
        const targets = targetsIn(chart);
        const alone = marks.filter((mark) => !isCrowded(mark, marks));
        expect(alone.length).to.be.at.least(marks.length / 2);
        const small = alone.filter(({ id }) => !targets.get(id)?.every((length) => length >= LEAST));
        expect(small.map(({ id }) => `${id}: ${targets.get(id)?.join(' × ')}`)).to.deep.equal([]);
      });

    for (const tag of TAGS)
      it(`<${tag}>, all of it open, ${width} px wide`, async () => {
        const data = { ...toyFile, events: [...toyFile.events, ...many], totals: [] };
        const attributes = { 'entry-address': 'https://news.example/{id}' };
        const chart = await drawn(addChart(tag, { data, attributes, width }));
        await press(chart, '[data-action=table]');
        for (const mark of chart['drawing']!.marks) {
          chart['choose'](mark);
          await until(() => find(chart, 'section.detail'), 'the events open');
          await chart.updateComplete;
          if (find(chart, '.pager')) break;
        }
        expect(find(chart, '.pager') !== null, 'a pager').to.equal(true);
        await until(() => find(chart, 'table'), 'the table opens');
        await openExports(chart);
        expect(tooSmall(chart)).to.deep.equal([]);
      });

    for (const name of ['extops-events', 'extops-filters'] as const)
      it(`<${name}>, ${width} px wide`, async () => {
        const widget = document.createElement(name);
        Object.assign(widget, { data: { ...toyFile, events: many, totals: [] } });
        const column = Object.assign(document.createElement('div'), { className: 'chart-column' });
        column.style.inlineSize = `${width}px`;
        column.append(widget);
        document.body.append(column);
        await until(() => (widget as ExtopsWidget).renderRoot.querySelector('select'), 'it draws');
        for (const details of widget.renderRoot.querySelectorAll('details')) details.open = true;
        expect(tooSmall(widget as ExtopsWidget)).to.deep.equal([]);
      });
  }
});
