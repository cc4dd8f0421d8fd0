// First: elsewhere, the bundler splits Lit off the first chunk, which costs 1.4 kB.
import { mapOptions } from './map-options.js';
import { written } from '../model/filters.js';
import { Later, part } from '../controllers/later.js';
import type { Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import type { Drawing } from '../views/drawing.js';
import type { Usual } from '../views/figure.js';
import type { Context } from './context.js';
import { drawMap, type MapOptions } from './map-drawing.js';
import { memoLast } from './memo.js';
import { list } from './property-types.js';
import { property } from './property.js';
import { ExtopsWorldChart } from './world-chart.js';

const loadMultiples = part(async () => (await import('./map-multiples.js')).drawMultiples);

/**
 * A choropleth of plots and attacks by target country, in fixed classes.
 *
 * @tagname extops-map
 */
export class ExtopsMap extends ExtopsWorldChart {
  /** Lower bounds of the classes, one to five rising whole numbers. They never change with the data. */
  @property({ type: list }) classes: string | number | readonly number[] | null = null;
  /** `fill` colours countries; `circle` puts circles on them, their area the count. */
  @property() mark: string | null = null;
  /** One small map for each half-year, all with the same view and the same legend. */
  @property({ type: Boolean }) multiples = false;

  private readonly drawnBy = memoLast((draw: typeof drawMap, context: Context, world: World, options: MapOptions) =>
    draw(context, world, options),
  );
  private readonly small = new Later(this, loadMultiples);
  private readonly options = memoLast(mapOptions);

  protected override usual(width: number): Usual {
    return { heading: 68, standfirst: 115, below: 90 + 66_000 / width };
  }

  protected override drawOn(world: World, region: Region, context: Context): Drawing | undefined {
    const options = this.options(region, written(this.classes), this.mark);
    const draw = this.multiples ? this.small.get() : drawMap;
    return draw && this.drawnBy(draw, context, world, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-map': ExtopsMap;
  }
}
