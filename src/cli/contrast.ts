import { parse, wcagContrast } from 'culori';
import { Element } from 'domhandler';
import { appendChild } from 'domutils';
import type { Dataset, Problem } from '../dataset/model.js';
import { tokens } from '../elements/tokens.js';
import { MOST_SERIES } from '../views/hatch.js';
import { Cascade } from './cascade.js';
import { parseSheet } from './stylesheet.js';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is not text. */
const LEAST = { text: 4.5, mark: 3 };

/** What of a series must stand out, and what it lies on. */
const RULES = [
  ['--_series', 'colour', '--_paper', 'paper', LEAST.mark],
  ['--_series', 'colour', '--_land', 'land', LEAST.mark],
  ['--_series-text', 'text', '--_paper', 'paper', LEAST.text],
] as const;

/** 1 to 21 (WCAG 2.2); `undefined` where a colour cannot be read, or is seen through. */
export function contrastOf(...colours: [string, string]): number | undefined {
  const [a, b] = colours.map((colour) => parse(colour)).filter((colour) => colour && (colour.alpha ?? 1) === 1);
  return a && b && wcagContrast(a, b);
}

function warning(code: string, series: number, message: string): Problem {
  return { code, pointer: `/series/${series}`, message, severity: 'warning' };
}

function faint(series: number, cascade: Cascade, scheme: string): Problem[] {
  const [figure, mark] = [new Element('div', { class: 'figure' }), new Element('i', { 'data-series': String(series) })];
  appendChild(figure, mark);
  const style = cascade.styleOf({ element: mark });
  return RULES.flatMap(([property, what, behind, ground, least]) => {
    const colours = [property, behind].map((name) => style.getPropertyValue(name)) as [string, string];
    const ratio = contrastOf(...colours);
    const where = `${what} on ${ground}, ${scheme}`;
    if (ratio === undefined)
      return [warning('unread-colour', series, `${where}: cannot be measured: ${colours.join(', ')}`)];
    const message = `${where}: contrast is below ${least}: ${ratio.toFixed(1)}`;
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
