import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { jsonSteps } from '../../src/dataset/json-pieces.js';
import { runAtOnce } from '../../src/dataset/slices.js';

function parseInPieces(text: string, piece: number): unknown {
  return runAtOnce(jsonSteps(text, piece));
}

const jsonObject = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));

describe('jsonSteps', () => {
  it('gives what JSON.parse gives, however small the pieces', () => {
    fc.assert(
      fc.property(
        jsonObject,
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(undefined, 2),
        (value, piece, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(parseInPieces(text, piece)).to.deep.equal(JSON.parse(text));
        },
      ),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else, in texts that begin as an object', () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat(3),
      put: fc.constantFrom('', ',', '"', '[', ']', '{', '}', '\\', ':', '0', 'x'),
    });
    fc.assert(
      fc.property(jsonObject, edit, fc.integer({ min: 0, max: 20 }), (value, { at, cut, put }, piece) => {
        const text = JSON.stringify(value);
        const where = at % (text.length + 1);
        const mutated = text.slice(0, where) + put + text.slice(where + cut);
        fc.pre(mutated.trimStart().startsWith('{'));
        expect(
          outcome(() => parseInPieces(mutated, piece)),
          mutated,
        ).to.deep.equal(outcome(() => JSON.parse(mutated)));
      }),
      { numRuns: 2000 },
    );
  });

  for (const list of ['[,1]', '[1,]', '[ ,]', '[1,,2]'])
    it(`refuses ${list}`, () => {
      expect(() => parseInPieces(`{"a": ${list}}`, 0)).to.throw(SyntaxError);
    });

  it('keeps a key that means something to a script an ordinary key', () => {
    const value = parseInPieces('{"__proto__": [{"polluted": 1}], "a": [1, 2]}', 0) as object;
    expect(Object.keys(value)).to.deep.equal(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
  });
});

function outcome(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return 'refused';
  }
}
