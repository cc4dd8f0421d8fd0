import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Dataset, Source } from '../dataset/model.js';
import type { Words } from '../messages/words.js';
import type { Drawing } from './drawing.js';
import { footerView } from './footer.js';
import { headView, type Heading, type Prose } from './head.js';
import { legendView } from './legend.js';
import { statusAt, type Status } from './status.js';
import type { Sorting, tableView } from './table.js';

/** How much a chart usually says: the place to keep until its data are there, so that the page does not move then. */
export interface Usual {
  /** Characters. */
  readonly heading: number;
  readonly standfirst: number;
  /** Legend, notes and what else stands below the picture, in pixels. */
  readonly below: number;
}

export interface Figure {
  readonly dataset: Dataset | null;
  /** The one that the footer names. */
  readonly source: Source | undefined;
  readonly drawing: Drawing | undefined;
  readonly picture: unknown;
  /** The events of an opened mark. */
  readonly detail: unknown;
  readonly words: Words;
  readonly heading: Heading | null;
  readonly standfirst: Prose | null;
  readonly status: Status | null;
  readonly controls: readonly TemplateResult[];
  /** What became of an export or a copy. */
  readonly notice: TemplateResult;
  readonly isBusy: boolean;
  readonly usual: Usual;
  readonly hasLegend: boolean;
  readonly hasNotes: boolean;
  readonly table: {
    readonly isShown: boolean;
    readonly sorting: Sorting | null;
    /** Draws it; it comes with the first table that is asked for. */
    readonly view: typeof tableView | undefined;
  } | null;
}

function tableButton(isShown: boolean, words: Words): TemplateResult {
  return html`<button type="button" class="action" data-action="table" aria-expanded=${isShown} aria-controls="table">
    ${words.say(isShown ? 'table.hide' : 'table.show')}
  </button>`;
}

function notesView(drawing: Drawing): TemplateResult[] {
  return drawing.notes.map((note) => html`<p class="note" part="note" dir="auto">${note}</p>`);
}

/** Nothing to see or hear, in lines as many words would take in the page's typeface. */
function blankText(characters: number): TemplateResult {
  return html`<span class="blank" aria-hidden="true">${'plots '.repeat(Math.ceil(characters / 6))}</span>`;
}

function keptPlace({ usual, hasLegend, hasNotes }: Figure): TemplateResult | typeof nothing {
  const height = hasLegend && hasNotes ? Math.round(usual.below) : 0;
  return html`<svg class="kept" width="1" height=${height} aria-hidden="true"></svg>`;
}

/** Heading, standfirst, chart, legend, tally, notes, footer, table, in the order they are read. */
export function figureView(figure: Figure): TemplateResult {
  const { dataset, drawing, words, heading, standfirst, status, table, usual } = figure;
  return html`<figure class="figure" part="figure" aria-labelledby="heading" aria-busy=${figure.isBusy}>
    ${statusAt('first', status)}
    ${headView(heading, drawing?.heading, standfirst, [blankText(usual.heading), drawing ? '\u00a0' : blankText(usual.standfirst)])}
    <p class="hidden" id="description">${drawing?.description}</p>
    ${figure.picture} ${statusAt('usual', status)} ${drawing ? nothing : keptPlace(figure)} ${figure.detail ?? nothing}
    ${drawing && figure.hasLegend ? html`${legendView(drawing.legend)}${drawing.tally ? legendView(drawing.tally) : nothing}` : nothing}
    ${drawing && figure.hasNotes ? notesView(drawing) : nothing}
    ${dataset ? footerView(dataset, figure.source, words, [...(table ? [tableButton(table.isShown, words)] : []), ...figure.controls]) : nothing}
    ${figure.notice}
    ${
      table && drawing
        ? html`<div class="table" id="table" part="table-box" ?hidden=${!table.isShown}>
            ${table.isShown && table.view ? table.view(drawing.table(), words, table.sorting) : nothing}
          </div>`
        : nothing
    }
  </figure>`;
}
