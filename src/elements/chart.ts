import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Closable } from '../controllers/escape.js';
import { KeyboardController } from '../controllers/keyboard.js';
import { MarksController } from '../controllers/marks.js';
import { NearController } from '../controllers/near.js';
import { PointerController } from '../controllers/pointer.js';
import { TypefaceController } from '../controllers/typeface.js';
import type { Selection } from '../dataset/select.js';
import type { MeasureText } from '../geometry/text-width.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { noticeView } from '../views/export-menu.js';
import { figureView, type Usual } from '../views/figure.js';
import { pictureView } from '../views/picture.js';
import { renderSwatch } from '../views/swatch.js';
import { markAbout, markOf } from './about.js';
import { chartStyle } from './chart-style.js';
import { ChartDetail } from './chart-detail.js';
import { ChartTable } from './chart-table.js';
import { takeableOf } from './chart-takeable.js';
import { makeContext, type Context } from './context.js';
import { ExtopsSelectEvent } from './events.js';
import { exportStyle } from './export-style.js';
import { figureStyle } from './figure-style.js';
import { groundStyle } from './ground-style.js';
import { forcedStyle } from './forced-style.js';
import { memoLast } from './memo.js';
import { overlayStyle } from './overlay-style.js';
import { property } from './property.js';
import { statusOf } from './status.js';
import { tableStyle } from './table-style.js';
import type { Takeable } from './take-away.js';
import { tokens } from './tokens.js';
import { ExtopsWidget } from './widget.js';

/**
 * What every chart is: a figure with heading, standfirst, picture, legend, notes, sources, table and the events behind
 * each mark. A chart of its own only says how it draws (`draw`).
 *
 * @slot - Content that stands in the page until the chart is drawn: a static picture, a table, inline JSON.
 * @fires {ExtopsSelectEvent} extops-select - A reader chose a mark, or let go of it.
 *
 * @csspart chart - The picture with what lies over it.
 * @csspart marks - The tab stop over the picture, where the keyboard walks the marks.
 * @csspart tooltip - What a mark says under pointer, finger or keyboard.
 * @csspart legend - The legend.
 * @csspart detail - The panel of events behind a mark.
 * @csspart events - The list of events in it.
 * @csspart event - One event.
 * @csspart table-box - What the table scrolls in.
 * @csspart table - The table.
 */
export abstract class ExtopsChart extends ExtopsWidget {
  static override styles = [
    tokens,
    figureStyle,
    tableStyle,
    chartStyle,
    overlayStyle,
    exportStyle,
    groundStyle,
    forcedStyle,
  ];

  /** Leaves out the legend. */
  @property({ type: Boolean, attribute: 'without-legend' }) withoutLegend = false;
  /** Leaves out the table and its button. */
  @property({ type: Boolean, attribute: 'without-table' }) withoutTable = false;
  /** Leaves out the panel of events that a mark opens. */
  @property({ type: Boolean, attribute: 'without-events' }) withoutEvents = false;

  /** Works the chart out from its data; `undefined` while something it needs is still on its way. */
  protected abstract draw(context: Context): Drawing | undefined;
  /** Height of the picture in pixels, known before there are data: the place that is kept for it. */
  protected abstract heightFor(width: number): number;
  /** How much it says about the bundled edition, in a column this wide in pixels. */
  protected abstract usual(width: number): Usual;
  /** What a chart lets its readers choose, for the line of actions. */
  protected controls(): TemplateResult[] {
    return [];
  }

  private readonly near = new NearController(
    this,
    () => this.heightFor(this.size.width) + this.usual(this.size.width).below,
    () => this.performUpdate(),
  );
  private readonly typeface = new TypefaceController(this);
  private readonly marks = new MarksController(
    this,
    () => this.drawing,
    (mark) => this.choose(mark),
  );

  private readonly pointer = new PointerController(
    this,
    this.marks,
    () => this.drawing?.frame,
    () => this.letGo(),
  );

  private readonly keyboard = new KeyboardController(this, this.marks, {
    onMark: (mark) => this.attend(mark),
    onHelp: () => (this.notice = this.locale.words.say('chart.help')),
    onEnter: () => void (this.panel.mark && this.moveFocus('.detail-heading')),
  });
  private hasChosen = false;
  private drawing: Drawing | undefined;
  private readonly context = memoLast(makeContext);
  private readonly table = new ChartTable(this);
  private readonly panel = new ChartDetail(this, (styles) => this.addStyles(styles));

