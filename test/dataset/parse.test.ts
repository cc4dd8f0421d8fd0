import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseDataset } from '../../src/dataset/parse.js';
import { pointersIn, skippedIn } from '../../src/dataset/parsed.js';
import { file } from './arbitraries.js';
import { errors, event, good, loaded, says, total, withEvent, without } from './example.js';
import { pathsIn, resolve } from './mutations.js';

describe('parseDataset', () => {
  it('reads a good file without a word', () => {
    const { dataset, problems, skipped } = parseDataset(good);
    expect(problems).to.deep.equal([]);
    expect(skipped).to.deep.equal({ events: 0, counts: 0, totals: 0, sources: 0 });
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
        expect(skipped.events).to.equal(1);
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
      expect(says(parsed)).to.deep.equal(['/events/1/sources/0 unknown-source']);
      expect(parsed.problems[0]).to.include({ severity: 'error', suggestion: "did you mean 'paper'?" });
      expect(parsed.skipped.events).to.equal(1);
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
    const cases: [change: object, says: string[], skipped: object][] = [
      [{ counts: [{ ...good.counts[0], count: -1 }] }, ['/counts/0/count out-of-range'], { counts: 1 }],
      [{ counts: [{ ...good.counts[0], period: '2024' }] }, ['/counts/0/period bad-period'], { counts: 1 }],
      [{ counts: [{ ...good.counts[0], province: 'x' }] }, ['/counts/0/province unknown-province'], { counts: 1 }],
      [{ counts: [without(good.counts[0]!, 'target')] }, ['/counts/0 missing'], { counts: 1 }],
      [{ totals: [total, total] }, ['/totals/1/id duplicate-id'], { totals: 1 }],
      [{ totals: [{ ...total, series: 'b' }] }, ['/totals/0/series unknown-series'], { totals: 1 }],
      [{ totals: [{ ...total, qualifier: 'circa' }] }, ['/totals/0/qualifier unknown-value'], { totals: 1 }],
      [{ totals: [{ ...total, sources: [] }] }, ['/totals/0/sources too-few'], { totals: 1 }],
      [{ totals: [{ ...total, period: '2024-1' }] }, ['/totals/0/period bad-period'], { totals: 1 }],
      [{ totals: [{ ...total, count: 6.5 }, total] }, ['/totals/0/count out-of-range'], { totals: 1 }],
      [{ sources: [good.sources[0], good.sources[0]] }, ['/sources/1/id duplicate-id'], { sources: 1 }],
      [{ sources: [good.sources[0], { id: 'x', title: 'y' }] }, ['/sources/1 missing'], { sources: 1 }],
    ];
    for (const [change, expected, skipped] of cases) {
      it(expected.join(), () => {
        const parsed = parseDataset({ ...good, ...change });
        expect(says(parsed)).to.deep.equal(expected);
        expect(parsed.dataset?.events).to.deep.equal(good.events);
        expect(parsed.skipped).to.deep.equal({ events: 0, counts: 0, totals: 0, sources: 0, ...skipped });
        expect(skippedIn(loaded(parsed))).to.equal(parsed.skipped);
      });
    }

    it('what only describes a source costs no entry that cites it', () => {
      const described = { author: 5, url: 7, date: '01/05/2024', lang: 'english language' };
      const parsed = parseDataset({ ...good, sources: [{ ...good.sources[0], ...described }] });
      const fields = Object.keys(described).map((field) => `/sources/0/${field}`);
      expect(errors(parsed.problems).map(({ pointer }) => pointer)).to.deep.equal(fields);
      expect(loaded(parsed).sources).to.deep.equal([without(good.sources[0]!, 'url')]);
      expect(loaded(parsed).events).to.deep.equal(good.events);
    });

    it('an entry whose one source cannot be read is said to rest on that source', () => {
      const parsed = parseDataset({ ...good, totals: [], sources: [{ id: 'paper', publisher: 'The Paper' }] });
      expect(says(parsed)).to.deep.equal(['/sources/0 missing', '/events/0/sources/0 broken-source']);
      expect(parsed.skipped).to.deep.equal({ events: 1, counts: 0, totals: 0, sources: 1 });
    });

    it('where an entry stands is known after others were left out', () => {
      const bad = [null, { ...event, id: 'a b' }];
      const counts = [...bad, good.counts[0]!];
      const parsed = parseDataset({ ...good, events: [bad[0], event, bad[1], { ...event, id: 'two' }], counts });
      const pointerTo = pointersIn(loaded(parsed));
      expect([pointerTo('events', 0), pointerTo('events', 1)]).to.deep.equal(['/events/1', '/events/3']);
      expect(pointerTo('counts', 0)).to.equal('/counts/2');
    });
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
});
