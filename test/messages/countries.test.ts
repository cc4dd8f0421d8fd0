import { expect } from '@open-wc/testing';
import { alpha2Of } from '../../src/dataset/countries.js';
import { countryName } from '../../src/messages/countries.js';
import { LANGUAGES } from '../../src/messages/table.js';
import { areas } from '../contracts/world.js';

const codes = areas.map(({ id }) => String(id)).filter((code) => alpha2Of(code) !== null);

describe('messages: country names', () => {
  const names: [code: string, tag: string, name: string][] = [
    ['DEU', 'en', 'Germany'],
    ['DEU', 'de', 'Deutschland'],
    ['DEU', 'fr-CA', 'Allemagne'],
    ['DEU', 'ru', 'Германия'],
    ['DEU', 'tr', 'Almanya'],
    ['DEU', 'he', 'גרמניה'],
    ['DEU', 'ar', 'ألمانيا'],
    ['DEU', 'fa', 'آلمان'],
    ['TUR', 'en', 'Turkey'],
    ['TUR', 'en-US', 'Turkey'],
    ['XKX', 'en', 'Kosovo'],
    ['SOL', 'en', 'Somaliland'],
    ['SOL', 'de', 'Somaliland'],
    ['ZZZ', 'en', 'ZZZ'],
  ];
  for (const [code, tag, name] of names)
    it(`call ${code} ${name} in ${tag}`, () => expect(countryName(code, tag)).to.equal(name));

  for (const tag of LANGUAGES)
    it(`are there for every code, each another, in ${tag}`, () => {
      const all = codes.map((code) => countryName(code, tag));
      expect(codes.filter((code, i) => all[i] === code || !all[i])).to.deep.equal([]);
      expect(all.filter((name, i) => all.indexOf(name) !== i)).to.deep.equal([]);
    });
});
