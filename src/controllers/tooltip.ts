import { isInside, round, type Frame, type Point } from '../geometry/frame.js';
import { tooltipCorner } from '../geometry/tooltip.js';
import { chartMatrix, visibleBox } from './coordinates.js';

/** Moves a tooltip to a point of its chart, inside the chart's width, the window, and boxes that clip it. */
export function placeTooltip(tooltip: HTMLElement, chart: Element, frame: Frame, [x, y]: Point): void {
  const matrix = chartMatrix(chart, frame);
  const visible = visibleBox(chart);
  const size = { width: tooltip.offsetWidth, height: tooltip.offsetHeight };
  const pointed = matrix.transformPoint({ x, y });
  const bounds = isInside([pointed.x, pointed.y], visible) ? visible : null;
  const [left, top] = tooltipCorner({ at: [x, y], size, width: frame.width, matrix, bounds });
  Object.assign(tooltip.style, { left: `${round(left)}px`, top: `${round(top)}px` });
}
