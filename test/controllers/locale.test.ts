import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocaleController } from '../../src/controllers/locale.js';
import { until } from '../helpers/until.js';

class LocaleHost extends LitElement {
  readonly locale = new LocaleController(this);
  drawings = 0;
  override render() {
    this.drawings++;
  }
}
customElements.define('locale-host', LocaleHost);

const page = document.documentElement;

describe('LocaleController', () => {
  const added: Element[] = [];

  function add(around: Readonly<Record<string, string>> = {}, own: Readonly<Record<string, string>> = {}): LocaleHost {
    const section = document.createElement('section');
    const host = document.createElement('locale-host') as LocaleHost;
    for (const [name, value] of Object.entries(around)) section.setAttribute(name, value);
    for (const [name, value] of Object.entries(own)) host.setAttribute(name, value);
    section.append(host);
    document.body.append(section);
    added.push(section);
    return host;
  }

  beforeEach(() => page.removeAttribute('lang'));
  afterEach(() => {
    for (const section of added.splice(0)) section.remove();
    page.removeAttribute('lang');
    page.removeAttribute('dir');
  });

  const cases: [string, around: Record<string, string>, own: Record<string, string>, tag: string, direction: string][] =
    [
      ['English where nobody says a language', {}, {}, 'en', 'ltr'],
      ['that of the nearest element around', { lang: 'de-AT' }, {}, 'de-AT', 'ltr'],
      ['its own before that', { lang: 'de' }, { lang: 'fr' }, 'fr', 'ltr'],
      ['English for a tag that is none', { lang: 'not a language' }, {}, 'en', 'ltr'],
      ['English for an empty tag', { lang: '' }, {}, 'en', 'ltr'],
      ['right to left for Arabic', { lang: 'ar' }, {}, 'ar', 'rtl'],
      ['the direction the page says', { lang: 'he', dir: 'ltr' }, {}, 'he', 'ltr'],
      ['the direction of its own', { lang: 'en' }, { dir: 'rtl' }, 'en', 'rtl'],
      ['the language’s direction inside a page of the other', { dir: 'rtl' }, { lang: 'en' }, 'en', 'ltr'],
    ];
  for (const [what, around, own, tag, direction] of cases)
    it(`speaks ${what}`, async () => {
      const { locale } = add(around, own);
      await until(() => locale.words.tag === tag);
      expect(locale.direction).to.equal(direction);
    });

  it('finds the language outside the shadow root it is in', async () => {
    const outer = document.createElement('div');
    outer.lang = 'tr';
    const host = document.createElement('locale-host') as LocaleHost;
    outer.attachShadow({ mode: 'open' }).append(host);
    document.body.append(outer);
    added.push(outer);
    await until(() => host.locale.words.tag === 'tr');
  });

  it('follows the page when that changes its language or direction', async () => {
    const host = add();
    await host.updateComplete;
    const { drawings } = host;
    page.lang = 'fa';
    await until(() => host.locale.words.tag === 'fa' && host.locale.direction === 'rtl');
    await until(() => host.drawings > drawings);
    page.dir = 'ltr';
    await until(() => host.locale.direction === 'ltr');
  });

  it('follows its own attribute', async () => {
    const host = add({ lang: 'de' });
    host.lang = 'ru';
    await until(() => host.locale.words.tag === 'ru');
  });

  it('follows the element around it when it is moved', async () => {
    const host = add({ lang: 'de' });
    const other = add({ lang: 'fr' });
    other.parentElement!.append(host);
    await until(() => host.locale.words.tag === 'fr');
  });

  it('rests when it is taken off the page', async () => {
    const host = add();
    await until(() => host.locale.words.tag === 'en');
    host.remove();
    page.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(host.locale.words.tag).to.equal('en');
  });
});
