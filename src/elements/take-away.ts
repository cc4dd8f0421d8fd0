import type { Selection } from '../dataset/select.js';
import type { Event } from '../dataset/model.js';
import {
  citeEvent,
  copyText,
  metaOf,
  svgOf,
  takeAway,
  type ExportFormat,
  type ExportMeta,
  type Outcome,
  type View,
} from '../export/index.js';
import type { Words } from '../messages/words.js';
import type { CitationFormat } from '../views/citation.js';
import type { TableModel } from '../views/table.js';
import type { Legend } from '../model/legend.js';
import { inFileTypeface, type Redrawable } from './file-typeface.js';

/** What a widget can give away: asked for when a reader wants it. */
export interface Takeable {
  readonly selection: Selection;
  readonly words: Words;
  /** The address is filled in here where it is empty. */
  readonly view: View;
  readonly description: string;
  readonly table: TableModel;
  /** The chart, for its picture; a list has none. */
  readonly chart?: Redrawable | undefined;
  /** The address of one entry; that of the view when absent. */
  readonly entryAddress?: ((event: Event) => string | undefined) | undefined;
}

/** The same, with all that is said about it. */
type Full = Takeable & { readonly words: Words };

type Root = HTMLElement | DocumentFragment;

type Wish = Readonly<Record<string, string | undefined>>;

/** The page's own address, with the view in its hash; empty where the page has none to share. */
function pageAddress(): string {
  return /^https?:$/.test(location.protocol) ? location.href : '';
}

function scaleOf(text: string | undefined): 1 | 2 | 3 | 4 {
  return ([1, 2, 3, 4] as const).find((scale) => String(scale) === text) ?? 2;
}

/** The picture as a file, with legend and tally. */
function svgIn(root: ParentNode, meta: ExportMeta, legends: readonly Legend[], chart: Redrawable | undefined): string {
  const picture = root.querySelector<SVGSVGElement>('.picture');
  if (!picture || !chart) throw new Error('no picture');
  return svgOf(picture, meta, legends, chart.renderSwatch);
}

async function take({ format, scale }: Wish, { view, chart, ...rest }: Full, root: Root): Promise<Outcome> {
  const meta = metaOf(rest.selection, rest.words, { ...view, address: view.address || pageAddress() });
  const svg = () => inFileTypeface(root, chart, rest.words, (figure, legends) => svgIn(figure, meta, legends, chart));
  return takeAway(format as ExportFormat, { ...rest, meta, svg, page: root.ownerDocument }, scaleOf(scale));
}

async function cite(
  { event: id, format }: Wish,
  { selection, words, view, entryAddress }: Full,
  { ownerDocument }: Root,
): Promise<Outcome> {
  const event = selection.dataset.events.find((one) => one.id === id);
  if (!event) return 'failed';
  const address = entryAddress?.(event) ?? (view.address || pageAddress());
  return copyText(citeEvent(event, selection.dataset, words, format as CitationFormat, address), ownerDocument);
}

/**
 * Does what a button with `data-action="export"` or `"cite"` asks for, and says how it went in words; `undefined` for
 * any other button. The picture is looked up in `root`. Never rejects.
 */
export async function takeAwayBy(
  { dataset: wish }: HTMLElement,
  takeable: Takeable,
  root: Root,
): Promise<string | undefined> {
  const work = { export: take, cite }[wish['action'] ?? ''];
  if (!work) return undefined;
  const words = takeable.words;
  const outcome = await work(wish, { ...takeable, words }, root).catch((): Outcome => 'failed');
  return words.say(`export.${outcome}`);
}
