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
      ['German where the page says so as an operating system does', { lang: 'de_DE' }, {}, 'de-DE', 'ltr'],
      ['Hebrew by its old name', { lang: 'iw' }, {}, 'he', 'rtl'],
      ['English, from left to right, in a page of a language it lacks', { lang: 'ur' }, {}, 'en', 'ltr'],
      ['the same where that page says its direction', { lang: 'ur', dir: 'rtl' }, {}, 'en', 'ltr'],
      ['the direction of a page without a language', { dir: 'RTL' }, {}, 'en', 'rtl'],
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

  it('follows any element around it', async () => {
    const host = add({ id: 'near' });
    const far = document.createElement('main');
    host.parentElement!.replaceWith(far);
    far.append(host);
    added.push(far);
    far.lang = 'tr';
    await until(() => host.locale.words.tag === 'tr');
    far.lang = 'ar';
    await until(() => host.locale.words.tag === 'ar' && host.locale.direction === 'rtl');
    far.dir = 'ltr';
    await until(() => host.locale.direction === 'ltr');
    far.removeAttribute('lang');
    await until(() => host.locale.words.tag === 'en');
  });

  it('follows the hosts of the shadow roots it is in, and what is around these', async () => {
    const [outer, middle, host] = ['section', 'div', 'locale-host'].map((name) => document.createElement(name));
    middle!.attachShadow({ mode: 'closed' }).append(host!);
    const inner = document.createElement('div');
    outer!.attachShadow({ mode: 'open' }).append(inner);
    inner.append(middle!);
    document.body.append(outer!);
    added.push(outer!);
    const { locale } = host as LocaleHost;
    for (const [element, tag] of [
      [outer!, 'de'],
      [inner, 'fr'],
      [middle!, 'fa'],
    ] as const) {
      // prettier-ignore
      element.lang = tag;
      await until(() => locale.words.tag === tag, tag);
    }
    expect(locale.direction).to.equal('rtl');
  });

  it('says what language its English stands for, and nothing where it speaks the page’s', async () => {
    const host = add({ lang: 'es' });
    expect(host.locale.replaced).to.equal('es');
    host.parentElement!.lang = 'de';
    await until(() => host.locale.words.tag === 'de');
    expect(host.locale.replaced).to.equal(null);
    host.parentElement!.lang = 'ur';
    await until(() => host.locale.replaced === 'ur');
  });

  it('draws nothing anew for a language elsewhere in the page', async () => {
    const host = add({ lang: 'de' });
    await until(() => host.locale.words.tag === 'de');
    await host.updateComplete;
    const { drawings } = host;
    const other = add();
    for (const tag of ['fr', 'ru', 'ar']) other.lang = tag;
    await until(() => other.locale.words.tag === 'ar');
    expect(host.drawings).to.equal(drawings);
  });

  it('shares one observer with all others of its tree, and leaves none behind', () => {
    const observed: Node[] = [];
    let disconnected = 0;
    const [observe, disconnect] = [MutationObserver.prototype.observe, MutationObserver.prototype.disconnect];
    MutationObserver.prototype.observe = function (node, options) {
      if (options?.attributeFilter?.includes('lang')) observed.push(node);
      observe.call(this, node, options);
    };
    MutationObserver.prototype.disconnect = function () {
      disconnected++;
      disconnect.call(this);
    };
    try {
      const hosts = Array.from({ length: 200 }, () => add());
      expect(observed).to.deep.equal([document]);
      for (const host of hosts) host.remove();
      expect(disconnected).to.equal(1);
    } finally {
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    }
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
