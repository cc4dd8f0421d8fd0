import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';

export interface ExportMenu {
  /** Its buttons; `undefined` until they are wanted. */
  readonly list: TemplateResult | undefined;
  /** Asks for them. */
  readonly onOpen: () => void;
}

/** Closes the menu and gives the focus back to what opened it. */
export function closeMenu(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Leaving the menu for something else closes it. */
function onFocusOut(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) menu.open = false;
}

/** "Get the data": a disclosure whose buttons come when it is opened. */
export function exportMenuView(words: Words, { list, onOpen }: ExportMenu): TemplateResult {
  return html`<details class="export" part="export" @toggle=${onOpen} @focusout=${onFocusOut}>
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
