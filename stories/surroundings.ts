import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { directionOf, LANGUAGES } from '../src/messages/table.js';
import { adopt } from './adopt.js';
import { emulate, MEDIA, type Media } from './media.js';
import { BROKEN } from './served.js';
import { visionFilter, VISIONS, type Vision } from './vision.js';

export const THEMES = ['default', 'broadsheet', 'institute', 'high-contrast'] as const;
export const BRANDS = ['brand-harbour', 'brand-almanac'] as const;
export const WIDTHS = ['full', '280', '320', '480', '640', '760', '1000', '1400'] as const;

/** Everything the toolbar offers, each first choice the default. */
export const CHOICES = {
  scheme: ['light', 'dark'],
  theme: [...THEMES, ...BRANDS],
  language: LANGUAGES,
  direction: ['of the language', 'ltr', 'rtl'],
  width: WIDTHS,
  vision: ['usual', ...Object.keys(VISIONS)],
  media: MEDIA,
  data: ['article', 'extended', 'generated', ...Object.keys(BROKEN)],
} as const;

export type Globals = { readonly [choice in keyof typeof CHOICES]?: string };

/** The surroundings a story has when neither it nor the toolbar says otherwise. */
export const DEFAULTS = Object.fromEntries(Object.entries(CHOICES).map(([name, [first]]) => [name, first]));

/** Beside the page, as published: a theme is a style sheet and nothing else. */
function themeAddress(theme: string): string {
  return `stories/themes/${theme}.css`;
}

/** A theme's text. A development server takes a style sheet that is not asked for as one for a module. */
export async function readTheme(theme: string): Promise<string> {
  const response = await fetch(themeAddress(theme), { headers: { accept: 'text/css' } });
  return response.text();
}

adopt(css`
  .column {
    margin-inline: auto;
    background: var(--extops-paper, light-dark(#fff, #16181b));
    color: light-dark(#1b1c1e, #ecebe7);
    font-family:
      Inter,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
  }
  .article {
    max-inline-size: 42.5rem;
    margin-inline: auto;
    font:
      17px/1.6 Georgia,
      serif;
  }
  .column.light {
    color-scheme: light;
  }
  .column.dark {
    color-scheme: dark;
  }
  .column.forced {
    --extops-ink: CanvasText;
    --extops-secondary: CanvasText;
    --extops-muted: CanvasText;
    --extops-warning: CanvasText;
    --extops-rule: GrayText;
    --extops-paper: Canvas;
    --extops-focus: Highlight;
  }
`);

function classes({ scheme, media }: Globals): string {
  return ['column', scheme ?? 'light', media === 'forced colours' ? 'forced' : ''].join(' ').trim();
}

function styleOf({ width = 'full', vision = 'usual' }: Globals): string {
  const size = width === 'full' ? '' : `inline-size: ${width}px;`;
  return vision === 'usual' ? size : `${size} filter: url(#${visionFilter(vision as Vision)});`;
}

/** A page's column around a story: its scheme, theme, language, width, and a reader's eyes. */
export function column(story: unknown, globals: Globals): TemplateResult {
  const { theme = 'default', language = 'en', direction } = globals;
  const dir = direction === 'ltr' || direction === 'rtl' ? direction : directionOf(language);
  emulate((globals.media ?? 'screen') as Media);
  return html`${theme === 'default' ? nothing : html`<link rel="stylesheet" href=${themeAddress(theme)} />`}
  ${keyed(JSON.stringify(globals), html`<div class=${classes(globals)} .style=${styleOf(globals)} lang=${language} dir=${dir}>${story}</div>`)}`;
}
