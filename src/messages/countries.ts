import { alpha2Of } from '../dataset/countries.js';
import type { CountryCode } from '../dataset/model.js';

/**
 * Names that differ from `Intl.DisplayNames` by editorial choice, reviewed one by one: engines disagree on them, or print a
 * form longer than a label can be. Territories that have no ISO code are named here alone.
 */
const OVERRIDES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    TUR: 'Turkey',
    PSE: 'Palestine',
    HKG: 'Hong Kong',
    MAC: 'Macao',
    MMR: 'Myanmar',
    COD: 'DR Congo',
    COG: 'Congo',
    CIV: 'Côte d’Ivoire',
    CZE: 'Czechia',
    SOL: 'Somaliland',
    CYN: 'Northern Cyprus',
  },
};

const cache = new Map<string, Intl.DisplayNames>();
/** Engines take longer to look a name up than a map takes to draw the country. */
const known = new Map<string, string>();

function displayNames(tag: string): Intl.DisplayNames {
  let names = cache.get(tag);
  if (!names) cache.set(tag, (names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })));
  return names;
}

/** A country's name in a language; the code itself where neither the override list nor the engine knows one. */
export function countryName(code: CountryCode, tag: string): string {
  const key = `${tag}/${code}`;
  const name = known.get(key) ?? lookUp(code, tag);
  known.set(key, name);
  return name;
}

function lookUp(code: CountryCode, tag: string): string {
  const base = tag.split('-')[0] ?? tag;
  const override = OVERRIDES[base]?.[code];
  if (override) return override;
  const alpha2 = alpha2Of(code);
  return (alpha2 && displayNames(tag).of(alpha2)) || OVERRIDES['en']?.[code] || code;
}
