import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AtlasController } from '../controllers/atlas.js';
import { written } from '../model/filters.js';
import { mapFrame } from '../geometry/frame.js';
import { REGIONS, type Region } from '../geometry/region.js';
import type { World } from '../geometry/world.js';
import type { Drawing } from '../views/drawing.js';
import { regionView } from '../views/region-control.js';
import { ExtopsChart } from './chart.js';
import type { Context } from './context.js';
import { address } from './property-types.js';
import { property } from './property.js';
import { oneOf } from './warn.js';

/**
 * What the charts on a map have: a world file, and the part of the world that is shown.
 *
 * @csspart region - The choice of what part of the world is shown.
 * @csspart tally - Hatched squares for what was reported and not itemised.
 */
export abstract class ExtopsWorldChart extends ExtopsChart {
  /** `auto` fits the data; or a preset: `world`, `europe`, `middle-east`, `central-asia`, `south-asia`, `africa`, `asia-pacific`, `americas`. */
  @property() region: string | null = null;
  /** Address of a world file with the same contract as the bundled one: planar TopoJSON with ISO ids (see data/README.md). */
  @property({ type: address }) topology: string | URL | null = null;
  /** Leaves out the reader's choice of region. */
  @property({ type: Boolean, attribute: 'without-region' }) withoutRegion = false;

  /** What the reader chose; it wins over `region` until the page sets that anew. */
  @state() private chosenRegion: string | null = null;
  private readonly atlas = new AtlasController(this);

  protected abstract drawOn(world: World, region: Region, context: Context): Drawing | undefined;

  protected override draw(context: Context): Drawing | undefined {
    this.atlas.update(written(this.topology));
    const { world } = this.atlas;
    return world ? this.drawOn(world, this.shownRegion, context) : undefined;
  }

  protected override heightFor(width: number): number {
    return mapFrame(width).height;
  }

  protected override controls(): TemplateResult[] {
    return this.withoutRegion
      ? []
      : [regionView(this.shownRegion, this.locale.words, (region) => (this.chosenRegion = region))];
  }

  private get shownRegion(): Region {
    return oneOf<Region>('region', this.chosenRegion ?? this.region, REGIONS);
  }
}
