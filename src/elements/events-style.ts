import { css } from 'lit';

/** Events one by one: in a list of their own, and in the panel that a mark opens. */
export const eventsStyle = css`
  .events {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin: calc(var(--_space) * 1.5) 0 var(--_space);
    padding: 0;
    list-style: none;
    font-size: 1.08em;
  }
  .events > li + li {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: calc(var(--_space) * 1.75);
  }
  .event {
    display: grid;
    gap: 0.35em;
    max-inline-size: 72ch;
  }
  .event p {
    margin: 0;
  }
  .event-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.3;
  }
  .event-date {
    color: var(--_secondary);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .event-kind,
  .event-details,
  .event-label,
  .event-sources,
  .event-note {
    color: var(--_muted);
    font-size: 0.92em;
  }
  .event-kind > * + *::before {
    content: '· ';
  }
  .outcome {
    color: var(--_ink);
    font-weight: 650;
  }
  .event-summary {
    text-wrap: pretty;
  }
  .event-links,
  .event-caveats,
  .event-sources {
    display: grid;
    gap: 0.15em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .event-link {
    border-inline-start: 2px solid var(--_muted);
    padding-inline-start: 0.7em;
    color: var(--_secondary);
  }
  .event-link[data-certainty='probable'] {
    border-inline-start-style: dashed;
  }
  .event-link[data-certainty='presumed'] {
    border-inline-start-style: dotted;
  }
  .event-link::first-letter {
    text-transform: uppercase;
  }
  .statement {
    color: var(--_ink);
    font-weight: 500;
  }
  .event-label::before {
    content: '· ';
  }
  .cites {
    color: var(--_muted);
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }
  .event-link .event-note {
    display: block;
  }
  .event-disputed {
    border-inline-start: 2px solid var(--_warning);
    padding-inline-start: 0.7em;
    color: var(--_secondary);
  }
  .event-caveats {
    color: var(--_secondary);
    font-size: 0.96em;
  }
  .event-caveats li,
  .event-sources li {
    display: grid;
    grid-template-columns: 1em 1fr;
  }
  .event-caveats li::before {
    content: '–';
  }
  .event-sources li {
    grid-template-columns: 1.9em 1fr;
  }
  .place {
    font-variant-numeric: tabular-nums;
  }
  .event-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    color: var(--_muted);
    font-size: 0.92em;
  }
  .event-actions .event-label {
    font-size: 1em;
  }
  .event-actions .event-label::before {
    content: none;
  }
  .event-actions button + button {
    margin-inline-start: 0.7em;
  }
  .order {
    display: inline-flex;
    align-items: baseline;
    gap: 0.6em;
    margin-block-start: calc(var(--_space) * 1.5);
    color: var(--_secondary);
  }
  .order select {
    min-block-size: 28px;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    padding: 0 0.4em;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3em 1.2em;
    margin-block: var(--_space);
    color: var(--_secondary);
    font-variant-numeric: tabular-nums;
  }
  .pager [aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .detail {
    margin-block: var(--_space);
    border: 1px solid var(--_rule);
    border-block-start: 2px solid var(--_ink);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    background: var(--_paper);
  }
  .detail-bar {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
  }
  .detail-heading {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  @media (max-width: 480px) {
    .detail {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      max-block-size: min(60vh, 36rem);
      overflow-y: auto;
      margin-inline: -2px;
      border-radius: 10px 10px 0 0;
      box-shadow: 0 -4px 18px rgb(0 0 0 / 0.18);
    }
    .detail-bar {
      position: sticky;
      inset-block-start: calc(var(--_space) * -1.25);
      margin-block-start: calc(var(--_space) * -1.25);
      padding-block: calc(var(--_space) * 0.75);
      background: var(--_paper);
    }
  }
  @media (forced-colors: active) {
    .detail {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .event {
      break-inside: avoid;
    }
    .event-actions,
    .order,
    .pager button,
    .detail-bar button {
      display: none;
    }
    .detail {
      position: static;
      max-block-size: none;
      box-shadow: none;
    }
    .event-sources a[href]::after {
      content: ' ' attr(href);
      overflow-wrap: anywhere;
    }
  }
`;
