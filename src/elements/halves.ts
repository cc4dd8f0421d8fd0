import { property } from 'lit/decorators.js';
import type { By } from '../dataset/aggregate.js';
import type { Drawing } from '../views/drawing.js';
import { ExtopsChart } from './chart.js';
import type { Context } from './context.js';
import { drawHalves } from './halves-drawing.js';
import { memoLast } from './memo.js';
import { oneOf } from './warn.js';

/** Height kept for the bars of two half-years with two series: what the bundled edition needs. */
const USUAL_HEIGHT = 214;

/**
 * Half-years compared: what is itemised, what is only reported, and what is not over yet.
 *
 * @tagname extops-halves
 */
export class ExtopsHalves extends ExtopsChart {
  /** What the bars of a half-year are: `series` (default), `province`, `target` or `outcome`. */
  @property() by: string | null = null;

  private readonly drawn = memoLast(drawHalves);
  private readonly options = memoLast((by: string | null) => ({ by: oneOf<By>('by', by, ['series', 'province', 'target', 'outcome']) }));

  protected override draw(context: Context): Drawing {
    return this.drawn(context, this.options(this.by));
  }

  protected override heightFor(): number {
    return USUAL_HEIGHT;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-halves': ExtopsHalves;
  }
}
