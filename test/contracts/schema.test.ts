import { expect } from '@open-wc/testing';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import articleFile from '../../data/article.json';
import schema from '../../data/dataset.schema.json';
import extendedFile from '../../data/extended-2022-2024.json';
import { ALPHA3_BY_ALPHA2 } from '../../src/dataset/countries.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { file } from '../dataset/arbitraries.js';
import { mutatedFile } from '../dataset/mutations.js';

/** Formats are hints for editors: a link that is none costs itself alone, so no file is refused for it. */
const accepts = new Ajv({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  validateFormats: false,
}).compile(schema);

function errorCodes(input: unknown): string[] {
  const { problems } = parseDataset(input);
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const province = (id: string, more = {}) => ({ id, name: id, anchor: [0, 0], ...more });
const event = {
  id: 'one',
  date: '2024-01-03',
  target: 'IRN',
  outcome: 'attack',
  attributions: [{ province: 'east', basis: 'claim', confidence: 'confirmed' }],
  summary: 'A sentence.',
  sources: ['s'],
};
const count = { period: '2024-H1', province: 'east', target: null, outcome: 'foiled', count: 1 };
const total = { id: 't', period: '2024-H1', series: 'a', count: 1, sources: ['s'] };
const good = {
  version: 1,
  id: 'toy',
  title: 'Toy',
  asOf: '2024-07-26',
  completeness: 'census',
  series: [{ id: 'a', name: 'A', provinces: ['east'] }],
  provinces: [province('east'), province('west')],
  sources: [{ id: 's', publisher: 'P', title: 'T' }],
  events: [event],
  counts: [count],
  totals: [total],
};
const withEvent = (change: object) => ({ ...good, events: [{ ...event, ...change }] });
const attributed = (change: object) => withEvent({ attributions: [{ ...event.attributions[0], ...change }] });

/** What JSON Schema has no words for, each with a file that shows it: the schema accepts it, the parser does not. */
const BEYOND_SCHEMA: Readonly<Record<string, object>> = {
  'duplicate-id': { ...good, events: [event, event] },
  'unknown-province': attributed({ province: 'south' }),
  'unknown-series': { ...good, totals: [{ ...total, series: 'b' }] },
  'repeated-province': { ...good, series: [{ id: 'a', name: 'A', provinces: ['east', 'east'] }] },
  'unknown-source': withEvent({ sources: ['unknown'] }),
  'reversed-range': withEvent({ killed: [2, 1] }),
};

const fine: [name: string, input: unknown][] = [
  ['the article', articleFile],
  ['the extended sample', extendedFile],
  ['a small file', good],
  ['no lists but events', { version: 1, id: 'x', title: 'X', asOf: '2024-07-26', completeness: 'sample', events: [] }],
  ['no lists but counts', { version: 1, id: 'x', title: 'X', asOf: '2024-07-26', completeness: 'sample', counts: [] }],
  ['fields of a later version', { ...good, later: 5, $schema: 5, events: [{ ...event, weather: null }] }],
  ['a link that is none', { ...good, sources: [{ ...good.sources[0], url: 'javascript:alert(1)' }] }],
  ['text that is too long or has controls', withEvent({ summary: `\u202ea${'x'.repeat(3000)}` })],
  ['a source that is not listed', withEvent({ sources: ['s', 'unknown'] })],
  ['a date after asOf', withEvent({ date: '2030' })],
  ['alpha-2 codes', withEvent({ target: 'XK', alsoTargeted: ['DE', 'DEU'] })],
  ['ranges', withEvent({ killed: 0, injured: [1, 1], arrested: [0, null] })],
];

const wrong: unknown[] = [
  null, [], 'x', 5, {}, { ...good, version: 2 }, { ...good, version: '1' }, { ...good, id: '' }, { ...good, id: 'a b' }, { ...good, title: '' },
  { ...good, title: {} }, { ...good, title: { 'no tag': 'x' } }, { ...good, title: { en: '\u202e' } }, { ...good, asOf: '2024-02-30' },
  { ...good, asOf: '2023-02-29' }, { ...good, asOf: '2024' }, { ...good, completeness: 'all' }, { ...good, licence: {} },
  { ...good, noun: { one: 'x' } }, { ...good, events: {} }, { ...good, events: undefined, counts: undefined }, { ...good, sources: null },
  { ...good, provinces: [province('none')] }, { ...good, provinces: [province('east', { anchor: [0, 90.1] })] },
  { ...good, provinces: [province('east', { anchor: [0] })] }, { ...good, provinces: [province('east', { area: ['XXX'] })] },
  { ...good, series: [{ id: 'a', name: 'A' }] }, { ...good, sources: [{ id: 's', publisher: 'P' }] },
  { ...good, sources: [{ ...good.sources[0], lang: 'english language' }] }, { ...good, sources: [{ ...good.sources[0], url: 5 }] },
  { ...good, counts: [{ ...count, count: 1.5 }] }, { ...good, counts: [{ ...count, count: 1e9 + 1 }] }, { ...good, counts: [{ ...count, period: '2024-H3' }] },
  { ...good, totals: [{ ...total, sources: [] }] }, { ...good, totals: [{ ...total, qualifier: 'circa' }] }, { ...good, totals: [null] },
  withEvent({ id: 5 }), withEvent({ date: '2024-13' }), withEvent({ date: 2024 }), withEvent({ target: 'UK' }), withEvent({ target: undefined }),
  withEvent({ outcome: 'failed' }), withEvent({ attributions: [] }), withEvent({ attributions: Array(101).fill(event.attributions[0]) }),
  attributed({ basis: 'rumour' }), attributed({ province: undefined }), attributed({ province: 5 }), withEvent({ killed: [1] }),
  withEvent({ killed: -1 }), withEvent({ killed: null }), withEvent({ killed: [null, 1] }), withEvent({ tier: 'outer' }), withEvent({ dateOf: 'x' }),
  withEvent({ caveats: [''] }), withEvent({ summary: undefined }), withEvent({ sources: [] }), withEvent({ sources: [5] }), withEvent({ place: 5 }),
]; // prettier-ignore

describe('the JSON Schema', function () {
  this.timeout(60_000);

  for (const [name, input] of fine) {
    it(`accepts what the parser accepts: ${name}`, () => {
      accepts(input);
      expect(accepts.errors ?? []).to.deep.equal([]);
      expect(errorCodes(input)).to.deep.equal([]);
    });
  }

  wrong.forEach((input, i) => {
    it(`rejects what the parser rejects, case ${i}`, () => {
      const json: unknown = JSON.parse(JSON.stringify(input));
      expect(accepts(json), 'schema').to.equal(false);
      expect(errorCodes(json)).to.not.deep.equal([]);
    });
  });

  for (const [code, input] of Object.entries(BEYOND_SCHEMA)) {
    it(`has no words for ${code}`, () => {
      expect(accepts(input)).to.equal(true);
      expect(errorCodes(input)).to.deep.equal([code]);
    });
  }

  it('accepts every valid file', () => {
    fc.assert(
      fc.property(file, (input) => {
        accepts(input);
        expect(accepts.errors ?? []).to.deep.equal([]);
        expect(errorCodes(input)).to.deep.equal([]);
      }),
    );
  });

  it('accepts a file with any one change just when the parser does, but for what it has no words for', () => {
    fc.assert(
      fc.property(mutatedFile, (input) => {
        const codes = errorCodes(input);
        if (accepts(input)) expect(codes.filter((code) => !Object.hasOwn(BEYOND_SCHEMA, code))).to.deep.equal([]);
        else expect(codes).to.not.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lists the countries that the parser knows', () => {
    const codes = [...ALPHA3_BY_ALPHA2].flat();
    expect(new Set(schema.$defs.country.enum)).to.deep.equal(new Set(codes));
  });

  it('agrees with the parser on every day of the calendar', () => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const days = ['2000', '1900', '2023', '2024', '2099', '2100', '1899'].flatMap((year) =>
      Array.from({ length: 14 * 33 }, (_, i) => `${year}-${pad(Math.floor(i / 33))}-${pad(i % 33)}`),
    );
    const patterns = [schema.$defs.fullDate.pattern, schema.$defs.partialDate.pattern].map(
      (pattern) => new RegExp(pattern, 'u'),
    );
    for (const day of days) {
      const read = errorCodes(withEvent({ date: day })).length === 0;
      expect(
        patterns.map((pattern) => pattern.test(day)),
        day,
      ).to.deep.equal([read, read]);
    }
  });

  it('describes every field to whoever writes one', () => {
    const undescribed: string[] = [];
    const visit = (node: object, path: string) => {
      for (const [key, child] of Object.entries(node) as [string, unknown][]) {
        if (typeof child !== 'object' || child === null) continue;
        const isField = path.endsWith('/properties') || path.endsWith('/$defs');
        if (isField && !('description' in child)) undescribed.push(`${path}/${key}`);
        visit(child, `${path}/${key}`);
      }
    };
    visit(schema, '');
    expect(undescribed).to.deep.equal([]);
  });
});
