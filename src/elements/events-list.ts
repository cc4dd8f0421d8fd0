import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Event } from '../dataset/model.js';
import type { Words } from '../messages/words.js';
import { eventsFigureView, ORDERS, type EventsFigure, type Order } from '../views/events-figure.js';
import { noticeView } from '../views/export-menu.js';
import { makeContext, type Context } from './context.js';
import { eventsHeading, eventsNotes, eventsStandfirst, eventsTakeable, orderedEvents } from './events-model.js';
import { eventsStyle } from './events-style.js';
import { exportStyle } from './export-style.js';
import { figureStyle } from './figure-style.js';
import { groundStyle } from './ground-style.js';
import { memoLast } from './memo.js';
import { property } from './property.js';
import { statusOf } from './status.js';
import type { Takeable } from './take-away.js';
import { tokens } from './tokens.js';
import { oneOf } from './warn.js';
import { ExtopsWidget } from './widget.js';

/** Widths matter to pictures alone. */
const ANY_WIDTH = 680;

/**
 * The plots and attacks behind the charts, one by one, with what is known of each, who says so, and links to the sources.
 *
 * @tagname extops-events
 * @csspart event - One entry.
 * @csspart events - The list.
 * @csspart pager - The buttons to the other fifties of a long list.
 */
export class ExtopsEvents extends ExtopsWidget {
  static override styles = [tokens, figureStyle, eventsStyle, exportStyle, groundStyle];

  /** `newest` (default), `oldest`, `country`, `outcome`; a reader can choose another. */
  @property() order: string | null = null;

  @state() private page = 0;
  @state() private chosen: Order | null = null;

  private readonly context = memoLast(makeContext);
  private readonly ordered = memoLast(orderedEvents);

  private get words(): Words {
    return this.locale.words;
  }

  protected override get isReady(): boolean {
    return this.selection !== undefined && !this.locale.isLoading;
  }

  protected override view(): TemplateResult {
    const { locale } = this;
    return html`<div
        class="${this.rootClass} events-root"
        dir=${locale.direction}
        lang=${locale.words.tag}
        @click=${this.on(this.onClick)}
        @change=${this.on(this.onChange)}
      >
        ${this.isStoodInFor ? nothing : eventsFigureView(this.figure())}
      </div>
      ${this.standIn()}`;
  }

  private blank(): EventsFigure {
    const { feed, words, page, withoutHeading, heading, headingLevel, standfirst } = this;
    return {
      dataset: this.isReady ? feed.dataset : null,
      source: this.source,
      events: [],
      page,
      order: 'newest',
      words,
      heading: withoutHeading ? null : { ...this.prose(heading), level: headingLevel },
      label: heading ?? '',
      standfirst: this.prose(standfirst),
      notes: [],
      status: statusOf(feed, words, this.selection),
      isBusy: feed.state === 'loading',
      list: { headingLevel: headingLevel + 1 },
      actions: [],
    };
  }

  private figure(): EventsFigure {
    const blank = this.blank();
    if (!this.selection || !this.isReady) return blank;
    const { words } = blank;
    const context = this.context(this.selection, words, ANY_WIDTH);
    const label = this.heading ?? eventsHeading(context);
    return {
      ...blank,
      events: this.events(context),
      order: this.inOrder,
      heading: blank.heading && { ...this.prose(this.heading, label), level: blank.heading.level },
      label,
      standfirst: this.prose(this.standfirst, eventsStandfirst(context)),
      notes: this.withoutNotes ? [] : eventsNotes(context),
      list: { ...blank.list, lens: context.selection.filters.lens, permalink: this.addressOf },
      actions: this.withoutExport ? [] : [this.exportMenu(false), noticeView(this.notice)],
    };
  }

  private get inOrder(): Order {
    return this.chosen ?? oneOf<Order>('order', this.order, ORDERS);
  }

  private events({ selection, words }: Context): readonly Event[] {
    return this.ordered(selection, this.inOrder, words);
  }

  protected override takeable(): Takeable | undefined {
    const { selection, words } = this;
    if (!selection) return undefined;
    const context = this.context(selection, words, ANY_WIDTH);
    const { heading, standfirst, addressOf: entryAddress } = this;
    return eventsTakeable(context, this.events(context), { heading, standfirst, entryAddress });
  }

  /** The focus goes to the top of the page that is shown: the button it was on may be far below. */
  protected override async turnTo(page: number): Promise<void> {
    if (page === this.page) return;
    this.page = page;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.event-head')?.focus();
  }

  private onChange(event: globalThis.Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.chosen = ORDERS.find((order) => order === value) ?? null;
    this.page = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-events': ExtopsEvents;
  }
}
