import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

export interface ExportMenu {
  /** Its buttons; `undefined` until they are wanted. */
  readonly list: TemplateResult | undefined;
  /** Asks for them. */
  readonly onOpen: () => void;
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

/** "Get the data": a disclosure whose buttons come when it is opened. */
export function exportMenuView(words: Words, { list, onOpen }: ExportMenu): TemplateResult {
  return html`<details class="export" part="export" @toggle=${onOpen} @keydown=${onKeyDown} @focusout=${onFocusOut}>
    <summary class="action">${words.say('export.menu')}</summary>
    ${
      list
        ? html`<ul class="export-list" role="list">
            ${list}
          </ul>`
        : nothing
    }
  </details>`;
}

/** What became of a copy or an export, said politely; the empty line is there before, so that the change is heard. */
export function noticeView(text: string): TemplateResult {
  return html`<span class="notice" part="notice" role="status">${text}</span>`;
}
