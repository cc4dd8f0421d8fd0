import type { Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import type { Drawing } from '../views/drawing.js';
import type { Usual } from '../views/figure.js';
import type { Context } from './context.js';
import { drawFlows, flowsOptions } from './flows-drawing.js';
import { memoLast } from './memo.js';
import { number } from './property-types.js';
import { property } from './property.js';
import { ExtopsWorldChart } from './world-chart.js';

/**
 * Arrows from the IS province that plots and attacks were linked to, to the countries they were aimed at.
 *
 * @tagname extops-flows
 */
export class ExtopsFlows extends ExtopsWorldChart {
  /** How many of the largest province–target pairs are drawn; the others stay in the table. 30 when absent. */
  @property({ type: number('a whole number from 1', (top) => Number.isInteger(top) && top >= 1) }) top: number | null =
    null;

  private readonly drawn = memoLast(drawFlows);
  private readonly options = memoLast(flowsOptions);

  protected override usual(width: number): Usual {
    return { heading: 83, standfirst: 181, below: 46 + 72_000 / width };
  }

  protected override drawOn(world: World, region: Region, context: Context): Drawing {
    return this.drawn(context, world, this.options(region, this.top));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-flows': ExtopsFlows;
  }
}
