import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { adopt } from './adopt.js';
import { readTheme } from './surroundings.js';

/** The three charts in a ready theme; the toolbar shows each in dark, narrow, or to a reader with another colour vision. */
const meta: Meta = { title: 'Theming/Themes', render: charts };
export default meta;

adopt(css`
  .themed {
    max-inline-size: 42.5rem;
    margin-inline: auto;
    padding: 1rem;
    font:
      15px/1.5 system-ui,
      sans-serif;
  }
  .themed.charts {
    display: grid;
    gap: 2.5rem;
    font: inherit;
  }
  .themed pre {
    overflow-x: auto;
    font-size: 12px;
  }
`);

function charts(): TemplateResult {
  return html`<div class="themed charts">
    <extops-map period="2024-H1"></extops-map>
    <extops-flows></extops-flows>
    <extops-halves></extops-halves>
  </div>`;
}

export const Default: StoryObj = {};
export const DefaultDark: StoryObj = { globals: { scheme: 'dark' } };
export const Broadsheet: StoryObj = { globals: { theme: 'broadsheet' } };
export const BroadsheetDark: StoryObj = { globals: { theme: 'broadsheet', scheme: 'dark' } };
export const Institute: StoryObj = { globals: { theme: 'institute' } };
export const InstituteDark: StoryObj = { globals: { theme: 'institute', scheme: 'dark' } };
export const HighContrast: StoryObj = { globals: { theme: 'high-contrast' } };
export const HighContrastDark: StoryObj = { globals: { theme: 'high-contrast', scheme: 'dark' } };

interface BrandSheet {
  readonly file: string;
  readonly name: string;
  readonly rules: readonly string[];
}

/** A brand sheet as a designer gets it, and below it the charts that follow it. */
function branded({ file, name, rules }: BrandSheet): TemplateResult {
  return html`<section class="themed">
      <h2>${name}: the brand sheet</h2>
      <ul>
        ${rules.map((rule) => html`<li>${rule}</li>`)}
      </ul>
      <details>
        <summary>All the CSS it took</summary>
        <pre tabindex="0">${until(readTheme(file))}</pre>
      </details>
    </section>
    ${charts()}`;
}

const HARBOUR: BrandSheet = {
  file: 'brand-harbour',
  name: 'The Harbour Post',
  rules: [
    'Cream paper #fbf7ef, deep teal ink #0c3b43; at night #0d1c20 and #e6f1f1.',
    'Signal orange #d9480f: a rule of 6 px over every figure. Nothing else shouts.',
    'Trebuchet MS. Headings extra bold, standfirsts in italics.',
    'Quantities in sea green, from #a8d0cb to #08403b. Comparisons in burnt orange and violet.',
  ],
};

const ALMANAC: BrandSheet = {
  file: 'brand-almanac',
  name: 'Almanac Review',
  rules: [
    'Sepia on parchment: #2b1d14 on #f8f2e6; at night #f3e9da on #1e1712.',
    'Palatino. Headings centred, light, large; standfirsts centred below.',
    'A double rule over every figure.',
    'Quantities in sienna, from #e0b583 to #432106. Comparisons in Prussian blue and old gold.',
  ],
};

export const HarbourPost: StoryObj = { globals: { theme: HARBOUR.file }, render: () => branded(HARBOUR) };
export const AlmanacReview: StoryObj = { globals: { theme: ALMANAC.file }, render: () => branded(ALMANAC) };
