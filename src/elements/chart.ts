import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { DatasetController } from '../controllers/dataset.js';
import { LocaleController } from '../controllers/locale.js';
import { MarksController } from '../controllers/marks.js';
import { SizeController } from '../controllers/size.js';
import { selectRows } from '../dataset/select.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { figureView } from '../views/figure.js';
import { pictureView } from '../views/picture.js';
import type { Sorting } from '../views/table.js';
import { chartStyle } from './chart-style.js';
import { makeContext, type Context } from './context.js';
import { ExtopsSelectEvent } from './events.js';
import { figureStyle } from './figure-style.js';
import { filtersFrom } from './filters.js';
import { memoLast } from './memo.js';
import { statusOf } from './status.js';
import { tokens } from './tokens.js';

/**
 * What every chart is: a figure with heading, standfirst, picture, legend, notes, sources and a table, made from a dataset.
 * A chart of its own only says how it draws (`draw`).
 */
export abstract class ExtopsChart extends LitElement {
  static override styles = [tokens, figureStyle, chartStyle];

  /** Address of a dataset, JSON or CSV. Without it, and without data given otherwise, the bundled edition is shown. */
  @property() src: string | null = null;
  /** A dataset as an object; it wins over inline JSON, `src` and the bundled edition. */
  @property({ attribute: false }) data: unknown = undefined;
  /** Milliseconds that a whole load may take; 15,000 when absent. */
  @property({ type: Number }) timeout: number | null = null;
  /** Decoded bytes that a file may have; 20 MB when absent. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;
  /** Seconds between looks for a newer file; never when absent. */
  @property({ type: Number }) refresh: number | null = null;

  /** `2024-H1`, `2024`, or a run: `2022-H1/2024-H1`. */
  @property() period: string | null = null;
  /** Series ids, separated by commas; `none` for no province named. */
  @property() series: string | null = null;
  /** Province ids; `none` for no province named. */
  @property() province: string | null = null;
  /** ISO 3166-1 codes of target countries; `none` for not disclosed. */
  @property() target: string | null = null;
  /** `attack`, `foiled`. */
  @property() outcome: string | null = null;
  /** `confirmed`, `probable`, `presumed`. */
  @property() certainty: string | null = null;
  /** `core`, `borderline`. */
  @property() tier: string | null = null;
  /** Whose attribution counts: `leading` (default), `claim`, `government`, `analyst`, `media`. */
  @property() lens: string | null = null;

  /** The author's heading; a neutral one is made from the data when absent. */
  @property() heading: string | null = null;
  /** The author's standfirst; made from the data when absent. */
  @property() standfirst: string | null = null;
  /** `aria-level` of the heading in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` insist. */
  @property({ reflect: true }) theme: string | null = null;
  /** Leaves out heading and standfirst. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;
  /** Leaves out the legend. */
  @property({ type: Boolean, attribute: 'without-legend' }) withoutLegend = false;
  /** Leaves out the notes and the line that adds the numbers up. */
  @property({ type: Boolean, attribute: 'without-notes' }) withoutNotes = false;
  /** Leaves out the table and its button. */
  @property({ type: Boolean, attribute: 'without-table' }) withoutTable = false;

  /** Asks for the same data once more. Never rejects: the outcome is an `extops-load` or `extops-error` event. */
  reload(): Promise<void> {
    return this.feed.reload();
  }

  /** Works the chart out from its data; `undefined` while something it needs is still on its way. */
  protected abstract draw(context: Context): Drawing | undefined;
  /** What a chart lets its readers choose, for the line of actions. */
  protected controls(): TemplateResult[] {
    return [];
  }
  /** Height of the picture in pixels, known before there are data: the place that is kept for it. */
  protected abstract heightFor(width: number): number;

  protected readonly feed = new DatasetController(this);
  protected readonly size = new SizeController(this);
  protected readonly locale = new LocaleController(this);
  private readonly marks = new MarksController(
    this,
    () => this.drawing,
    (mark) => this.choose(mark),
    () => this.choose(undefined),
  );

