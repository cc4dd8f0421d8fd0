import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { loadMessages, messagesAtHand } from '../../src/messages/load.js';
import {
  canonicalTag,
  directionOf,
  LANGUAGES,
  languageOf,
  type Message,
  type MessageKey,
  type MessageTable,
} from '../../src/messages/table.js';
import { wordsFor } from '../../src/messages/words.js';
import { toyDataset } from '../toy/dataset.js';
import { sourcesFrom } from '../helpers/sources.js';

const english: MessageTable = en;
const keys = Object.keys(english) as MessageKey[];
const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholdersOf = (message: Message) =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
/** `{Noun}` is `{noun}` at the start of a sentence, which another language may begin with another word. */
const namesOf = (message: Message) => [...new Set(placeholdersOf(message).map((name) => name.toLowerCase()))].sort();
/** "First half", "second half": the plural form may say the number. */
const isSaidByForm = (key: MessageKey, name: string) => key === 'halfYear.narrow' && name === '{n}';
const words = wordsFor('en');
const wordsIn = async (tag: string) => wordsFor(tag, await loadMessages(tag));

describe('messages: the tables', () => {
  for (const language of LANGUAGES)
    describe(language, () => {
      let table: MessageTable;
      before(async () => (table = language === 'en' ? english : ((await loadMessages(language)) as MessageTable)));

      it('has every message, and no other', () => expect(Object.keys(table)).to.have.members(keys));

      it('has the placeholders of the English', () => {
        for (const key of keys)
          expect(
            namesOf(table[key]).filter((name) => !isSaidByForm(key, name)),
            key,
          ).to.deep.equal(namesOf(english[key]).filter((name) => !isSaidByForm(key, name)));
      });

      it('has something to say for every number', () => {
        const say = wordsFor(language, table);
        for (const key of keys.filter((one) => typeof english[one] !== 'string'))
          for (const n of [0, 1, 2, 3, 5, 11, 21, 100])
            expect(say.count(key, n), `${key} ${n}`).not.to.match(/^$|undefined/);
      });
    });

  it('have all placeholders filled, in every form', () => {
    for (const key of keys)
      for (const n of [0, 1, 2, 5]) {
        const values = Object.fromEntries(placeholdersOf(english[key]).map((name) => [name.slice(1, -1), 'x']));
        expect(words.count(key, n, { noun: 'x', ...values }), key).not.to.match(/[{}]|undefined/);
      }
  });

  it('have a form for one wherever a verb or “each” follows a number in English', () => {
    const agreeing = /\{(n|counted|itemised|reported|shown)\},? ?[\w ]*\b(are|were|have|each)\b/;
    const said = keys.filter((key) => formsOf(english[key]).some((form) => agreeing.test(form)));
    expect(said).to.include('ofReported');
    expect(said.filter((key) => typeof english[key] === 'string')).to.deep.equal([]);
  });

  it('are all said somewhere in the library', async () => {
    const sources = await sourcesFrom('../../src/define.ts');
    const others = [...sources].filter(([address]) => !/\/messages\/en\.ts$/.test(address));
    const code = others.map(([, source]) => source).join('\n');
    const said = keys.filter((key) => code.includes(`"${key}"`) || isSaidByPattern(key, code));
    expect(keys.filter((key) => !said.includes(key))).to.deep.equal([]);
  });
});

