import { property } from 'lit/decorators.js';
import { AtlasController } from '../controllers/atlas.js';
import { mapFrame } from '../geometry/frame.js';
import { REGIONS, type Region } from '../geometry/region.js';
import { DEFAULT_CLASSES, parseClasses } from '../geometry/scale.js';
import type { Drawing } from '../views/drawing.js';
import { ExtopsChart } from './chart.js';
import type { Context } from './context.js';
import { drawMap } from './map-drawing.js';
import { memoLast } from './memo.js';
import { oneOf, warnOnce } from './warn.js';

/**
 * A choropleth of plots and attacks by target country, in fixed classes.
 *
 * @tagname extops-map
 */
export class ExtopsMap extends ExtopsChart {
  /** `auto` fits the data; or a preset: `world`, `europe`, `middle-east`, `central-asia`, `south-asia`, `africa`, `asia-pacific`, `americas`. */
  @property() region: string | null = null;
  /** Lower bounds of the classes, one to five rising whole numbers. They never change with the data. */
  @property() classes: string | null = null;
  /** `fill` colours countries; `circle` puts circles on them, their area the count. */
  @property() mark: string | null = null;

  private readonly atlas = new AtlasController(this);
  private readonly drawn = memoLast(drawMap);
  private readonly options = memoLast((region: string | null, classes: string | null, mark: string | null) => ({
    region: oneOf<Region>('region', region, REGIONS),
    classes: classesFrom(classes),
    mark: oneOf<'fill' | 'circle'>('mark', mark, ['fill', 'circle']),
  }));

  protected override draw(context: Context): Drawing | undefined {
    const { world } = this.atlas;
    return world ? this.drawn(context, world, this.options(this.region, this.classes, this.mark)) : undefined;
  }

  protected override heightFor(width: number): number {
    return mapFrame(width).height;
  }
}

function classesFrom(text: string | null): readonly number[] {
  const classes = text ? parseClasses(text) : DEFAULT_CLASSES;
  if (!classes) warnOnce(`classes: '${text}' is not one to five rising whole numbers`);
  return classes ?? DEFAULT_CLASSES;
}

declare global {
  interface HTMLElementTagNameMap {
    'extops-map': ExtopsMap;
  }
}
