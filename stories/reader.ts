/** What a reader does to a chart, a list or a form, for play functions: they run in Storybook and, as tests, in a bare browser. */
export interface Chart extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

export const TAGS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'] as const;

/** Throws what was expected where it is not so. */
export function expect(isSo: unknown, what: string): asserts isSo {
  if (!isSo) throw new Error(`expected: ${what}`);
}

/** Waits, up to `limit` ms, until something is so. */
export async function until(what: string, isSo: () => unknown, limit = 8000): Promise<void> {
  const end = performance.now() + limit;
  while (!isSo()) {
    expect(performance.now() < end, `${what} within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export function chartsIn(canvas: Element): Chart[] {
  return [...canvas.querySelectorAll<Chart>(TAGS.join())];
}

export function chartIn(canvas: Element): Chart {
  const [chart] = chartsIn(canvas);
  expect(chart, 'a chart');
  return chart;
}

/** The first element of a chart that a selector names, or null. */
export function part<E extends Element = HTMLElement>(chart: Chart, selector: string): E | null {
  return chart.shadowRoot?.querySelector<E>(selector) ?? null;
}

export function text(chart: Chart, selector: string): string {
  return part(chart, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export function isDrawn(chart: Chart): boolean {
  return part(chart, '.figure[aria-busy=false]') !== null && part(chart, '.vacant') === null;
}

export async function drawn(canvas: Element): Promise<Chart> {
  const chart = chartIn(canvas);
  await until('the chart is drawn', () => isDrawn(chart));
  await chart.updateComplete;
  return chart;
}

/** Presses a key where the keyboard walks the marks. */
export async function press(chart: Chart, key: string): Promise<void> {
  const marks = part(chart, '.marks');
  expect(marks, 'a tab stop for the marks');
  marks.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await chart.updateComplete;
}

/** Points at the middle of an element of the picture. */
export async function point(chart: Chart, selector: string, type = 'pointermove'): Promise<void> {
  const target = part<SVGElement>(chart, selector);
  expect(target, `an element ${selector}`);
  const { x, y, width, height } = target.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
  target.dispatchEvent(
    type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, { ...at, pointerType: 'mouse' }),
  );
  await chart.updateComplete;
}

/** The name of the mark that has the keyboard. */
export function active(chart: Chart): string {
  const id = part(chart, '.marks')?.getAttribute('aria-activedescendant');
  return id ? text(chart, `#${id}`) : '';
}

export function tooltip(chart: Chart): string {
  return text(chart, '.tooltip');
}

/** Does something and returns the next event of that type. */
export async function heard(chart: Chart, type: string, act: () => Promise<void>): Promise<Event> {
  let event: Event | undefined;
  const listen = (sent: Event) => (event = sent);
  chart.addEventListener(type, listen, { once: true });
  await act();
  chart.removeEventListener(type, listen);
  expect(event, `the event ${type}`);
  return event;
}
