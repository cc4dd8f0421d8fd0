import { css } from 'lit';

/** The frame every widget has: rule, heading, standfirst, chart, legend, notes, sources, table, states. */
export const figureStyle = css`
  :host {
    display: block !important;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: min(100%, 16rem) !important;
    contain: none !important;
    writing-mode: horizontal-tb !important;
    color-scheme: inherit;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .figure {
    contain: layout style;
    margin: 0;
    border-block-start: 2px solid var(--_ink);
    padding-block-start: calc(var(--_space) * 1.25);
    color: var(--_ink);
    font-family: var(--extops-font, inherit);
    font-size: var(--_size);
    font-weight: 400;
    line-height: 1.45;
    text-align: start;
    text-anchor: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    stroke: none;
    position: relative;
  }
  /* What stands in a row or grid may be narrower than its longest word. */
  :where(.figure *) {
    min-inline-size: 0;
  }
  .root[dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .root[dir='ltr'] [dir='auto'] {
    text-align: left;
  }
  .root [lang][dir='auto'] {
    margin-inline-end: auto;
    text-align: start;
  }
  .heading {
    margin: 0;
    font-size: 1.68em;
    font-weight: 700;
    line-height: 1.22;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .standfirst {
    margin: 0.4em 0 0;
    max-inline-size: 62ch;
    color: var(--_secondary);
    font-size: 1.16em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .chart {
    position: relative;
    margin-block: calc(var(--_space) * 1.5) calc(var(--_space) * 1.25);
  }
  .kept {
    display: block;
  }
  .blank {
    visibility: hidden;
  }
  .note,
  .footer {
    color: var(--_muted);
    font-size: 0.96em;
  }
  .note {
    margin: 0 0 0.35em;
    max-inline-size: 84ch;
  }
  .footer {
    margin: calc(var(--_space) * 1) 0 0;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.2em;
    align-items: center;
  }
  a,
  .action {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a:hover,
  .action:hover {
    color: var(--_ink);
  }
  .region {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.35em;
  }
  .region select {
    max-inline-size: 100%;
    min-block-size: 24px;
    border: 1px solid var(--_rule);
    border-radius: 2px;
    padding: 0 0.3em;
    background: var(--_paper);
    color: var(--_secondary);
    font: inherit;
  }
  .action {
    display: inline-block;
    flex: none;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .status {
    margin: 0 0 0.6em;
    border-inline-start: 3px solid var(--_warning);
    padding: 0.1em 0 0.1em 0.8em;
    padding-inline: 0.8em 0;
    color: var(--_secondary);
    font-size: 1.04em;
  }
  .fault {
    border: 0;
    padding: 0;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What a selection across the page leaves out: what is not seen, and what is pressed. */
  .hidden,
  .on-screen,
  .action,
  .event-actions,
  .order,
  select {
    -webkit-user-select: none;
    user-select: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.25em;
    margin: 0 0 calc(var(--_space) * 1);
    padding: 0;
    list-style: none;
    color: var(--_secondary);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .legend svg {
    direction: ltr;
    flex: none;
    overflow: visible;
  }
  .classes {
    gap: 0.3em 3px;
  }
  .legend .class {
    flex: 1 1 3.6em;
    min-inline-size: min-content;
    flex-direction: column;
    align-items: start;
    gap: 0.15em;
    max-inline-size: 7em;
  }
  .class svg {
    display: block;
    flex: none;
  }
  .legend .other {
    flex: 0 1 12em;
    max-inline-size: none;
  }
  .class.last {
    margin-inline-end: 0.6em;
  }
  .limits {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .occurs {
    color: var(--_muted);
    font-size: 0.96em;
    line-height: 1.2;
  }
  .narrow .occurs {
    font-size: 0.9em;
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1em;
    margin-block-end: var(--_space);
    color: var(--_secondary);
  }
  .tally-part {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  @media print {
    .action,
    .on-screen {
      display: none;
    }
    .figure {
      break-inside: avoid;
    }
  }
`;
