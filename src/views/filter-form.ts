import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../messages/words.js';
import type { Heading } from './head.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Plots and attacks with this value, as the other filters leave them; `null`: not counted. */
  readonly count: number | null;
  readonly isChosen: boolean;
}

/** A list to choose any number from; `label` is `null` where a list is in one piece. */
export interface OptionGroup {
  readonly label: string | null;
  readonly options: readonly Option[];
}

export interface Facet {
  /** The filter's attribute. */
  readonly key: string;
  readonly label: string;
  readonly groups: readonly OptionGroup[];
}

/** One of a list: a drop-down. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** One active value. */
export interface Chip {
  readonly key: 'period' | 'series' | 'province' | 'target' | 'outcome' | 'certainty' | 'tier' | 'lens';
  readonly value: string;
  /** What is seen: the value, with its filter's name where it would say too little alone. */
  readonly label: string;
  /** The filter's name and the value. */
  readonly name: string;
}

export interface FilterForm {
  readonly heading: Heading & { readonly isHidden: boolean };
  /** How many remain, in words. */
  readonly shown: string;
  readonly chips: readonly Chip[];
  /** From and to; `null`: left out. */
  readonly period: readonly Choice[] | null;
  readonly facets: readonly Facet[];
  readonly lens: Choice | null;
}

/** Lists up to this long are open; a longer one opens on demand. */
const SHORT = 4;

function optionLabel({ label, count }: Option, words: Words): TemplateResult {
  return html`<span class="name"
    ><bdi>${label}</bdi
    >${count === null ? nothing : html`${' '}<span class="count">(${words.number(count)})</span>`}</span
  >`;
}

function checkbox(key: string, option: Option, words: Words): TemplateResult {
  return html`<label class="option ${option.count === 0 ? 'vacant' : ''}">
    <input
      type="checkbox"
      name=${key}
      value=${option.value}
      .checked=${live(option.isChosen)}
    />${optionLabel(option, words)}
  </label>`;
}

function groupView(key: string, { label, options }: OptionGroup, words: Words): TemplateResult {
  const boxes = options.map((option) => checkbox(key, option, words));
  return label === null
    ? html`<div class="options">${boxes}</div>`
    : html`<div class="options" role="group" aria-label=${label}>
        <div class="group" aria-hidden="true" dir="auto">${label}</div>
        ${boxes}
      </div>`;
}

function facetView({ key, label, groups }: Facet, words: Words): TemplateResult {
  const options = groups.flatMap((group) => group.options);
  const chosen = options.filter(({ isChosen }) => isChosen).length;
  const list = groups.map((group) => groupView(key, group, words));
  const summary =
    chosen > 0
      ? words.say('filters.chosen', { n: chosen, all: options.length })
      : words.say('filters.choose', { n: options.length });
  return html`<fieldset class="facet ${key}" part="facet">
    <legend>${label}</legend>
    ${
      options.length <= SHORT
        ? list
        : html`<details>
            <summary>${summary}</summary>
            <div class="long">${list}</div>
          </details>`
    }
  </fieldset>`;
}

function selectView({ name, label, options }: Choice): TemplateResult {
  return html`<label class="choice">
    <span class="choice-label">${label}</span>
    <select name=${name}>
      ${options.map(({ value, label: text, isChosen }) => html`<option value=${value} .selected=${live(isChosen)}>${text}</option>`)}
    </select>
  </label>`;
}

function chipsView(chips: readonly Chip[], words: Words): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="active">
    <ul class="chips" part="chips" aria-label=${words.say('filters.active')}>
      ${chips.map(
        (chip) =>
          html`<li>
            <button
              type="button"
              class="chip"
              part="chip"
              data-key=${chip.key}
              data-value=${chip.value}
              aria-label=${words.say('filters.remove', { chip: chip.name })}
            >
              <bdi>${chip.label}</bdi><span class="cross" aria-hidden="true">×</span>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="action" data-action="clear">${words.say('filters.clear')}</button>
  </div>`;
}

/** The filters as real form controls, what is active as chips, and how many remain. Handlers are the host's, delegated. */
export function filterFormView(form: FilterForm, words: Words): TemplateResult {
  const { heading, shown, chips, period, facets, lens } = form;
  return html`<div
      class=${heading.isHidden ? 'hidden' : 'heading'}
      part="heading"
      id="heading"
      role="heading"
      aria-level=${heading.level}
      lang=${heading.lang ?? nothing}
      dir="auto"
    >
      ${heading.text}
    </div>
    <p class="shown" part="count" role="status">${shown}</p>
    ${chipsView(chips, words)}
    <div class="facets">
      ${
        period
          ? html`<fieldset class="facet period" part="facet">
              <legend>${words.say('filters.period')}</legend>
              ${period.map(selectView)}
            </fieldset>`
          : nothing
      }
      ${facets.map((facet) => facetView(facet, words))}
      ${lens ? html`<div class="facet lens" part="facet">${selectView(lens)}</div>` : nothing}
    </div>`;
}
