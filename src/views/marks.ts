import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/words.js';
import type { Drawing, Mark } from './drawing.js';

/** As many options are all in the page, where they count themselves; a longer list is a window around the active mark, with its true size told. */
const MOST = 24;
const WINDOW = 12;

/**
 * The marks for a keyboard and a screen reader: a list box with one tab stop, laid over the picture, invisible. Plain HTML,
 * since options inside SVG are announced unevenly. Key and focus handlers are the host's, delegated.
 */
export function marksView(
  { marks, heading }: Pick<Drawing, 'marks' | 'heading'>,
  active: Mark | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  const at = Math.max(0, active ? marks.findIndex((mark) => mark.id === active.id) : 0);
  const isWindow = marks.length > MOST;
  const size = isWindow ? WINDOW : MOST;
  const first = Math.max(0, Math.min(at - size / 2, marks.length - size));
  const shown = marks.slice(first, first + size);
  return html`<div
    class=${isWindow ? 'marks window' : 'marks'}
    part="marks"
    role="listbox"
    tabindex="0"
    aria-label=${words.say('chart.marks', { heading })}
    aria-activedescendant=${active ? `mark${at}` : nothing}
  >
    ${shown.map(
      (mark, i) =>
        html`<div
          role="option"
          id="mark${first + i}"
          aria-selected=${first + i === at && active ? 'true' : 'false'}
          aria-posinset=${isWindow ? first + i + 1 : nothing}
          aria-setsize=${isWindow ? marks.length : nothing}
        >
          ${mark.name()}
        </div>`,
    )}
  </div>`;
}
