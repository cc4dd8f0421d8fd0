import { css } from 'lit';

/** The data table below a chart. */
export const tableStyle = css`
  .table {
    overflow-x: auto;
    margin-block-start: var(--_space);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
    font-variant-numeric: tabular-nums;
  }
  caption {
    overflow-wrap: anywhere;
    padding-block-end: 0.4em;
    color: var(--_secondary);
    text-align: start;
  }
  th,
  td {
    border-block-end: 1px solid var(--_rule);
    padding: 0.4em 0.8em 0.4em 0;
    padding-inline: 0 0.8em;
    max-inline-size: 12em;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-block-end: 1px solid var(--_ink);
    padding-block: 0;
  }
  tbody th {
    font-weight: 500;
  }
  tfoot th,
  tfoot td {
    border-block-end: 0;
    font-weight: 700;
  }
  .numeric {
    text-align: end;
  }
  th button {
    max-inline-size: 100%;
    min-block-size: 28px;
    text-align: inherit;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  th[aria-sort] button::after {
    content: ' ↑';
  }
  th[aria-sort='descending'] button::after {
    content: ' ↓';
  }
`;
