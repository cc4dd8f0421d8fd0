import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  pairsOf,
  reportedIn,
  totalsByHalfYear,
  totalsByTarget,
  type By,
  type HalfYearTotal,
} from '../../src/dataset/aggregate.js';
import { halfYearsIn } from '../../src/dataset/half-year.js';
import { CERTAINTIES } from '../../src/dataset/model.js';
import { reconcile } from '../../src/dataset/reconcile.js';
import { selectRows, type Filters } from '../../src/dataset/select.js';
import { dataset, file, filters, parsed } from './arbitraries.js';

const WAYS: readonly By[] = ['series', 'province', 'target', 'outcome'];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const sumOf = <K extends string>(key: K, things: readonly Readonly<Record<K, number>>[]) =>
  sum(things.map((thing) => thing[key]));

const by = (province: string | null, confidence = 'confirmed', basis = 'government') => ({
  province,
  basis,
  confidence,
});
const event = (id: string, date: string, target: string | null, ...attributions: object[]) => {
  return { id, date, target, outcome: 'attack', attributions, summary: 'x', sources: ['s'] };
};

/** Small enough to add up in one's head. */
const example = {
  version: 1,
  id: 'example',
  title: 'Example',
  asOf: '2024-07-26',
  completeness: 'census',
  series: [
    { id: 'iskp', name: 'ISKP', provinces: ['khorasan'] },
    { id: 'other', name: 'Other', provinces: ['turkey', 'syria'] },
  ],
  provinces: [
    { id: 'syria', name: 'Syria', anchor: [38, 35], area: ['SYR'] },
    { id: 'khorasan', name: 'Khorasan', anchor: [66, 34], area: ['AFG'] },
    { id: 'turkey', name: 'Turkey', anchor: [33, 39] },
    { id: 'sahel', name: 'Sahel', anchor: [0, 16] },
  ],
  sources: [{ id: 's', publisher: 'P', title: 'T' }],
  events: [
    event('a', '2024-01-03', 'IRN', by('khorasan'), by(null, 'confirmed', 'claim')),
    {
      ...event('b', '2024-01-28', 'TUR', by('khorasan', 'probable'), by('turkey', 'confirmed', 'claim')),
      disputed: 'x',
    },
    event('c', '2024-02', 'TUR', by('khorasan', 'presumed')),
    event('d', '2024-03-01', 'DEU', by('syria')),
    event('e', '2024-03-02', null, by('syria')),
    event('f', '2024-03-03', 'SYR', by('syria')),
    event('g', '2024-03-04', 'DEU', by(null)),
    { ...event('h', '2024', 'DEU', by('turkey')), tier: 'borderline' },
    event('i', '2024-07-15', 'OMN', by('sahel', 'presumed')),
  ],
  counts: [{ period: '2023-H1', province: 'khorasan', target: 'IRN', outcome: 'foiled', count: 4 }],
  totals: [
    { id: 't1', period: '2024-H1', series: 'iskp', count: 17, sources: ['s'] },
    { id: 't2', period: '2024-H1', series: 'other', count: 2, qualifier: 'about', sources: ['s'] },
    { id: 't3', period: '2024-H1', series: 'iskp', count: 99, sources: ['s'] },
    { id: 't4', period: '2024-H1', series: null, count: 30, sources: ['s'] },
    { id: 't5', period: '2022-H2', series: null, count: 5, sources: ['s'] },
  ],
};
const data = parsed(example);
const all = selectRows(data, {});

describe('totalsByTarget', () => {
  it('adds up by country and series', () => {
    expect(totalsByTarget(all)).to.deep.equal([
      { target: 'IRN', count: 5, bySeries: [{ series: 'iskp', count: 5 }] },
      { target: 'DEU', count: 3, bySeries: [{ series: 'other', count: 2 }, { series: null, count: 1 }] },
      { target: 'TUR', count: 2, bySeries: [{ series: 'iskp', count: 2 }] },
      { target: 'OMN', count: 1, bySeries: [{ series: null, count: 1 }] },
      { target: 'SYR', count: 1, bySeries: [{ series: 'other', count: 1 }] },
    ]); // prettier-ignore
  });

  it('sees only what the lens sees', () => {
    const turkey = totalsByTarget(selectRows(data, { lens: 'claim' })).find(({ target }) => target === 'TUR');
    expect(turkey?.bySeries).to.deep.equal([{ series: 'other', count: 1 }, { series: null, count: 1 }]); // prettier-ignore
  });
});

describe('pairsOf', () => {
  it('adds up by province and country', () => {
    const pairs = pairsOf(all).map(({ province, target, count }) => `${province} ${target} ${count}`);
    expect(pairs).to.deep.equal([
      'khorasan IRN 5', 'khorasan TUR 2', 'syria DEU 1', 'syria SYR 1', 'turkey DEU 1', 'sahel OMN 1',
    ]); // prettier-ignore
  });

  it('keeps how sure, how disputed and whose area', () => {
    const [, turkey, , own, , sahel] = pairsOf(all);
    expect(turkey).to.deep.equal({
      province: 'khorasan',
      target: 'TUR',
      series: 'iskp',
      count: 2,
      byCertainty: { confirmed: 0, probable: 1, presumed: 1 },
      certainty: 'probable',
      disputed: 1,
      own: false,
    });
    expect(own).to.include({ province: 'syria', target: 'SYR', own: true });
    expect(sahel).to.include({ series: null, certainty: 'presumed' });
  });

  it('gives one event one arc, under any lens', () => {
    const claimed = pairsOf(selectRows(data, { lens: 'claim' }));
    expect(claimed.map(({ province, target, count }) => `${province} ${target} ${count}`)).to.deep.equal([
      'turkey TUR 1',
    ]);
  });
});

