/** Steps a reader counts in, the largest first; each from the geometric mean with the next smaller on, squared. */
const STEPS = [
  [10, 50],
  [5, 10],
  [2, 2],
] as const;

/**
 * Round whole numbers from 0 to `most`, about `count` of them: half a plot is nothing. Steps are 1, 2 or 5 times a
 * power of ten.
 */
export function wholeTicks(most: number, count: number): number[] {
  const rough = most / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const [factor] = STEPS.find(([, square]) => (rough / power) ** 2 >= square) ?? [1];
  const step = Math.max(1, factor * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
