/**
 * The page that the benchmark measures: three widgets over one dataset, with the hooks that its contract asks for.
 * The harness's rows have neither sources nor a sentence: they come to the widgets as a warehouse's do, counted
 * (docs/warehouse.md). `<html data-form="entries">` gives them an entry for each row instead.
 */
import { fileFrom, type Row } from './convert.js';
import type { ExtopsFlows } from '../../src/elements/flows.js';
import type { ExtopsHalves } from '../../src/elements/halves.js';
import type { ExtopsMap } from '../../src/elements/map.js';
import { prepare } from '../../src/prepare.js';

performance.mark('app-start');
const elements = import('./elements.js');

const widgets = [...document.querySelectorAll<ExtopsMap | ExtopsFlows | ExtopsHalves>('#choropleth>*,#arcs>*,#bars>*')];
const { form } = document.documentElement.dataset;
const events = new URLSearchParams(location.search).get('n') ?? '1000';

async function fetchJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json() as Promise<T>;
}

const frame = () => new Promise(requestAnimationFrame);

const isDrawn = ({ renderRoot }: (typeof widgets)[number]) =>
  renderRoot.querySelector('.picture') !== null && renderRoot.querySelector('.vacant') === null;

/** Settles in the task in which a widget's picture is no longer the empty one. */
function drawn(widget: (typeof widgets)[number]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isDrawn(widget)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(widget.renderRoot, { childList: true, subtree: true });
    look();
  });
}

async function update(group: string): Promise<void> {
  for (const widget of widgets) widget.series = group === 'all' ? null : group;
  await Promise.all(widgets.map((widget) => widget.updateComplete));
}

/** What a reader sees in a tooltip, if there is one. */
function tooltip(): string | null {
  const shown = widgets.map(({ renderRoot }) => renderRoot.querySelector('.tooltip')?.textContent.trim());
  return shown.find(Boolean) ?? null;
}

async function readRows(): Promise<object> {
  const [rows, places] = await Promise.all([
    fetchJson<Row[]>(`/data/events-${events}.json`),
    fetchJson<Parameters<typeof fileFrom>[1]>('/data/places.json'),
  ]);
  return fileFrom(rows, places, form !== 'entries');
}

/** The data are set before the elements are defined, as on a page that has them at hand: the first drawing shows them. */
async function start(): Promise<void> {
  const reading = readRows();
  await prepare('en', reading);
  performance.mark('loaded');
  const [data, { ExtopsMap, ExtopsFlows, ExtopsHalves }] = await Promise.all([reading, elements]);
  for (const widget of widgets) widget.data = data;
  customElements.define('extops-map', ExtopsMap);
  customElements.define('extops-flows', ExtopsFlows);
  customElements.define('extops-halves', ExtopsHalves);
  await Promise.all(widgets.map(drawn));
  performance.mark('draw-end');
  Object.assign(window, { __bench: { update, tooltip } });
  await frame();
  await frame();
  performance.mark('drawn');
}

void start();
