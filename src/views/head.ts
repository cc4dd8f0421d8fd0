import { html, nothing, type TemplateResult } from 'lit';

export interface Heading {
  readonly text: string;
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
  standfirst: string | null,
  blank: readonly [heading: unknown, standfirst: unknown],
): TemplateResult {
  if (!heading) return html`<div class="hidden" id="heading">${label}</div>`;
  const { text, level } = heading;
  return html`<div
      class="heading"
      part="heading"
      id="heading"
      role=${text ? 'heading' : nothing}
      aria-level=${text ? level : nothing}
      dir="auto"
    >
      ${text || blank[0]}
    </div>
    <p class="standfirst" part="standfirst" dir="auto">${standfirst || blank[1]}</p>`;
}
