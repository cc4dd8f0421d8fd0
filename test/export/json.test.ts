import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pairsOf, reportedIn, totalsByHalfYear, totalsByTarget } from '../../src/dataset/aggregate.js';
import { BASES, CERTAINTIES, LENSES, OUTCOMES, type Dataset } from '../../src/dataset/model.js';
import { parseDatasetText } from '../../src/dataset/parse.js';
import { selectRows, type Filters, type Selection } from '../../src/dataset/select.js';
import { selectionToJson } from '../../src/export/json.js';
import { metaOf } from '../../src/export/meta.js';
import { wordsFor } from '../../src/messages/words.js';
import { toyDataset } from '../toy/dataset.js';

const words = wordsFor('en');
const view = { title: 'The view', standfirst: '', period: '', address: 'https://news.example/#extops=1', notes: [] };
const jsonOf = (selection: Selection) => selectionToJson(selection, metaOf(selection, words, view), words);

const counted: Dataset = {
  ...toyDataset,
  counts: [{ period: '2023-H2', province: 'noon', target: 'TUR', outcome: 'attack', count: 7 }],
};

async function readBack(text: string): Promise<Dataset> {
  const { dataset, problems } = await parseDatasetText(text);
  expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  return dataset!;
}

/** Everything the charts are drawn from; half-years without anything are no number. */
function numbersOf(selection: Selection) {
  const cells = totalsByHalfYear(selection, 'series').filter(
    ({ itemised, reported }) => itemised > 0 || reported !== null,
  );
  return {
    count: selection.count,
    targets: totalsByTarget(selection),
    pairs: pairsOf(selection),
    halves: cells.map(({ period, group, itemised, reported, partial }) => ({
      period,
      group,
      itemised,
      reported,
      partial,
    })),
    reported: reportedIn(selection),
  };
}

const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined });
const filters: fc.Arbitrary<Filters> = fc.record({
  period: fc.constantFrom(
    undefined,
    { from: '2024-H1', to: '2024-H1' } as const,
    { from: '2023-H2', to: '2024-H1' } as const,
  ),
  series: some(['east', 'west', 'none']),
  province: some(['dawn', 'dusk', 'noon', 'none']),
  target: some(['DEU', 'TUR', 'SYR', 'none']),
  outcome: some(OUTCOMES),
  certainty: some(CERTAINTIES),
  lens: fc.constantFrom(...LENSES),
});

describe('selectionToJson', () => {
  it('is a dataset that gives the same numbers without the filters, under the same lens', () =>
    fc.assert(
      fc.asyncProperty(filters, async (chosen) => {
        const selection = selectRows(counted, chosen);
        const dataset = await readBack(jsonOf(selection));
        expect(numbersOf(selectRows(dataset, { lens: chosen.lens }))).to.deep.equal(numbersOf(selection));
      }),
    ));

  it('tells the filters, the address and whose attribution counts', async () => {
    const selection = selectRows(toyDataset, { target: ['DEU', 'none'], lens: BASES[0] });
    const { description } = await readBack(jsonOf(selection));
    expect(description).to.equal(
      'The view\nFilters: Germany and Country not disclosed. Links are those IS claimed.\nhttps://news.example/#extops=1',
    );
  });

  it('keeps events and sources as they were, and leaves unused sources out', async () => {
    const dataset = await readBack(jsonOf(selectRows(toyDataset, { target: ['KWT'] })));
    expect(dataset.events).to.deep.equal(toyDataset.events.filter(({ target }) => target === 'KWT'));
    expect(dataset.sources.map(({ id }) => id)).to.deep.equal(['paper']);
    expect(dataset.totals).to.deep.equal([]);
    expect(dataset.provinces).to.deep.equal(toyDataset.provinces);
  });

  it('fits its description into what the parser keeps', async () => {
    const long = { ...toyDataset, description: '\u{1f5fa}'.repeat(2000) };
    const { problems } = await parseDatasetText(jsonOf(selectRows(long, {})));
    expect(problems.map(({ code }) => code)).not.to.include('long-text');
  });
});
