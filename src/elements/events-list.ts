import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset, Event } from '../dataset/model.js';
import { eventsOf } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import { eventTable } from '../views/event-table.js';
import { eventsFigureView, ORDERS, type EventsFigure, type Order } from '../views/events-figure.js';
import { noticeView } from '../views/export-menu.js';
import { makeContext, periodLabel, reconcileLine, type Context } from './context.js';
import { describeTotals, lensNote, ofReported, sampleNote } from './describe.js';
import { entryAddress } from './entry-address.js';
import { eventsStyle } from './events-style.js';
import { exportStyle } from './export-style.js';
import { figureStyle } from './figure-style.js';
import { memoLast } from './memo.js';
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

function headingOf(context: Context): string {
  const noun = context.words.noun(context.dataset);
  return context.words.say('events.heading', { noun, period: periodLabel(context) });
}

function standfirstOf(context: Context): string {
  const counted = context.words.counted(context.dataset, context.selection.count);
  const lead = context.words.say('events.standfirst', { counted });
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
  static override styles = [tokens, figureStyle, eventsStyle, exportStyle];

  /** `newest` (default), `oldest`, `country`, `outcome`; a reader can choose another. */
  @property() order: string | null = null;
  /** Address of an entry's own page, `{id}` standing for its id: `https://example.org/events/{id}`. No links when absent. */
  @property({ attribute: 'entry-address' }) entryAddress: string | null = null;

  @state() private page = 0;
  @state() private chosen: Order | null = null;
  @state() private notice = '';

  private readonly context = memoLast(makeContext);
  private readonly ordered = memoLast((events: readonly Event[], order: Order, words: Words) =>
    inOrder(events, order, words),
  );
  private readonly picked = memoLast(eventsOf);

  override render(): TemplateResult {
    const { locale, selection } = this;
    return html`<div
      class="root events-root"
      dir=${locale.direction}
      lang=${locale.words.tag}
      @click=${this.onClick}
      @change=${this.onChange}
    >
      ${eventsFigureView(selection ? this.figure(this.context(selection, locale.words, ANY_WIDTH)) : this.blank())}
      <slot ?hidden=${selection !== undefined}></slot>
    </div>`;
  }

  private blank(): EventsFigure {
    const { feed, locale, page, withoutHeading, heading, headingLevel, standfirst } = this;
    return {
      dataset: feed.dataset,
      source: this.source,
      events: [],
      page,
      order: 'newest',
      words: locale.words,
      heading: withoutHeading ? null : { text: heading ?? '', level: headingLevel },
      label: heading ?? '',
      standfirst: standfirst ?? '',
      notes: [],
      status: statusOf(feed, locale.words, this.selection),
      isBusy: feed.state === 'loading',
      list: { headingLevel: headingLevel + 1 },
      actions: [],
    };
  }

  private figure(context: Context): EventsFigure {
    const blank = this.blank();
    const label = this.heading ?? headingOf(context);
    return {
      ...blank,
      events: this.events(context),
      order: this.inOrder,
      heading: blank.heading && { ...blank.heading, text: label },
      label,
      standfirst: this.standfirst ?? standfirstOf(context),
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
    const { selection, words } = context;
    const counted = selection.count - this.picked(selection).length;
    const onlyCounted = counted > 0 ? words.count('events.onlyCounted', counted) : '';
    return [reconcileLine(context, () => []), onlyCounted, lensNote(context)].filter(Boolean);
  }

  private addressOf = (event: Event) => entryAddress(this.entryAddress, event, this.baseURI);

  private takeable(context: Context, dataset: Dataset): Takeable {
    const { words, selection } = context;
    const title = this.heading ?? headingOf(context);
    const events = this.events(context);
    return {
      selection,
      words,
      view: {
        title,
        standfirst: this.standfirst ?? standfirstOf(context),
        period: periodLabel(context),
        address: '',
        notes: this.notes(context),
      },
      description: [describeTotals(context), ofReported(context)].filter(Boolean).join(' '),
      table: eventTable(events, dataset, words, title, selection.filters.lens),
      picture: null,
      beside: [],
      entryAddress: this.addressOf,
    };
  }

  private onClick(event: MouseEvent): void {
    const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
    const { action, page } = button?.dataset ?? {};
    if (action === 'retry') void this.reload();
    if (action === 'page') void this.turnTo(Number(page));
    if (button && (action === 'export' || action === 'cite')) void this.take(button);
  }

  /** The focus goes to the top of the page that is shown: the button it was on may be far below. */
  private async turnTo(page: number): Promise<void> {
    if (page === this.page) return;
    this.page = page;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.event-head')?.focus();
  }

  private async take(button: HTMLButtonElement): Promise<void> {
    const { selection, locale } = this;
    if (!selection) return;
    this.notice = '';
    const context = this.context(selection, locale.words, ANY_WIDTH);
    this.notice = await this.takeAway(button, this.takeable(context, selection.dataset));
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
