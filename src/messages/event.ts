import { countedOf } from '../dataset/attribution.js';
import type { Attribution, Dataset, Event, Lens, PartialDate, Province, Range, Source } from '../dataset/model.js';
import type { Words } from './words.js';

export { countedOf };

/** "Kerman, Iran", or the country alone; a country that was not disclosed is said so. */
export function whereOf({ place, target }: Event, words: Words): string {
  const country = target === null ? words.say('country.none') : words.country(target);
  return place === undefined ? country : words.say('event.where', { place: words.text(place), country });
}

/** The date, and what of it is not known: "February 2024, day not known". */
export function whenOf(date: PartialDate, words: Words): string {
  if (date.length > 7) return words.date(date);
  return words.say(date.length > 4 ? 'event.date.month' : 'event.date.year', { date: words.date(date) });
}

/** All attributions, the one that counts first. */
export function attributionsOf(event: Event, lens?: Lens): Attribution[] {
  const counted = countedOf(event, lens);
  return [...(counted ? [counted] : []), ...event.attributions.filter((one) => one !== counted)];
}

/** "claimed by IS for Turkey Province", "governments say IS, no branch named" */
export function linkOf({ basis, province }: Attribution, dataset: Dataset, words: Words): string {
  const named = provinceNamed(dataset, province);
  return named ? words.say(`basis.${basis}`, { province: words.province(named) }) : words.say(`basis.${basis}.none`);
}

function provinceNamed(dataset: Dataset, id: string | null): Province | undefined {
  return dataset.provinces.find((province) => province.id === id);
}

/** "3", "3 to 5", "3 or more"; what is absent was not reported, which is not zero. */
function peopleIn(range: Range | undefined, words: Words): string {
  if (range === undefined) return words.say('event.people.notReported');
  const [least, most] = typeof range === 'number' ? [range, range] : range;
  if (most === null) return words.say('event.people.orMore', { n: least });
  return most === least ? words.number(least) : words.say('event.people.range', { least, most });
}

/** Killed, injured, arrested, in one line. */
export function peopleOf({ killed, injured, arrested }: Event, words: Words): string {
  if (killed === undefined && injured === undefined && arrested === undefined) return words.say('event.people.none');
  const [k, i, a] = [killed, injured, arrested].map((range) => peopleIn(range, words)) as [string, string, string];
  return words.say('event.people', { killed: k, injured: i, arrested: a });
}

/** The sources of an event and of its attributions, each once, in the order they are named. */
export function sourcesOf(event: Event, dataset: Dataset): Source[] {
  const ids = new Set([...event.sources, ...event.attributions.flatMap(({ sources = [] }) => sources)]);
  return [...ids].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);
}

/** "Aaron Y. Zelin, “The title”, The Institute, 26 July 2024", without its address. */
export function sourceLine({ author, title, publisher, date }: Source, words: Words): string {
  const values = { title, publisher, ...(author && { author }), ...(date && { date: words.date(date) }) };
  if (author) return words.say(date ? 'cite.source' : 'cite.source.noDate', values);
  return words.say(date ? 'cite.source.noAuthor' : 'cite.source.bare', values);
}
