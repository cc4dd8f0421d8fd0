import { selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { html } from 'lit';
import { loadBundled } from '../dataset/bundled.js';
import { leadingSource } from '../dataset/cited.js';
import type { Dataset, Event } from '../dataset/model.js';
import { drawChange } from '../elements/change-drawing.js';
import { takeableOf } from '../elements/chart-takeable.js';
import { makeContext, type Context } from '../elements/context.js';
import { nothingToShow } from '../elements/describe.js';
import { entryAddress } from '../elements/entry-address.js';
import { ExtopsEvents } from '../elements/events-list.js';
import { eventsTakeable, orderedEvents } from '../elements/events-model.js';
import { filterValues, selectionFrom } from '../elements/filters.js';
import { drawFlows, flowsOptions } from '../elements/flows-drawing.js';
import { ExtopsFlows } from '../elements/flows.js';
import { drawHalves } from '../elements/halves-drawing.js';
import { changeOptions, comparedFrom, halvesOptions } from '../elements/halves-options.js';
import { ExtopsHalves } from '../elements/halves.js';
import { drawMap } from '../elements/map-drawing.js';
import { mapOptions } from '../elements/map-options.js';
import { drawMultiples } from '../elements/map-multiples.js';
import { ExtopsMap } from '../elements/map.js';
import type { Takeable } from '../elements/take-away.js';
import { oneOf } from '../elements/warn.js';
import type { ExtopsWidget } from '../elements/widget.js';
import { loadWorld } from '../controllers/bundled-world.js';
import { REGIONS, type Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import { messagesAtHand } from '../messages/load.js';
import { directionOf } from '../messages/table.js';
import { wordsFor } from '../messages/words.js';
import { written } from '../model/filters.js';
import { prepare } from '../prepare.js';
import type { Drawing } from '../views/drawing.js';
import { ORDERS, type Order } from '../views/events-figure.js';
import { footerView } from '../views/footer.js';
import { pictureView } from '../views/picture.js';
import { renderSwatch } from '../views/swatch.js';
import { Cascade } from './cascade.js';
import { renderDocument } from './document.js';
import { parseSheet } from './stylesheet.js';

export const WIDGETS = { map: ExtopsMap, flows: ExtopsFlows, halves: ExtopsHalves, events: ExtopsEvents } as const;
export type WidgetName = keyof typeof WIDGETS;

for (const [name, widget] of Object.entries(WIDGETS)) customElements.define(`extops-${name}`, widget);

export interface RenderOptions {
  readonly widget: WidgetName;
  readonly attributes: Readonly<Record<string, string>>;
  /** CSS pixels. */
  readonly width: number;
  readonly lang: string;
  readonly theme: 'light' | 'dark';
}

/** A chart or a list, worked out; its page is what it is copied from. */
export interface StaticChart {
  readonly takeable: Takeable;
  /** The figure with the picture and the footer, as the page has them. */
  readonly figure: Element;
  readonly cascade: Cascade;
  /** Why there is nothing to see; empty where there is something. */
  readonly notice: string;
}

type Draw = (context: Context) => Drawing;

function drawWith(element: ExtopsWidget, world: World): Draw | undefined {
  const region = (name: string | null) => oneOf<Region>('region', name, REGIONS);
  if (element instanceof ExtopsMap) {
    const options = mapOptions(region(element.region), written(element.classes), element.mark);
    return (context) => (element.multiples ? drawMultiples : drawMap)(context, world, options);
  }
  if (element instanceof ExtopsFlows)
    return (context) => drawFlows(context, world, flowsOptions(region(element.region), element.top));
  if (!(element instanceof ExtopsHalves)) return undefined;
  const { by, sort, sameDay } = element;
  const compare = comparedFrom(written(element.compare));
  return (context) =>
    compare ? drawChange(context, changeOptions(by, compare, sort)) : drawHalves(context, halvesOptions(by, sameDay));
}

/** An element that is in no page: it reads attributes as a live one does. */
function elementFor({ widget, attributes }: RenderOptions): ExtopsWidget {
  const element = new WIDGETS[widget]();
  for (const [name, value] of Object.entries(attributes)) element.attributeChangedCallback(name, null, value);
  return element;
}

function takeableFor(element: ExtopsWidget, context: Context, draw: Draw | undefined): Takeable {
  const { selection, words } = context;
  const address = (event: Event) => entryAddress(written(element.entryAddress), event, 'about:blank');
  const given = { heading: element.heading, standfirst: element.standfirst, entryAddress: address };
  if (!draw) {
    const order = oneOf<Order>('order', (element as ExtopsEvents).order, ORDERS);
    return eventsTakeable(context, orderedEvents(selection, order, words), given);
  }
  const drawing = draw(context);
  const hasLegend = !(element as ExtopsMap).withoutLegend;
  const chart = { drawing, draw: () => drawing, emphasised: undefined, hasLegend, renderSwatch };
  return takeableOf(drawing, { ...given, selection, words, chart });
}

/** The picture, and the footer, as they are in a page. */
function figureFor({ chart, words, selection }: Takeable, widget: string, width: number): Element {
  const { dataset } = selection;
  const still = { emphasised: undefined, active: undefined, focused: undefined, isByKeyboard: false };
  const document = renderDocument(
    html`<div class="root ${widget}" dir=${directionOf(words.tag)}>
      <div class="figure">
        ${chart ? pictureView({ ...still, drawing: chart.drawing, words, width, height: 0 }) : ''}
        ${footerView(dataset, leadingSource(dataset), words, [])}
      </div>
    </div>`,
  );
  return selectOne('.figure', document) as Element;
}

/**
 * Draws a chart without a browser.
 * @param data the bundled edition when absent
 * @param ownWorld the world file that the attribute `topology` names; the bundled one when absent
 * @param page what the page around would set: its typeface, the custom properties of a theme
 */
export async function drawStatic(
  options: RenderOptions,
  data: Dataset | undefined,
  ownWorld: World | undefined,
  page: ReadonlyMap<string, string>,
): Promise<StaticChart> {
  const { widget, width, lang, theme } = options;
  await prepare(lang);
  const element = elementFor(options);
  const dataset = data ?? (await loadBundled());
  const words = wordsFor(lang, messagesAtHand(lang));
  const selection = selectionFrom(dataset, ...filterValues((key) => written(element[key])));
  const context = makeContext(selection, words, width, directionOf(words.tag) === 'rtl');
  const takeable = takeableFor(element, context, drawWith(element, ownWorld ?? (await loadWorld())));
  const css = WIDGETS[widget].elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('\n');
  return {
    takeable,
    figure: figureFor(takeable, widget, width),
    cascade: new Cascade(parseSheet(css), theme, page),
    notice: nothingToShow(selection, words),
  };
}
