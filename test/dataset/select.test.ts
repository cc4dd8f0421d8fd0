import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { halfYearIndex, halfYearOf } from '../../src/dataset/half-year.js';
import {
  CERTAINTIES,
  LENSES,
  OUTCOMES,
  TIERS,
  type Dataset,
  type HalfYear,
  type Lens,
} from '../../src/dataset/model.js';
import { rowsOf } from '../../src/dataset/rows.js';
import { eventsOf, NONE, selectRows, type Filters, type Selection } from '../../src/dataset/select.js';
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
const rowNumbers = (selection: Selection) => [...selection.picked];

/** The numbers of the entries behind the picked rows. */
function entryNumbers({ rows, picked }: Selection): number[] {
  return [...rows.rowOf.keys()].filter((entry) => picked.includes(rows.rowOf[entry]!));
}

describe('rowsOf', () => {
  it('says in columns what the file says', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const rows = rowsOf(data, lens);
        const found = Array.from(rows.rowOf, (i) => ({
          half: rows.half[i],
          target: rows.targets[rows.target[i]!] ?? null,
          province: data.provinces[rows.province[i]!]?.id ?? null,
          series: data.series[rows.series[i]!]?.id ?? null,
          outcome: OUTCOMES[rows.outcome[i]!],
          certainty: CERTAINTIES[rows.certainty[i]!] ?? null,
          tier: TIERS[rows.tier[i]!],
        }));
        const expected = plainRows(data, lens);
        found.forEach(({ half, ...row }, i) => {
          expect(expected[i]).to.deep.include(row);
          expect(half).to.equal(expected[i]!.half === null ? -1 : halfYearIndex(expected[i]!.half as HalfYear));
        });
        expect(found.length).to.equal(expected.length);
      }),
    );
  });

  it('have one row for entries that are alike, with the sum of their counts', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const { rowOf, count, length } = rowsOf(data, lens);
        const sums = new Map<string, number>();
        const isDisputed = (i: number) => data.events[i]?.disputed !== undefined;
        plainRows(data, lens).forEach(({ half, target, province, outcome, certainty, tier, count: n }, i) => {
          const kind = JSON.stringify([half, target, province, outcome, certainty, tier, isDisputed(i)]);
          sums.set(kind, (sums.get(kind) ?? 0) + n);
        });
        expect([...sums.values()]).to.deep.equal([...count]);
        expect([...new Set(rowOf)].sort((a, b) => a - b)).to.deep.equal([...Array(length).keys()]);
      }),
    );
  });

  it('marks targets in the area of the province that the lens sees, and disputes', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...LENSES), (data, lens) => {
        const rows = rowsOf(data, lens);
        plainRows(data, lens).forEach(({ target, province }, i) => {
          const { area = [] } = data.provinces.find(({ id }) => id === province) ?? {};
          expect(rows.own[rows.rowOf[i]!]).to.equal(target !== null && area.includes(target) ? 1 : 0);
          expect(rows.disputed[rows.rowOf[i]!]).to.equal(data.events[i]?.disputed === undefined ? 0 : 1);
        });
      }),
    );
  });

  it('are built once for a dataset and a lens', () => {
    const [data] = fc.sample(dataset, 1);
    expect(rowsOf(data!, 'claim')).to.equal(rowsOf(data!, 'claim'));
    expect(rowsOf(data!, 'claim')).to.not.equal(rowsOf(data!, 'leading'));
  });

  it('have targets in alphabetical order', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { targets } = rowsOf(data, 'leading');
        expect(targets).to.deep.equal([...new Set(targets)].sort());
      }),
    );
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
        const alone = keys.map((key) => rowNumbers(selectRows(data, { lens, [key]: all[key] })));
        const together = rowNumbers(selectRows(data, { lens, ...all }));
        const everything = rowNumbers(selectRows(data, { lens }));
        expect(together).to.deep.equal(everything.filter((row) => alone.every((rows) => rows.includes(row))));
        const reversed = Object.fromEntries(Object.entries({ lens, ...all }).reverse()) as Filters;
        expect(rowNumbers(selectRows(data, reversed))).to.deep.equal(together);
      }),
    );
  });

  it('knows no undated event in a period', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        const { picked, rows } = selectRows(data, { period: { from: '1900-H1', to: '2099-H2' } });
        expect([...picked].filter((row) => rows.half[row] === -1)).to.deep.equal([]);
      }),
    );
  });

  it('finds nothing for ids that the dataset lacks, nor in a reversed period', () => {
    const [data] = fc.sample(dataset, 1);
    expect(selectRows(data!, { province: ['constructor'] }).count).to.equal(0);
    expect(selectRows(data!, { target: ['ZZZ'], series: ['toString'] }).picked.length).to.equal(0);
    expect(selectRows(data!, { period: { from: '2024-H2', to: '2022-H1' } }).picked.length).to.equal(0);
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
