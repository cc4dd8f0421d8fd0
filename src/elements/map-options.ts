import type { Region } from '../geometry/region.js';
import { DEFAULT_CLASSES, parseClasses } from '../geometry/scale.js';
import type { MapOptions } from './map-drawing.js';
import { oneOf, warnOnce } from './warn.js';

function classesFrom(text: string | null): readonly number[] {
  const classes = text ? parseClasses(text) : DEFAULT_CLASSES;
  if (!classes) warnOnce(`classes: '${text}' is not one to five rising whole numbers`);
  return classes ?? DEFAULT_CLASSES;
}

/** Reads what attributes ask for. What means nothing there is absent, with a warning. */
export function mapOptions(region: Region, classes: string | null, mark: string | null): MapOptions {
  return {
    region,
    classes: classesFrom(classes),
    mark: oneOf<'fill' | 'circle'>('mark', mark, ['fill', 'circle']),
  };
}
