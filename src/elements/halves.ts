import { written } from '../model/filters.js';
import { Later, part } from '../controllers/later.js';
import { parsePeriod } from '../dataset/half-year.js';
import type { Drawing } from '../views/drawing.js';
import type { Usual } from '../views/figure.js';
import { ExtopsChart } from './chart.js';
import type { Context } from './context.js';
import { drawHalves, usualHeight } from './halves-drawing.js';
import { changeOptions, comparedFrom, halvesOptions } from './halves-options.js';
import type { ChangeOptions, drawChange } from './change-drawing.js';
import { memoLast } from './memo.js';
import { period } from './property-types.js';
import { property } from './property.js';

const loadChange = part(async () => (await import('./change-drawing.js')).drawChange);

/**
 * Half-years compared: what is itemised, what is only reported, and what is not over yet.
 *
 * @tagname extops-halves
 */
export class ExtopsHalves extends ExtopsChart {
  /** What the bars of a half-year are: `series` (default; `target` with `compare`), `province`, `target` or `outcome`. */
  @property() by: string | null = null;
  /** Two half-years, `2023-H2/2024-H1`: shows how each group changed from the one to the other. */
  @property({ type: period }) compare: string | number | readonly (string | number)[] | null = null;
  /** The order of a comparison's rows: `change` (default), `value` or `name`. */
  @property() sort: string | null = null;
  /** Marks on complete half-years what they had come to when they were as old as the one that is not over. */
  @property({ type: Boolean, attribute: 'same-day' }) sameDay = false;

  private readonly drawn = memoLast(drawHalves);
  private readonly change = new Later(this, loadChange);
  private readonly drawnChange = memoLast((draw: typeof drawChange, context: Context, options: ChangeOptions) =>
    draw(context, options),
  );
  private readonly options = memoLast(halvesOptions);
  private readonly changeOptions = memoLast(changeOptions);
  private readonly compared = memoLast(comparedFrom);

  protected override draw(context: Context): Drawing | undefined {
    const compare = this.compared(written(this.compare));
    if (!compare) return this.drawn(context, this.options(this.by, this.sameDay));
    const draw = this.change.get();
    return draw && this.drawnChange(draw, context, this.changeOptions(this.by, compare, this.sort));
  }

  protected override heightFor(width: number): number {
    return usualHeight(this.period ? parsePeriod(String(this.period)) : null, width);
  }

  protected override usual(width: number): Usual {
    return { heading: 63, standfirst: 128, below: 20 + 38_000 / width };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-halves': ExtopsHalves;
  }
}
