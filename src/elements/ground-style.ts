import { css } from 'lit';

/**
 * The ground that a widget stands on where the page gives none: in full screen that of the page is not there, and paper is
 * white, however dark the page. Colours that a dark page sets are darkened for it; where an engine cannot do that, the
 * library's own are printed.
 */
export const groundStyle = css`
  :host(:fullscreen) {
    overflow: auto !important;
    padding: 24px max(24px, 50% - 700px) !important;
    background: var(--extops-paper, light-dark(#fff, #16181b)) !important;
  }
  .groundless {
    background: var(--extops-paper, light-dark(#fff, #16181b));
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    .figure {
      --_ink: #1b1c1e;
      --_secondary: #4c4f55;
      --_muted: #62666d;
      --_warning: #83540d;
      --_rule: #dedbd4;
      --_land: #ebe8e2;
      --_paper: #fff;
      background: var(--_paper);
    }
    @supports (color: oklch(from red l c h)) {
      .figure {
        --_ink: oklch(from var(--extops-ink, #1b1c1e) min(l, 0.4) c h);
        --_secondary: oklch(from var(--extops-secondary, #4c4f55) min(l, 0.48) c h);
        --_muted: oklch(from var(--extops-muted, #62666d) min(l, 0.52) c h);
        --_warning: oklch(from var(--extops-warning, #83540d) min(l, 0.52) c h);
        --_rule: oklch(from var(--extops-rule, #dedbd4) max(l, 0.8) c h);
        --_land: oklch(from var(--extops-land, #ebe8e2) max(l, 0.88) c h);
      }
      .label.origin {
        fill: oklch(from var(--_series-text) min(l, 0.52) c h);
      }
      .bar,
      .dot,
      .head,
      .change .after {
        fill: oklch(from var(--_series) min(l, 0.64) c h);
      }
      .arc,
      .break,
      .rest,
      .hatch,
      .tear,
      .change .line,
      .change .before,
      .origin:is(circle) {
        stroke: oklch(from var(--_series, var(--_ink)) min(l, 0.64) c h);
      }
      .country,
      .ring,
      .circle,
      .leader,
      .swatch[data-step='below'] {
        stroke: oklch(from var(--_ramp-stroke) min(l, 0.64) c h);
      }
    }
  }
`;
