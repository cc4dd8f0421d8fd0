import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseDataset } from '../../src/dataset/parse.js';
import { mutatedFile, pathsIn, resolve } from './mutations.js';
import { errors, event, good, loaded, says, withEvent } from './example.js';

describe('parseDataset: hostile input', () => {
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
    expect(skipped.events).to.equal(5000);
  });

  it('is quoted short, on one line, and what cannot be seen in it by its code point', () => {
    const { problems } = parseDataset(withEvent({ outcome: `<b>\n\u202e${'x'.repeat(100_000)}` }));
    expect(problems[0]?.message).to.equal(`not one of attack, foiled: '<b> [U+202E]${'x'.repeat(35)}…'`);
    const spaced = parseDataset(
      withEvent({ target: 'DEU\u200b', date: '2024-01-03\u00a0', outcome: '\u200b'.repeat(100) }),
    );
    expect(spaced.problems.map(({ message }) => message)).to.deep.equal([
      "not a date (YYYY-MM-DD, YYYY-MM or YYYY): '2024-01-03[U+00A0]'",
      "unknown country: 'DEU[U+200B]'",
      `not one of attack, foiled: '${'[U+200B]'.repeat(10)}…'`,
    ]);
  });
});
