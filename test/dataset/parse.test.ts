import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ExtopsError } from '../../src/dataset/error.js';
import type { Dataset, Problem } from '../../src/dataset/model.js';
import { parseDataset, parseDatasetInSlices, parseDatasetText, type Parsed } from '../../src/dataset/parse.js';
import { file, mutatedFile, pathsIn, resolve } from './arbitraries.js';

const event = {
  id: 'one',
  date: '2024-01-03',
  target: 'IRN',
  outcome: 'attack',
  attributions: [{ province: 'east', basis: 'claim', confidence: 'confirmed' }],
  summary: 'A sentence.',
  sources: ['paper'],
};
const total = { id: 'all', period: '2024-H1', series: null, count: 5, sources: ['paper'] };
const good = {
  version: 1,
  id: 'toy',
  title: 'Toy',
  asOf: '2024-07-26',
  completeness: 'census',
  series: [{ id: 'a', name: 'A', provinces: ['east'] }],
  provinces: [
    { id: 'east', name: 'East', anchor: [66, 34] },
    { id: 'west', name: 'West', anchor: [10, 20] },
  ],
  sources: [{ id: 'paper', publisher: 'The Paper', title: 'A report', url: 'https://paper.example/' }],
  events: [event],
  counts: [{ period: '2023-H2', province: 'west', target: null, outcome: 'foiled', count: 3 }],
  totals: [total],
};

const withEvent = (change: object) => ({ ...good, events: [event, { ...event, id: 'two', ...change }] });
const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
const says = ({ problems }: Parsed) => problems.map(({ pointer, code }) => `${pointer} ${code}`);
const loaded = ({ dataset }: Parsed): Dataset => dataset ?? expect.fail('no dataset');
const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error');

