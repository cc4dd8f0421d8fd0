import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../messages/table.js';
import type { Words } from '../messages/words.js';

const SCALES = [1, 2, 3, 4] as const;
const PICTURES = ['svg'] as const;
const DATA = ['csv', 'json'] as const;
const COPIES = ['copy-image', 'copy-sentence', 'print'] as const;

type Format = 'png' | (typeof PICTURES)[number] | (typeof DATA)[number] | (typeof COPIES)[number];

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

/** A button for each way to take a view away (`data-action="export"`, left to the host); a list has no picture to take. */
export function exportListView(words: Words, hasPicture: boolean): TemplateResult {
  const formats = [
    ...(hasPicture ? PICTURES : []),
    ...DATA,
    ...COPIES.filter((format) => hasPicture || format !== 'copy-image'),
  ];
  return html`${hasPicture ? pngButtons(words) : nothing} ${formats.map((format) => button(format, words))}`;
}
