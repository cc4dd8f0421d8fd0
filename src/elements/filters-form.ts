import { html, isServer, nothing, type TemplateResult } from 'lit';
import { FILTER_KEYS, type FilterChange, type FilterValues } from '../model/filters.js';
import { PermalinkController } from '../controllers/permalink.js';
import { formatPeriodCode } from '../dataset/half-year.js';
import type { Dataset } from '../dataset/model.js';
import { selectRows, type Filters } from '../dataset/select.js';
import type { Words } from '../messages/words.js';
import { lacksEntries } from '../messages/left-out.js';
import { filterFormView, type FilterForm } from '../views/filter-form.js';
import { statusAt } from '../views/status.js';
import { ExtopsElement } from './element.js';
import { ExtopsFilterEvent } from './events.js';
import { figureStyle } from './figure-style.js';
import { groundStyle } from './ground-style.js';
import { chipsOf, facetOf, lensChoice, LISTED, movedPeriod, periodChoices, type Listed } from './filter-facets.js';
import { filtersFrom, filterValues } from './filters.js';
import { dataOf, warnOfOthers } from './group-data.js';
import { filtersStyle } from './filters-style.js';
import { memoLast } from './memo.js';
import { property } from './property.js';
import { statusOf } from './status.js';
import { tokens } from './tokens.js';

function isListed(name: string): name is Listed {
  return LISTED.some((key) => key === name);
}

/** "Showing 9 of 11 plots and attacks." */
function shownLine(dataset: Dataset, shown: number, all: number, words: Words): string {
  if (all === 0 && lacksEntries(dataset)) return '';
  if (all === 0) return words.say('state.emptyDataset', { noun: words.noun(dataset) });
  if (shown === 0) return words.say('state.empty', { noun: words.noun(dataset) });
  return words.say('reconcile.all', { shown, all: words.counted(dataset, all) });
}

/**
 * A form that filters every widget of its `group`: period, provinces, countries, outcome, certainty, inclusion, and whose
 * attribution counts. Its choices and their counts are made from what the widgets of its group show, unless it is given
 * data of its own, which should be the same.
 *
 * @tagname extops-filters
 * @slot - Shown until there are data.
 * @csspart form - The whole form.
 * @csspart heading - The heading.
 * @csspart count - How many plots and attacks remain.
 * @csspart chips - The list of active filters.
 * @csspart chip - One of them, a button that removes it.
 * @csspart facet - The controls of one filter.
 * @csspart status - The line about loading, failure, or entries left out.
 *
 * @fires {ExtopsFilterEvent} extops-filter - A reader changed a filter.
 * @fires {ExtopsLoadEvent} extops-load - Choices are made from new data.
 * @fires {ExtopsErrorEvent} extops-error - The data asked for could not be had, or something went wrong inside (code `internal`).
 *
 * @cssproperty [--extops-ink=light-dark(#1b1c1e, #ecebe7)] - Heading, rule on top, labels, axis, outline of the mark under the pointer.
 * @cssproperty [--extops-secondary=light-dark(#4c4f55, #b9bbbf)] - Standfirst, legend, tooltip details, status lines, target labels.
 * @cssproperty [--extops-muted=light-dark(#62666d, #9a9da3)] - Notes, footer, axis numbers, contested borders.
 * @cssproperty [--extops-accent=light-dark(#2f478a, #a9bcec)] - Filters: ticks, choices and what is switched on.
 * @cssproperty [--extops-rule=light-dark(#dedbd4, #3a3c41)] - Hairlines, ticks, edges of the tooltip and of land that is not counted.
 * @cssproperty [--extops-paper=light-dark(#fff, #16181b)] - Borders between countries, halos behind labels, tooltip; set it to your page’s background.
 * @cssproperty [--extops-focus=light-dark(#0b57d0, #9cc2ff)] - Focus rings, outline of the mark under the keyboard.
 * @cssproperty [--extops-font=inherit] - Typeface of everything; the page’s own when absent.
 * @cssproperty [--extops-font-size=12.5px] - Small type; heading and standfirst follow it. Labels in the picture keep their size.
 * @cssproperty [--extops-space=8px] - Distances between heading, picture, legend, notes and footer.
 * @cssproperty [--extops-margin=24px] - Room above and below the whole; a `margin` of the page’s own wins over it.
 */
export class ExtopsFilters extends ExtopsElement {
  static override styles = [tokens, figureStyle, filtersStyle, groundStyle];

  /** The author's heading; "Filters" when absent. */
  @property() heading: string | null = null;

  /** Leaves the heading to screen readers. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;
  /** Leaves out the choice of half-years. */
  @property({ type: Boolean, attribute: 'without-period' }) withoutPeriod = false;
  /** Leaves out the groups of provinces. */
  @property({ type: Boolean, attribute: 'without-series' }) withoutSeries = false;
  /** Leaves out the provinces. */
  @property({ type: Boolean, attribute: 'without-province' }) withoutProvince = false;
  /** Leaves out the target countries. */
  @property({ type: Boolean, attribute: 'without-target' }) withoutTarget = false;
  /** Leaves out the outcome. */
  @property({ type: Boolean, attribute: 'without-outcome' }) withoutOutcome = false;
  /** Leaves out the certainty of the link. */
  @property({ type: Boolean, attribute: 'without-certainty' }) withoutCertainty = false;
  /** Leaves out core and borderline. */
  @property({ type: Boolean, attribute: 'without-tier' }) withoutTier = false;
  /** Leaves out whose attribution counts. */
  @property({ type: Boolean, attribute: 'without-lens' }) withoutLens = false;

