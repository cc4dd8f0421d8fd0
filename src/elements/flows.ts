import { property } from 'lit/decorators.js';
import { AtlasController } from '../controllers/atlas.js';
import { mapFrame } from '../geometry/frame.js';
import { REGIONS, type Region } from '../geometry/region.js';
import type { Drawing } from '../views/drawing.js';
import { ExtopsChart } from './chart.js';
import type { Context } from './context.js';
import { drawFlows } from './flows-drawing.js';
import { memoLast } from './memo.js';
import { oneOf } from './warn.js';

/** More arrows than this on one map cannot be told apart. */
const MOST_PAIRS = 60;

/**
 * Arrows from the IS province that plots and attacks were linked to, to the countries they were aimed at.
 *
 * @tagname extops-flows
 */
export class ExtopsFlows extends ExtopsChart {
  /** `auto` fits the data; or a preset: `world`, `europe`, `middle-east`, `central-asia`, `south-asia`, `africa`, `asia-pacific`, `americas`. */
  @property() region: string | null = null;
  /** How many of the largest province–target pairs are drawn; the others stay in the table. 60 when absent. */
  @property({ type: Number }) top: number | null = null;

  private readonly atlas = new AtlasController(this);
  private readonly drawn = memoLast(drawFlows);
  private readonly options = memoLast((region: string | null, top: number | null) => ({
    region: oneOf<Region>('region', region, REGIONS),
    top: top !== null && top >= 1 ? Math.floor(top) : MOST_PAIRS,
  }));

  protected override draw(context: Context): Drawing | undefined {
    const { world } = this.atlas;
    return world ? this.drawn(context, world, this.options(this.region, this.top)) : undefined;
  }

  protected override heightFor(width: number): number {
    return mapFrame(width).height;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-flows': ExtopsFlows;
  }
}