describe('parseDataset', () => {
  it('reads a good file without a word', () => {
    const { dataset, problems, skipped } = parseDataset(good);
    expect(problems).to.deep.equal([]);
    expect(skipped).to.equal(0);
    expect(dataset).to.deep.equal(good);
  });

  it('normalises countries, and fills in lists that are absent', () => {
    const { events } = loaded(parseDataset(withEvent({ target: 'DE', alsoTargeted: ['FR', 'XK'] })));
    expect(events[1])
      .to.include({ target: 'DEU' })
      .and.to.deep.include({ alsoTargeted: ['FRA', 'XKX'] });
    const head = { version: 1, id: 'toy', title: 'Toy', asOf: '2024-07-26', completeness: 'sample', counts: [] };
    const lists = { series: [], provinces: [], sources: [], events: [], counts: [], totals: [] };
    expect(parseDataset(head).dataset).to.deep.equal({ ...head, ...lists });
  });

  it('ignores what it does not know', () => {
    const newer = { ...good, $schema: 5, later: { deep: [] }, events: [{ ...event, weather: 'fair' }] };
    expect(parseDataset(newer)).to.deep.equal(parseDataset(good));
  });

  it('reads its own output to the same, without new errors', () => {
    fc.assert(
      fc.property(file, (input) => {
        const once = loaded(parseDataset(input));
        const again = parseDataset(JSON.parse(JSON.stringify(once)));
        expect(errors(again.problems)).to.deep.equal([]);
        expect(again.dataset).to.deep.equal(once);
      }),
    );
  });

  it('freezes all it returns', () => {
    const dataset = loaded(
      parseDataset(withEvent({ summary: { en: 'x' }, killed: [1, 2], caveats: ['x'], alsoTargeted: ['FR'] })),
    );
    for (const path of pathsIn(dataset)) {
      const value = resolve(dataset, path.map((key) => `/${key}`).join(''));
      if (!Object.isFrozen(value)) expect.fail(`not frozen: ${path.join('/')}`);
    }
  });

  describe('what is wrong in one event costs that event', () => {
    const cases: [change: object, pointer: string, code: string, suggestion?: string][] = [
      [{ id: 'one' }, '/id', 'duplicate-id'],
      [{ id: 'a b' }, '/id', 'bad-id'],
      [{ id: '' }, '/id', 'bad-id'],
      [{ id: 7 }, '/id', 'wrong-type'],
      [{ id: 'x'.repeat(101) }, '/id', 'bad-id'],
      [{ date: '2024-02-30' }, '/date', 'impossible-date'],
      [{ date: '2024-13' }, '/date', 'impossible-date'],
      [{ date: '1066' }, '/date', 'impossible-date'],
      [{ date: '3 January' }, '/date', 'bad-date'],
      [{ date: '2024-H1' }, '/date', 'bad-date'],
      [{ date: new Date(0) }, '/date', 'wrong-type'],
      [{ dateOf: 'arrests' }, '/dateOf', 'unknown-value', "did you mean 'arrest'?"],
      [{ target: 'UKR1' }, '/target', 'unknown-country', "did you mean 'UKR'?"],
      [{ target: 'UK' }, '/target', 'unknown-country', "did you mean 'GBR'?"],
      [{ target: 'Germany' }, '/target', 'unknown-country', "did you mean 'DEU'?"],
      [{ target: '' }, '/target', 'unknown-country'],
      [{ target: undefined }, '', 'missing'],
      [{ alsoTargeted: ['DEU', 'qqqqqq'] }, '/alsoTargeted/1', 'unknown-country'],
      [{ arrestedIn: 'DEU' }, '/arrestedIn', 'wrong-type'],
      [{ outcome: 'Foiled' }, '/outcome', 'unknown-value', "did you mean 'foiled'?"],
      [{ outcome: null }, '/outcome', 'unknown-value'],
      [{ attributions: [] }, '/attributions', 'too-few'],
      [{ attributions: [null] }, '/attributions/0', 'wrong-type'],
      [{ attributions: [{ ...event.attributions[0], province: 'easte' }] }, '/attributions/0/province', 'unknown-province', "did you mean 'east'?"],
      [{ attributions: [{ ...event.attributions[0], confidence: 'sure' }] }, '/attributions/0/confidence', 'unknown-value'],
      [{ attributions: [{ basis: 'claim', confidence: 'confirmed' }] }, '/attributions/0', 'missing'],
      [{ attributions: Array(101).fill(event.attributions[0]) }, '/attributions', 'too-many'],
      [{ killed: [3, 1] }, '/killed', 'reversed-range'],
      [{ killed: -1 }, '/killed', 'out-of-range'],
      [{ killed: 1.5 }, '/killed', 'out-of-range'],
      [{ killed: 1e10 }, '/killed', 'out-of-range'],
      [{ killed: NaN }, '/killed', 'out-of-range'],
      [{ killed: Infinity }, '/killed', 'out-of-range'],
      [{ killed: '3' }, '/killed', 'wrong-type'],
      [{ killed: null }, '/killed', 'wrong-type'],
      [{ injured: [1] }, '/injured', 'wrong-type'],
      [{ arrested: [null, 1] }, '/arrested/0', 'wrong-type'],
      [{ tier: 'border-line' }, '/tier', 'unknown-value', "did you mean 'borderline'?"],
      [{ summary: '' }, '/summary', 'empty-text'],
      [{ summary: '\u202e ' }, '/summary', 'empty-text'],
      [{ summary: {} }, '/summary', 'bad-language'],
      [{ summary: { 'in English': 'x' } }, '/summary/in English', 'bad-language'],
      [{ summary: { 'a/b~c': 'x' } }, '/summary/a~1b~0c', 'bad-language'],
      [{ summary: { en: 5 } }, '/summary/en', 'wrong-type'],
      [{ place: 5 }, '/place', 'wrong-type'],
      [{ caveats: 'none' }, '/caveats', 'wrong-type'],
      [{ sources: [] }, '/sources', 'too-few'],
      [{ sources: [5] }, '/sources/0', 'wrong-type'],
    ]; // prettier-ignore
    for (const [change, pointer, code, suggestion] of cases) {
      it(`${JSON.stringify(change).slice(0, 60)} at ${pointer || 'the event'}: ${code}`, () => {
        const { dataset, problems, skipped } = parseDataset(withEvent(change));
        expect(dataset?.events).to.deep.equal(good.events);
        expect(skipped).to.equal(1);
        const [problem] = errors(problems);
        expect(problem).to.include({ code, pointer: `/events/1${pointer}`, severity: 'error' });
        expect(problem?.suggestion).to.equal(suggestion);
      });
    }

    for (const entry of [null, 0, 'x', [], [event], true]) {
      it(`${JSON.stringify(entry)?.slice(0, 20)} is no event`, () => {
        expect(says(parseDataset({ ...good, events: [event, entry] }))).to.deep.equal(['/events/1 wrong-type']);
      });
    }

    it('an event that rests on no source that the file lists is left out', () => {
      const parsed = parseDataset(withEvent({ sources: ['papre'] }));
      expect(says(parsed)).to.deep.equal(['/events/1/sources/0 unknown-source', '/events/1/sources none-left']);
      expect(parsed.problems[0]?.suggestion).to.equal("did you mean 'paper'?");
      expect(parsed.skipped).to.equal(1);
    });

    it('all that is wrong in it is told at once', () => {
      const codes = says(parseDataset({ ...good, events: [{ id: 'one', target: 'x', sumary: 'y' }] }));
      expect(codes).to.deep.equal([
        '/events/0/sumary unknown-field', '/events/0 missing', '/events/0/target unknown-country', '/events/0 missing', '/events/0 missing',
        '/events/0 missing', '/events/0 missing',
      ]); // prettier-ignore
    });
  });

  describe('other entries cost only themselves, too', () => {
    const cases: [change: object, says: string[], skipped: number][] = [
      [{ counts: [{ ...good.counts[0], count: -1 }] }, ['/counts/0/count out-of-range'], 1],
      [{ counts: [{ ...good.counts[0], period: '2024' }] }, ['/counts/0/period bad-period'], 1],
      [{ counts: [{ ...good.counts[0], province: 'x' }] }, ['/counts/0/province unknown-province'], 1],
      [{ counts: [without(good.counts[0]!, 'target')] }, ['/counts/0 missing'], 1],
      [{ totals: [total, total] }, ['/totals/1/id duplicate-id'], 0],
      [{ totals: [{ ...total, series: 'b' }] }, ['/totals/0/series unknown-series'], 0],
      [{ totals: [{ ...total, qualifier: 'circa' }] }, ['/totals/0/qualifier unknown-value'], 0],
      [{ totals: [{ ...total, sources: [] }] }, ['/totals/0/sources too-few'], 0],
      [{ sources: [good.sources[0], good.sources[0]] }, ['/sources/1/id duplicate-id'], 0],
      [{ sources: [good.sources[0], { id: 'x', title: 'y' }] }, ['/sources/1 missing'], 0],
    ];
    for (const [change, expected, skipped] of cases) {
      it(expected.join(), () => {
        const parsed = parseDataset({ ...good, ...change });
        expect(says(parsed)).to.deep.equal(expected);
        expect(parsed.dataset?.events).to.deep.equal(good.events);
        expect(parsed.skipped).to.equal(skipped);
      });
    }
  });

  describe('what is wrong in the envelope costs the file', () => {
    const cases: [input: unknown, says: string][] = [
      ...[null, undefined, 5, 'text', [good], true, () => 5].map((input): [unknown, string] => [input, ' wrong-type']),
      ...['version', 'id', 'title', 'asOf', 'completeness'].map((key): [unknown, string] => [
        without(good, key),
        ' missing',
      ]),
      [without(without(good, 'events'), 'counts'), ' missing'],
      [{ ...good, version: 2 }, '/version version'],
      [{ ...good, version: '1' }, '/version version'],
      [{ ...good, version: 2, series: 'all new' }, '/version version'],
      [{ ...good, id: '__proto__' }, '/id bad-id'],
      [{ ...good, asOf: '2024-07' }, '/asOf bad-date'],
      [{ ...good, asOf: '2024-06-31' }, '/asOf impossible-date'],
      [{ ...good, completeness: 'complete' }, '/completeness unknown-value'],
      [{ ...good, licence: 'MIT' }, '/licence wrong-type'],
      [{ ...good, noun: { one: 'plot' } }, '/noun missing'],
      [{ ...good, series: {} }, '/series wrong-type'],
      [{ ...good, series: [{ id: 'none', name: 'x', provinces: [] }] }, '/series/0/id bad-id'],
      [{ ...good, series: [good.series[0], { ...good.series[0], provinces: [] }] }, '/series/1/id duplicate-id'],
      [{ ...good, series: [{ ...good.series[0], provinces: ['eats'] }] }, '/series/0/provinces/0 unknown-province'],
      [
        { ...good, series: [...good.series, { id: 'b', name: 'B', provinces: ['east'] }] },
        '/series/1/provinces/0 repeated-province',
      ],
      [
        { ...good, series: [{ ...good.series[0], provinces: ['east', 'east'] }] },
        '/series/0/provinces/1 repeated-province',
      ],
      [{ ...good, provinces: [...good.provinces, good.provinces[0]] }, '/provinces/2/id duplicate-id'],
      [{ ...good, provinces: [{ ...good.provinces[0], anchor: [181, 0] }] }, '/provinces/0/anchor/0 out-of-range'],
      [{ ...good, provinces: [{ ...good.provinces[0], anchor: [0] }] }, '/provinces/0/anchor wrong-type'],
      [{ ...good, provinces: [{ ...good.provinces[0], area: ['AFGH'] }] }, '/provinces/0/area/0 unknown-country'],
      [{ ...good, events: { 0: event } }, '/events wrong-type'],
      [{ ...good, sources: null }, '/sources wrong-type'],
      [{ ...good, totals: 5 }, '/totals wrong-type'],
      [{ ...good, counts: '' }, '/counts wrong-type'],
    ];
    for (const [input, expected] of cases) {
      it(`${JSON.stringify(input)?.slice(0, 30)}…: ${expected}`, () => {
        const parsed = parseDataset(input);
        expect(parsed.dataset).to.equal(null);
        expect(says(parsed)[0]).to.equal(expected);
        expect(errors(parsed.problems)).to.not.deep.equal([]);
      });
    }

    it('a newer version is all that is said of a newer file', () => {
      const { problems } = parseDataset({ ...good, version: 2, title: 5 });
      expect(problems.map(({ code }) => code)).to.deep.equal(['version']);
      expect(problems[0]?.message).to.match(/: 2$/);
    });
  });

  describe('what looks wrong is a warning, and costs a part', () => {
    const cases: [change: object, says: string][] = [
      [withEvent({ summary: 'a\u202eb' }), '/events/1/summary control-characters'],
      [withEvent({ summary: { ar: '\u0000x' } }), '/events/1/summary/ar control-characters'],
      [withEvent({ summary: 'x'.repeat(2001) }), '/events/1/summary long-text'],
      [withEvent({ sources: ['paper', 'x'] }), '/events/1/sources/1 unknown-source'],
      [withEvent({ date: '2024-07-27' }), '/events/1/date after-as-of'],
      [withEvent({ date: '2024-08' }), '/events/1/date after-as-of'],
      [withEvent({ date: '2025' }), '/events/1/date after-as-of'],
      [{ ...good, title: 'T\u2066' }, '/title control-characters'],
      [{ ...good, descripton: 'x' }, '/descripton unknown-field'],
      [{ ...good, totals: [{ ...total, count: 0 }] }, '/totals/0/count total-below-items'],
      [
        { ...good, totals: [{ ...total, series: 'a', count: 0, qualifier: 'about' }] },
        '/totals/0/count total-below-items',
      ],
      [{ ...good, totals: [{ ...total, period: '2023-H2', count: 2 }] }, '/totals/0/count total-below-items'],
    ];
    for (const [input, expected] of cases) {
      it(expected, () => {
        const parsed = parseDataset(input);
        expect(says(parsed)).to.deep.equal([expected]);
        expect(parsed.problems[0]?.severity).to.equal('warning');
        expect(parsed.skipped).to.equal(0);
      });
    }

    const fine: object[] = [
      withEvent({ date: '2024-07-26' }),
      withEvent({ date: '2024-07' }),
      withEvent({ date: '2024' }),
      withEvent({ date: '2024-09-01', dateOf: 'planned' }),
      withEvent({ summary: 'line\nline\tcell, \u200fعربي' }),
      { ...good, totals: [{ ...total, count: 0, qualifier: 'at-least' }] },
      { ...good, totals: [{ ...total, period: '2023-H2', series: 'a', count: 0 }] },
    ];
    for (const input of fine) {
      it(`nothing is said of ${JSON.stringify(input).slice(-90)}`, () =>
        expect(says(parseDataset(input))).to.deep.equal([]));
    }

    it('text loses its controls and its tail, and nothing else', () => {
      const { events } = loaded(
        parseDataset(withEvent({ summary: `a\u202e\u0007b${'x'.repeat(3000)}`, place: '\u200fعربي' })),
      );
      expect(events[1]).to.include({ summary: `ab${'x'.repeat(1998)}`, place: '\u200fعربي' });
    });

    it('a field that is misspelt a thousand times is told once', () => {
      const events = Array.from({ length: 1000 }, (_, i) => ({ ...event, id: `e${i}`, plase: 'x' }));
      expect(says(parseDataset({ ...good, events, totals: [] }))).to.deep.equal(['/events/0/plase unknown-field']);
    });
  });

  describe('links', () => {
    const link = (url: unknown) => parseDataset({ ...good, sources: [{ ...good.sources[0], url }] });
    for (const url of ['https://a.example/', 'http://a.example?x#y', 'HTTPS://A.EXAMPLE', ' https://a.example/ '])
      it(`'${url}' is kept`, () => expect(loaded(link(url)).sources[0]?.url).to.equal(url.trim()));
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      '//a.example',
      'a.example',
      '',
      'https:',
      'https://',
      'https:///x',
      'https://a b',
      'vbscript:x',
      'blob:https://a.example/1',
      `https://a.example/${'x'.repeat(2000)}`,
    ]) /* prettier-ignore */ {
      it(`'${url.slice(0, 40)}' is left out`, () => {
        const parsed = link(url);
        expect(says(parsed)).to.deep.equal(['/sources/0/url bad-link']);
        expect(loaded(parsed).sources[0]).to.not.have.property('url');
      });
    }
  });

  describe('hostile input', () => {
    it('never makes it throw, whatever it is', () => {
      fc.assert(
        fc.property(
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
            withSparseArray: true,
          }),
          (input) => {
            expect(parseDataset(input).dataset).to.equal(null);
          },
        ),
      );
    });

    it('in a valid file never makes it throw, nor lose its way', () => {
      fc.assert(
        fc.property(mutatedFile, (input) => {
          const { dataset, problems } = parseDataset(input);
          for (const problem of problems) {
            if (problem.pointer !== '') resolve(input, problem.pointer);
            expect(problem.message).to.match(/^[^\n]{8,300}$/);
          }
          expect(dataset !== null || errors(problems).length > 0).to.equal(true);
          for (const path of pathsIn(dataset)) {
            const value = path.reduce((node: unknown, key) => (node as Record<string, unknown>)[key], dataset);
            if (value === undefined || Number.isNaN(value)) expect.fail(path.join('/'));
          }
          expect(JSON.parse(JSON.stringify(dataset))).to.deep.equal(dataset);
        }),
        { numRuns: 500 },
      );
    });

    it('cannot reach a prototype', () => {
      const input: unknown = JSON.parse(
        `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(good).slice(1, -1)},
          "licence": {"name": "x", "__proto__": {"url": "https://x.example"}}, "title": {"en": "x", "toString": "y"}}`,
      );
      const dataset = loaded(parseDataset(input));
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      expect(Object.getPrototypeOf(dataset)).to.equal(Object.prototype);
      expect(dataset.licence).to.deep.equal({ name: 'x' });
      const inherited = Object.create(good) as object;
      expect(parseDataset(inherited).dataset).to.equal(null);
    });

    it('may have ids that objects have', () => {
      const ids = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
      const provinces = ids.map((id) => ({ ...good.provinces[0], id }));
      const attributions = [{ ...event.attributions[0], province: 'isPrototypeOf' }];
      const parsed = parseDataset({ ...good, series: [], provinces, counts: [], events: [{ ...event, attributions }] });
      expect(says(parsed)).to.deep.equal(['/events/0/attributions/0/province unknown-province']);
    });

    it('is not followed into depths that no field has', () => {
      let deep: unknown = 'bottom';
      for (let i = 0; i < 100_000; i++) deep = { deep };
      expect(says(parseDataset({ ...good, later: deep }))).to.deep.equal([]);
      expect(says(parseDataset({ ...good, title: deep }))).to.deep.equal(['/title/deep wrong-type']);
    });

    it('may be an object that fails when it is read', () => {
      const failing = Object.defineProperty({}, 'version', { enumerable: true, get: () => expect.fail('read') });
      expect(says(parseDataset(failing))).to.deep.equal([' unreadable']);
      const revoked = Proxy.revocable({}, {});
      revoked.revoke();
      expect(says(parseDataset(revoked.proxy))).to.deep.equal([' unreadable']);
    });

    it('is at most 200,000 events and counts together', () => {
      const counts = Array(100_001).fill(good.counts[0]) as unknown[];
      expect(says(parseDataset({ ...good, counts, events: Array(100_000).fill(event) }))).to.deep.equal([' too-many']);
      expect(loaded(parseDataset({ ...good, counts })).counts.length).to.equal(100_001);
    });

    it('cannot fill the memory with problems', () => {
      const { problems, skipped } = parseDataset({ ...good, events: Array(5000).fill({}) });
      expect(problems.length).to.equal(1001);
      expect(problems.at(-1)).to.deep.include({ code: 'more-problems', pointer: '', severity: 'warning' });
      expect(problems.at(-1)?.message).to.match(/: 34000$/);
      expect(skipped).to.equal(5000);
    });

    it('is quoted short, on one line and without what it may hide', () => {
      const { problems } = parseDataset(withEvent({ outcome: `<b>\n\u202e${'x'.repeat(100_000)}` }));
      expect(problems[0]?.message).to.equal(`not one of attack, foiled: '<b> ${'x'.repeat(35)}…'`);
    });
  });
});

