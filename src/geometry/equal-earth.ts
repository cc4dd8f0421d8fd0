/**
 * The Equal Earth projection of the unit sphere, in radians (Šavrič, Patterson and Jenny 2018,
 * https://doi.org/10.1080/13658816.2018.1504949, whose polynomial these coefficients are).
 */
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const HALF_ROOT = Math.sqrt(3) / 2;
const STEPS = 12;

/** Height over the equator for a parametric latitude. */
function height(theta: number): number {
  const square = theta * theta;
  return theta * (A1 + A2 * square + square ** 3 * (A3 + A4 * square));
}

/** Its derivative: with the height the map's width grows less. */
function slope(theta: number): number {
  const square = theta * theta;
  return A1 + 3 * A2 * square + square ** 3 * (7 * A3 + 9 * A4 * square);
}

/** Longitude and latitude to the plane, y upwards. */
export function equalEarth(lambda: number, phi: number): [x: number, y: number] {
  const theta = Math.asin(HALF_ROOT * Math.sin(phi));
  return [(lambda * Math.cos(theta)) / (HALF_ROOT * slope(theta)), height(theta)];
}

/** Longitude of a point in the plane. Newton's method finds the parametric latitude within a few steps. */
export function equalEarthLongitude(x: number, y: number): number {
  let theta = y;
  for (let i = 0; i < STEPS; i++) theta -= (height(theta) - y) / slope(theta);
  return (HALF_ROOT * x * slope(theta)) / Math.cos(theta);
}
