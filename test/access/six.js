const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PLACES = [
  [66, 34],
  [38, 35],
  [45, 2],
  [10, 12],
  [44, 15],
  [100, 0],
];
const TARGETS = ['DEU', 'FRA', 'TUR', 'SWE', 'IRN', 'RUS'];
const PERIODS = ['2023-H2', '2024-H1'];
const SOURCE = { id: 's', title: 'Report', publisher: 'Institute' };

const counts = PERIODS.flatMap((period) =>
  IDS.map((id, i) => ({ period, province: id, target: TARGETS[i], outcome: 'foiled', count: 1 + i * i })),
);
const totals = IDS.map((series) => ({ id: series, period: '2024-H1', series, count: 40, sources: ['s'] }));

/** As many series as there are colours, all of them hatched, too, and countries in every class. */
export const SIX = {
  version: 1,
  id: 'six',
  title: 'Six series',
  asOf: '2024-06-30',
  completeness: 'sample',
  series: IDS.map((id) => ({ id, name: `Series ${id}`, provinces: [id] })),
  provinces: IDS.map((id, i) => ({ id, name: `Province ${id}`, anchor: PLACES[i] })),
  sources: [SOURCE],
  counts,
  totals,
};
