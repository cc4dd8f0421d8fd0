import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Event } from '../dataset/model.js';
import { eventsOf } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import { eventTable } from '../views/event-table.js';
import { eventsFigureView, ORDERS, type EventsFigure, type Order } from '../views/events-figure.js';
import { noticeView } from '../views/export-menu.js';
import { makeContext, periodLabel, reconcileLine, type Context } from './context.js';
import { describeTotals, lensNote, ofReported, sampleNote } from './describe.js';
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

function nameOf({ target }: Event, words: Words): string {
  return target === null ? '\uffff' : words.country(target);
}

/** By date, or by what is asked for and then by date, newest first. */
function inOrder(events: readonly Event[], order: Order, words: Words): Event[] {
  if (order === 'oldest') return [...events];
  const newest = [...events].reverse();
  if (order === 'country') return newest.sort((a, b) => nameOf(a, words).localeCompare(nameOf(b, words), words.tag));
  return order === 'outcome' ? newest.sort((a, b) => a.outcome.localeCompare(b.outcome)) : newest;
}

function headingOf(context: Context, words: Words): string {
  const noun = words.noun(context.dataset);
  return words.say('events.heading', { noun, period: periodLabel(context) });
}

function standfirstOf(context: Context, words: Words): string {
  const counted = words.counted(context.dataset, context.selection.count);
  const lead = words.say('events.standfirst', { counted });
  return [lead, ofReported(context), sampleNote(context)].filter(Boolean).join(' ');
}

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
  private readonly ordered = memoLast((events: readonly Event[], order: Order, words: Words) =>
    inOrder(events, order, words),
  );
  private readonly picked = memoLast(eventsOf);

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
    const label = this.heading ?? headingOf(context, words);
    return {
      ...blank,
      events: this.events(context),
      order: this.inOrder,
      heading: blank.heading && { ...this.prose(this.heading, label), level: blank.heading.level },
      label,
      standfirst: this.prose(this.standfirst, standfirstOf(context, words)),
      notes: this.withoutNotes ? [] : this.notes(context),
      list: { ...blank.list, lens: context.selection.filters.lens, permalink: this.addressOf },
      actions: this.withoutExport ? [] : [this.exportMenu(false), noticeView(this.notice)],
    };
  }

  private get inOrder(): Order {
    return this.chosen ?? oneOf<Order>('order', this.order, ORDERS);
  }

  private events({ selection, words }: Context): readonly Event[] {
    return this.ordered(this.picked(selection), this.inOrder, words);
  }

  private notes(context: Context): string[] {
    const { selection } = context;
    const counted = selection.count - this.picked(selection).length;
    const onlyCounted = counted > 0 ? this.words.count('events.onlyCounted', counted) : '';
    return [reconcileLine(context, () => []), onlyCounted, lensNote(context)].filter(Boolean);
  }

  protected override takeable(): Takeable | undefined {
    const { selection, words } = this;
    if (!selection) return undefined;
    const context = this.context(selection, words, ANY_WIDTH);
    const title = this.heading ?? headingOf(context, words);
    const events = this.events(context);
    return {
      selection,
      words,
      view: {
        title,
        standfirst: this.standfirst ?? standfirstOf(context, words),
        period: periodLabel(context),
        address: '',
        notes: this.notes(context),
      },
      description: [describeTotals(context), ofReported(context)].filter(Boolean).join(' '),
      table: eventTable(events, selection.dataset, words, title, selection.filters.lens),
      entryAddress: this.addressOf,
    };
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
