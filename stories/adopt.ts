import type { CSSResult } from 'lit';

/** Gives the page rules for what stands around the charts: as a constructed sheet, which no content policy forbids. */
export function adopt({ styleSheet }: CSSResult): void {
  if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
}
