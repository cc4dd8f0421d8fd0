import { css } from 'lit';

/**
 * The design tokens. Public ones (`--extops-…`) are only read here, never declared, so that a page themes every widget
 * from `:root`; the private ones carry their fallbacks into the shadow tree. Colours follow the inherited `color-scheme`.
 */
export const tokens = css`
  :host {
    margin-block: var(--extops-margin, 24px);
  }
  .figure {
    --_ink: var(--extops-ink, light-dark(#1b1c1e, #ecebe7));
    --_secondary: var(--extops-secondary, light-dark(#4c4f55, #b9bbbf));
    --_muted: var(--extops-muted, light-dark(#62666d, #9a9da3));
    --_rule: var(--extops-rule, light-dark(#dedbd4, #3a3c41));
    --_paper: var(--extops-paper, light-dark(#fff, #16181b));
    --_land: var(--extops-land, light-dark(#ebe8e2, #2a2d32));
    --_accent: var(--extops-accent, light-dark(#2f478a, #a9bcec));
    --_warning: var(--extops-warning, light-dark(#83540d, #e3b368));
    --_focus: var(--extops-focus, light-dark(#0b57d0, #9cc2ff));
    --_space: var(--extops-space, 8px);
    --_size: var(--extops-font-size, 12.5px);
    --_duration: var(--extops-duration, 240ms);
    --_ramp-0: var(--extops-ramp-1, light-dark(#bccae8, #34435f));
    --_ramp-1: var(--extops-ramp-2, light-dark(#8ea4d3, #4a669b));
    --_ramp-2: var(--extops-ramp-3, light-dark(#5a73b6, #6f8fcb));
    --_ramp-3: var(--extops-ramp-4, light-dark(#334c90, #a0b9ea));
    --_ramp-4: var(--extops-ramp-5, light-dark(#172a5c, #d9e4ff));
    --_ramp-stroke: var(--extops-ramp-stroke, light-dark(#3f5796, #8aa5da));
  }
  [data-series='0'] {
    --_series: var(--extops-series-1, light-dark(#942e17, #cf6d55));
    --_series-text: var(--extops-series-1-text, light-dark(#8a2a14, #f09a83));
  }
  [data-series='1'] {
    --_series: var(--extops-series-2, light-dark(#3b8d92, #78d2d5));
    --_series-text: var(--extops-series-2-text, light-dark(#17595d, #7cc8cb));
  }
  [data-series='2'] {
    --_series: var(--extops-series-3, light-dark(#674891, #a084c7));
    --_series-text: var(--extops-series-3-text, light-dark(#5f4489, #c7b0e8));
  }
  [data-series='3'] {
    --_series: var(--extops-series-4, light-dark(#9e7d1a, #e1c156));
    --_series-text: var(--extops-series-4-text, light-dark(#705700, #e0c56b));
  }
  [data-series='4'] {
    --_series: var(--extops-series-5, light-dark(#2a6129, #68a466));
    --_series-text: var(--extops-series-5-text, light-dark(#2c5d2b, #9acf98));
  }
  [data-series='5'] {
    --_series: var(--extops-series-6, light-dark(#bd5b8d, #f7abd0));
    --_series-text: var(--extops-series-6-text, light-dark(#83325e, #eba6ca));
  }
  [data-series='-1'] {
    --_series: var(--extops-series-none, light-dark(#65686e, #a3a6ac));
    --_series-text: var(--extops-series-none-text, light-dark(#55585e, #b9bbbf));
  }
`;
