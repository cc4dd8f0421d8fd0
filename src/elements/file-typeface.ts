import { html, render, type TemplateResult } from 'lit';
import { familyNames, measureIn } from '../controllers/typeface.js';
import type { MeasureText } from '../geometry/text-width.js';
import type { Words } from '../messages/words.js';
import type { Legend } from '../model/legend.js';
import type { Drawing, Mark } from '../views/drawing.js';
import { pictureView } from '../views/picture.js';
import type { renderSwatch } from '../views/swatch.js';

/** A chart that can be drawn once more, in another typeface. */
export interface Redrawable {
  readonly drawing: Drawing;
  draw(measure: MeasureText): Drawing | undefined;
  /** The mark that is drawn strong over the others, as it has to be again. */
  readonly emphasised: Mark | undefined;
  readonly hasLegend: boolean;
  readonly renderSwatch: typeof renderSwatch;
}

const GENERIC = 'sans-serif';

/** A list of font families without the page's web fonts, which a file is opened without. */
function installedFamilies(families: string): string {
  const web = new Set([...(document.fonts ?? [])].flatMap(({ family }) => familyNames(family)));
  const installed = families.split(',').filter((family) => !familyNames(family).some((name) => web.has(name)));
  return installed.join(',').trim() || GENERIC;
}

/** Legend and tally, where a chart shows them. */
export function legendsOf({ legend, tally }: Drawing, hasLegend: boolean): Legend[] {
  return hasLegend ? [legend, ...(tally ? [tally] : [])] : [];
}

function figureView(chart: Redrawable, drawing: Drawing, words: Words): TemplateResult {
  const emphasised = drawing.marks.find(({ id }) => id === chart.emphasised?.id);
  const picture = { drawing, emphasised, active: undefined, focused: undefined, isByKeyboard: false };
  return html`<div class="figure">${pictureView({ ...picture, words, ...drawing.frame })}</div>`;
}

/** A second root of a widget, over the page and as wide as its figure. */
function copyOfRoot(figure: HTMLElement, families: string): HTMLElement {
  const copy = figure.closest('.root')!.cloneNode() as HTMLElement;
  copy.style.setProperty('position', 'fixed');
  copy.style.setProperty('inline-size', `${figure.getBoundingClientRect().width}px`);
  copy.style.setProperty('--extops-font', families);
  return copy;
}

/**
 * Works on the figure of a chart as a file will show it: as it is where the page has no web fonts, else laid out once more
 * in the fonts that are left. That is in the page for as long as `work` takes, and is not painted.
 */
export function inFileTypeface<T>(
  root: ParentNode,
  chart: Redrawable | undefined,
  words: Words,
  work: (root: ParentNode, legends: readonly Legend[]) => T,
): T {
  const figure = root.querySelector<HTMLElement>('.figure');
  const families = figure ? getComputedStyle(figure).fontFamily : '';
  const installed = installedFamilies(families);
  const isAsInFile = familyNames(installed).join() === familyNames(families).join();
  const drawing = isAsInFile ? undefined : chart?.draw(measureIn(installed));
  if (!figure || !chart || !drawing) return work(root, chart ? legendsOf(chart.drawing, chart.hasLegend) : []);
  const copy = copyOfRoot(figure, installed);
  root.append(copy);
  try {
    render(figureView(chart, drawing, words), copy);
    return work(copy, legendsOf(drawing, chart.hasLegend));
  } finally {
    copy.remove();
  }
}
