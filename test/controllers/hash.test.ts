import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldsIn, formatFields, pagePart, parseFields, withFields, type View } from '../../src/controllers/hash.js';
import { CERTAINTIES, LENSES, OUTCOMES, TIERS } from '../../src/dataset/model.js';

const PAGE = 'https://page.example/story';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~:-]{0,12}$/);
const country = fc.constantFrom('DEU', 'FRA', 'TUR', 'none');
const half = fc.constantFrom('2022-H1', '2023-H2', '2024-H1');
const period = fc.tuple(half, half).map(([from, to]) => (from < to ? `${from}/${to}` : from));
const listOf = (values: fc.Arbitrary<string>) =>
  fc.uniqueArray(values, { minLength: 1, maxLength: 4 }).map((list) => list.join(','));

const orAll = (values: fc.Arbitrary<string>) => fc.oneof(values, fc.constant(''));

/** A selection, and the widget that it was made in. */
const selections: fc.Arbitrary<Omit<View, 'filters'>> = fc.oneof(
  fc.constant({ selected: null, selectedIn: null }),
  fc.record({
    selected: fc.record(
      { target: country, province: id, series: id, period: half, outcome: fc.constantFrom(...OUTCOMES) },
      { requiredKeys: ['target'] },
    ),
    selectedIn: fc.option(id),
  }),
);

const filters: fc.Arbitrary<View['filters']> = fc.record(
  {
    period: orAll(period),
    series: orAll(listOf(id)),
    province: orAll(listOf(id)),
    target: orAll(listOf(country)),
    outcome: listOf(fc.constantFrom(...OUTCOMES)),
    certainty: listOf(fc.constantFrom(...CERTAINTIES)),
    tier: listOf(fc.constantFrom(...TIERS)),
    lens: orAll(fc.constantFrom(...LENSES)),
  },
  { requiredKeys: [] },
);

const views: fc.Arbitrary<View> = fc
  .tuple(filters, selections)
  .map(([chosen, selection]) => ({ filters: chosen, ...selection }));

const names = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('a', '__proto__', '!;=&#%2521', "it's"),
);
const anchors = fc
  .array(
    fc.stringMatching(/^[A-Za-z0-9_=%-]{1,8}$/).filter((part) => !part.startsWith('extops=')),
    { maxLength: 3 },
  )
  .map((parts) => parts.join('&'));
const routes = fc.constantFrom('/', '/chart', '/2/1', '/a/b?x=1&y=2', '/a?x=1#top', '/a#top', '!/a', '!a?x=1');
const hashes = fc.oneof(anchors, routes);

