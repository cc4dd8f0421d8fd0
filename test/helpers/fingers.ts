import type { ExtopsChart } from '../../src/elements/chart.js';

export type At = readonly [x: number, y: number];

/** The middle of what an element takes of the window. */
export function middleOf(element: Element): At {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Scrolls an element that is not all in the window to its middle, and waits until the page has heard of it. */
export async function bringUp(element: Element): Promise<void> {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  element.scrollIntoView({ block: 'center' });
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function send(chart: ExtopsChart, [clientX, clientY]: At, pointerType: string, types: readonly string[]): void {
  const target = chart.shadowRoot!.elementFromPoint(clientX, clientY) ?? chart;
  const options = { clientX, clientY, pointerType, isPrimary: true, bubbles: true, composed: true, cancelable: true };
  for (const type of types) target.dispatchEvent(new PointerEvent(type, options));
}

/** Sends the events of a mouse that comes to a point, to the topmost element there. */
export async function hover(chart: ExtopsChart, at: At): Promise<void> {
  send(chart, at, 'mouse', ['pointerover', 'pointermove']);
  await chart.updateComplete;
}

/** Sends the events of a tap: pointer events, then a click; none of a mouse. */
export async function tap(chart: ExtopsChart, at: At): Promise<void> {
  send(chart, at, 'touch', ['pointerover', 'pointermove', 'pointerdown', 'pointermove', 'pointerup', 'pointerout', 'click']); // prettier-ignore
  await chart.updateComplete;
}

/** Sends the events of a mouse that is pressed at a point. */
export async function click(chart: ExtopsChart, at: At): Promise<void> {
  send(chart, at, 'mouse', ['pointermove', 'pointerdown', 'pointerup', 'click']);
  await chart.updateComplete;
}

/** Sends the events of a finger that begins to pan: the page takes the finger over. */
export async function swipe(chart: ExtopsChart, at: At): Promise<void> {
  send(chart, at, 'touch', ['pointerover', 'pointerdown', 'pointermove', 'pointercancel']);
  await chart.updateComplete;
}

/** The mouse is gone from the chart, and nothing is pinned. */
export async function letGo(chart: ExtopsChart): Promise<void> {
  chart.shadowRoot!.querySelector('.root')!.dispatchEvent(new PointerEvent('pointerleave'));
  document.body.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true, bubbles: true }));
  await chart.updateComplete;
}
