import type { Dataset, ProvinceId } from '../dataset/model.js';
import { NONE, type Selection } from '../dataset/select.js';
import type { Words } from '../messages/words.js';

/** "A and B" for a list that filters; nothing for one that does not. */
function partOf<T extends string>(
  values: readonly T[] | undefined,
  words: Words,
  name: (value: T) => string,
): string[] {
  return values?.length ? [words.list(values.map(name))] : [];
}

function provinceName(id: ProvinceId, { provinces }: Dataset, words: Words): string {
  if (id === NONE) return words.say('province.none');
  const province = provinces.find((one) => one.id === id);
  return province ? words.province(province) : id;
}

function seriesName(id: string, dataset: Dataset, words: Words): string {
  const isKnown = id === NONE || dataset.series.some((series) => series.id === id);
  return isKnown ? words.series(dataset, id) : id;
}

/** The filters of a selection in words, with whose attribution counts; empty when nothing was left out. */
export function filterLine({ dataset, filters }: Selection, words: Words): string {
  const { period, series, province, target, outcome, certainty, tier, lens = 'leading' } = filters;
  const parts = [
    ...(period ? [words.period(period, dataset.asOf)] : []),
    ...partOf(series, words, (id) => seriesName(id, dataset, words)),
    ...partOf(province, words, (id) => provinceName(id, dataset, words)),
    ...partOf(target, words, (code) => (code === NONE ? words.say('country.none') : words.country(code))),
    ...partOf(outcome, words, (value) => words.say(`outcome.${value}`)),
    ...partOf(certainty, words, words.certainty),
    ...partOf(tier, words, (value) => words.say(`event.tier.${value}`)),
  ];
  const filtered = parts.length > 0 ? words.say('export.filters', { filters: parts.join('; ') }) : '';
  return [filtered, lens === 'leading' ? '' : words.say(`note.lens.${lens}`)].filter(Boolean).join(' ');
}
