import type { Box, Frame, Point } from '../geometry/frame.js';
import { flatAncestors } from './ancestors.js';

/**
 * Returns the matrix from a chart's pixels to the coordinates of `getBoundingClientRect`, whatever its ancestors transform.
 * Measured at empty elements in three corners: `getScreenCTM` leaves out transforms in WebKit and `zoom` in Firefox.
 */
export function chartMatrix(chart: Element, frame: Frame): DOMMatrix {
  const corners = [...chart.querySelectorAll('.corner')].map((corner) => corner.getBoundingClientRect());
  return cornerMatrix(corners as [DOMRect, DOMRect, DOMRect], frame);
}

/** Returns the matrix that maps (0, 0), (width, 0) and (0, height) to the upper left corners of three rectangles. */
export function cornerMatrix(
  [origin, right, below]: readonly [DOMRect, DOMRect, DOMRect],
  { width, height }: Frame,
): DOMMatrix {
  const { left: e, top: f } = origin;
  return new DOMMatrix([
    (right.left - e) / width,
    (right.top - f) / width,
    (below.left - e) / height,
    (below.top - f) / height,
    e,
    f,
  ]);
}

/** Returns the client pixels in each pixel of an element's bounding rectangle: 1, but for engines that divide it by `zoom`. */
function rectZoom(element: Element): number {
  if ('currentCSSZoom' in element) return 1;
  const zooms = [element, ...flatAncestors(element)].map((one) => Number(getComputedStyle(one).zoom) || 1);
  return zooms.reduce((product, zoom) => product * zoom, 1);
}

/** Returns a point of the window, such as an event's, in the chart's pixels. */
export function toChart(chart: Element, frame: Frame, [clientX, clientY]: Point): Point {
  const zoom = rectZoom(chart);
  const { x, y } = chartMatrix(chart, frame)
    .inverse()
    .transformPoint({ x: clientX / zoom, y: clientY / zoom });
  return [x, y];
}

/** Whether a box clips what its children draw outside of it. The page's own are not asked: the window scrolls them. */
function isClipping(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  if (element === documentElement || element === body) return false;
  const { overflow, contain, contentVisibility } = getComputedStyle(element);
  return (
    /hidden|clip|auto|scroll/.test(overflow) || /paint|strict|content/.test(contain) || contentVisibility === 'auto'
  );
}

/** Returns the part of the window in which an element can be seen, in the coordinates of its `getBoundingClientRect`. */
export function visibleBox(element: Element): Box {
  const { offsetLeft, offsetTop, width, height } = windowOf(element);
  const clips = flatAncestors(element).filter(isClipping).map(clientBox);
  const seen = clips.reduce(intersect, [offsetLeft, offsetTop, offsetLeft + width, offsetTop + height]);
  const zoom = rectZoom(element);
  return seen.map((value) => value / zoom) as unknown as Box;
}

/** Returns the visible part of the window: less than all of it after a pinch. */
function windowOf({ ownerDocument }: Element): Pick<VisualViewport, 'offsetLeft' | 'offsetTop' | 'width' | 'height'> {
  const view = ownerDocument.defaultView ?? window;
  return view.visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: view.innerWidth, height: view.innerHeight };
}

function clientBox(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const zoom = rectZoom(element);
  return [left * zoom, top * zoom, right * zoom, bottom * zoom];
}

function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
