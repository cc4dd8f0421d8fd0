import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ALPHA3_BY_ALPHA2, alpha2Of, normaliseCountry, suggestCountry } from '../../src/dataset/countries.js';
import { editDistance, nearest } from '../../src/dataset/suggest.js';

describe('countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, each once', () => {
    expect(ALPHA3_BY_ALPHA2.size).to.equal(250);
    expect(new Set(ALPHA3_BY_ALPHA2.values()).size).to.equal(250);
    for (const [two, three] of ALPHA3_BY_ALPHA2) {
      expect(two).to.match(/^[A-Z]{2}$/);
      expect(three).to.match(/^[A-Z]{3}$/);
    }
  });

  it('have alpha-2 codes that the platform knows by name', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect([...ALPHA3_BY_ALPHA2.keys()].filter((code) => !names.of(code))).to.deep.equal([]);
  });

  it('are known by both codes, and by no other', () => {
    for (const [two, three] of ALPHA3_BY_ALPHA2) {
      expect(normaliseCountry(two)).to.equal(three);
      expect(normaliseCountry(three)).to.equal(three);
      expect(alpha2Of(three)).to.equal(two);
    }
    for (const text of ['', 'de', 'deu', 'UK', 'EU', 'ZZ', 'ZZZ', 'SUN', 'constructor', '__proto__', 'DEU '])
      expect(normaliseCountry(text), text).to.equal(null);
    expect(alpha2Of('ZZZ')).to.equal(null);
  });

  const pairs = {
    DE: 'DEU', AF: 'AFG', IR: 'IRN', RU: 'RUS', TR: 'TUR', SE: 'SWE', AT: 'AUT', IQ: 'IRQ', KM: 'COM', YT: 'MYT', PM: 'SPM', RS: 'SRB',
    XK: 'XKX', EH: 'ESH', CD: 'COD', CG: 'COG', UA: 'UKR', PK: 'PAK', TJ: 'TJK', OM: 'OMN', LK: 'LKA', MV: 'MDV', PS: 'PSE', CH: 'CHE',
  }; // prettier-ignore
  for (const [two, three] of Object.entries(pairs)) {
    it(`${two} is ${three}`, () => expect(normaliseCountry(two)).to.equal(three));
  }

  const slips = {
    UKR1: 'UKR', uk: 'GBR', UK: 'GBR', EL: 'GRC', deu: 'DEU', Germany: 'DEU', germny: 'DEU', GER: 'DEU', DDR: 'DEU', ZAR: 'COD', BUR: 'MMR',
    TMP: 'TLS', ROM: 'ROU', Turkey: 'TUR', 'Türkiye': 'TUR', Turkei: 'TUR', Afganistan: 'AFG', 'Ivory Coast': 'CIV', 'Côte d’Ivoire': 'CIV',
    Holland: 'NLD', 'United States of America': 'USA', 'Czech Republic': 'CZE', 'West Bank': 'PSE', KSA: 'SAU', Bosnia: 'BIH', Kosovo: 'XKX',
  }; // prettier-ignore
  for (const [text, code] of Object.entries(slips)) {
    it(`'${text}' may mean ${code}`, () => expect(suggestCountry(text)).to.equal(code));
  }

  it('are not guessed where nothing is near', () => {
    for (const text of ['', '  ', '123', 'Atlantis and Lemuria', 'qqqqqqq', 'x'.repeat(100_000)])
      expect(suggestCountry(text), text.slice(0, 20)).to.equal(null);
  });

  it('are suggested only as codes that exist', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = suggestCountry(text);
        return code === null || normaliseCountry(code) === code;
      }),
    );
  });
});

describe('suggestions', () => {
  it('count edits', () => {
    expect(editDistance('kitten', 'sitting')).to.equal(3);
    expect(editDistance('', 'abc')).to.equal(3);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
    fc.assert(fc.property(fc.string(), (a) => editDistance(a, a) === 0));
  });

  it('take the nearest, the first of equals, and none that is far', () => {
    expect(nearest('sumary', ['date', 'summary'])).to.equal('summary');
    expect(nearest('Claim', ['claim', 'media'])).to.equal('claim');
    expect(nearest('ab', ['aa', 'bb'])).to.equal('aa');
    expect(nearest('government', ['media', 'claim'])).to.equal(undefined);
    expect(nearest('a'.repeat(41), ['a'.repeat(41)])).to.equal(undefined);
  });
});
