import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseDataset, parseDatasetInSlices, parseDatasetText } from '../../src/dataset/parse.js';
import { mutatedFile } from './mutations.js';
import { event, good, loaded } from './example.js';

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
