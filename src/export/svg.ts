import type { ExportMeta } from './meta.js';
import { fileOf, lookOf, printOf } from './sheet.js';
import { copyBlock, type ToLocal } from './svg-block.js';
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

/**
 * A picture of the page as a file of its own: with heading, legend (and whatever else stands `beside` it), notes,
 * as-of date, filters, sources, licence and address around it, in the colours it has now. The picture and what is beside
 * it must be in the page.
 *
 * @param toLocal measures what is beside the picture where the page transforms or zooms the chart
 */
export function svgOf(
  picture: SVGSVGElement,
  meta: ExportMeta,
  beside: readonly Element[] = [],
  toLocal: ToLocal = (rect) => rect,
): string {
  const { width, height } = picture.viewBox.baseVal;
  const plate = {
    picture: copySvg<Element>(picture, stylesIn(picture)),
    width,
    height,
    beside: beside.map((block) => copyBlock(block, toLocal)),
  };
  const style = getComputedStyle(picture.parentElement ?? picture);
  return fileOf(
    printOf(
      plate,
      meta,
      lookOf((token) => tokenIn(picture, token), style, measurer),
    ),
  );
}
