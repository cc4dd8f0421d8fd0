import { isInside, round, type Frame, type Point } from '../geometry/frame.js';
import { applyMatrix } from '../geometry/matrix.js';
import { tooltipCorner } from '../geometry/tooltip.js';
import { chartMatrix, visibleBox } from './coordinates.js';

/** Moves a tooltip to a point of its chart, inside the chart's width, the window, and boxes that clip it. */
export function placeTooltip(tooltip: HTMLElement, chart: Element, frame: Frame, at: Point): void {
  const matrix = chartMatrix(chart, frame);
  const visible = visibleBox(chart);
  const size = { width: tooltip.offsetWidth, height: tooltip.offsetHeight };
  const bounds = isInside(applyMatrix(matrix, at), visible) ? visible : null;
  const [left, top] = tooltipCorner({ at, size, width: frame.width, matrix, bounds });
  Object.assign(tooltip.style, { left: `${round(left)}px`, top: `${round(top)}px` });
}
