/** What an application leaves for the browser's driver. */
export interface Consumer {
  /** Gives the chart the dataset of that number. */
  update(number: number): void;
  unmount(): void;
}

declare global {
  interface Window {
    consumer?: Consumer;
    /** Titles of the datasets that the chart said it shows. */
    loaded: unknown[];
    /** Targets of the marks that were chosen. */
    chosen: (string | undefined)[];
  }
}

window.loaded = [];
window.chosen = [];

export const place = document.getElementById('app')!;

export function start(consumer: Consumer): void {
  window.consumer = consumer;
}

/** One country with so many foiled plots. */
export function dataset(number: number): object {
  const counts = [{ period: '2024-H1', province: null, target: 'DEU', outcome: 'foiled', count: number }];
  const about = { version: 1, id: 'toy', title: `Toy ${number}`, asOf: '2024-06-30', completeness: 'sample' };
  return { ...about, counts };
}
