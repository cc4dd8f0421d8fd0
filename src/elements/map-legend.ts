import type { TemplateResult } from 'lit';
import type { TargetTotal } from '../dataset/aggregate.js';
import { LARGEST_CIRCLE, largestOf, type ChoroplethOptions } from '../geometry/choropleth.js';
import { circleRadius, classLimits, classOf, rampStep } from '../geometry/scale.js';
import type { Words } from '../messages/words.js';
import { circleLegend, classLegend } from '../views/legend.js';

function limitsLabel([least, most]: readonly [number, number | null], words: Words): string {
  if (most === null) return words.say('legend.over', { n: least });
  return most === least ? words.number(least) : `${words.number(least)}–${words.number(most)}`;
}

function classKeys(totals: readonly TargetTotal[], classes: readonly number[], words: Words) {
  return classLimits(classes).map((limits, i) => {
    const countries = totals.filter(({ count }) => classOf(count, classes) === i).length;
    const occurs = countries > 0 ? words.count('legend.countries', countries) : words.say('legend.noCountry');
    return { step: rampStep(i, classes), label: limitsLabel(limits, words), occurs };
  });
}

/** The numbers of circles nearer to each other than those of 1 and 5 would overlap. */
const LEAST_KEY = 5;

function circleKeys(most: number, words: Words) {
  const largest = Math.max(LEAST_KEY, most);
  const radius = (count: number) => Math.max(3, circleRadius(count, largest, LARGEST_CIRCLE));
  const hasRoom = (count: number) => [1, largest].every((other) => Math.abs(radius(count) - radius(other)) > 7);
  const middle = [Math.ceil(largest / 4)].filter(hasRoom);
  return [...new Set([largest, ...middle, 1])].map((count) => ({ radius: radius(count), label: words.number(count) }));
}

/** Classes, all of them and always the same, each saying how many countries it holds now; or nested circles. */
export function mapLegend(
  totals: readonly TargetTotal[],
  options: ChoroplethOptions,
  noun: string,
  words: Words,
  hasOccurrences = true,
): TemplateResult {
  const keys = classKeys(totals, options.classes, words);
  return options.mark === 'circle'
    ? circleLegend(
        circleKeys(options.largest ?? largestOf(totals), words),
        words.say('legend.classes', { noun }),
        words.say('legend.none'),
      )
    : classLegend(hasOccurrences ? keys : keys.map((key) => ({ ...key, occurs: '' })), words.say('legend.none'));
}
