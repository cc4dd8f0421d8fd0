import { isServer, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { EscapeController, type Closable } from '../controllers/escape.js';
import { type Shown } from '../controllers/group.js';
import { written, type FilterKey } from '../model/filters.js';
import { Later } from '../controllers/later.js';
import { SizeController } from '../controllers/size.js';
import { leadingSource } from '../dataset/cited.js';
import type { Event as Entry, Source } from '../dataset/model.js';
import type { Selection } from '../dataset/select.js';
import { yieldToMain } from '../dataset/slices.js';
import { closeMenu, exportMenuView } from '../views/export-menu.js';
import { ExtopsElement } from './element.js';
import { entryAddress } from './entry-address.js';
import { filterValues, selectionFrom } from './filters.js';
import { memoLast } from './memo.js';
import { address, list, period } from './property-types.js';
import { property } from './property.js';
import type { Takeable } from './take-away.js';

/**
 * What every widget is: a dataset, filters, a language, and the furniture around what it shows.
 *
 * @fires {ExtopsLoadEvent} extops-load - New data are shown.
 * @fires {ExtopsErrorEvent} extops-error - The data asked for could not be had; what was shown stays, if anything was. Or something went wrong inside (code `internal`).
 *
 * @csspart figure - Everything.
 * @csspart heading - The heading.
 * @csspart standfirst - The sentence below it that says what is counted.
 * @csspart status - The line about loading, failure, or entries left out.
 * @csspart note - Each note, and the line that adds the numbers up.
 * @csspart footer - Source, as-of date, licence, and what a reader can do.
 * @csspart export - The menu to take chart, list and data away.
 * @csspart notice - What became of a copy or an export, in words.
 *
 * @cssproperty [--extops-ink=light-dark(#1b1c1e, #ecebe7)] - Heading, rule on top, labels, axis, outline of the mark under the pointer.
 * @cssproperty [--extops-secondary=light-dark(#4c4f55, #b9bbbf)] - Standfirst, legend, tooltip details, status lines, target labels.
 * @cssproperty [--extops-muted=light-dark(#62666d, #9a9da3)] - Notes, footer, axis numbers, contested borders.
 * @cssproperty [--extops-accent=light-dark(#2f478a, #a9bcec)] - Filters: ticks, choices and what is switched on.
 * @cssproperty [--extops-rule=light-dark(#dedbd4, #3a3c41)] - Hairlines, ticks, edges of the tooltip and of land that is not counted.
 * @cssproperty [--extops-paper=light-dark(#fff, #16181b)] - Borders between countries, halos behind labels, tooltip; set it to your page’s background.
 * @cssproperty [--extops-land=light-dark(#ebe8e2, #2a2d32)] - Land where none is recorded, halos behind arrows.
 * @cssproperty [--extops-warning=light-dark(#83540d, #e3b368)] - Edge of a status line, “to 26 July” beside a period that is not over.
 * @cssproperty [--extops-focus=light-dark(#0b57d0, #9cc2ff)] - Focus rings, outline of the mark under the keyboard.
 * @cssproperty [--extops-ramp-1=light-dark(#bccae8, #34435f)] - Map: the lowest class.
 * @cssproperty [--extops-ramp-2=light-dark(#8ea4d3, #4a669b)] - Map: the second class, circles.
 * @cssproperty [--extops-ramp-3=light-dark(#5a73b6, #6f8fcb)] - Map: the third class.
 * @cssproperty [--extops-ramp-4=light-dark(#334c90, #a0b9ea)] - Map: the fourth class.
 * @cssproperty [--extops-ramp-5=light-dark(#172a5c, #d9e4ff)] - Map: the highest class.
 * @cssproperty [--extops-ramp-stroke=light-dark(#3f5796, #8aa5da)] - Map: edge of coloured countries, rings and circles.
 * @cssproperty [--extops-series-1=light-dark(#942e17, #cf6d55)] - Arrows, bars, hatching and dots of the first series (bundled data: ISKP-linked).
 * @cssproperty [--extops-series-1-text=light-dark(#8a2a14, #f09a83)] - Labels of the first series (bundled data: ISKP-linked).
 * @cssproperty [--extops-series-2=light-dark(#3b8d92, #78d2d5)] - Arrows, bars, hatching and dots of the second series (bundled data: other provinces).
 * @cssproperty [--extops-series-2-text=light-dark(#17595d, #7cc8cb)] - Labels of the second series (bundled data: other provinces).
 * @cssproperty [--extops-series-3=light-dark(#674891, #a084c7)] - Arrows, bars, hatching and dots of the third series.
 * @cssproperty [--extops-series-3-text=light-dark(#5f4489, #c7b0e8)] - Labels of the third series.
 * @cssproperty [--extops-series-4=light-dark(#9e7d1a, #e1c156)] - Arrows, bars, hatching and dots of the fourth series.
 * @cssproperty [--extops-series-4-text=light-dark(#705700, #e0c56b)] - Labels of the fourth series.
 * @cssproperty [--extops-series-5=light-dark(#2a6129, #68a466)] - Arrows, bars, hatching and dots of the fifth series.
 * @cssproperty [--extops-series-5-text=light-dark(#2c5d2b, #9acf98)] - Labels of the fifth series.
 * @cssproperty [--extops-series-6=light-dark(#bd5b8d, #f7abd0)] - Arrows, bars, hatching and dots of the sixth series, and any beyond.
 * @cssproperty [--extops-series-6-text=light-dark(#83325e, #eba6ca)] - Labels of the sixth series, and any beyond.
 * @cssproperty [--extops-series-none=light-dark(#65686e, #a3a6ac)] - Arrows, bars, hatching and dots of what belongs to no series.
 * @cssproperty [--extops-series-none-text=light-dark(#55585e, #b9bbbf)] - Labels of what belongs to no series.
 * @cssproperty [--extops-font=inherit] - Typeface of everything; the page’s own when absent.
 * @cssproperty [--extops-font-size=12.5px] - Small type; heading and standfirst follow it. Labels in the picture keep their size.
 * @cssproperty [--extops-space=8px] - Distances between heading, picture, legend, notes and footer.
 * @cssproperty [--extops-margin=24px] - Room above and below the whole; a `margin` of the page’s own wins over it.
 * @cssproperty [--extops-duration=240ms] - How long colours and bars move when filters change; readers who want less motion see none.
 */
export abstract class ExtopsWidget extends ExtopsElement {
  /** `2024-H1`, `2024`, or a run: `2022-H1/2024-H1`. */
  @property({ type: period }) period: string | number | readonly (string | number)[] | null = null;
  /** Series ids, separated by commas; `none` for no province named. */
  @property({ type: list }) series: string | readonly string[] | null = null;
  /** Province ids; `none` for no province named. */
  @property({ type: list }) province: string | readonly string[] | null = null;
  /** ISO 3166-1 codes of target countries; `none` for not disclosed. */
  @property({ type: list }) target: string | readonly string[] | null = null;
  /** `attack`, `foiled`. */
  @property({ type: list }) outcome: string | readonly string[] | null = null;
  /** `confirmed`, `probable`, `presumed`. */
  @property({ type: list }) certainty: string | readonly string[] | null = null;
  /** `core`, `borderline`. */
  @property({ type: list }) tier: string | readonly string[] | null = null;
  /** Whose attribution counts: `leading` (default), `claim`, `government`, `analyst`, `media`. */
  @property() lens: string | null = null;

  /** The author's heading; a neutral one is made from the data when absent. */
  @property() heading: string | null = null;
  /** The author's standfirst; made from the data when absent. */
  @property() standfirst: string | null = null;

  /** Address of an entry's own page, `{id}` standing for its id: `https://example.org/events/{id}`. No links when absent. */
  @property({ type: address, attribute: 'entry-address' }) entryAddress: string | URL | null = null;

  /** Leaves out heading and standfirst. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;
  /** Leaves out the notes and the line that adds the numbers up. */
  @property({ type: Boolean, attribute: 'without-notes' }) withoutNotes = false;
  /** Leaves out the menu to take the chart, the list and the data away. */
  @property({ type: Boolean, attribute: 'without-export' }) withoutExport = false;

  /** Asks for the same data once more. Never rejects: the outcome is an `extops-load` or `extops-error` event. */
  reload(): Promise<void> {
    return this.feed.reload();
  }

  protected readonly size = new SizeController(this);
  protected readonly escape = new EscapeController(this, () => this.closables);
  /** What the filters let through; `undefined` until there are data. */
  protected selection: Selection | undefined;

  /** Open parts that Escape closes, the innermost first. */
  protected get closables(): readonly Closable[] {
    const menu = this.renderRoot.querySelector<HTMLDetailsElement>('details.export[open]');
    return menu ? [{ close: () => closeMenu(menu) }] : [];
  }

  /** What became of an export or a copy, in words. */
  @state() protected notice = '';

  /** What is shown, for whoever takes it away; `undefined` until there is something. */
  protected abstract takeable(): Takeable | undefined;

  private readonly permalinks = new Later(this, async () => {
    const { PermalinkController } = await import('../controllers/permalink.js');
    return new PermalinkController(this);
  });
  /** To be asked for early (a menu opens), so that a click need not wait. */
  protected readonly exports = new Later(this, () => import('./take-away.js'));
  private readonly exportList = new Later(this, async () => (await import('../views/export-list.js')).exportListView);
  private readonly select = memoLast(selectionFrom);

  protected readonly addressOf = (entry: Entry) => entryAddress(written(this.entryAddress), entry, this.baseURI);

  /** Shows another fifty of many entries. */
  protected abstract turnTo(page: number): void | Promise<void>;

  protected onClick(event: MouseEvent): void {
    const button = event.composedPath().find((node) => (node as Element).localName === 'button');
    if (button) this.press(button as HTMLButtonElement);
  }

  protected press(button: HTMLButtonElement): void {
    const { action, page } = button.dataset;
    if (action === 'page') void this.turnTo(Number(page));
    if (action === 'export' || action === 'cite') this.boundary.run(() => this.take(button), button);
  }

  private async take(button: HTMLElement): Promise<void> {
    const takeable = this.takeable();
    if (!takeable) return;
    this.notice = '';
    await this.exports.coming();
    const { part } = this.exports;
    this.notice = part
      ? ((await part.takeAwayBy(button, takeable, this.renderRoot)) ?? '')
      : takeable.words.say('export.failed');
  }

  /** Whether a pointer or key asked for the update that is pending: it is answered in the same frame. */
  protected isPrompt = false;

  /** Each in a task of its own, so that the page can answer in between. The first update keeps a place, at once. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const waits = this.hasUpdated && !this.isPrompt;
    this.isPrompt = false;
    return waits ? yieldToMain().then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override get shown(): Shown {
    return { dataset: this.feed.dataset, hasFailed: this.feed.state === 'failed' };
  }

  /** The source that the footer names. */
  protected get source(): Source | undefined {
    return this.feed.dataset ? leadingSource(this.feed.dataset) : undefined;
  }

  protected exportMenu(hasPicture: boolean): TemplateResult {
    const { words } = this.locale;
    const onOpen = () => {
      void this.exportList.coming();
      void this.exports.coming();
      this.requestUpdate();
    };
    return exportMenuView(words, { list: this.exportList.part?.(words, hasPicture), onOpen });
  }

  protected override willUpdate(): void {
    if (isServer) this.locale.follow();
    else if (this.permalink) void this.permalinks.coming();
    this.feed.update();
    const { dataset } = this.feed;
    if (!dataset) return;
    const own = this.link.filters;
    const filter = (key: FilterKey) => own[key] ?? written(this[key]);
    this.selection = this.select(dataset, ...filterValues(filter));
  }
}