/** `certainty.${…}` in the code says every key that begins and ends as it does. */
function isSaidByPattern(key: string, code: string): boolean {
  const patterns = [...code.matchAll(/`([\w.-]+\.)\$\{[^}`]*\}([\w.-]*)`/g)];
  return patterns.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end));
}

describe('messages: words', () => {
  it('tell one from more', () => {
    expect([0, 1, 2].map((n) => words.counted(toyDataset, n))).to.deep.equal([
      '0 plots and attacks',
      '1 plot or attack',
      '2 plots and attacks',
    ]);
  });

  it('agree with one as with more', async () => {
    const values = { reported: 6, period: '2024', counted: '1 plot', series: 'East (1)' };
    expect([1, 2].map((n) => words.count('ofReported', n, { ...values, itemised: n }))).to.deep.equal([
      'Of 6 reported for 2024, 1 is itemised.',
      'Of 6 reported for 2024, 2 are itemised.',
    ]);
    expect(words.count('describe.itemised', 1, values)).to.equal('2024: 1 plot is itemised. By group: East (1).');
    expect((await wordsIn('fr')).count('ofReported', 1, { ...values, itemised: 1 })).to.match(/1 est détaillé\.$/);
    expect((await wordsIn('de')).count('ofReported', 1, { ...values, itemised: 1 })).to.match(/ist 1 einzeln/);
  });

  it('use the plural forms of the language', () => {
    const russian: MessageTable = {
      ...english,
      'legend.countries': { one: '{n} страна', few: '{n} страны', many: '{n} стран', other: '?' },
    };
    const { count } = wordsFor('ru', russian);
    expect([1, 2, 5, 21].map((n) => count('legend.countries', n))).to.deep.equal([
      '1 страна',
      '2 страны',
      '5 стран',
      '21 страна',
    ]);
  });

  it('call what is counted by the dataset’s own noun', async () => {
    const dataset = { ...toyDataset, noun: { one: 'plot', other: { en: 'plots', de: 'Pläne' } } };
    expect([1, 3].map((n) => words.counted(dataset, n))).to.deep.equal(['1 plot', '3 plots']);
    expect(words.noun(dataset)).to.equal('plots');
    expect((await wordsIn('de')).noun(dataset)).to.equal('Pläne');
  });

  it('begin a heading with a capital', () => {
    expect(words.say('map.heading', { noun: 'plots', period: '2024' })).to.match(/^Plots /);
  });

  it('take a text in their language, else in English, else the first', async () => {
    const [swiss, french] = [await wordsIn('de-CH'), await wordsIn('fr')];
    expect(swiss.text({ en: 'East', de: 'Ost' })).to.equal('Ost');
    expect(swiss.text({ de: 'Ost', 'de-CH': 'Oscht' })).to.equal('Oscht');
    expect(french.text({ de: 'Ost', en: 'East' })).to.equal('East');
    expect(french.text({ de: 'Ost', ru: 'Восток' })).to.equal('Ost');
    expect(words.text('As it is')).to.equal('As it is');
  });

  it('are English in all they say where the language has no messages', async () => {
    for (const tag of ['es', 'ur', 'ja', 'hi', '']) {
      const { tag: own, ...said } = await wordsIn(tag);
      expect(own, tag).to.equal('en');
      expect(said.date('2024-07-26'), tag).to.equal('26\u00a0July 2024');
      expect(said.number(12345), tag).to.equal('12,345');
      expect(said.country('DEU'), tag).to.equal('Germany');
      expect(said.text({ es: 'Este', ur: 'مشرق', en: 'East' }), tag).to.equal('East');
    }
  });

  it('name provinces and series, and have a name for none', () => {
    const [dawn, , noon] = toyDataset.provinces;
    expect([words.province(dawn!), words.provinceShort(dawn!), words.provinceShort(noon!)]).to.deep.equal([
      'Dawn Province',
      'Dawn',
      'Noon Province',
    ]);
    expect(words.province(null)).to.equal('No province named');
    expect([words.series(toyDataset, 'east'), words.series(toyDataset, null)]).to.deep.equal([
      'East',
      'No province named',
    ]);
  });

  it('write numbers and lists as the language does', async () => {
    expect((await wordsIn('de')).number(12345)).to.equal('12.345');
    expect((await wordsIn('fa')).number(12)).to.equal('۱۲');
    for (const tag of ['en', 'en-US', 'fr', 'de', 'de-AT', 'tr', 'ru', 'he', 'ar', 'fa', 'ar-EG']) {
      const [oracle, { number }] = [new Intl.NumberFormat(tag), await wordsIn(tag)];
      for (const n of [0, 7, 42, 999, 1000, 1234567, -3, 2.5]) expect(number(n), tag).to.equal(oracle.format(n));
    }
    expect(words.list(['a', 'b', 'c'])).to.equal('a, b and c');
    expect((await wordsIn('fr')).list(['a', 'b'])).to.equal('a et b');
    expect(words.percent(0.5)).to.equal('50%');
  });

  it('put nothing where a value is a text with a placeholder in it', () => {
    expect(words.say('source', { sources: '{n} {sources}' })).to.equal('Source: {n} {sources}');
  });

  it('are made once for a language', () => expect(wordsFor('en')).to.equal(words));
});

describe('messages: languages', () => {
  const tags: [tag: string, language: string, direction: string][] = [
    ['en', 'en', 'ltr'],
    ['en-US', 'en', 'ltr'],
    ['DE-at', 'de', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
    ['fa', 'fa', 'rtl'],
    ['he-IL', 'he', 'rtl'],
    ['ur', 'en', 'rtl'],
    ['ja', 'en', 'ltr'],
    ['arn', 'en', 'ltr'],
  ];
  for (const [tag, language, direction] of tags)
    it(`of ${tag} are ${language}, ${direction}`, () => {
      expect([languageOf(tag), directionOf(tag)]).to.deep.equal([language, direction]);
    });

  const written: [text: string, tag: string | null][] = [
    ['de-at', 'de-AT'],
    ['de_DE', 'de-DE'],
    ['de_DE.UTF-8', 'de-DE'],
    ['sr_RS@latin', 'sr-RS'],
    [' fa ', 'fa'],
    ['iw', 'he'],
    ['', null],
    ['not a language', null],
  ];
  for (const [text, tag] of written) it(`‘${text}’ is ${tag}`, () => expect(canonicalTag(text)).to.equal(tag));

  it('are at hand in English from the start, and others once loaded', async () => {
    expect(messagesAtHand('en-GB')).to.equal(en);
    const german = await loadMessages('de');
    expect(messagesAtHand('de-AT')).to.equal(german);
  });
});