describe('a permalink’s hash', () => {
  it('reads what it writes, for every group, with any anchor beside it', () => {
    fc.assert(
      fc.property(views, views, names, names, hashes, (one, two, a, b, anchor) => {
        fc.pre(a !== b);
        const start = anchor ? `${PAGE}#${anchor}` : PAGE;
        const href = withFields(withFields(start, a, formatFields(one)), b, formatFields(two));
        const through = new URL(href).href;
        expect(parseFields(fieldsIn(through, a) ?? '')).to.deep.equal(one);
        expect(parseFields(fieldsIn(through, b) ?? '')).to.deep.equal(two);
        expect(pagePart(through)).to.equal(pagePart(start));
        expect(withFields(withFields(through, a, ''), b, '')).to.equal(start);
      }),
    );
  });

  it('survives being percent-encoded on its way', () => {
    fc.assert(
      fc.property(views, names, (view, name) => {
        const href = withFields(PAGE, name, formatFields(view));
        const at = href.indexOf('extops=') + 7;
        if (at < 7) return;
        const encoded = href.slice(0, at) + href.slice(at).replace(/[;,:!/=]/g, encodeURIComponent);
        expect(parseFields(fieldsIn(encoded, name) ?? '')).to.deep.equal(view);
      }),
    );
  });

  it('never throws, whatever the hash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (junk) => {
        for (const href of [`${PAGE}#${junk}`, `${PAGE}#extops=${junk}`, `${PAGE}#extops=a;${junk}`]) {
          const view = parseFields(fieldsIn(href, 'a') ?? '');
          expect(formatFields(view).length).to.be.lessThan(9000);
          expect(withFields(href, 'a', 'lens=claim')).to.contain('lens=claim');
        }
      }),
    );
  });

  it('is short and can be read', () => {
    const fields = formatFields({
      filters: { period: '2024-H1', target: 'DEU, FRA' },
      selected: { target: 'DEU' },
      selectedIn: 'map',
    });
    expect(withFields(`${PAGE}#part`, 'story', fields)).to.equal(
      `${PAGE}#part&extops=story;period=2024-H1;target=DEU,FRA;on-target=DEU;in=map`,
    );
  });

  it('keeps its place among the page’s own keys', () => {
    const href = `${PAGE}#extops=a;lens=claim&foo=bar`;
    expect(withFields(href, 'a', 'lens=media')).to.equal(`${PAGE}#extops=a;lens=media&foo=bar`);
    expect(withFields(href, 'a', '')).to.equal(`${PAGE}#foo=bar`);
    expect(withFields(href, 'b', 'tier=core')).to.equal(`${PAGE}#extops=a;lens=claim!b;tier=core&foo=bar`);
  });

  const routed: [route: string, withOurs: string][] = [
    ['/', '/?extops=a;lens=claim'],
    ['/route', '/route?extops=a;lens=claim'],
    ['/route?x=1', '/route?x=1&extops=a;lens=claim'],
    ['/route?x=1#top', '/route?x=1&extops=a;lens=claim#top'],
    ['/route#top', '/route?extops=a;lens=claim#top'],
    ['!/route', '!/route?extops=a;lens=claim'],
    ['!route', '!route?extops=a;lens=claim'],
    ['/2/1', '/2/1?extops=a;lens=claim'],
    ['/2', '/2/?extops=a;lens=claim'],
  ];
  for (const [route, withOurs] of routed) {
    it(`goes into the query of a router’s #${route}`, () => {
      const href = withFields(`${PAGE}#${route}`, 'a', 'lens=claim');
      expect(href).to.equal(`${PAGE}#${withOurs}`);
      expect(fieldsIn(href, 'a')).to.equal('lens=claim');
      expect(withFields(href, 'a', 'lens=media')).to.equal(`${PAGE}#${withOurs.replace('claim', 'media')}`);
    });
  }

  it('names the widget of a selection only', () => {
    expect(parseFields('lens=claim;in=map').selectedIn).to.equal(null);
    expect(parseFields('on-target=DEU;in=<b>').selectedIn).to.equal(null);
    expect(parseFields('on-target=DEU;in=map').selectedIn).to.equal('map');
  });

  const refused: [what: string, fields: string][] = [
    ['unknown keys', 'weather=rain;__proto__=x;constructor=y'],
    ['values that mean nothing', 'period=2024-H3;target=GERMANY;outcome=won;certainty=sure;tier=top;lens=eye'],
    ['markup', 'series=<img>;province="x";on-target=<b>'],
    ['long values', `series=${'a'.repeat(2001)};province=${'b'.repeat(101)}`],
    ['reversed periods', 'period=2024-H2/2024-H1'],
    ['halves of fields', ';;=;period;on-target=;=2024'],
  ];
  for (const [what, fields] of refused) {
    it(`leaves out ${what}`, () =>
      expect(parseFields(fields)).to.deep.equal({ filters: {}, selected: null, selectedIn: null }));
  }

  it('tells all from what is not said', () => {
    expect(parseFields('period=;lens=').filters).to.deep.equal({ period: '', lens: '' });
    expect(formatFields({ filters: { period: '' }, selected: null, selectedIn: null })).to.equal('period=');
  });

  it('is not read where it is endless', () => {
    expect(fieldsIn(`${PAGE}#extops=a;lens=claim;x=${'y'.repeat(9000)}`, 'a')).to.equal(undefined);
  });
});
