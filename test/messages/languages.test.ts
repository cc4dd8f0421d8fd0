import { expect } from '@open-wc/testing';
import { loadMessages } from '../../src/messages/load.js';
import { directionOf, LANGUAGES, type Message } from '../../src/messages/table.js';
import { wordsFor } from '../../src/messages/words.js';

for (const language of LANGUAGES.filter((one) => one !== 'en'))
  describe(`messages: ${language}`, () => {
    it('has the plural forms that its numbers ask for', async () => {
      const table = await loadMessages(language);
      const rules = new Intl.PluralRules(language);
      const asked = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
      for (const [key, message] of Object.entries<Message>(table)) {
        if (typeof message === 'string') continue;
        for (const form of Object.keys(message)) expect([...asked, 'other'], `${key}: ${form}`).to.include(form);
      }
    });

    it('counts and dates in its own words', async () => {
      const words = wordsFor(language, await loadMessages(language));
      const half = words.period({ from: '2024-H1', to: '2024-H1' });
      expect(half).to.not.match(/January|June/);
      expect(words.country('DEU')).to.not.equal('Germany');
      for (const n of [0, 1, 2, 3, 11, 100]) {
        const counted = words.count('noun.counted', n);
        expect(counted, String(n)).to.not.match(/[{}]|undefined/);
      }
    });

    it('is written in its direction', () => {
      expect(directionOf(language)).to.equal(['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr');
    });
  });
