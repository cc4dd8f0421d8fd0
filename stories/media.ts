import type { CSSResult, LitElement } from 'lit';

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

function mediaRules(tag: string): CSSMediaRule[] {
  const styles = (customElements.get(tag) as typeof LitElement | undefined)?.elementStyles ?? [];
  const sheets = styles.flatMap((style) =>
    style instanceof CSSStyleSheet ? style : ((style as CSSResult).styleSheet ?? []),
  );
  return sheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule);
}

/**
 * Turns a chart's own rules for a medium on, in the style sheets that all charts share. It shows what the rules do; what
 * the browser itself does in that medium (forced colours over HTML, pages of paper) only the browser's tools can show.
 */
export function emulate(tag: string, media: Media): void {
  for (const rule of mediaRules(tag)) {
    const own = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, own);
    const [, forced] = Object.entries(RULES[media]).find(([condition]) => own.includes(condition)) ?? [];
    rule.media.mediaText = forced ?? own;
  }
}
