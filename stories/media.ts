import type { CSSResult, CSSResultOrNative, LitElement } from 'lit';
import { TAGS } from './reader.js';

/** What a browser can only be asked for outside a page: printing, forced colours, less motion. */
export const MEDIA = ['screen', 'print', 'forced colours', 'reduced motion'] as const;
export type Media = (typeof MEDIA)[number];

/** Which rules apply or rest, by what their condition names; the others stay as they are. */
const RULES: Readonly<Record<Media, Readonly<Record<string, string>>>> = {
  screen: {},
  print: { print: 'all' },
  'forced colours': { 'forced-colors': 'all' },
  'reduced motion': { 'prefers-reduced-motion: no-preference': 'not all' },
};

const written = new Map<typeof LitElement, CSSResultOrNative[]>();

/** A style sheet's copy in which the rules for a medium apply. */
function copyFor(media: Media, style: CSSResultOrNative): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((style as CSSResult).cssText);
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const { mediaText } = rule.media;
    rule.media.mediaText = Object.entries(RULES[media]).find(([name]) => mediaText.includes(name))?.[1] ?? mediaText;
  }
  return sheet;
}

/**
 * Turns the charts' own rules for a medium on, in every chart that is made from here on; those that are there keep theirs.
 * It shows what the rules do; what the browser itself does in that medium (forced colours over HTML, pages of paper) only
 * the browser's tools can show.
 */
export function emulate(media: Media): void {
  for (const tag of TAGS) {
    const chart = customElements.get(tag) as typeof LitElement | undefined;
    if (!chart) continue;
    const own = written.get(chart) ?? chart.elementStyles;
    written.set(chart, own);
    chart.elementStyles = media === 'screen' ? own : own.map((style) => copyFor(media, style));
  }
}
