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

/** Settles in a later task: the page can answer before the next piece of work. Timers crawl in a page that is out of sight. */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') return void setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
