import { expect } from '@open-wc/testing';
import type { PropertyDeclaration } from 'lit';
import { ExtopsMap } from '../../src/define.js';
import type { ExtopsElement } from '../../src/elements/element.js';
import { warned } from '../../src/elements/warn.js';
import { until } from '../helpers/until.js';
import { catchUncaught } from '../helpers/uncaught.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const TAGS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'] as const;
type Tag = (typeof TAGS)[number];
type Given = Readonly<Record<string, unknown>>;

const throwing = () => {
  throw new Error('thrown by the page');
};
const cyclic: unknown[] = [];
cyclic.push(cyclic);
const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

/** No property can mean any of these. */
const ODD: Readonly<Record<string, unknown>> = {
  'a symbol': Symbol('odd'),
  'an object without prototype': Object.create(null),
  'an object': { period: '2024' },
  'a function': () => '2024',
  'a date': new Date(0),
  'an invalid date': new Date(NaN),
  'not a number': NaN,
  infinity: -Infinity,
  'a bigint': 2024n,
  'a map': new Map([['period', '2024']]),
  'a promise': Promise.resolve('2024'),
  'an array that holds itself': cyclic,
  'an array of symbols': [Symbol('odd')],
  'an array that throws': Object.defineProperty([1], 0, { get: throwing }),
  'an address that throws': Object.defineProperty({}, 'href', { get: throwing }),
  'a text that throws': { toString: throwing, [Symbol.toPrimitive]: throwing },
  'a proxy that is no more': revoked,
};

const classOf = (tag: Tag) => customElements.get(tag) as unknown as typeof ExtopsElement;
const isPublic = ([, { state, attribute }]: readonly [PropertyKey, PropertyDeclaration]) =>
  !state && attribute !== false;
const publicOf = (tag: Tag) => [...classOf(tag).elementProperties].filter(isPublic).map(([name]) => String(name));
const attributeOf = (tag: Tag, name: string) => {
  const { attribute } = classOf(tag).elementProperties.get(name)!;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
};
/** The name of a value in a warning. */
const calledIn = (value: unknown) => (typeof value === 'number' ? String(value) : typeof value);
const valuesOf = (element: object, names: readonly string[]) => names.map((name) => Reflect.get(element, name));

