import { wcagContrast } from 'culori';
import { distance, readColour } from './colour.js';
import { part, press, type Chart } from './reader.js';
import { VISIONS, type Vision } from './vision.js';

/** One thing that must stand out, measured in charts as they are drawn. */
export interface Finding {
  readonly what: string;
  readonly ratio: number;
  readonly wanted: number;
}

/** WCAG 2.2, 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: what is not text. */
const MARK = 3;

/** Text and marks by selector; `on` names what they lie on: the page's ground, the land, or a label's own halo. */
const RULES: readonly (readonly [
  what: string,
  selector: string,
  property: 'color' | 'fill' | 'stroke',
  on: 'ground' | 'land' | 'halo',
  wanted: number,
])[] = [
  ['heading', '.heading', 'color', 'ground', TEXT],
  ['standfirst', '.standfirst', 'color', 'ground', TEXT],
  ['legend', '.legend', 'color', 'ground', TEXT],
  ['legend, how many countries', '.occurs', 'color', 'ground', TEXT],
  ['note', '.note', 'color', 'ground', TEXT],
  ['footer', '.footer', 'color', 'ground', TEXT],
  ['label', '.label', 'fill', 'halo', TEXT],
  ['label of an origin', '.label.origin', 'fill', 'halo', TEXT],
  ['bar’s number', '.value', 'fill', 'ground', TEXT],
  ['bar’s explanation', '.detail', 'fill', 'ground', TEXT],
  ['axis number', '.tick-label', 'fill', 'ground', TEXT],
  ['“not over”', '.warning', 'fill', 'ground', TEXT],
  ['country’s edge on land', '.country', 'stroke', 'land', MARK],
  ['country’s edge on the ground', '.country', 'stroke', 'ground', MARK],
  ['arrow on land', '.arcs .arc', 'stroke', 'land', MARK],
  ['arrow on the ground', '.arcs .arc', 'stroke', 'ground', MARK],
  ['bar', '.bar', 'fill', 'ground', MARK],
  ['hatching', '.rest', 'stroke', 'ground', MARK],
  ['outline under the keyboard on land', '.land ~ .outline, .keyboard .outline', 'stroke', 'land', MARK],
  ['outline under the keyboard on the ground', '.keyboard .outline', 'stroke', 'ground', MARK],
];

function elements(charts: readonly Chart[], selector: string): Element[] {
  return charts.flatMap((chart) => [...(chart.shadowRoot?.querySelectorAll(selector) ?? [])]);
}

/** The colour behind a chart: of the nearest ancestor that paints one. */
function groundOf(chart: Element): string {
  for (let at: Element | null = chart; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

function landOf(charts: readonly Chart[]): string | undefined {
  const [land] = elements(charts, '.land');
  return land && getComputedStyle(land).fill;
}

/** Everything that is measured where it is drawn. */
export const MEASURED = RULES.map(([what]) => what);

/** The least contrast of each kind of text and mark in drawn charts. What is not drawn is not measured. */
function contrasts(charts: readonly Chart[]): Finding[] {
  const [first] = charts;
  if (!first) return [];
  const [ground, land] = [groundOf(first), landOf(charts)];
  return RULES.flatMap(([what, selector, property, on, wanted]) => {
    const ratios = elements(charts, selector).flatMap((element) => {
      const style = getComputedStyle(element);
      const behind = on === 'land' ? land : on === 'halo' ? style.stroke : ground;
      return behind ? wcagContrast(readColour(style[property]), readColour(behind)) : [];
    });
    return ratios.length > 0 ? { what, ratio: Math.min(...ratios), wanted } : [];
  });
}

/** Measures with the keyboard’s outline in each chart, which is only there while a mark has the keyboard. */
export async function contrastsWithOutlines(charts: readonly Chart[]): Promise<Finding[]> {
  for (const chart of charts) if (part(chart, '.marks')) await press(chart, 'Home');
  const found = contrasts(charts);
  for (const chart of charts)
    part(chart, '.marks')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  return found;
}

/** Two colours that a reader must tell apart, and how far apart they look, in OKLab. */
export interface Pair {
  readonly what: string;
  readonly vision: Vision | 'usual';
  readonly apart: number;
  readonly wanted: number;
}

/** Several times what is just noticeable (0.02): neighbouring classes lie side by side in the legend; series do not. */
const CLASSES_APART = 0.08;
const SERIES_APART = 0.1;

function fills(charts: readonly Chart[], selectors: readonly string[]): string[] {
  return selectors.flatMap((selector) => {
    const [element] = elements(charts, selector);
    return element ? getComputedStyle(element).fill : [];
  });
}

/** Neighbouring classes of the map, and the first two series, as readers with each kind of colour vision see them. */
export function likenesses(charts: readonly Chart[]): Pair[] {
  const ramp = fills(charts, ['.swatch.none', ...[0, 1, 2, 3, 4].map((step) => `.swatch[data-step="${step}"]`)]);
  const [one, two] = fills(charts, ['.bar[data-series="0"]', '.bar[data-series="1"]']);
  const classes = ramp.slice(1).map((fill, i) => ({
    what: `class ${i + 1} and ${i === 0 ? 'none' : `class ${i}`}`,
    colours: [fill, ramp[i]],
    wanted: CLASSES_APART,
  }));
  const series = one && two ? [{ what: 'first and second series', colours: [one, two], wanted: SERIES_APART }] : [];
  const visions = ['usual', ...(Object.keys(VISIONS) as Vision[])] as const;
  return [...classes, ...series].flatMap(({ what, colours, wanted }) =>
    visions
      .filter((vision) => vision !== 'grey' || what.startsWith('class'))
      .map((vision) => {
        const [a, b] = colours.map((css) => readColour(css ?? ''));
        return { what, vision, apart: a && b ? distance(a, b, vision === 'usual' ? undefined : vision) : 0, wanted };
      }),
  );
}
