import { expect } from '@open-wc/testing';
import { LANGUAGES, type Language } from '../../src/messages/table.js';
import { cutToRoom, textWidth } from '../../src/geometry/text-width.js';

/** Words of the kinds that labels hold, in each language there are messages for. */
const SAMPLES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Germany 2', 'United Arab Emirates', 'Khorasan (ISKP)', '17 reported, 3 itemised'],
  ar: ['ألمانيا', 'الإمارات العربية المتحدة', 'ولاية خراسان', 'لا توجد بيانات'],
  fa: ['آلمان', 'امارات متحدهٔ عربی', 'ولایت خراسان', 'گزارش شده'],
  he: ['גרמניה', 'איחוד האמירויות הערביות', 'מחוז חוראסאן', 'לא דווח'],
  tr: ['Almanya 2', 'Birleşik Arap Emirlikleri', 'Horasan Vilayeti', 'bildirilen'],
  fr: ['Allemagne 2', 'Émirats arabes unis', 'Province du Khorassan', 'non détaillés'],
  de: ['Deutschland 2', 'Vereinigte Arabische Emirate', 'Provinz Khorasan', 'nicht einzeln aufgeführt'],
  ru: ['Германия 2', 'Объединенные Арабские Эмираты', 'Вилаят Хорасан', 'не перечислены'],
};

const picture = document.createElement('canvas').getContext('2d')!;

function measured(text: string): number {
  picture.font = '500 100px system-ui, sans-serif';
  return picture.measureText(text).width;
}

describe('geometry: the width of a text', () => {
  for (const language of LANGUAGES)
    it(`is near what a browser measures, in ${language}`, () => {
      const errors = SAMPLES[language].map((text) => textWidth(text, 100) / measured(text) - 1);
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      expect(mean, errors.map((error) => `${Math.round(error * 100)} %`).join(', ')).to.be.within(-0.15, 0.15);
    });

  it('grows with the font and with the text', () => {
    expect(textWidth('Oman', 24)).to.equal(2 * textWidth('Oman', 12));
    expect(textWidth('Oman 1', 12)).to.be.above(textWidth('Oman', 12));
    expect(textWidth('', 12)).to.equal(0);
  });

  it('is cut to its room, and as it is where it fits', () => {
    const cut = cutToRoom('Islands, with its neighbouring administrative districts', 12, 120);
    expect(cut).to.match(/^Islands, .*…$/);
    expect(textWidth(cut, 12)).to.be.within(100, 120);
    expect(cutToRoom('Oman', 12, 120)).to.equal('Oman');
  });
});
