import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Dataset } from '../dataset/model.js';
import type { Words } from '../messages/words.js';
import type { Drawing } from './drawing.js';
import { footerView } from './footer.js';
import { statusView } from './status.js';
import { tableView, type Sorting } from './table.js';

export interface Figure {
  readonly dataset: Dataset | null;
  readonly drawing: Drawing | undefined;
  readonly picture: unknown;
  /** The events of an opened mark. */
  readonly detail: unknown;
  readonly words: Words;
  readonly heading: { readonly text: string; readonly level: number } | null;
  readonly standfirst: string | null;
  readonly status: { readonly kind: 'status' | 'alert'; readonly text: string; readonly retry?: string } | null;
  readonly controls: readonly TemplateResult[];
  /** What became of an export or a copy. */
  readonly notice: TemplateResult;
  readonly isBusy: boolean;
  /** Height in pixels to keep for what comes with the data, so that the page does not move when they come. */
  readonly kept: number;
  readonly hasLegend: boolean;
  readonly hasNotes: boolean;
  readonly table: { readonly isShown: boolean; readonly sorting: Sorting | null } | null;
}

function tableButton(isShown: boolean, words: Words): TemplateResult {
  return html`<button type="button" class="action" data-action="table" aria-expanded=${isShown} aria-controls="table">
    ${words.say(isShown ? 'table.hide' : 'table.show')}
  </button>`;
}

function notesView(drawing: Drawing): TemplateResult[] {
  return drawing.notes.map((note) => html`<p class="note" part="note" dir="auto">${note}</p>`);
}

/** Heading, standfirst, chart, legend, tally, notes, footer, table, in the order they are read. */
export function figureView(figure: Figure): TemplateResult {
  const { dataset, drawing, words, heading, standfirst, status, table } = figure;
  return html`<figure
    class="figure"
    part="figure"
    aria-labelledby="heading"
    aria-describedby="description"
    aria-busy=${figure.isBusy}
  >
    ${
      heading
        ? html`<div
              class="heading"
              part="heading"
              id="heading"
              role=${heading.text ? 'heading' : nothing}
              aria-level=${heading.text ? heading.level : nothing}
              dir="auto"
            >
              ${heading.text || '\u00a0'}
            </div>
            <p class="standfirst" part="standfirst" dir="auto">${standfirst || '\u00a0'}</p>`
        : html`<div class="hidden" id="heading">${drawing?.heading}</div>`
    }
    <p class="hidden" id="description">${drawing?.description}</p>
    ${figure.picture} ${status ? statusView(status.text, status.kind, status.retry) : nothing}
    ${drawing ? nothing : html`<svg class="kept" width="1" height=${Math.round(figure.kept)} aria-hidden="true"></svg>`}
    ${figure.detail ?? nothing}
    ${drawing && figure.hasLegend ? html`${drawing.legend}${drawing.tally ?? nothing}` : nothing}
    ${drawing && figure.hasNotes ? notesView(drawing) : nothing}
    ${dataset ? footerView(dataset, words, [...(table ? [tableButton(table.isShown, words)] : []), ...figure.controls]) : nothing}
    ${figure.notice}
    ${
      table && drawing
        ? html`<div class="table" id="table" part="table-box" ?hidden=${!table.isShown}>
            ${table.isShown ? tableView(drawing.table, words, table.sorting) : nothing}
          </div>`
        : nothing
    }
  </figure>`;
}
