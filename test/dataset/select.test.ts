import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { halfYearOf } from '../../src/dataset/half-year.js';
import { LENSES, type Dataset, type Lens } from '../../src/dataset/model.js';
import { rowsOf, type Row } from '../../src/dataset/rows.js';
import { entriesOf, eventsOf, NONE, selectRows, type Filters, type Selection } from '../../src/dataset/select.js';
import { dataset, file, filters, parsed } from './arbitraries.js';

/** A row as one would write it down, without columns: the oracle. */
interface Plain {
  readonly id: string;
  readonly half: string | null;
  readonly target: string | null;
  readonly province: string | null;
  readonly series: string | null;
  readonly outcome: string;
  readonly certainty: string | null;
  readonly tier: string;
  readonly count: number;
}

function plainRows({ events, counts, series }: Dataset, lens: Lens): Plain[] {
  const seriesOf = (province: string | null) =>
    series.find(({ provinces }) => provinces.includes(province ?? ''))?.id ?? null;
  const leading = lens === 'leading';
  return [
    ...events.map(({ id, date, target, outcome, attributions, tier = 'core' }) => {
      const seen = attributions.find(({ basis }) => leading || basis === lens);
      const province = seen?.province ?? null;
      const certainty = seen?.confidence ?? null;
      return {
        id,
        half: halfYearOf(date),
        target,
        province,
        series: seriesOf(province),
        outcome,
        certainty,
        tier,
        count: 1,
      };
    }),
    ...counts.map(({ period, target, province: named, outcome, confidence = 'confirmed', count }, i) => {
      const province = leading ? named : null;
      const certainty = leading ? confidence : null;
      return {
        id: `#${i}`,
        half: period,
        target,
        province,
        series: seriesOf(province),
        outcome,
        certainty,
        tier: 'core',
        count,
      };
    }),
  ];
}

const LISTS = ['series', 'province', 'target', 'outcome', 'certainty', 'tier'] as const;

function passes(row: Plain, filters: Filters): boolean {
  const { period } = filters;
  if (period && !(row.half !== null && row.half >= period.from && row.half <= period.to)) return false;
  return LISTS.every((key) => !filters[key]?.length || (filters[key] as string[]).includes(row[key] ?? NONE));
}

const lensOf = ({ lens = 'leading' }: Filters) => lens;

/** The numbers of the entries of a selection, events before counts. */
function entryNumbers(selection: Selection): number[] {
  const { events, counts } = selection.dataset;
  const kept = entriesOf(selection);
  const numbersOf = <T>(all: readonly T[], some: readonly T[]) => some.map((entry) => all.indexOf(entry));
  return [...numbersOf(events, kept.events), ...numbersOf(counts, kept.counts).map((i) => events.length + i)];
}

/** The row of each event, then of each count. */
function rowByEntry({ events, counts }: Dataset, rows: readonly Row[]): Row[] {
  return [
    ...events.map((event) => rows.find((row) => row.events.includes(event))!),
    ...counts.map((count) => rows.find((row) => row.counts.includes(count))!),
  ];
}

const rowsIn = ({ rows }: Selection) => rows;

describe('rowsOf', () => {
  it('say what the file says', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const found = rowByEntry(data, rowsOf(data, lens));
        const expected = plainRows(data, lens);
        expect(found.length).to.equal(expected.length);
        expected.forEach(({ id: _, count: __, ...facts }, i) => expect(found[i]).to.deep.include(facts));
      }),
    );
  });

  it('have one row for entries that are alike, with the sum of their counts', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const rows = rowsOf(data, lens);
        const sums = new Map<string, number>();
        const isDisputed = (i: number) => data.events[i]?.disputed !== undefined;
        plainRows(data, lens).forEach(({ half, target, province, outcome, certainty, tier, count: n }, i) => {
          const kind = JSON.stringify([half, target, province, outcome, certainty, tier, isDisputed(i)]);
          sums.set(kind, (sums.get(kind) ?? 0) + n);
        });
        expect(rows.map(({ count }) => count).sort()).to.deep.equal([...sums.values()].sort());
        expect(new Set(rowByEntry(data, rows)).size).to.equal(rows.length);
      }),
    );
  });

  it('marks targets in the area of the province that the lens sees, and disputes', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const rows = rowByEntry(data, rowsOf(data, lens));
        plainRows(data, lens).forEach(({ target, province }, i) => {
          const { area = [] } = data.provinces.find(({ id }) => id === province) ?? {};
          expect(rows[i]!.own).to.equal(target !== null && area.includes(target));
          expect(rows[i]!.disputed).to.equal(data.events[i]?.disputed !== undefined);
        });
      }),
    );
  });

  it('are built once for a dataset and a lens', () => {
    const [data] = fc.sample(dataset, 1);
    expect(rowsOf(data!, 'claim')).to.equal(rowsOf(data!, 'claim'));
    expect(rowsOf(data!, 'claim')).to.not.equal(rowsOf(data!, 'leading'));
  });
});

