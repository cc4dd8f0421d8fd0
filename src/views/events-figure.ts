import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Event, Source } from '../dataset/model.js';
import type { Words } from '../messages/words.js';
import { eventListView, type EventListOptions } from './event-list.js';
import { footerView } from './footer.js';
import { headView, type Heading, type Prose } from './head.js';
import { pageOf, pagerView } from './pager.js';
import { statusAt, type Status } from './status.js';

export const ORDERS = ['newest', 'oldest', 'country', 'outcome'] as const;
export type Order = (typeof ORDERS)[number];

/** A list of events, worked out. */
export interface EventsFigure {
  readonly dataset: Dataset | null;
  /** The one that the footer names. */
  readonly source: Source | undefined;
  /** In their order, all of them. */
  readonly events: readonly Event[];
  readonly page: number;
  readonly order: Order;
  readonly words: Words;
  readonly heading: Heading | null;
  readonly label: string;
  readonly standfirst: Prose;
  readonly notes: readonly string[];
  readonly status: Status | null;
  readonly isBusy: boolean;
  readonly list: EventListOptions;
  /** For the line of actions below. */
  readonly actions: readonly TemplateResult[];
}

const BLANK = ['\u00a0', '\u00a0'] as const;

function orderView(order: Order, words: Words): TemplateResult {
  return html`<label class="order">
    ${words.say('events.sort')}
    <select data-choice="order">
      ${ORDERS.map((one) => html`<option value=${one} ?selected=${one === order}>${words.say(`events.sort.${one}`)}</option>`)}
    </select>
  </label>`;
}

function bodyView({ dataset, events, page, order, words, list }: EventsFigure): TemplateResult | typeof nothing {
  if (!dataset || events.length === 0) return nothing;
  return html`${events.length > 1 ? orderView(order, words) : nothing}
  ${eventListView(pageOf(events, page), dataset, words, list)} ${pagerView(page, events.length, words)}`;
}

/** Heading, standfirst, order, events, pages, notes, footer, in the order they are read. */
export function eventsFigureView(figure: EventsFigure): TemplateResult {
  const { dataset, words, status, notes } = figure;
  return html`<section class="figure" part="figure" aria-labelledby="heading" aria-busy=${figure.isBusy}>
    ${statusAt('first', status)} ${headView(figure.heading, figure.label, figure.standfirst, BLANK)}
    ${statusAt('usual', status)} ${bodyView(figure)}
    ${notes.map((note) => html`<p class="note" part="note" dir="auto">${note}</p>`)}
    ${dataset ? footerView(dataset, figure.source, words, figure.actions) : nothing}
  </section>`;
}