describe('every public property', () => {
  const warnings = catchWarnings();
  const uncaught = catchUncaught();
  const added: HTMLElement[] = [];
  afterEach(() => added.splice(0).forEach((element) => element.remove()));

  function add<T extends Tag>(tag: T, given: Given = {}): HTMLElementTagNameMap[T] {
    const element = Object.assign(document.createElement(tag), { data: toyFile }, given);
    document.body.append(element);
    added.push(element);
    return element;
  }

  const find = (element: ExtopsElement, selector: string) => element.shadowRoot?.querySelector(selector);
  const isDrawn = (element: ExtopsElement) =>
    Boolean(
      find(element, '[aria-busy=false]') && !find(element, '.picture .vacant') && find(element, '.footer, .facets'),
    );

  async function drawn<T extends Tag>(tag: T, given: Given = {}): Promise<HTMLElementTagNameMap[T]> {
    const element = add(tag, given);
    element.scrollIntoView();
    await until(() => isDrawn(element), `${tag} is drawn`);
    return element;
  }

  for (const tag of TAGS) {
    const names = publicOf(tag);
    const defaults = valuesOf(document.createElement(tag), names);

    it(`of <${tag}> is known here`, () => {
      expect(names).to.include.members(['src', 'timeout', 'group', 'headingLevel', 'theme', 'heading']);
    });

    for (const [what, odd] of Object.entries(ODD))
      it(`of <${tag}> takes ${what} for absent, and says so once`, async () => {
        const element = await drawn(tag);
        for (const name of names) {
          const before = warnings.length;
          Reflect.set(element, name, odd);
          Reflect.set(element, name, odd);
          expect(warnings.length - before, `warnings of ${name}`).to.be.at.most(1);
        }
        for (const name of names) {
          const begin = `${attributeOf(tag, name)}: ${calledIn(odd)} is not `;
          expect(
            [...warned].filter((message) => message.startsWith(begin)),
            begin,
          ).to.have.length(1);
        }
        expect(valuesOf(element, names)).to.deep.equal(defaults);
        await element.updateComplete;
        await drawn(tag, Object.fromEntries(names.map((name) => [name, odd])));
        expect(isDrawn(element), 'is still drawn').to.equal(true);
        expect(uncaught).to.deep.equal([]);
      });

    it(`of <${tag}> set to nothing is absent, without a word`, async () => {
      const element = add(tag);
      for (const nothing of [null, undefined])
        for (const name of names) {
          Reflect.set(element, name, nothing);
          expect(valuesOf(element, [name]), name).to.deep.equal([defaults[names.indexOf(name)]]);
        }
      await until(() => isDrawn(element), `${tag} is drawn`);
      expect(warnings).to.deep.equal([]);
    });

    for (const odd of Object.values(ODD))
      it(`of <${tag}>: ${typeof odd} as data says so, and the rest of the page goes on`, async () => {
        const element = add(tag, { data: odd });
        await until(() => find(element, '[role=alert], .facets, .figure[aria-busy=false]'), `${tag} says so`);
        element.data = toyFile;
        await until(() => isDrawn(element) && !find(element, '[role=alert]'), `${tag} is drawn`);
        expect(uncaught).to.deep.equal([]);
      });
  }

  /** A natural value for a script, and the attribute that says the same. */
  const NATURAL: readonly [name: string, value: unknown, text: string | number | boolean | null][] = [
    ['period', 2024, '2024'],
    ['period', [2022, 2023], '2022/2023'],
    ['period', ['2023-H2', '2024-H1'], '2023-H2/2024-H1'],
    ['target', ['DEU', 'FRA'], 'DEU,FRA'],
    ['target', ['DEU', null, false && 'FRA', ''], 'DEU'],
    ['target', [], null],
    ['province', Object.freeze(['dawn', 'none']), 'dawn,none'],
    ['classes', [1, 2, 5], '1,2,5'],
    ['classes', 3, '3'],
    ['src', new URL('https://data.example/a.json'), 'https://data.example/a.json'],
    ['topology', new URL('/world.json', location.href), new URL('/world.json', location.href).href],
    ['entryAddress', new URL('https://site.example/events/'), 'https://site.example/events/'],
    ['heading', 2024, '2024'],
    ['heading', false, null],
    ['timeout', '500', 500],
    ['timeout', -1, null],
    ['timeout', Infinity, Infinity],
    ['maxBytes', ' 1000 ', 1000],
    ['maxBytes', 0, null],
    ['refresh', -5, null],
    ['refresh', 0, 0],
    ['headingLevel', '2', 2],
    ['headingLevel', 7, 3],
    ['headingLevel', 2.5, 3],
    ['multiples', 1, true],
    ['multiples', 0, false],
    ['multiples', '', true],
  ];

  for (const [name, value, text] of NATURAL)
    it(`${name} = ${JSON.stringify(value) ?? String(value)} is ${text}`, () => {
      const map = document.createElement('extops-map');
      Reflect.set(map, name, value);
      expect(Reflect.get(map, name)).to.equal(text);
    });

  it('may be an address of another window', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    added.push(frame);
    const { URL: TheirURL } = frame.contentWindow as Window & typeof globalThis;
    const map = Object.assign(document.createElement('extops-map'), { src: new TheirURL('https://data.example/') });
    expect(map.src).to.equal('https://data.example/');
  });

  it('that was set before the element came is read as well', async () => {
    const early = Object.assign(document.createElement('extops-later') as ExtopsMap, { period: 2024, target: ['DEU'] });
    document.body.append(early);
    added.push(early);
    customElements.define('extops-later', class extends ExtopsMap {});
    await early.updateComplete;
    expect([early.period, early.target]).to.deep.equal(['2024', 'DEU']);
  });

  it('counts as its attribute does, in the picture and in the group', async () => {
    const filters = { period: 2024, target: ['DEU', 'TUR'], group: 'natural' };
    const map = await drawn('extops-map', filters);
    const form = await drawn('extops-filters', { group: 'natural' });
    expect([...map.shadowRoot!.querySelectorAll('.marks [role=option]')]).to.have.length(2);
    const chips = [...form.shadowRoot!.querySelectorAll('.chip')].map(({ textContent }) => textContent.trim());
    expect(chips).to.have.length(3);
    map.target = ['DEU'];
    await until(() => form.shadowRoot!.querySelectorAll('.chip').length === 2, 'the form follows');
  });

  it('keeps the picture where the page gives an equal list again', async () => {
    const map = await drawn('extops-map', { target: ['DEU', 'TUR'] });
    let updates = 0;
    map.addController({ hostUpdated: () => updates++ });
    map.target = ['DEU', 'TUR'];
    await map.updateComplete;
    expect(updates).to.equal(0);
  });
});