  protected override get isReady(): boolean {
    return this.drawing !== undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.selection || this.locale.isLoading || !this.near.isDue()) return;
    this.drawing = this.draw(this.contextFor(this.selection, this.typeface.measure)) ?? this.drawing;
    this.panel.follow(this.drawing?.marks ?? []);
    this.followAddress();
  }

  /** Opens and closes what was open or closed according to the page's address. */
  private followAddress(): void {
    const restored = this.drawing && this.link.takeRestored();
    if (restored === undefined) return;
    this.panel.open(this.withoutEvents ? undefined : markOf(this.drawing!.marks, restored));
  }

  protected override view(): TemplateResult {
    const { locale } = this;
    return html`<div
        class="${this.rootClass} ${this.localName.replace('extops-', '')}"
        dir=${locale.direction}
        lang=${locale.words.tag}
        @click=${this.on(this.onClick)}
        @pointermove=${this.on(this.onPointerMove)}
        @pointerleave=${this.on(this.onPointerLeave)}
        @keydown=${this.on(this.keyboard.onKeyDown)}
        @focusin=${this.on(this.keyboard.onFocusIn)}
        @focusout=${this.on(this.keyboard.onFocusOut)}
      >
        ${this.isStoodInFor ? nothing : this.figure()}
      </div>
      ${this.standIn()}`;
  }

  private figure(): TemplateResult {
    const { drawing, locale, feed } = this;
    return figureView({
      dataset: locale.isLoading ? null : feed.dataset,
      source: this.source,
      drawing,
      picture: this.picture(),
      detail: this.detail(),
      words: locale.words,
      heading: this.withoutHeading ? null : { ...this.prose(this.heading, drawing?.heading), level: this.headingLevel },
      standfirst: this.withoutHeading ? null : this.prose(this.standfirst, drawing?.standfirst),
      status: statusOf(feed, locale.words, this.selection),
      controls: [...this.controls(), ...(this.withoutExport ? [] : [this.exportMenu(true)])],
      notice: noticeView(this.notice),
      isBusy: feed.state === 'loading',
      usual: this.usual(this.size.width),
      hasLegend: !this.withoutLegend,
      hasNotes: !this.withoutNotes,
      table: this.withoutTable ? null : this.table.state,
    });
  }

  private get emphasised(): Mark | undefined {
    const { drawing, marks, link } = this;
    return marks.active ?? this.panel.mark ?? (drawing && markAbout(drawing.marks, link.hover ?? link.selected));
  }

  private contextFor(selection: Selection, measure: MeasureText): Context {
    const { locale, size } = this;
    return this.context(selection, locale.words, size.width, locale.direction === 'rtl', measure);
  }

  /** The mark with the tooltip: none for one whose events are open. */
  private get tooltipMark(): Mark | undefined {
    const { tooltipMark } = this.marks;
    return tooltipMark?.id === this.panel.mark?.id ? undefined : tooltipMark;
  }

  protected override get closables(): readonly Closable[] {
    const { tooltipMark, marks } = this;
    const tooltip = { isPointed: tooltipMark === marks.hovered, close: () => marks.dismissTooltip() };
    const chosen = { close: () => this.close() };
    return [...(tooltipMark ? [tooltip] : []), ...super.closables, ...(this.hasChosen ? [chosen] : [])];
  }

  /** Drawn anew only when the chart or what is pointed at changed. */
  private picture(): unknown {
    const { drawing, marks, locale, size, emphasised } = this;
    const isByKeyboard = this.keyboard.isUsed;
    return guard(
      [drawing, marks.tooltipMark, marks.focused, emphasised, this.panel.mark, isByKeyboard, size.width],
      () =>
        pictureView({
          drawing,
          emphasised,
          active: this.tooltipMark,
          focused: marks.focused,
          isByKeyboard,
          words: locale.words,
          width: size.width,
          height: this.heightFor(size.width),
        }),
    );
  }

  private detail(): unknown {
    const { selection, locale, headingLevel, addressOf } = this;
    return selection && this.panel.view(selection, locale.words, headingLevel + 2, addressOf);
  }

  private choose(mark: Mark | undefined): void {
    const about = mark?.about ?? null;
    if (!this.withoutEvents) this.panel.open(mark);
    this.hasChosen = mark !== undefined;
    this.notice = '';
    this.link.setSelected(about);
    const event = new ExtopsSelectEvent(about);
    this.dispatchEvent(event);
  }

  /** Opens the events of a mark and takes the keyboard there; closing brings it back to the marks. */
  private async moveFocus(selector: string): Promise<void> {
    if (this.panel.mark) await this.panel.load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private point(mark: Mark | undefined): void {
    this.marks.hover(mark);
    this.attend(mark);
  }

  /** Answers a pointer or key at once: linked widgets point at the same, and the panel is on its way. */
  private attend(mark: Mark | undefined): void {
    if (mark) void this.panel.load();
    this.link.setHover(mark?.about ?? null);
    this.isPrompt = this.isUpdatePending;
  }

  /** Takes a tooltip away that a pointer opened; one that the keyboard opened stays, and is placed anew. */
  private letGo(): void {
    if (!this.keyboard.isUsed) this.marks.focus(undefined);
    this.marks.hover(undefined);
    this.requestUpdate();
    this.attend(this.marks.active);
  }

  private onPointerMove(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.point(this.pointer.markUnder(event));
  }

  private onPointerLeave(): void {
    this.point(undefined);
  }

  protected override onClick(event: MouseEvent): void {
    super.onClick(event);
    if (!this.pointer.isOnChart(event)) return;
    const mark = this.pointer.markUnder(event);
    this.marks.focus(mark);
    if (mark || this.panel.mark) this.choose(mark);
  }

  protected override press(button: HTMLButtonElement): void {
    super.press(button);
    const { action, column } = button.dataset;
    if (action === 'table') this.table.toggle();
    if (action === 'close-detail') this.close();
    if (column) this.table.sortBy(Number(column));
  }

  protected override turnTo(page: number): void {
    this.panel.turnTo(page);
    void this.moveFocus('.detail-heading');
  }

  protected override takeable(): Takeable | undefined {
    const { selection, drawing, heading, standfirst, addressOf: entryAddress } = this;
    if (!selection || !drawing) return undefined;
    const draw = (measure: MeasureText) => this.draw(this.contextFor(selection, measure));
    const chart = { drawing, draw, emphasised: this.emphasised, hasLegend: !this.withoutLegend, renderSwatch };
    return takeableOf(drawing, { selection, words: this.locale.words, heading, standfirst, entryAddress, chart });
  }

  private close(): void {
    const hasFocus = (this.renderRoot as ShadowRoot).activeElement !== null;
    this.choose(undefined);
    this.marks.dismissTooltip();
    if (hasFocus) void this.moveFocus('.marks').then(() => this.marks.dismissTooltip());
  }
}
