import { expect } from '@open-wc/testing';
import {
  pairsOf,
  reportedIn,
  totalsByHalfYear,
  totalsByTarget,
  type By,
  type HalfYearTotal,
} from '../../src/dataset/aggregate.js';
import { reconcile } from '../../src/dataset/reconcile.js';
import { selectRows, type Filters } from '../../src/dataset/select.js';
import { parsed } from './arbitraries.js';

const WAYS: readonly By[] = ['series', 'province', 'target', 'outcome'];

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
});

describe('large counts', () => {
  it('may add up to more than 32 bits', () => {
    const one = { period: '2024-H1', province: 'khorasan', target: 'IRN', outcome: 'attack', count: 1e9 };
    const selection = selectRows(parsed({ ...example, counts: [one, one, one, one, one] }), {});
    expect(selection.count).to.equal(5e9 + 9);
    expect(totalsByTarget(selection)[0]?.count).to.equal(5e9 + 1);
    expect(pairsOf(selection)[0]?.count).to.equal(5e9 + 1);
    expect(reconcile(selection).ofAll).to.equal(5e9 + 9);
  });
});
