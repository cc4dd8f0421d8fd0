import { fixtureCleanup } from '@open-wc/testing';
import '../../src/define.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { until } from './until.js';

export type Tag = 'extops-map' | 'extops-flows' | 'extops-halves';
export const TAGS: readonly Tag[] = ['extops-map', 'extops-flows', 'extops-halves'];

export interface Given {
  readonly attributes?: Readonly<Record<string, string>>;
  /** The `data` property. */
  readonly data?: unknown;
  /** A `<script type="application/json">` inside the element. */
  readonly inline?: unknown;
  /** CSS pixels. */
  readonly width?: number;
}

function inlineScript(inline: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(inline);
  return script;
}

/** A chart in a column of a page; `removeCharts` takes it away. */
export function addChart<T extends Tag>(tag: T, { attributes = {}, data, inline, width = 640 }: Given = {}) {
  const chart = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  if (data !== undefined) chart.data = data;
  if (inline !== undefined) chart.append(inlineScript(inline));
  const column = Object.assign(document.createElement('div'), { className: 'chart-column' });
  column.style.width = `${width}px`;
  column.append(chart);
  document.body.append(column);
  return chart;
}

export function removeCharts(): void {
  for (const column of document.querySelectorAll('.chart-column')) column.remove();
  fixtureCleanup();
}

/** A chart that has drawn its data and waits for nothing. It draws where a reader is near. */
export async function drawn<C extends ExtopsChart>(chart: C): Promise<C> {
  chart.scrollIntoView();
  await until(() => find(chart, '.footer') && !find(chart, '.vacant') && !isBusy(chart), `${chart.localName} draws`);
  await chart.updateComplete;
  return chart;
}

export const drawnChart = <T extends Tag>(tag: T, given?: Given) => drawn(addChart(tag, given));

export function isBusy(chart: ExtopsChart): boolean {
  return find(chart, 'figure')?.getAttribute('aria-busy') === 'true';
}

export function find<E extends Element = HTMLElement>(chart: ExtopsChart, selector: string): E | null {
  return chart.renderRoot?.querySelector<E>(selector) ?? null;
}

export function findAll<E extends Element = HTMLElement>(chart: ExtopsChart, selector: string): E[] {
  return [...(chart.renderRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** What a reader sees of an element, with single spaces. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const textsOf = (chart: ExtopsChart, selector: string): string[] => findAll(chart, selector).map(textOf);

/** The accessible names of the marks, in the order in which the arrow keys walk. */
export const markNames = (chart: ExtopsChart): string[] => textsOf(chart, '.marks [role=option]');

export async function press(chart: ExtopsChart, selector: string): Promise<void> {
  find<HTMLButtonElement>(chart, selector)!.click();
  await chart.updateComplete;
}

/** Opens the menu of exports, whose buttons come with the first that is opened. */
export async function openExports(chart: ExtopsChart): Promise<void> {
  find<HTMLDetailsElement>(chart, 'details.export')!.open = true;
  await until(() => find(chart, '[data-action=export]'), 'the buttons come');
}

/** Opens the data table: the part of the library that draws it comes with the first. */
export async function openTable(chart: ExtopsChart): Promise<void> {
  await press(chart, '[data-action=table]');
  await until(() => find(chart, 'table'), 'the table opens');
}

/** The cells of the data table, opened if need be: head, body and foot. */
export async function tableOf(chart: ExtopsChart): Promise<{ head: string[]; rows: string[][]; total: string[] }> {
  if (!find(chart, 'table')) await openTable(chart);
  const cells = (row: Element) => [...row.children].map((cell) => textOf(cell.querySelector('[aria-hidden]') ?? cell));
  const [head = [], total = []] = [findAll(chart, 'thead tr').map(cells)[0], findAll(chart, 'tfoot tr').map(cells)[0]];
  return { head, rows: findAll(chart, 'tbody tr').map(cells), total };
}

/** The number in a cell of a data table; none recorded counts as 0 in a sum. */
export function numberOf(cell: string | undefined): number {
  return cell === '–' ? 0 : Number(cell);
}

const STRAY = /\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object/;

/** Where in text or attributes a value went missing: `aria-level="NaN"`. */
export function strayIn(chart: ExtopsChart): string[] {
  return findAll(chart, '*').flatMap((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
    const texts = [...element.childNodes]
      .filter((node) => node instanceof Text)
      .map((node) => textOf(node.parentElement));
    return [...attributes, ...texts]
      .filter((text) => STRAY.test(text))
      .map((text) => `${element.localName}: ${text.slice(0, 80)}`);
  });
}

/** A point in the window, in whole pixels, that is on an element of a chart and not on what lies over it. */
export function pointOn(chart: ExtopsChart, selector: string): [x: number, y: number] {
  const element = find(chart, selector)!;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  for (let step = 0; step < 400; step++) {
    const [across, down] = [(step % 20) + 0.5, Math.floor(step / 20) + 0.5];
    const point = [Math.round(left + (width * across) / 20), Math.round(top + (height * down) / 20)] as const;
    if (chart.shadowRoot!.elementFromPoint(...point)?.closest(selector)) return [...point];
  }
  throw new Error(`not to be pointed at: ${selector}`);
}
