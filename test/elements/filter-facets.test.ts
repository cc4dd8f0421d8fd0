import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CERTAINTIES, LENSES, OUTCOMES, TIERS } from '../../src/dataset/model.js';
import { selectRows, type Filters } from '../../src/dataset/select.js';
import { facetOf, LISTED, movedPeriod } from '../../src/elements/filter-facets.js';
import { wordsFor } from '../../src/messages/words.js';
import { toyDataset } from '../toy/dataset.js';

describe('the choices of the filter form', () => {
  it('counts for each value what choosing it alone would leave, whatever else is chosen', () => {
    const words = wordsFor('en');
    const some = (values: readonly string[]) => fc.option(fc.subarray([...values]), { nil: undefined });
    const filters = fc.record({
      period: fc.constantFrom(undefined, { from: '2024-H1', to: '2024-H2' }),
      series: some(['east', 'west', 'none']),
      province: some(['dawn', 'dusk', 'none']),
      target: some(['DEU', 'TUR', 'none']),
      outcome: some(OUTCOMES),
      certainty: some(CERTAINTIES),
      tier: some(TIERS),
      lens: fc.constantFrom(undefined, ...LENSES),
    }) as fc.Arbitrary<Filters>;
    fc.assert(
      fc.property(filters, fc.constantFrom(...LISTED), (chosen, key) => {
        const everything = selectRows(toyDataset, { lens: chosen.lens });
        for (const facet of facetOf(everything, chosen, key, words)) {
          for (const { value, count } of facet.groups.flatMap(({ options }) => options)) {
            expect(count).to.equal(selectRows(toyDataset, { ...chosen, [key]: [value] }).count);
          }
        }
      }),
    );
  });

  describe('moves the period', () => {
    type Case = [from: string | undefined, to: string, end: 'from' | 'to', half: string, result: string];
    const cases: Case[] = [
      [undefined, '', 'from', '2024-H1', '2024-H1 2024-H2'],
      [undefined, '', 'to', '2024-H1', '2023-H2 2024-H1'],
      [undefined, '', 'to', '', ''],
      ['2024-H1', '2024-H1', 'to', '2023-H2', '2023-H2 2023-H2'],
      ['2023-H2', '2024-H1', 'from', '2024-H2', '2024-H2 2024-H2'],
      ['2024-H1', '2024-H2', 'from', '', ''],
      ['2024-H1', '2024-H1', 'from', '', '2023-H2 2024-H1'],
      ['2024-H1', '2024-H1', 'to', '', '2024-H1 2024-H2'],
    ];
    for (const [from, to, end, half, result] of cases) {
      it(`from ${from ?? 'any'} to ${to || 'any'}, with ${end} at ${half || 'any'}: ${result || 'any'}`, () => {
        const period = from === undefined ? undefined : ({ from, to } as NonNullable<Filters['period']>);
        const moved = movedPeriod(toyDataset, period, end, half);
        expect(moved ? `${moved.from} ${moved.to}` : '').to.equal(result);
      });
    }
  });
});
