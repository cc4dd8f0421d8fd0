import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { giveWorld } from '../controllers/atlas.js';
import { readDatasetObject } from '../dataset/intake.js';
import type { Dataset } from '../dataset/model.js';
import { ExtopsEvents } from '../elements/events-list.js';
import { ExtopsFlows } from '../elements/flows.js';
import { ExtopsHalves } from '../elements/halves.js';
import { ExtopsMap } from '../elements/map.js';
import type { Takeable } from '../elements/take-away.js';
import type { ExtopsWidget } from '../elements/widget.js';
import type { World } from '../geometry/world.js';
import { prepare } from '../prepare.js';
import { Cascade } from './cascade.js';
import { parseSheet } from './stylesheet.js';
import { treeOf, type Tree } from './tree.js';

export const WIDGETS = { map: ExtopsMap, flows: ExtopsFlows, halves: ExtopsHalves, events: ExtopsEvents } as const;
export type WidgetName = keyof typeof WIDGETS;

for (const [name, widget] of Object.entries(WIDGETS)) customElements.define(`extops-${name}`, widget);

/** What a widget is to be like. */
export interface StillWish {
  readonly widget: WidgetName;
  /** The bundled edition when absent. */
  readonly dataset: Dataset | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The world file that the attribute `topology` names; the bundled one when absent. */
  readonly world: World | undefined;
  /** CSS pixels. */
  readonly width: number;
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  /** What the page around would set: its typeface, the custom properties of a theme. */
  readonly page: ReadonlyMap<string, string>;
}

/** A widget as it stands before anybody moves in it. */
export interface Still {
  /** The markup of its shadow root. */
  readonly tree: Tree;
  /** How that looks. */
  readonly cascade: Cascade;
  readonly takeable: Takeable;
}

/** Draws a widget without a browser, by the code that draws it in one. */
export async function stillOf(wish: StillWish): Promise<Still> {
  const { widget, dataset, attributes, world, width, lang, theme, page } = wish;
  await prepare(lang);
  if (world) giveWorld(attributes['topology'] ?? '', world);
  if (dataset) await readDatasetObject(dataset);
  const renderer = new LitElementRenderer(`extops-${widget}`);
  const element = renderer.element as ExtopsWidget;
  for (const [name, value] of Object.entries({ ...attributes, lang })) renderer.setAttribute(name, value);
  element.data = dataset;
  element['size'].width = width;
  renderer.connectedCallback();
  const takeable = element['takeable']();
  if (!takeable) throw new Error(`${renderer.tagName}: nothing was drawn`);
  const sheets = WIDGETS[widget].elementStyles.flatMap((sheet) =>
    'cssText' in sheet ? parseSheet(sheet.cssText) : [],
  );
  return {
    tree: treeOf(collectResultSync(render(element['render'](), { customElementHostStack: [renderer] }))),
    cascade: new Cascade(sheets, theme, page),
    takeable,
  };
}
