import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LitElement } from 'lit';
import { readQuery } from '../../src/embed/query.js';
import { WIDGETS } from '../../src/embed/widgets.js';
import '../../src/define.js';

/** These tie a widget to others of its page, or to the page's fragment, which in a frame belongs to the page around. */
const LEFT_OUT = ['group', 'permalink'];
const PAGE = 'https://charts.example/embed.html';

function attributesOf(query: string): Readonly<Record<string, string>> {
  return readQuery(`${PAGE}?${query}`).attributes;
}

describe('the address of an embed page', () => {
  it('names every attribute that an element alone on its page can use, and no other', () => {
    for (const [name, { tag, attributes }] of Object.entries(WIDGETS)) {
      const element = customElements.get(tag) as unknown as { observedAttributes: string[] };
      expect([...attributes].sort(), `src/embed/widgets.ts: ${name}`).to.deep.equal(
        element.observedAttributes.filter((attribute) => !LEFT_OUT.includes(attribute)).sort(),
      );
    }
  });

  it('shows the widget it names, else the usual one', () => {
    for (const name of Object.keys(WIDGETS)) expect(readQuery(`${PAGE}?widget=${name}`).name).to.equal(name);
    for (const name of ['', 'pie', 'MAP', '__proto__', 'constructor', 'extops-map']) {
      expect(readQuery(`${PAGE}?widget=${name}`).name).to.equal('map');
    }
    for (const query of ['', '?widget=', '?widget=pie']) {
      expect(readQuery(PAGE + query, 'flows').name).to.equal('flows');
    }
  });

  it('takes as a switch what the element has as one', () => {
    for (const [name, { tag, attributes }] of Object.entries(WIDGETS)) {
      const { elementProperties } = customElements.get(tag) as typeof LitElement;
      const isSwitch = (attribute: string) =>
        [...elementProperties.values()].some(
          (property) => property.attribute === attribute && property.type === Boolean,
        ) || elementProperties.get(attribute)?.type === Boolean;
      for (const attribute of attributes) {
        const denied = readQuery(`${PAGE}?widget=${name}&${attribute}=0`).attributes;
        expect(!(attribute in denied), `${name} ${attribute}`).to.equal(isSwitch(attribute));
      }
    }
  });

  it('hands attributes on as they are', () => {
    const query = new URLSearchParams({ period: '2024-H1', heading: '“Plots” & <attacks>', src: './data.json' });
    expect(attributesOf(String(query))).to.deep.equal(Object.fromEntries(query));
  });

  it('counts what is empty as absent', () => {
    const empty = WIDGETS['map']!.attributes.filter((name) => !/^(without-.+|multiples)$/.test(name));
    expect(attributesOf(empty.map((name) => `${name}=`).join('&'))).to.deep.equal({});
    const { lang, dir, colorScheme } = readQuery(`${PAGE}?lang=&dir=&theme=`);
    expect([lang, dir, colorScheme]).to.deep.equal([null, null, 'light dark']);
  });

  it('takes a switch as on unless it is denied', () => {
    for (const on of ['without-table', 'without-table=', 'without-table=1', 'without-table=true']) {
      expect(attributesOf(on), on).to.deep.equal({ 'without-table': '' });
    }
    for (const off of ['without-table=0', 'without-table=false', 'without-table=no']) {
      expect(attributesOf(off), off).to.deep.equal({});
    }
  });

  const refused = [
    'onclick=alert(1)',
    'onload=alert(1)',
    'style=display:none',
    'class=a',
    'slot=a',
    'part=a',
    'is=a',
    'data=%5Bobject%20Object%5D',
    'innerHTML=<img src=x>',
    'PERIOD=2024-H1',
    '__proto__=a',
    'constructor=a',
    'src=javascript:alert(1)',
    'src=%0Ajava%0Ascript:alert(1)',
    'src=data:application/json,{}',
    'src=blob:https://charts.example/1',
    'src=file:///etc/hosts',
    'src=https://[bad',
    `heading=${'a'.repeat(2001)}`,
  ];
  for (const query of refused) {
    it(`ignores ${query.slice(0, 40)}`, () => expect(attributesOf(query)).to.deep.equal({}));
  }

  it('lets nothing through but listed names, whatever the query', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom(...WIDGETS['map']!.attributes, 'onclick', 'href', '__proto__'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const { widget, attributes } = readQuery(`${PAGE}?${new URLSearchParams(pairs)}`);
        for (const key of Object.keys(attributes)) expect(widget.attributes).to.contain(key);
        if (attributes['src'] !== undefined) expect(new URL(attributes['src'], PAGE).protocol).to.match(/^https?:$/);
      }),
    );
  });

  const pages: [string, Partial<ReturnType<typeof readQuery>>][] = [
    ['', { lang: null, dir: null, colorScheme: 'light dark' }],
    ['lang=de', { lang: 'de', dir: 'ltr' }],
    ['lang=ar', { lang: 'ar', dir: 'rtl' }],
    ['lang=fa-IR', { lang: 'fa-IR', dir: 'rtl' }],
    ['lang=he&dir=ltr', { lang: 'he', dir: 'ltr' }],
    ['dir=rtl', { lang: null, dir: 'rtl' }],
    ['dir=sideways&lang=%22%3E', { lang: null, dir: null }],
    ['theme=dark', { colorScheme: 'dark' }],
    ['theme=light', { colorScheme: 'light' }],
    ['theme=red', { colorScheme: 'light dark' }],
  ];
  for (const [query, page] of pages) {
    it(`dresses the page for '${query}'`, () => expect(readQuery(`${PAGE}?${query}`)).to.include(page));
  }
});
