import { EXPORT_FORMATS, type ExportFormat } from '../../src/export/take.js';
import { part, point, press, text, type Chart } from '../../stories/reader.js';
import { until } from '../embed/frames.js';

/** Presses a button and waits for what it brings. */
async function click(widget: Chart, selector: string, then: string): Promise<void> {
  await until(selector, () => part(widget, selector));
  part(widget, selector)!.click();
  await until(`${then} after ${selector}`, () => part(widget, then));
}

async function pick(widget: Chart, selector: string, value: string): Promise<void> {
  const select = part<HTMLSelectElement>(widget, selector)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

/** Takes something away and gives back what the widget says of it. */
async function take(widget: Chart, selector: string): Promise<string> {
  part(widget, selector)!.click();
  await widget.updateComplete;
  await until(`a word about ${selector}`, () => text(widget, '.notice'));
  return text(widget, '.notice');
}

async function takeAll(widget: Chart, formats: readonly ExportFormat[]): Promise<string[]> {
  await click(widget, 'details.export summary', '[data-action=export]');
  const all = formats.map((format) => `[data-action=export][data-format=${format}]`);
  const said: string[] = [];
  for (const selector of all.filter((one) => part(widget, one))) said.push(await take(widget, selector));
  return said;
}

async function citeAll(widget: Chart): Promise<string[]> {
  const said: string[] = [];
  for (const format of ['plain', 'bibtex', 'csl'])
    said.push(await take(widget, `[data-action=cite][data-format=${format}]`));
  return said;
}

const SHAPES = { 'extops-map': '.country', 'extops-flows': 'circle.target', 'extops-halves': '.bar' };

async function useChart(chart: Chart, formats: readonly ExportFormat[]): Promise<string[]> {
  await click(chart, '[data-action=table]', 'table');
  await click(chart, 'th button[data-column="1"]', 'th[aria-sort]');
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', 'g', '?']) await press(chart, key);
  await until('help', () => text(chart, '.notice'));
  await point(chart, SHAPES[chart.localName as keyof typeof SHAPES]);
  await until('a tooltip', () => part(chart, '.tooltip'));
  await press(chart, 'Enter');
  await until('events', () => part(chart, '.detail .event'));
  const said = await citeAll(chart);
  if (part(chart, '.region select')) await pick(chart, '.region select', 'world');
  return [...said, ...(await takeAll(chart, formats))];
}

async function useEvents(list: Chart, formats: readonly ExportFormat[]): Promise<string[]> {
  await pick(list, '[data-choice=order]', 'country');
  return [...(await citeAll(list)), ...(await takeAll(list, formats))];
}

async function useFilters(form: Chart): Promise<string[]> {
  await click(form, 'input[name=outcome]', '.chip');
  await click(form, 'details summary', 'details[open]');
  await click(form, 'input[name=target]', '.chip');
  await pick(form, 'select[name=to]', '2024-H1');
  await pick(form, '.lens select', 'claim');
  await click(form, '.chip', '.shown');
  part(form, '[data-action=clear]')!.click();
  await until('no filter', () => !part(form, '.chip'));
  return [];
}

/** Does with a widget all that a reader can, and gives back what it said of what was taken away. */
export function useAll(widget: Chart, formats: readonly ExportFormat[] = EXPORT_FORMATS): Promise<string[]> {
  if (widget.localName === 'extops-events') return useEvents(widget, formats);
  return widget.localName === 'extops-filters' ? useFilters(widget) : useChart(widget, formats);
}

const CITED = ['Copied.', 'Copied.', 'Copied.'];

/** What a widget says when all of that goes well. */
export function saidOf({ localName }: Chart): string[] {
  if (localName === 'extops-filters') return [];
  const list = ['Saved.', 'Saved.', 'Copied.', 'Sent to print.'];
  const picture = ['Saved.', 'Saved.', 'Saved.', 'Saved.', 'Copied.', 'Copied.', 'Sent to print.'];
  return [...CITED, ...(localName === 'extops-events' ? list : picture)];
}
