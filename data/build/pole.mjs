import { polygonContains } from 'd3-polygon';

const distanceToSegment = ([x, y], [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** How far inside a polygon (outer ring, then holes) a point lies; negative outside. */
function depth(rings, point) {
  let nearest = Infinity;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) nearest = Math.min(nearest, distanceToSegment(point, ring[i - 1], ring[i]));
  const inside = rings.filter((ring) => polygonContains(ring, point)).length === 1;
  return inside ? nearest : -nearest;
}

function extent(ring) {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Four cells in the place of one, each knowing its depth and the greatest depth a point in it could have. */
function quarter(rings, { x, y, half }) {
  const h = half / 2;
  return [
    [-h, -h],
    [h, -h],
    [-h, h],
    [h, h],
  ].map(([dx, dy]) => cellAt(rings, x + dx, y + dy, h));
}

function cellAt(rings, x, y, half) {
  const inside = depth(rings, [x, y]);
  return { x, y, half, inside, best: inside + half * Math.SQRT2 };
}

/**
 * The pole of inaccessibility: the point of a polygon farthest from its edges, by quartering cells that could still
 * hold a better one (the method of Mapbox's polylabel). Within `precision`, in the polygon's units.
 */
export function poleOf(rings, precision) {
  const [x0, y0, x1, y1] = extent(rings[0]);
  const half = Math.max(x1 - x0, y1 - y0) / 2;
  let best = cellAt(rings, (x0 + x1) / 2, (y0 + y1) / 2, half);
  const queue = [best];
  while (queue.length > 0) {
    const cell = queue.pop();
    if (cell.inside > best.inside) best = cell;
    if (cell.best - best.inside > precision) queue.push(...quarter(rings, cell));
    queue.sort((a, b) => a.best - b.best);
  }
  return [best.x, best.y];
}
