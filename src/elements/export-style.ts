import { css } from 'lit';

/** The menu to take a view away, and the word that says how that went. */
export const exportStyle = css`
  .export {
    display: inline-block;
  }
  .export[open] {
    display: block;
  }
  .export > summary {
    display: inline-block;
    list-style: none;
    line-height: 24px;
  }
  .export > summary::-webkit-details-marker {
    display: none;
  }
  .export > summary::after {
    content: ' ▾';
  }
  .export[open] > summary::after {
    content: ' ▴';
  }
  .export-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0.3em 0;
    border-inline-start: 2px solid var(--_rule);
    padding: 0;
    padding-inline-start: 0.8em;
    list-style: none;
  }
  .export-list .action {
    min-block-size: 28px;
    min-inline-size: 28px;
    color: var(--_ink);
    text-align: start;
  }
  .export-scales {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.2em;
    color: var(--_ink);
  }
  .export-scales .action {
    text-align: center;
  }
  @media print {
    .export {
      display: none;
    }
  }
`;
