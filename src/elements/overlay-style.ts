import { css } from 'lit';

/** What lies over a picture: the marks for keyboard and screen reader, and the tooltip. */
export const overlayStyle = css`
  .marks {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: hidden;
  }
  .marks:focus-visible {
    outline-offset: 3px;
  }
  /* Each on a line of its own where a selection across the page is copied. */
  .marks > * {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .marks.window,
  .chart:has(~ .table:not([hidden])) .marks {
    -webkit-user-select: none;
    user-select: none;
  }
  .corner,
  .tooltip {
    position: absolute;
    left: 0;
    top: 0;
  }
  .corner.right {
    left: 100%;
  }
  .corner.below {
    top: 100%;
  }
  .tooltip {
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(17rem, 86%);
    pointer-events: auto;
  }
  .tooltip-body {
    display: grid;
    gap: 0.1em;
    margin: 10px 0;
    border: 1px solid var(--_rule);
    border-radius: 3px;
    padding: 0.5em 0.75em;
    background: var(--_paper);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.14);
    color: var(--_ink);
    font-size: 1em;
    line-height: 1.35;
  }
  .tooltip-value {
    font-weight: 500;
  }
  .tooltip-line {
    color: var(--_secondary);
  }
`;
