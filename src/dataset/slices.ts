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

/** Lets the page answer before the next slice of work. Timers would, too, but crawl in a page that is out of sight. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Work that those who take turns do before the page has its own, in ms: half a frame's worth. */
const TURN = 8;

let last = Promise.resolve();
let until = 0;

async function nextTask(): Promise<void> {
  await pause();
  until = performance.now() + TURN;
}

/**
 * Settles in a later task, for each that asks after what the one before did then: in the same task while little was done,
 * so that the page lays them out together, else in the next. Never rejects.
 */
export function turn(): Promise<void> {
  const next = () => (performance.now() < until ? undefined : nextTask());
  return (last = last.then(next).catch(() => undefined));
}
