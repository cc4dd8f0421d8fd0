import { alpha2Of } from '../dataset/countries.js';
import type { CountryCode } from '../dataset/model.js';

/** Australia's islands in the Indian Ocean, of which the bundled map draws two groups under codes that ISO lacks. */
const PART_OF: Readonly<Record<string, CountryCode>> = { IOA: 'AUS', ATC: 'AUS' };

let englishNames: ReadonlyMap<CountryCode, string> = new Map();

/** Sets the reviewed English names of the bundled world file: making `Intl.DisplayNames` takes longer than drawing a map. */
export function setEnglishNames(names: ReadonlyMap<CountryCode, string>): void {
  englishNames = names;
}

/** Returns the world file's English name; `undefined` until the file is loaded, or where it has none. */
export function englishName(code: CountryCode): string | undefined {
  return englishNames.get(code);
}

const cache = new Map<string, Intl.DisplayNames | undefined>();
/** Engines take longer to look a name up than a map takes to draw the country. */
const known = new Map<string, string | undefined>();

/** `undefined` where the engine has no names at all. */
function displayNames(tag: string): Intl.DisplayNames | undefined {
  if (!cache.has(tag))
    cache.set(tag, Intl.DisplayNames && new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }));
  return cache.get(tag);
}

/** What the engine calls a country in a language; `undefined` where it knows no name. */
export function engineName(code: CountryCode, tag: string): string | undefined {
  const key = `${tag}/${code}`;
  if (!known.has(key)) known.set(key, lookUp(PART_OF[code] ?? code, tag));
  return known.get(key);
}

function lookUp(code: CountryCode, tag: string): string | undefined {
  const alpha2 = alpha2Of(code);
  return (alpha2 && displayNames(tag)?.of(alpha2)) || undefined;
}
