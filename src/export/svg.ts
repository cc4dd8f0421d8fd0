import type { Legend, Swatch } from '../model/legend.js';
import { legendBlock, type DrawSwatch } from './legend.js';
import type { ExportMeta } from './meta.js';
import { fileOf, lookOf, printOf } from './sheet.js';
import { colourOf } from './svg-colour.js';
import { copySvg } from './svg-copy.js';
import { stylesIn } from './svg-style.js';
import { measurer } from './svg-text.js';

/** What a colour token comes to in a figure: asked of an element that is there for a moment. */
function tokenIn(picture: Element, token: string): string {
  const probe = document.createElementNS(picture.namespaceURI, 'g');
  probe.setAttribute('fill', `var(--_${token})`);
  picture.append(probe);
  const { paint } = colourOf(getComputedStyle(probe).getPropertyValue('fill'));
  probe.remove();
  return paint;
}

/** Renders the `<svg>` of a swatch into an element of the page. */
export type RenderSwatch = (swatch: Swatch, isColumn: boolean, into: HTMLElement) => void;

/** Copies swatches as they look in a figure: each is rendered into an element that is there for a moment. */
function swatchesIn(figure: Element, renderSwatch: RenderSwatch): DrawSwatch {
  return (swatch, isColumn) => {
    const probe = Object.assign(document.createElement('div'), { className: 'legend hidden' });
    figure.append(probe);
    renderSwatch(swatch, isColumn, probe);
    const svg = probe.firstElementChild!;
    const copy = copySvg(svg, stylesIn(svg));
    probe.remove();
    return copy;
  };
}

/**
 * A picture of the page as a file of its own: with heading, legends, notes, as-of date, filters, sources, licence and
 * address around it, in the colours it has now. The picture must be in the page.
 */
export function svgOf(
  picture: SVGSVGElement,
  meta: ExportMeta,
  legends: readonly Legend[],
  renderSwatch: RenderSwatch,
): string {
  const { width, height } = picture.viewBox.baseVal;
  const figure = picture.parentElement!;
  const style = getComputedStyle(figure);
  const drawSwatch = swatchesIn(figure, renderSwatch);
  const look = lookOf((token) => tokenIn(picture, token), style, measurer);
  const beside = legends.map((legend) => legendBlock(legend, width, look, drawSwatch));
  return fileOf(printOf({ picture: copySvg<Element>(picture, stylesIn(picture)), width, height, beside }, meta, look));
}
