import type { CSSResult, LitElement } from 'lit';
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

const written = new WeakMap<CSSMediaRule, string>();

function mediaRules(): CSSMediaRule[] {
  const styles = TAGS.flatMap((tag) => (customElements.get(tag) as typeof LitElement | undefined)?.elementStyles ?? []);
  const sheets = styles.flatMap((style) =>
    style instanceof CSSStyleSheet ? style : ((style as CSSResult).styleSheet ?? []),
  );
  return [...new Set(sheets)].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule);
}

/**
 * Turns the charts' own rules for a medium on, in the style sheets that all of them share. It shows what the rules do; what
 * the browser itself does in that medium (forced colours over HTML, pages of paper) only the browser's tools can show.
 */
export function emulate(media: Media): void {
  for (const rule of mediaRules()) {
    const own = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, own);
    const [, forced] = Object.entries(RULES[media]).find(([condition]) => own.includes(condition)) ?? [];
    rule.media.mediaText = forced ?? own;
  }
}