describe('parseDatasetInSlices', () => {
  it('gives what parseDataset gives', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFile, async (input) => {
        expect(await parseDatasetInSlices(input, () => Promise.resolve(), 0)).to.deep.equal(parseDataset(input));
      }),
      { numRuns: 50 },
    );
  });

  it('pauses between slices', async () => {
    const events = Array.from({ length: 10_000 }, (_, i) => ({ ...event, id: `e${i}` }));
    let pauses = 0;
    const pause = () => Promise.resolve(void pauses++);
    expect(loaded(await parseDatasetInSlices({ ...good, events }, pause, 0)).events.length).to.equal(10_000);
    expect(pauses).to.be.above(100);
    pauses = 0;
    await parseDatasetInSlices({ ...good, events }, pause, 1e9);
    expect(pauses).to.equal(0);
  });
});

describe('parseDatasetText', () => {
  const text = JSON.stringify(good);

  for (const [name, json] of [
    ['plain', text],
    ['with a byte order mark', `\ufeff${text}`],
    ['with white space', `\r\n\t ${text}\n\n`],
  ] as const)
    it(`reads JSON ${name}`, async () => expect(await parseDatasetText(json)).to.deep.equal(parseDataset(good)));

  it('can pause', async () => {
    let pauses = 0;
    const parsed = await parseDatasetText(text, () => Promise.resolve(void pauses++), 0);
    expect(parsed).to.deep.equal(parseDataset(good));
    expect(pauses).to.be.above(0);
  });

  it('says where JSON goes wrong, without quoting it', async () => {
    const broken = [text.slice(0, -1), '{"a": 1]', `{"a":\n  x}`, '[', '{"a": "\n"}'];
    for (const one of broken) {
      const { dataset, problems } = await parseDatasetText(one);
      expect(dataset).to.equal(null);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ code: 'syntax', pointer: '', severity: 'error' });
      expect(problems[0]?.message).to.match(/^not valid JSON(: the text ends too early|: line \d+, column \d+)?$/);
    }
  });

  it('never rejects', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((s) => `{${s}`),
        ),
        async (one) => {
          expect((await parseDatasetText(one)).dataset).to.equal(null);
        },
      ),
    );
  });
});

describe('ExtopsError', () => {
  it('has a code, a message, and where there is one a pointer and a cause', () => {
    const cause = new TypeError('x');
    const error = new ExtopsError('schema', 'missing field: id', { pointer: '/events/1', cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      name: 'ExtopsError',
      code: 'schema',
      message: 'missing field: id',
      pointer: '/events/1',
      cause,
    });
    expect(Object.hasOwn(new ExtopsError('http', 'not found'), 'pointer')).to.equal(false);
    expect(Object.hasOwn(new ExtopsError('http', 'not found'), 'cause')).to.equal(false);
  });
});