/** Attributes that are one of a few words, and with what that shows. */
const CHOICES: readonly [Tag, name: string, beside?: Given][] = [
  ...TAGS.flatMap((tag): [Tag, string][] => ['fallback', 'theme'].map((name) => [tag, name])),
  ...(['extops-map', 'extops-flows'] as const).map((tag): [Tag, string] => [tag, 'region']),
  ...(['extops-map', 'extops-flows', 'extops-halves', 'extops-events'] as const).flatMap((tag): [Tag, string][] =>
    ['lens', 'outcome', 'certainty', 'tier'].map((name) => [tag, name]),
  ),
  ['extops-map', 'mark'],
  ['extops-halves', 'by'],
  ['extops-halves', 'sort', { compare: '2023-H2/2024-H1' }],
  ['extops-events', 'order'],
];

describe('words that an attribute does not know', () => {
  const warnings = catchWarnings();
  const uncaught = catchUncaught();

  for (const [tag, name, beside = {}] of CHOICES)
    it(`of <${tag}>: ${name} falls back, and says so once`, async () => {
      const element = Object.assign(document.createElement(tag), { data: toyFile }, beside);
      const odd = `${tag}-${name}`;
      element.setAttribute(name, odd);
      document.body.append(element);
      element.scrollIntoView();
      await until(() => element.shadowRoot?.querySelector('.footer, .facets') && !element.shadowRoot.querySelector('.vacant'), 'it is drawn'); // prettier-ignore
      element.requestUpdate(name, null);
      await element.updateComplete;
      const said = warnings.filter((message) => message.startsWith(`extops: ${name}: unknown value '${odd}'`));
      expect(said).to.have.length(1);
      expect(uncaught).to.deep.equal([]);
      element.remove();
    });
});

describe('odd attributes', () => {
  const warnings = catchWarnings();
  const uncaught = catchUncaught();
  const NUMBERS = ['', ' ', '-1', '-1e9', '0', 'NaN', 'Infinity', '-Infinity', '1e99', '0x1F', '12px', 'many', '9'.repeat(400)]; // prettier-ignore
  const names = ['top', 'heading-level', 'timeout', 'refresh', 'max-bytes'];

  for (const tag of TAGS)
    for (const value of NUMBERS)
      it(`of <${tag}> never make a negative size: '${value.slice(0, 12)}'`, async () => {
        const element = document.createElement(tag);
        for (const name of names) element.setAttribute(name, value);
        element.data = toyFile;
        document.body.append(element);
        element.scrollIntoView();
        await until(() => element.shadowRoot?.querySelector('.footer, .facets') && !element.shadowRoot.querySelector('.vacant'), 'it is drawn'); // prettier-ignore
        const all = [...element.shadowRoot!.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
        const sizes = all.filter(({ name }) => /^(width|height|r|x|y|cx|cy|d|aria-level|viewBox)$/.test(name));
        expect(sizes.filter(({ value }) => /NaN|Infinity|undefined/.test(value))).to.deep.equal([]);
        const negative = sizes.filter(
          ({ name, value }) => /^(width|height|r|aria-level)$/.test(name) && /^-/.test(value),
        );
        expect(negative).to.deep.equal([]);
        expect(element.headingLevel).to.be.within(1, 6);
        expect(warnings.length).to.be.at.most(names.length);
        expect(uncaught).to.deep.equal([]);
        element.remove();
      });
});
