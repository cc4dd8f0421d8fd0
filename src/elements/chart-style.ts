import { css } from 'lit';

/** The picture: land, countries, arrows, bars, labels, tooltip, in light, dark, forced colours and print. */
export const chartStyle = css`
  .picture {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: hidden;
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
    cursor: default;
    touch-action: manipulation;
    -webkit-user-select: none;
    user-select: none;
  }
  .halves .picture {
    overflow: visible;
  }
  path,
  circle,
  rect {
    vector-effect: non-scaling-stroke;
  }
  .vacant {
    fill: none;
  }
  .land,
  .border,
  .break,
  .same-day,
  .emphasis {
    pointer-events: none;
  }
  .land {
    fill: var(--_land);
  }
  .border {
    fill: none;
    stroke: var(--_paper);
    stroke-width: 0.8px;
    stroke-linejoin: round;
  }
  .border.contested {
    stroke: var(--_muted);
    stroke-opacity: 0.75;
    stroke-width: 0.7px;
    stroke-dasharray: 2 2;
  }
  .country,
  .ring,
  .circle {
    stroke: var(--_ramp-stroke);
    stroke-width: 0.7px;
    stroke-linejoin: round;
  }
  .ring {
    stroke-width: 1.4px;
  }
  .circle {
    fill-opacity: 0.72;
  }
  .key-text {
    fill: var(--_secondary);
    font-size: 12.5px;
  }
  .leader {
    fill: none;
    stroke: var(--_ramp-stroke);
    stroke-width: 1px;
  }
  .swatch {
    stroke: none;
  }
  [data-step='0'] {
    fill: var(--_ramp-0);
  }
  [data-step='1'] {
    fill: var(--_ramp-1);
  }
  [data-step='2'] {
    fill: var(--_ramp-2);
  }
  [data-step='3'] {
    fill: var(--_ramp-3);
  }
  [data-step='4'] {
    fill: var(--_ramp-4);
  }
  [data-step='below'] {
    fill: var(--_paper);
  }
  .swatch.none {
    fill: var(--_land);
  }
  .outside {
    fill: var(--_paper);
    stroke: var(--_rule);
    stroke-width: 1px;
  }
  .swatch[data-step='below'] {
    stroke: var(--_ramp-stroke);
  }
  .label {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
    font-weight: 500;
    unicode-bidi: plaintext;
  }
  .panel-title {
    fill: var(--_ink);
    font-size: 12.5px;
    font-weight: 650;
  }
  .label.origin {
    fill: var(--_series-text);
    font-weight: 650;
  }
  .flows .label.target {
    fill: var(--_secondary);
  }
  .number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .arc {
    fill: none;
    stroke: var(--_series, var(--_ink));
    stroke-linecap: butt;
  }
  .halo {
    fill: none;
    stroke: var(--_land);
    stroke-opacity: 0.9;
  }
  .head {
    fill: var(--_series);
  }
  .break {
    fill: none;
    stroke: var(--_series);
    stroke-width: 1.6px;
  }
  .arc[data-certainty='probable'] {
    stroke-dasharray: 8 3.5;
  }
  .arc[data-certainty='presumed'] {
    stroke-dasharray: 2.5 3;
  }
  .origin:is(circle) {
    fill: var(--_paper);
    stroke: var(--_series);
    stroke-width: 2px;
  }
  .target:is(circle) {
    fill: var(--_ink);
  }
  .dot {
    fill: var(--_series);
  }
  .flows .dimmed > .arcs,
  .flows .dimmed > .nodes,
  .flows .dimmed > .labels {
    opacity: 0.35;
  }
  .bar {
    fill: var(--_series);
  }
  .rest {
    stroke: var(--_series);
    stroke-width: 1px;
  }
  .hatch {
    fill: none;
    stroke: var(--_series);
    stroke-width: 1.3px;
    vector-effect: none;
  }
  .tear {
    fill: var(--_paper);
    stroke: var(--_series);
    stroke-width: 1.3px;
  }
  .halves text {
    fill: var(--_ink);
    font-size: 12.5px;
    unicode-bidi: plaintext;
  }
  .halves .group {
    font-weight: 650;
  }
  .halves .warning {
    fill: var(--_warning);
    font-weight: 400;
  }
  .halves .detail,
  .halves .tick-label {
    fill: var(--_muted);
  }
  .halves .value .number {
    font-size: 1.08em;
  }
  .change .value {
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .same-day {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  .change .line {
    fill: none;
    stroke: var(--_series);
    stroke-width: 1.8px;
  }
  .change .before {
    fill: var(--_paper);
    stroke: var(--_series);
    stroke-width: 1.8px;
  }
  .change .after {
    fill: var(--_series);
  }
  .tick {
    stroke: var(--_rule);
    stroke-width: 1px;
  }
  .axis {
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  .outline {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .keyboard .outline {
    stroke: var(--_focus);
    stroke-width: 3px;
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .country,
    .ring,
    .bar,
    .rest {
      transition: fill var(--_duration) ease-out;
    }
    rect.bar,
    rect.rest {
      transition:
        x var(--_duration) ease-out,
        y var(--_duration) ease-out,
        width var(--_duration) ease-out,
        height var(--_duration) ease-out;
    }
  }
`;