  protected readonly address = new PermalinkController(this);

  private filters: Filters = {};
  private readonly parsed = memoLast(filtersFrom);
  private readonly all = memoLast((dataset: Dataset, lens: Filters['lens']) => selectRows(dataset, { lens }));
  private readonly selection = memoLast(selectRows);

  private get words(): Words {
    return this.locale.words;
  }

  protected override get isReady(): boolean {
    return this.feed.dataset !== null && !this.locale.isLoading;
  }

  protected override get shared(): object | null | undefined {
    return dataOf(this.link.shown);
  }

  protected override willUpdate(): void {
    if (isServer) this.locale.follow();
    this.feed.update();
    const { dataset, state } = this.feed;
    if (dataset && state === 'ready') warnOfOthers(this.group ?? '', dataset, this.link.shown);
    const active = this.active;
    this.filters = this.parsed(...filterValues((key) => active[key] ?? null));
  }

  protected override view(): TemplateResult {
    const { locale } = this;
    return html`<div
        class=${this.rootClass}
        dir=${locale.direction}
        lang=${locale.words.tag}
        @change=${this.on(this.onChange)}
        @click=${this.on(this.onClick)}
      >
        ${this.isStoodInFor ? nothing : this.form()}
      </div>
      ${this.standIn()}`;
  }

  private form(): TemplateResult {
    const { feed, words } = this;
    const { dataset } = feed;
    const status = statusOf(feed, words);
    return html`<form
      class="figure"
      part="form"
      aria-labelledby="heading"
      aria-busy=${feed.state === 'loading'}
      @submit=${this.on(this.onSubmit)}
    >
      ${statusAt('first', status)}
      ${filterFormView(dataset && this.isReady ? this.formOf(dataset, words) : this.vacant(), words)}
      ${statusAt('usual', status)}
    </form>`;
  }

  /** What a reader chose, and what the widgets begin with where none did. */
  private get active(): FilterValues {
    const all = { ...this.link.initial, ...this.link.filters };
    return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
  }

  private change(filters: FilterChange): void {
    this.link.setFilters(filters);
    const event = new ExtopsFilterEvent(this.active);
    this.dispatchEvent(event);
  }

  private vacant(): FilterForm {
    const prose = this.prose(this.heading, this.words.say('filters.heading'));
    const heading = { ...prose, level: this.headingLevel, isHidden: this.withoutHeading };
    return { heading, shown: '', chips: [], period: null, facets: [], lens: null };
  }

  private formOf(dataset: Dataset, words: Words): FilterForm {
    const { filters } = this;
    const all = this.all(dataset, filters.lens);
    const keys = LISTED.filter((key) => !this.isLeftOut(key));
    return {
      ...this.vacant(),
      shown: shownLine(dataset, this.selection(dataset, filters).count, all.count, words),
      chips: chipsOf(dataset, filters, words),
      period: this.withoutPeriod ? null : periodChoices(dataset, filters.period, words),
      facets: keys.flatMap((key) => facetOf(all, filters, key, words)),
      lens: this.withoutLens ? null : lensChoice(dataset, filters, words),
    };
  }

  private isLeftOut(key: Listed): boolean {
    return {
      series: this.withoutSeries,
      province: this.withoutProvince,
      target: this.withoutTarget,
      outcome: this.withoutOutcome,
      certainty: this.withoutCertainty,
      tier: this.withoutTier,
    }[key];
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
  }

  private onChange(event: Event): void {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    const { name, value } = control;
    if ('checked' in control && isListed(name)) this.choose(name, value, control.checked);
    if (name === 'from' || name === 'to') this.movePeriod(name, value);
    if (name === 'lens') this.change({ lens: value === 'leading' ? '' : value });
    this.requestUpdate();
  }

  private choose(key: Listed, value: string, isChosen: boolean): void {
    const others = (this.filters[key] ?? []).filter((other) => other !== value);
    this.change({ [key]: (isChosen ? [...others, value] : others).join(',') });
  }

  private movePeriod(end: 'from' | 'to', half: string): void {
    const { dataset } = this.feed;
    const period = dataset ? movedPeriod(dataset, this.filters.period, end, half) : undefined;
    this.change({ period: period ? formatPeriodCode(period) : '' });
  }

  private onClick(event: MouseEvent): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { action, key, value = '' } = button.dataset;
    if (action === 'clear') this.drop(Object.fromEntries(FILTER_KEYS.map((name) => [name, ''])), 0);
    if (key) this.removeChip(button, key, value);
  }

  private removeChip(button: Element, key: string, value: string): void {
    const at = [...this.renderRoot.querySelectorAll('.chip')].indexOf(button);
    const rest = isListed(key) ? (this.filters[key] ?? []).filter((other) => other !== value).join(',') : '';
    this.drop({ [key]: rest }, at);
  }

  /** The button that was pressed may be gone: the focus goes to the chip in its place, else to the first control. */
  private drop(change: FilterChange, at: number): void {
    this.change(change);
    void this.updateComplete.then(() => {
      const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
      const next =
        chips[Math.min(at, chips.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('select, input, summary');
      next?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-filters': ExtopsFilters;
  }
}