describe('selectRows', () => {
  it('picks what passes every filter', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const rows = plainRows(data, lensOf(chosen));
        const expected = rows.flatMap((row, i) => (passes(row, chosen) ? [i] : []));
        const selection = selectRows(data, chosen);
        expect(entryNumbers(selection)).to.deep.equal(expected);
        expect(selection.count).to.equal(expected.reduce((sum, i) => sum + rows[i]!.count, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('takes everything where nothing filters', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const nothing = {
          series: [],
          province: [],
          target: undefined,
          outcome: [],
          certainty: [],
          tier: [],
          period: undefined,
        };
        expect(entryNumbers(selectRows(data, nothing))).to.have.length(data.events.length + data.counts.length);
      }),
    );
  });

  it('gives the rows that are in both where two filters meet, in either order', () => {
    fc.assert(
      fc.property(dataset, filters, (data, { lens, ...all }) => {
        const keys = Object.keys(all) as (keyof typeof all)[];
        const alone = keys.map((key) => rowsIn(selectRows(data, { lens, [key]: all[key] })));
        const together = rowsIn(selectRows(data, { lens, ...all }));
        const everything = rowsIn(selectRows(data, { lens }));
        expect(together).to.deep.equal(everything.filter((row) => alone.every((rows) => rows.includes(row))));
        const reversed = Object.fromEntries(Object.entries({ lens, ...all }).reverse()) as Filters;
        expect(rowsIn(selectRows(data, reversed))).to.deep.equal(together);
      }),
    );
  });

  it('knows no undated event in a period', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { rows } = selectRows(data, { period: { from: '1900-H1', to: '2099-H2' } });
        expect(rows.filter(({ half }) => half === null)).to.deep.equal([]);
      }),
    );
  });

  it('finds nothing for ids that the dataset lacks, nor in a reversed period', () => {
    const [data] = fc.sample(dataset, 1);
    expect(selectRows(data!, { province: ['constructor'] }).count).to.equal(0);
    expect(selectRows(data!, { target: ['ZZZ'], series: ['toString'] }).rows).to.deep.equal([]);
    expect(selectRows(data!, { period: { from: '2024-H2', to: '2022-H1' } }).rows).to.deep.equal([]);
  });
});

describe('eventsOf', () => {
  it('lists the picked events by date, then by id, and no counts', () => {
    fc.assert(
      fc.property(dataset, filters, (data, chosen) => {
        const expected = plainRows(data, lensOf(chosen)).filter(
          (row) => passes(row, chosen) && !row.id.startsWith('#'),
        );
        const found = eventsOf(selectRows(data, chosen));
        expect(new Set(found.map(({ id }) => id))).to.deep.equal(new Set(expected.map(({ id }) => id)));
        found.slice(1).forEach((event, i) => {
          const before = found[i]!;
          expect(before.date < event.date || (before.date === event.date && before.id < event.id)).to.equal(true);
        });
      }),
    );
  });

  it('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(file, (input) => {
        const reversed = { ...input, events: [...(input['events'] as unknown[])].reverse() };
        expect(eventsOf(selectRows(parsed(reversed), {}))).to.deep.equal(eventsOf(selectRows(parsed(input), {})));
      }),
    );
  });
});
