import { html, nothing, type TemplateResult } from 'lit';

/** A heading or standfirst. */
export interface Prose {
  readonly text: string;
  /** The language of an author's text where the figure is in another; empty: unknown. */
  readonly lang?: string | undefined;
}

export interface Heading extends Prose {
  /** 1 to 6. */
  readonly level: number;
}

/**
 * Heading and standfirst; the label alone, for screen readers, where there is no heading to see.
 * @param blank what keeps their places while they are empty
 */
export function headView(
  heading: Heading | null,
  label: string | undefined,
  standfirst: Prose | null,
  blank: readonly [heading: unknown, standfirst: unknown],
): TemplateResult {
  if (!heading) return html`<div class="hidden" id="heading">${label}</div>`;
  const { text, level, lang } = heading;
  return html`<div
      class="heading"
      part="heading"
      id="heading"
      role=${text ? 'heading' : nothing}
      aria-level=${text ? level : nothing}
      lang=${lang ?? nothing}
      dir="auto"
    >
      ${text || blank[0]}
    </div>
    <p class="standfirst" part="standfirst" lang=${standfirst?.lang ?? nothing} dir="auto">
      ${standfirst?.text || blank[1]}
    </p>`;
}
