import type { ReactiveControllerHost } from 'lit';
import { Later } from '../controllers/later.js';
import type { Figure } from '../views/figure.js';
import type { Sorting } from '../views/table.js';

/** The data table below a chart: whether it is shown, and by which column. What draws it comes with the first one. */
export class ChartTable {
  #isShown = false;
  #sorting: Sorting | null = null;
  readonly #view;

  constructor(private readonly host: ReactiveControllerHost) {
    this.#view = new Later(host, async () => (await import('../views/table.js')).tableView);
  }

  get state(): Figure['table'] {
    return {
      isShown: this.#isShown,
      sorting: this.#sorting,
      view: this.#isShown ? this.#view.get() : undefined,
    };
  }

  toggle(): void {
    this.#isShown = !this.#isShown;
    this.host.requestUpdate();
  }

  /** Smallest first; by the same column again, largest first. */
  sortBy(column: number): void {
    this.#sorting = { column, descending: this.#sorting?.column === column && !this.#sorting.descending };
    this.host.requestUpdate();
  }
}
