import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { citedSteps, leadingSource } from '../../src/dataset/cited.js';
import { runAtOnce } from '../../src/dataset/slices.js';
import { toyDataset } from '../toy/dataset.js';
import { dataset } from './arbitraries.js';

describe('cited sources', () => {
  it('are those that something cites, most cited first', () => {
    fc.assert(
      fc.property(dataset, ({ sources, events }) => {
        const uses = (id: string) => events.flatMap((event) => event.sources).filter((one) => one === id).length;
        const found = runAtOnce(citedSteps(sources, events)).map(({ id }) => uses(id));
        expect(found).to.deep.equal([...found].sort((a, b) => b - a));
        expect(found).to.not.include(0);
        expect(found).to.have.length(sources.filter(({ id }) => uses(id) > 0).length);
      }),
    );
  });

  it('have one that leads: of the published counts where there are some, else of the entries, else the first', () => {
    const { totals, events, sources } = toyDataset;
    expect(totals.some((total) => total.sources.includes(leadingSource(toyDataset)!.id))).to.equal(true);
    const itemised = leadingSource({ ...toyDataset, totals: [] });
    expect(itemised).to.equal(runAtOnce(citedSteps(sources, events))[0]);
    expect(leadingSource({ ...toyDataset, totals: [], events: [] })).to.equal(sources[0]);
    expect(leadingSource({ ...toyDataset, totals: [], events: [], sources: [] })).to.equal(undefined);
  });
});
