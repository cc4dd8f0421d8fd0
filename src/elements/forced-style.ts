import { css } from 'lit';

/** Forced colours: inside SVG an engine keeps an author's colours, so every mark, label and ring has a rule of its own. */
export const forcedStyle = css`
  @media (forced-colors: active) {
    [data-step='0'] {
      fill-opacity: 0.15;
    }
    [data-step='1'] {
      fill-opacity: 0.35;
    }
    [data-step='2'] {
      fill-opacity: 0.55;
    }
    [data-step='3'] {
      fill-opacity: 0.75;
    }
    .land {
      fill: Canvas;
      stroke: GrayText;
      stroke-width: 0.5px;
    }
    .border,
    .border.contested,
    .tick {
      stroke: GrayText;
    }
    .country,
    .ring,
    .swatch,
    .bar,
    .dot {
      fill: Highlight;
      stroke: CanvasText;
    }
    .swatch:is(.none, .outside) {
      fill: Canvas;
      stroke: GrayText;
    }
    .outside {
      stroke-dasharray: 1 2;
    }
    .label,
    .label.origin,
    .flows .label.target,
    .panel-title,
    .halves text,
    .halves .warning,
    .halves .detail,
    .halves .tick-label {
      fill: CanvasText;
      stroke: Canvas;
    }
    .halves text,
    .halves .warning,
    .halves .detail,
    .halves .tick-label {
      stroke: none;
    }
    .arc,
    .rest,
    .break,
    .hatch,
    .tear,
    .axis,
    .leader,
    .same-day,
    .change .line,
    .change .before,
    .origin:is(circle) {
      stroke: CanvasText;
    }
    .tear,
    .origin:is(circle) {
      fill: Canvas;
    }
    .head,
    .change .after,
    .target:is(circle) {
      fill: CanvasText;
    }
    .halo {
      stroke: Canvas;
    }
    .outline,
    .keyboard .outline {
      stroke: Highlight;
    }
    .flows .dimmed > :is(.arcs, .nodes, .labels) {
      opacity: 1;
    }
    .flows .dimmed > .arcs .arc {
      stroke: GrayText;
    }
  }
`;
