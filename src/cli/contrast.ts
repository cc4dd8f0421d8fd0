import type { Dataset, Problem } from '../dataset/model.js';
import { tokens } from '../elements/tokens.js';
import { MOST_SERIES } from '../views/hatch.js';
import { Cascade } from './cascade.js';
import { contrast, linear, type Linear } from './colour.js';
import { parseSheet } from './stylesheet.js';
import { Tree } from './tree.js';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is not text. */
const LEAST = { text: 4.5, mark: 3 };

/** What of a series must stand out, and what it lies on. */
const RULES = [
  ['--_series', 'colour', '--_paper', 'paper', LEAST.mark],
  ['--_series', 'colour', '--_land', 'land', LEAST.mark],
  ['--_series-text', 'text', '--_paper', 'paper', LEAST.text],
] as const;

/** Of `#rrggbb`; `undefined` for a colour that is written otherwise. */
function lightOf(colour: string): Linear | undefined {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const light = [red, green, blue].map((part) => linear(parseInt(part, 16)));
  return light.every(Number.isFinite) ? (light as [number, number, number]) : undefined;
}

/** 1 to 21; `undefined` where a colour cannot be read. */
export function contrastOf(a: string, b: string): number | undefined {
  const [one, other] = [lightOf(a), lightOf(b)];
  return one && other && contrast(one, other);
}

function warning(code: string, series: number, message: string): Problem {
  return { code, pointer: `/series/${series}`, message, severity: 'warning' };
}

function faint(series: number, cascade: Cascade, scheme: string): Problem[] {
  const figure = new Tree('div', new Map([['class', 'figure']]), null);
  const style = cascade.styleOf(new Tree('i', new Map([['data-series', String(series)]]), figure));
  return RULES.flatMap(([property, what, behind, ground, least]) => {
    const colours = [property, behind].map((name) => style.getPropertyValue(name)) as [string, string];
    const ratio = contrastOf(...colours);
    if (ratio === undefined)
      return [warning('unread-colour', series, `${what} on ${ground}, ${scheme}: not #rrggbb: ${colours.join(', ')}`)];
    const message = `${what} on ${ground}, ${scheme}: contrast is below ${least}: ${ratio.toFixed(1)}`;
    return ratio < least ? [warning('faint-series', series, message)] : [];
  });
}

/** What a dataset's series look like: too faint, or like another. `theme` holds the custom properties of the page. */
export function seriesColours({ series }: Dataset, theme: ReadonlyMap<string, string> = new Map()): Problem[] {
  const rules = parseSheet(tokens.cssText);
  const schemes = (['light', 'dark'] as const).map((scheme) => [scheme, new Cascade(rules, scheme, theme)] as const);
  const coloured = series.slice(0, MOST_SERIES);
  const shared = series.length > MOST_SERIES ? [warning('shared-colour', MOST_SERIES, sharedBy(series.length))] : [];
  return [...coloured.flatMap((_, i) => schemes.flatMap(([scheme, cascade]) => faint(i, cascade, scheme))), ...shared];
}

function sharedBy(count: number): string {
  return `series from the ${MOST_SERIES}th on have one colour: ${count}`;
}
