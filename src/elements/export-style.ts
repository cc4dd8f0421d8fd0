import { css } from 'lit';

/** The menu to take a view away, and the word that says how that went. */
export const exportStyle = css`
  .export {
    display: inline-block;
    position: relative;
  }
  .export > summary {
    list-style: none;
  }
  .export > summary::-webkit-details-marker {
    display: none;
  }
  .export > summary::after {
    content: ' ▾';
    text-decoration: none;
  }
  .export-list {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 3;
    display: grid;
    inline-size: max-content;
    max-inline-size: min(18rem, 86vw);
    margin: 0;
    border: 1px solid var(--_rule);
    border-radius: 3px;
    padding: 0.5em 0.9em;
    background: var(--_paper);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.14);
    color: var(--_ink);
    list-style: none;
  }
  .export-list .action {
    min-block-size: 28px;
    min-inline-size: 28px;
    text-align: start;
  }
  .export-scales {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.3em;
  }
  .export-scales .action {
    text-align: center;
  }
  .notice:empty {
    display: inline-block;
  }
  @media (forced-colors: active) {
    .export-list {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .export {
      display: none;
    }
  }
`;