describe('totalsByHalfYear', () => {
  const line = ({ period, group, itemised, reported }: HalfYearTotal) => `${period} ${group} ${itemised}/${reported}`;

  it('shows every half-year from the first to the last, and every series in each', () => {
    expect(totalsByHalfYear(all, 'series').map(line)).to.deep.equal([
      '2022-H2 iskp 0/null', '2022-H2 other 0/null', '2022-H2 null 0/null',
      '2023-H1 iskp 4/null', '2023-H1 other 0/null', '2023-H1 null 0/null',
      '2023-H2 iskp 0/null', '2023-H2 other 0/null', '2023-H2 null 0/null',
      '2024-H1 iskp 3/17', '2024-H1 other 3/2', '2024-H1 null 1/null',
      '2024-H2 iskp 0/null', '2024-H2 other 0/null', '2024-H2 null 1/null',
    ]); // prettier-ignore
  });

  it('shows all of a chosen period, with the published counts in it', () => {
    const chosen = selectRows(data, { period: { from: '2024-H1', to: '2025-H1' }, series: ['iskp'] });
    expect(totalsByHalfYear(chosen, 'series').map(line)).to.deep.equal([
      '2024-H1 iskp 3/17', '2024-H1 other 0/null', '2024-H2 iskp 0/null', '2024-H2 other 0/null', '2025-H1 iskp 0/null', '2025-H1 other 0/null',
    ]); // prettier-ignore
  });

  it('groups by country, largest first, and by the others in their order', () => {
    const groups = (way: By) => [...new Set(totalsByHalfYear(all, way).map(({ group }) => group))];
    expect(groups('target')).to.deep.equal(['IRN', 'DEU', 'TUR', 'OMN', 'SYR', null]);
    expect(groups('province')).to.deep.equal(['syria', 'khorasan', 'turkey', 'sahel', null]);
    expect(groups('outcome')).to.deep.equal(['attack', 'foiled']);
  });

  it('knows which half-years are not over', () => {
    const partial = totalsByHalfYear(all, 'outcome').filter(({ partial }) => partial);
    expect(new Set(partial.map(({ period }) => period))).to.deep.equal(new Set(['2024-H2']));
    expect(partial[0]?.partial).to.deep.equal({ elapsed: 26, of: 184 });
  });

  it('names the published count itself', () => {
    const [total] = totalsByHalfYear(all, 'series').filter(({ reported }) => reported === 2);
    expect(total?.total).to.equal(data.totals[1]);
  });

  const narrower: Filters[] = [
    { target: ['TUR'] }, { outcome: ['attack'] }, { certainty: ['confirmed'] }, { tier: ['core'] }, { province: ['khorasan'] }, { lens: 'claim' },
  ]; // prettier-ignore
  for (const chosen of narrower) {
    it(`has no published count for ${JSON.stringify(chosen)}`, () => {
      const selection = selectRows(data, chosen);
      expect(totalsByHalfYear(selection, 'series').filter(({ reported }) => reported !== null)).to.deep.equal([]);
      expect(reportedIn(selection)).to.equal(null);
    });
  }

  it('is empty where nothing has a half-year', () => {
    const nothing = selectRows(data, { target: ['ZZZ'] });
    for (const way of WAYS) expect(totalsByHalfYear(nothing, way)).to.deep.equal([]);
  });
});

describe('reportedIn', () => {
  it('sums the published counts of series, and of all together only where there are none of series', () => {
    expect(reportedIn(all)).to.deep.equal({ reported: 17 + 2 + 5, itemised: 3 + 3 + 0, notItemised: 14 + 0 + 5 });
  });

  it('keeps to the period and the series', () => {
    const only = (chosen: Filters) => reportedIn(selectRows(data, chosen));
    expect(only({ series: ['iskp'] })).to.deep.equal({ reported: 17, itemised: 3, notItemised: 14 });
    expect(only({ series: ['none'] })).to.equal(null);
    expect(only({ period: { from: '2022-H1', to: '2022-H2' } })).to.deep.equal({
      reported: 5,
      itemised: 0,
      notItemised: 5,
    });
    expect(only({ period: { from: '2024-H2', to: '2024-H2' } })).to.equal(null);
  });

  it('counts all together as itemised where a count is for all together', () => {
    const [, , , one] = example.totals;
    const { reported, itemised } = reportedIn(selectRows(parsed({ ...example, totals: [one] }), {}))!;
    expect({ reported, itemised }).to.deep.equal({ reported: 30, itemised: 7 });
  });
});

describe('reconcile', () => {
  it('accounts for everything', () => {
    expect(reconcile(all)).to.deep.equal({
      count: 13,
      onMap: 12,
      noCountry: 1,
      inArcs: 10,
      ownArea: 1,
      noProvince: 1,
      provinceButNoCountry: 1,
      inHalves: 12,
      undated: 1,
      ofAll: 13,
    });
  });

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

  it('hold more than 32 bits', () => {
    const one = { period: '2024-H1', province: 'khorasan', target: 'IRN', outcome: 'attack', count: 1e9 };
    const selection = selectRows(parsed({ ...example, counts: [one, one, one, one, one] }), {});
    expect(selection.count).to.equal(5e9 + 9);
    expect(totalsByTarget(selection)[0]?.count).to.equal(5e9 + 1);
    expect(pairsOf(selection)[0]?.count).to.equal(5e9 + 1);
    expect(reconcile(selection).ofAll).to.equal(5e9 + 9);
  });
});