  @state() private isTableShown = false;
  @state() private isByKeyboard = false;
  @state() private sorting: Sorting | null = null;
  private drawing: Drawing | undefined;

  private readonly filters = memoLast(filtersFrom);
  private readonly selection = memoLast(selectRows);
  private readonly context = memoLast(makeContext);

  protected override willUpdate(): void {
    this.feed.update();
    const { dataset } = this.feed;
    if (!dataset) return;
    const { period, series, province, target, outcome, certainty, tier, lens } = this;
    const filters = this.filters(period, series, province, target, outcome, certainty, tier, lens);
    const context = this.context(this.selection(dataset, filters), this.locale.words, this.size.width);
    this.drawing = this.draw(context);
  }

  override render(): TemplateResult {
    const { drawing, locale, marks, feed } = this;
    const height = this.heightFor(this.size.width);
    const picture = guard([drawing, marks.active, marks.focused, this.isByKeyboard, locale.words], () =>
      pictureView({
        drawing,
        active: marks.active,
        focused: marks.focused,
        isByKeyboard: this.isByKeyboard,
        words: locale.words,
        width: this.size.width,
        height,
      }),
    );
    return html`<div
      class="root ${this.localName.replace('extops-', '')}"
      dir=${locale.direction}
      lang=${locale.words.tag}
      @click=${this.onClick}
      @pointermove=${this.onPointerMove}
      @pointerleave=${this.onPointerLeave}
      @keydown=${this.onKeyDown}
      @focusin=${this.onFocusIn}
      @focusout=${this.onFocusOut}
    >
      ${figureView({
        dataset: feed.dataset,
        drawing,
        picture,
        words: locale.words,
        heading: this.withoutHeading
          ? null
          : { text: this.heading ?? drawing?.heading ?? '', level: this.headingLevel },
        standfirst: this.withoutHeading ? null : (this.standfirst ?? drawing?.standfirst ?? ''),
        status: statusOf(feed, locale.words),
        controls: this.controls(),
        isBusy: feed.state === 'loading',
        hasLegend: !this.withoutLegend,
        hasNotes: !this.withoutNotes,
        table: this.withoutTable ? null : { isShown: this.isTableShown, sorting: this.sorting },
      })}
      <slot ?hidden=${drawing !== undefined}></slot>
    </div>`;
  }

  private choose(mark: Mark | undefined): void {
    this.dispatchEvent(new ExtopsSelectEvent(mark?.about ?? null));
  }

  private markUnder(event: MouseEvent): Mark | undefined {
    const picture = this.renderRoot.querySelector('.chart');
    const element = event.composedPath()[0];
    if (!picture || !(element instanceof Element) || !picture.contains(element)) return undefined;
    if (element.closest('.tooltip')) return this.marks.active;
    const box = picture.getBoundingClientRect();
    return this.marks.find(element, [event.clientX - box.left, event.clientY - box.top]);
  }

  private onPointerMove(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.marks.hover(this.markUnder(event));
  }

  private onPointerLeave(): void {
    this.marks.hover(undefined);
  }

  private onClick(event: MouseEvent): void {
    const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
    if (button) return this.press(button);
    const mark = this.markUnder(event);
    this.marks.focus(mark);
    if (mark) this.choose(mark);
  }

  private press({ dataset: { action, column } }: HTMLButtonElement): void {
    if (action === 'table') this.isTableShown = !this.isTableShown;
    if (action === 'retry') void this.reload();
    if (column)
      this.sorting = {
        column: Number(column),
        descending: this.sorting?.column === Number(column) && !this.sorting.descending,
      };
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (!(event.target as Element).classList.contains('marks')) return;
    this.isByKeyboard = true;
    if (this.marks.key(event.key, event.ctrlKey || event.metaKey || event.altKey)) event.preventDefault();
  }

  private onFocusIn(event: FocusEvent): void {
    if (!(event.target as Element).classList.contains('marks')) return;
    this.isByKeyboard = (event.target as Element).matches(':focus-visible');
    if (this.isByKeyboard) this.marks.enter();
  }

  private onFocusOut(): void {
    this.isByKeyboard = false;
    this.marks.focus(undefined);
  }
}
