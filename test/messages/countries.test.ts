import { expect } from '@open-wc/testing';
import { alpha2Of } from '../../src/dataset/countries.js';
import type { CountryCode } from '../../src/dataset/model.js';
import { loadMessages } from '../../src/messages/load.js';
import { LANGUAGES } from '../../src/messages/table.js';
import { wordsFor } from '../../src/messages/words.js';
import { areas } from '../contracts/world.js';

const drawn = areas.map(({ id }) => String(id));
const codes = drawn.filter((code) => alpha2Of(code) !== null);
const nameIn = async (code: CountryCode, tag: string) => wordsFor(tag, await loadMessages(tag)).country(code);

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
    ['DEU', 'es', 'Germany'],
    ['TUR', 'en', 'Turkey'],
    ['TUR', 'en-US', 'Turkey'],
    ['TUR', 'tr', 'Türkiye'],
    ['TUR', 'es', 'Turkey'],
    ['XKX', 'en', 'Kosovo'],
    ['SOL', 'en', 'Somaliland'],
    ['SOL', 'ru', 'Сомалиленд'],
    ['SOL', 'es', 'Somaliland'],
    ['IOA', 'de', 'Australien'],
    ['ZZZ', 'en', 'ZZZ'],
  ];
  for (const [code, tag, name] of names)
    it(`call ${code} ${name} in ${tag}`, async () => expect(await nameIn(code, tag)).to.equal(name));

  for (const tag of LANGUAGES) {
    it(`are there for every code, each another, in ${tag}`, async () => {
      const all = await Promise.all(codes.map((code) => nameIn(code, tag)));
      expect(codes.filter((code, i) => all[i] === code || !all[i])).to.deep.equal([]);
      expect(all.filter((name, i) => all.indexOf(name) !== i)).to.deep.equal([]);
    });

    it(`are there for all that the map draws, in ${tag}`, async () => {
      const all = await Promise.all(drawn.map((code) => nameIn(code, tag)));
      expect(drawn.filter((code, i) => all[i] === code)).to.deep.equal([]);
    });
  }
});

describe('messages: names that are disputed, or that engines disagree on', () => {
  const DISPUTED: readonly [code: CountryCode, names: readonly string[]][] = [
    ['PSE', ['Palestine', 'فلسطين', 'فلسطین', 'פלסטין', 'Filistin', 'Palestine', 'Palästina', 'Палестина']],
    ['TWN', ['Taiwan', 'تايوان', 'تایوان', 'טייוואן', 'Tayvan', 'Taïwan', 'Taiwan', 'Тайвань']],
    ['XKX', ['Kosovo', 'كوسوفو', 'کوزوو', 'קוסובו', 'Kosova', 'Kosovo', 'Kosovo', 'Косово']],
    [
      'ESH',
      [
        'Western Sahara',
        'الصحراء الغربية',
        'صحرای غربی',
        'סהרה המערבית',
        'Batı Sahra',
        'Sahara occidental',
        'Westsahara',
        'Западная Сахара',
      ],
    ],
    ['HKG', ['Hong Kong', 'هونغ كونغ', 'هنگ‌کنگ', 'הונג קונג', 'Hong Kong', 'Hong Kong', 'Hongkong', 'Гонконг']],
    ['TUR', ['Turkey', 'تركيا', 'ترکیه', 'טורקיה', 'Türkiye', 'Turquie', 'Türkei', 'Турция']],
  ];
  for (const [code, names] of DISPUTED)
    it(`${code}: the same short name in every engine`, async () => {
      expect(await Promise.all(LANGUAGES.map((tag) => nameIn(code, tag)))).to.deep.equal(names);
    });

  it('no name is longer than a label can be, of those that the data have', async () => {
    const targets = 'IRN KWT TUR ISR PSE SWE RUS DEU IND FRA OMN LBN UZB TJK QAT BEL AUT NLD UGA ESP KGZ USA CAN AZE';
    for (const tag of LANGUAGES)
      for (const code of targets.split(' ')) expect((await nameIn(code, tag)).length, `${tag} ${code}`).to.be.below(19);
  });
});
