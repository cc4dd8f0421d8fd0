import { css } from 'lit';

/** The filter form: native controls in columns, chips, in light, dark, forced colours and print. */
export const filtersStyle = css`
  .shown {
    margin: 0.4em 0 0;
    color: var(--_secondary);
    font-size: 1.16em;
    line-height: 1.4;
  }
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
    margin-block-start: var(--_space);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips li {
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 28px;
    max-inline-size: 100%;
    margin: 0;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    padding: 0.1em 0.6em;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--_ink);
  }
  .cross {
    font-size: 1.2em;
    line-height: 1;
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5em), 1fr));
    gap: calc(var(--_space) * 1.75) calc(var(--_space) * 3);
    align-items: start;
    margin-block: calc(var(--_space) * 1.75) var(--_space);
  }
  .facet {
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }
  legend,
  .lens .choice-label {
    display: block;
    margin-block-end: 0.35em;
    padding: 0;
    color: var(--_ink);
    font-size: 1em;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .option {
    display: flex;
    align-items: start;
    gap: 0.55em;
    min-block-size: 24px;
    padding-block: 0.2em;
    cursor: pointer;
  }
  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    min-inline-size: 15px;
    min-block-size: 15px;
    margin: 0.1em 0 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .count,
  .vacant,
  .group {
    color: var(--_muted);
  }
  .count {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .options + .options {
    margin-block-start: 0.4em;
  }
  .group {
    padding-block: 0.1em;
  }
  summary {
    min-block-size: 28px;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    padding: 0.25em 0.6em;
    background: var(--_paper);
    color: var(--_ink);
    cursor: pointer;
  }
  .long {
    max-block-size: 17em;
    border: 1px solid var(--_rule);
    border-block-start: 0;
    padding: 0.3em 0.6em;
    overflow-y: auto;
  }
  .choice {
    display: block;
  }
  .choice + .choice {
    margin-block-start: 0.5em;
  }
  .period .choice {
    display: grid;
    grid-template-columns: minmax(3em, auto) minmax(0, 1fr);
    align-items: center;
    gap: 0.6em;
  }
  .choice-label {
    color: var(--_secondary);
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 28px;
    margin: 0;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    padding: 0.2em 0.4em;
    background-color: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  option {
    background-color: var(--_paper);
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    .chip,
    summary,
    select {
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    .vacant {
      color: CanvasText;
    }
  }
  @media print {
    .facets {
      display: none;
    }
  }
`;
