import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pairsOf, reportedIn, totalsByHalfYear, totalsByTarget, type By } from '../../src/dataset/aggregate.js';
import { halfYearsIn } from '../../src/dataset/half-year.js';
import { CERTAINTIES } from '../../src/dataset/model.js';
import { reconcile } from '../../src/dataset/reconcile.js';
import { selectRows, type Filters } from '../../src/dataset/select.js';
import { dataset, file, filters, parsed } from './arbitraries.js';

const WAYS: readonly By[] = ['series', 'province', 'target', 'outcome'];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const sumOf = <K extends string>(key: K, things: readonly Readonly<Record<K, number>>[]) =>
  sum(things.map((thing) => thing[key]));

describe('reconcile', () => {
  it('adds up for any dataset and any filters, and with the charts', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const selection = selectRows(data, chosen);
        const told = reconcile(selection);
        const { count } = selection;
        expect(told.onMap + told.noCountry).to.equal(count);
        expect(told.inArcs + told.ownArea + told.noProvince + told.provinceButNoCountry).to.equal(count);
        expect(told.inHalves + told.undated).to.equal(count);
        expect(told.ofAll).to.equal(data.events.length + sumOf('count', data.counts));
        const pairs = pairsOf(selection);
        expect(sumOf('count', totalsByTarget(selection))).to.equal(told.onMap);
        expect(
          sumOf(
            'count',
            pairs.filter(({ own }) => !own),
          ),
        ).to.equal(told.inArcs);
        expect(
          sumOf(
            'count',
            pairs.filter(({ own }) => own),
          ),
        ).to.equal(told.ownArea);
        for (const way of WAYS) expect(sumOf('itemised', totalsByHalfYear(selection, way))).to.equal(told.inHalves);
      }),
      { numRuns: 300 },
    );
  });
});

describe('aggregates of any dataset', () => {
  const each = (check: (selection: ReturnType<typeof selectRows>, chosen: Filters) => void) => {
    fc.assert(fc.property(dataset, filters, (data, chosen) => check(selectRows(data, chosen), chosen)));
  };

  it('have parts that sum to their wholes, and nothing that is zero', () => {
    each((selection) => {
      for (const { count, bySeries } of totalsByTarget(selection)) {
        expect(sumOf('count', bySeries)).to.equal(count);
        expect(bySeries.every((one) => one.count > 0)).to.equal(true);
      }
      for (const { count, byCertainty, certainty, disputed } of pairsOf(selection)) {
        expect(count).to.be.above(0);
        expect(sum(Object.values(byCertainty))).to.equal(count);
        expect(certainty).to.equal(CERTAINTIES.find((key) => byCertainty[key] > 0));
        expect(disputed).to.be.within(0, count);
      }
    });
  });

  it('are sorted', () => {
    each((selection) => {
      const totals = totalsByTarget(selection);
      const sorted = [...totals].sort((a, b) => b.count - a.count || a.target.localeCompare(b.target, 'en'));
      expect(totals).to.deep.equal(sorted);
      const place = (id: string) => selection.dataset.provinces.findIndex((one) => one.id === id);
      const pairs = pairsOf(selection);
      const order = [...pairs].sort(
        (a, b) => b.count - a.count || place(a.province) - place(b.province) || a.target.localeCompare(b.target, 'en'),
      );
      expect(pairs).to.deep.equal(order);
    });
  });

  it('have every half-year and the same groups in each', () => {
    each((selection, { period }) => {
      for (const way of WAYS) {
        const bars = totalsByHalfYear(selection, way);
        if (bars.length === 0) continue;
        const periods = [...new Set(bars.map((bar) => bar.period))];
        expect(periods).to.deep.equal(halfYearsIn(period ?? { from: periods[0]!, to: periods.at(-1)! }));
        const groups = (one: string) => bars.filter((bar) => bar.period === one).map(({ group }) => group);
        for (const one of periods) expect(groups(one)).to.deep.equal(groups(periods[0]!));
        const first = groups(periods[0]!);
        expect(first.indexOf(null)).to.be.oneOf([-1, first.length - 1]);
      }
    });
  });

  it('report only what was published, and never less remainder than none', () => {
    each((selection) => {
      const told = reportedIn(selection);
      const { totals } = selection.dataset;
      for (const { total, reported, period, group } of totalsByHalfYear(selection, 'series')) {
        if (total) expect(totals).to.include(total);
        expect(reported).to.equal(total?.count ?? null);
        if (total) expect([total.period, total.series]).to.deep.equal([period, group]);
      }
      if (!told) return;
      expect(told.notItemised).to.be.at.least(told.reported - told.itemised);
      expect(told.reported).to.be.at.most(sumOf('count', totals));
      expect(told.itemised).to.be.at.most(reconcile(selection).inHalves);
    });
  });

  it('do not depend on the order of entries', () => {
    const shuffled = file.chain((input) =>
      fc.record({
        input: fc.constant(input),
        events: fc.shuffledSubarray(input['events'] as unknown[], { minLength: (input['events'] as unknown[]).length }),
        counts: fc.shuffledSubarray(input['counts'] as unknown[], { minLength: (input['counts'] as unknown[]).length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, filters, ({ input, ...lists }, chosen) => {
        const before = selectRows(parsed(input), chosen);
        const after = selectRows(parsed({ ...input, ...lists }), chosen);
        expect(totalsByTarget(after)).to.deep.equal(totalsByTarget(before));
        expect(pairsOf(after)).to.deep.equal(pairsOf(before));
        for (const way of WAYS) expect(totalsByHalfYear(after, way)).to.deep.equal(totalsByHalfYear(before, way));
        expect(reportedIn(after)).to.deep.equal(reportedIn(before));
        expect(reconcile(after)).to.deep.equal(reconcile(before));
      }),
    );
  });

  it('are the same from events and from the counts that they make', () => {
    fc.assert(
      fc.property(file, (input) => {
        const events = parsed({ ...input, counts: [] });
        const tallied = events.events.map(({ date, target, outcome, attributions: [first] }) => {
          const period = date.length < 7 ? null : `${date.slice(0, 4)}-H${date.slice(5, 7) > '06' ? 2 : 1}`;
          return { period, province: first!.province, target, outcome, confidence: first!.confidence, count: 1 };
        });
        const counts = selectRows(parsed({ ...input, events: [], counts: tallied }), {});
        const listed = selectRows(events, {});
        expect(totalsByTarget(counts)).to.deep.equal(totalsByTarget(listed));
        const plain = (selection: typeof listed) => pairsOf(selection).map((pair) => ({ ...pair, disputed: 0 }));
        expect(plain(counts)).to.deep.equal(plain(listed));
        for (const way of WAYS) expect(totalsByHalfYear(counts, way)).to.deep.equal(totalsByHalfYear(listed, way));
        expect(reconcile(counts)).to.deep.equal(reconcile(listed));
      }),
    );
  });
});
