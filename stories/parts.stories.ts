import type { Meta } from '@storybook/web-components-vite';
import { css } from 'lit';
import { adopt } from './adopt.js';
import { chart, type Story, type Telling } from './chart.js';
import { dense } from './generated.js';
import { drawn, expect, part, press, until, type Chart } from './reader.js';
import { BROKEN } from './served.js';

/** The parts that a page can style with `::part(…)`, drawn on the picture: read from the element as it is. */
const meta: Meta = { title: 'Theming/Parts' };
export default meta;

adopt(css`
  .parts {
    position: relative;
    padding-inline-end: 7rem;
  }
  .part-box {
    position: absolute;
    box-sizing: border-box;
    border: 1px dashed #c2185b;
    pointer-events: none;
  }
  .part-label {
    position: absolute;
    inset-inline-start: 100%;
    inset-block-start: -1px;
    margin-inline-start: 4px;
    background: #fff;
    color: #9c1150;
    font:
      600 12px/1.3 ui-monospace,
      monospace;
    white-space: nowrap;
  }
`);

const LINE = 16;

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** The first element of each part that can be seen, by its name. */
function partsOf(element: Chart): Map<string, Element> {
  const seen = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].filter(isVisible).reverse();
  return new Map(seen.map((each) => [each.getAttribute('part') ?? '', each]));
}

/** The first line at or below a height that no label has yet. */
function freeLine(above: number, taken: readonly number[]): number {
  const isFree = (at: number) => taken.every((other) => Math.abs(other - at) >= LINE);
  let at = above;
  while (!isFree(at)) at += 1;
  return at;
}

/** Where an element can be seen: a panel shows a stretch of its list. */
function seenBox(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const panel = element.closest('.detail')?.getBoundingClientRect();
  return { left, top, width, height: panel ? Math.min(height, panel.bottom - top) : height };
}

function boxFor(name: string, element: Element, origin: DOMRect, taken: number[]): HTMLElement {
  const { left, top, width, height } = seenBox(element);
  const box = document.createElement('div');
  box.className = 'part-box';
  const label = box.appendChild(document.createElement('span'));
  label.className = 'part-label';
  label.textContent = name;
  const [from, above] = [left - origin.left, top - origin.top];
  const line = freeLine(above, taken);
  taken.push(line);
  Object.assign(box.style, { left: `${from}px`, top: `${above}px`, width: `${width}px`, height: `${height}px` });
  Object.assign(label.style, {
    insetBlockStart: `${line - above}px`,
    insetInlineStart: `${origin.width - 108 - from}px`,
  });
  return box;
}

/** Puts the map over an element: the outermost parts first, in the order of their labels. */
function drawParts(element: Chart): void {
  const frame = element.parentElement;
  expect(frame, 'a frame around the element');
  const taken: number[] = [];
  const origin = frame.getBoundingClientRect();
  const topDown = [...partsOf(element)].sort(
    ([, a], [, b]) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  frame.append(...topDown.map(([name, each]) => boxFor(name, each, origin, taken)));
}

function framed(element: HTMLElement): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'parts';
  frame.append(element);
  return frame;
}

/** A chart with all it can show at once: a line about its data, the table, the events behind a mark, a tooltip, a notice. */
function chartOf(component: string): Story {
  return {
    render: (_args, telling: Telling) =>
      framed(chart({ src: BROKEN['a web page'], fallback: 'bundled' }, { ...telling, component })),
    play: async ({ canvasElement }) => {
      const element = await drawn(canvasElement);
      part(element, '[data-action=table]')?.click();
      await until('a table', () => part(element, 'table'));
      await press(element, 'Home');
      await press(element, 'Enter');
      await until('the focus on the events behind a mark', () => element.shadowRoot?.activeElement?.closest('.detail'));
      part(element, '.marks')?.focus();
      await press(element, 'End');
      await press(element, '?');
      drawParts(element);
    },
  };
}

/** More entries than a page lists, and one that cannot be read. */
function incomplete(): object {
  const { events, ...rest } = dense();
  return { ...rest, events: [...events, { id: 'unreadable' }] };
}

export const TheMap: Story = { ...chartOf('extops-map'), name: 'Map' };
export const Flows: Story = chartOf('extops-flows');
export const HalfYears: Story = chartOf('extops-halves');

export const Events: Story = {
  render: (_args, telling) => framed(chart({ data: incomplete() }, { ...telling, component: 'extops-events' })),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part(element, '[data-action=cite]')?.click();
    await until('a notice', () => part(element, '[part=notice]:not(:empty)'));
    drawParts(element);
  },
};

export const Filters: Story = {
  render: (_args, telling) =>
    framed(chart({ data: incomplete(), group: 'parts' }, { ...telling, component: 'extops-filters' })),
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    part<HTMLInputElement>(element, 'input[name=outcome]')?.click();
    await until('a chip', () => part(element, '[part=chip]'));
    drawParts(element);
  },
};
