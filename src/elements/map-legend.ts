import type { TargetTotal } from '../dataset/aggregate.js';
import { LARGEST_CIRCLE, largestOf, type ChoroplethOptions } from '../geometry/choropleth.js';
import { circleRadius, classLimits, classOf, rampStep } from '../geometry/scale.js';
import type { Words } from '../messages/words.js';
import type { CircleKey, Key, Legend } from '../model/legend.js';
import type { Context } from './context.js';

function limitsLabel([least, most]: readonly [number, number | null], words: Words): string {
  if (most === null) return words.say('legend.over', { n: least });
  return most === least ? words.number(least) : `${words.number(least)}–${words.number(most)}`;
}

/** The classes and, where they do not begin at one, what is below them. */
function classKeys(totals: readonly TargetTotal[], { classes, hasOccurrences }: LegendOptions, words: Words): Key[] {
  const least = classes[0] ?? 1;
  const below = least > 1 ? [{ limits: [1, least - 1] as const, class: null }] : [];
  const all = [...below, ...classLimits(classes).map((limits, i) => ({ limits, class: i }))];
  return all.map((one) => {
    const countries = totals.filter(({ count }) => classOf(count, classes) === one.class).length;
    const occurs = countries > 0 ? words.count('legend.countries', countries) : words.say('legend.noCountry');
    return {
      swatch: { kind: 'class', step: one.class === null ? 'below' : rampStep(one.class, classes) },
      label: limitsLabel(one.limits, words),
      ...(hasOccurrences && { detail: occurs }),
    };
  });
}

/** Columns below it, in pixels, have no room for "12 countries" in the usual size. */
const NARROW = 400;

/** The numbers of circles nearer to each other than those of 1 and 5 would overlap. */
const LEAST_KEY = 5;

function circleKeys(most: number, { words, measure, fontSize }: Context): CircleKey[] {
  const largest = Math.max(LEAST_KEY, most);
  const radius = (count: number) => Math.max(3, circleRadius(count, largest, LARGEST_CIRCLE));
  const hasRoom = (count: number) => [1, largest].every((other) => Math.abs(radius(count) - radius(other)) > 7);
  const middle = [Math.ceil(largest / 4)].filter(hasRoom);
  return [...new Set([largest, ...middle, 1])].map((count) => {
    const label = words.number(count);
    return { radius: radius(count), label, labelWidth: measure(label, fontSize) };
  });
}

export interface LegendOptions extends ChoroplethOptions {
  /** Whether there is land to see that the filters leave out. */
  readonly hasOutside: boolean;
  /** Whether to say how many countries a class holds. */
  readonly hasOccurrences: boolean;
}

/** Classes, all of them and always the same, each saying how many countries it holds now; or nested circles. */
export function mapLegend(context: Context, totals: readonly TargetTotal[], options: LegendOptions): Legend {
  const { dataset, words, width } = context;
  const land: Key[] = [
    { swatch: { kind: 'none' }, label: words.say('legend.none') },
    ...(options.hasOutside ? [{ swatch: { kind: 'outside' } as const, label: words.say('legend.outside') }] : []),
  ];
  if (options.mark === 'fill')
    return { layout: 'classes', keys: [...classKeys(totals, options, words), ...land], isNarrow: width < NARROW };
  const circles = circleKeys(options.largest ?? largestOf(totals), context);
  const label = words.say('legend.classes', { noun: words.noun(dataset) });
  return { layout: 'list', keys: [{ swatch: { kind: 'circles', circles }, label }, ...land] };
}
