/** Work that can be paused: it yields where a pause does no harm, and returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the work at once. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work `budget` ms at a time, and awaits `pause` in between. */
export async function runInSlices<T>(steps: Steps<T>, pause: () => Promise<void>, budget: number): Promise<T> {
  for (let until = performance.now() + budget; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + budget;
  }
}
