import type { Meta } from '@storybook/web-components-vite';
import { css } from 'lit';
import { adopt } from './adopt.js';
import { chart, type ChartArgs, type Story, type Telling } from './chart.js';
import { drawn, expect, isDrawn, part, until, type Chart } from './reader.js';

/** The parts that a page can style with `::part(…)`, drawn on the picture: read from the chart as it is. */
const meta: Meta<ChartArgs> = {
  title: 'Theming/Parts',
  render: mapOfParts,
  play: async ({ canvasElement }) => {
    const element = await drawn(canvasElement);
    await until('labels', () => canvasElement.querySelector('.part-label'));
    const labels = [...canvasElement.querySelectorAll('.part-label')].map((label) => label.textContent ?? '');
    const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])]
      .filter(isVisible)
      .map((each) => each.getAttribute('part') ?? '');
    expect(
      parts.every((name) => labels.includes(name)),
      `a label for each of ${parts.join(', ')}`,
    );
  },
};
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

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

function boxFor(element: Element, origin: DOMRect, taken: number[]): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('div');
  box.className = 'part-box';
  const label = box.appendChild(document.createElement('span'));
  label.className = 'part-label';
  label.textContent = element.getAttribute('part');
  const from = left - origin.left;
  const above = top - origin.top;
  const free = [0, 1, 2, 3, 4].find((line) => taken.every((other) => Math.abs(other - above - line * 16) > 14)) ?? 0;
  taken.push(above + free * 16);
  Object.assign(box.style, { left: `${from}px`, top: `${above}px`, width: `${width}px`, height: `${height}px` });
  Object.assign(label.style, { insetBlockStart: `${free * 16}px`, insetInlineStart: `${origin.width - 108 - from}px` });
  return box;
}

function draw(frame: HTMLElement, element: Chart): void {
  const taken: number[] = [];
  const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].filter(isVisible);
  frame.querySelectorAll('.part-box').forEach((box) => box.remove());
  frame.append(...parts.map((each) => boxFor(each, frame.getBoundingClientRect(), taken)));
}

async function openTable(element: Chart): Promise<void> {
  await until('the chart is drawn', () => isDrawn(element));
  part(element, '[data-action=table]')?.click();
  await until('a table', () => part(element, 'table'));
}

function mapOfParts(args: ChartArgs, telling: Telling): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'parts';
  const element = frame.appendChild(chart(args, telling)) as Chart;
  void openTable(element).then(() => draw(frame, element));
  return frame;
}

export const Map: Story = { render: (args, telling) => mapOfParts(args, { ...telling, component: 'extops-map' }) };
export const Flows: Story = { render: (args, telling) => mapOfParts(args, { ...telling, component: 'extops-flows' }) };
export const HalfYears: Story = {
  render: (args, telling) => mapOfParts(args, { ...telling, component: 'extops-halves' }),
};
