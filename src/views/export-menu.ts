import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../messages/table.js';
import type { Words } from '../messages/words.js';

const SCALES = [1, 2, 3, 4] as const;
const PICTURES = ['svg'] as const;
const DATA = ['csv', 'json'] as const;
const COPIES = ['copy-image', 'copy-sentence', 'print'] as const;

type Format = 'png' | (typeof PICTURES)[number] | (typeof DATA)[number] | (typeof COPIES)[number];

export interface ExportMenuOptions {
  /** Whether there is a picture to take; a list has none. */
  readonly hasPicture: boolean;
}

function close(menu: HTMLDetailsElement): void {
  menu.open = false;
}

/** Escape closes the menu and gives the focus back to what opened it. */
function onKeyDown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  close(menu);
  menu.querySelector('summary')?.focus();
}

/** Leaving the menu for something else closes it. */
function onFocusOut(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close(menu);
}

function button(format: Format, words: Words): TemplateResult {
  return html`<li>
    <button type="button" class="action" data-action="export" data-format=${format}>
      ${words.say(`export.${format}` as MessageKey)}
    </button>
  </li>`;
}

function pngButtons(words: Words): TemplateResult {
  return html`<li class="export-scales">
    <span aria-hidden="true">${words.say('export.png')}</span>
    ${SCALES.map((n) => {
      const scale = words.say('export.png.scale', { n });
      return html`<button
        type="button"
        class="action"
        data-action="export"
        data-format="png"
        data-scale=${n}
        aria-label="${words.say('export.png')} ${scale}"
      >
        ${scale}
      </button>`;
    })}
  </li>`;
}

/** "Get the data": a disclosure with one button for each way to take a view away (`data-action="export"`, left to the host). */
export function exportMenuView(words: Words, { hasPicture }: ExportMenuOptions): TemplateResult {
  const formats = [
    ...(hasPicture ? PICTURES : []),
    ...DATA,
    ...COPIES.filter((format) => hasPicture || format !== 'copy-image'),
  ];
  return html`<details class="export" part="export" @keydown=${onKeyDown} @focusout=${onFocusOut}>
    <summary class="action">${words.say('export.menu')}</summary>
    <ul class="export-list" role="list">
      ${hasPicture ? pngButtons(words) : nothing} ${formats.map((format) => button(format, words))}
    </ul>
  </details>`;
}

/** What became of a copy or an export, said politely; the empty line is there before, so that the change is heard. */
export function noticeView(text: string): TemplateResult {
  return html`<span class="notice" part="notice" role="status">${text}</span>`;
}
