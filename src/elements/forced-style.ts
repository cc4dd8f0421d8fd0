import { css } from 'lit';

/**
 * Forced colours: inside SVG an engine keeps an author's colours, so the tokens become the reader's own, of which a picture is
 * then drawn. These are few: series also differ by tone and by the dashes of their edges, classes by tone, and what lies over
 * a picture stands in a ring of the ground. Text keeps its own rules there, for its halo would be forced to be ink.
 */
export const forcedStyle = css`
  @media (forced-colors: active) {
    .figure {
      --_ink: CanvasText;
      --_secondary: CanvasText;
      --_muted: CanvasText;
      --_warning: CanvasText;
      --_focus: Highlight;
      --_rule: GrayText;
      --_paper: Canvas;
      --_land: Canvas;
      --_ramp-0: color-mix(in srgb, LinkText 20%, Canvas);
      --_ramp-1: color-mix(in srgb, LinkText 40%, Canvas);
      --_ramp-2: color-mix(in srgb, LinkText 60%, Canvas);
      --_ramp-3: color-mix(in srgb, LinkText 80%, Canvas);
      --_ramp-4: LinkText;
      --_ramp-stroke: CanvasText;
    }
    [data-series] {
      --_series-text: CanvasText;
    }
    [data-series='0'] {
      --_series: CanvasText;
    }
    [data-series='1'] {
      --_series: color-mix(in srgb, LinkText 60%, Canvas);
    }
    [data-series='2'] {
      --_series: Highlight;
      --_dash: 1 2;
    }
    [data-series='3'] {
      --_series: color-mix(in srgb, CanvasText 60%, Canvas);
      --_dash: 5 2;
    }
    [data-series='4'] {
      --_series: LinkText;
      --_dash: 5 2 1 2;
    }
    [data-series='5'] {
      --_series: color-mix(in srgb, Highlight 60%, Canvas);
      --_dash: 2 4;
    }
    [data-series='-1'] {
      --_series: color-mix(in srgb, GrayText 60%, Canvas);
    }
    .change[data-series='-1'] {
      --_series: CanvasText;
    }
    a {
      color: LinkText;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
    .region select {
      border-color: ButtonBorder;
    }
    svg {
      forced-color-adjust: none;
    }
    .land {
      stroke: var(--_rule);
      stroke-width: 0.5px;
    }
    .border,
    .border.contested {
      stroke: var(--_rule);
    }
    :is(.country, .ring):is([data-step='3'], [data-step='4']) {
      stroke: var(--_paper);
    }
    .swatch {
      stroke: var(--_ink);
    }
    .swatch:is(.none, .outside) {
      stroke: var(--_rule);
    }
    .outside {
      stroke-dasharray: 1 2;
    }
    .bar,
    .rest,
    .dot,
    .change .after,
    .origin:is(circle) {
      stroke: var(--_ink);
      stroke-dasharray: var(--_dash, none);
    }
    .origin:is(circle) {
      fill: var(--_series);
    }
    .flows .dimmed > :is(.arcs, .nodes, .labels) {
      opacity: 1;
    }
    .flows .dimmed > .arcs :is(.arc, .break) {
      --_series: GrayText;
    }
    .emphasis,
    .same-day {
      filter: drop-shadow(0 0 1px Canvas) drop-shadow(0 0 1px Canvas);
    }
    .outline {
      stroke-width: 3px;
    }
    .keyboard .outline {
      stroke: var(--_ink);
      stroke-dasharray: 6 3;
    }
  }
`;
