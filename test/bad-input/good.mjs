/** A small dataset with nothing wrong in it: what the cases are broken from. */
export const good = {
  version: 1,
  id: 'toy',
  title: 'Toy dataset',
  asOf: '2024-07-26',
  completeness: 'census',
  series: [
    { id: 'east', name: 'East', provinces: ['dawn'] },
    { id: 'west', name: 'West', provinces: ['dusk'] },
  ],
  provinces: [
    { id: 'dawn', name: 'Dawn', shortName: 'D', anchor: [65, 34], area: ['AFG'] },
    { id: 'dusk', name: 'Dusk', anchor: [40, 34] },
  ],
  sources: [
    { id: 'paper', publisher: 'The Paper', title: 'A report', url: 'https://paper.example/1', date: '2024-07-26' },
  ],
  events: [
    {
      id: 'one',
      date: '2024-01-10',
      dateOf: 'arrest',
      target: 'DEU',
      outcome: 'foiled',
      attributions: [{ province: 'dawn', basis: 'government', confidence: 'confirmed' }],
      arrested: 2,
      summary: 'A plot was stopped.',
      sources: ['paper'],
    },
    {
      id: 'two',
      date: '2024-03',
      target: 'TUR',
      outcome: 'attack',
      attributions: [{ province: 'dusk', basis: 'claim', confidence: 'probable' }],
      killed: [1, 3],
      summary: 'An attack was carried out.',
      sources: ['paper'],
    },
  ],
  counts: [{ period: '2023-H2', province: 'dawn', target: 'FRA', outcome: 'foiled', count: 3 }],
  totals: [{ id: 'all', period: '2024-H1', series: null, count: 5, qualifier: 'at-least', sources: ['paper'] }],
};

/** A copy with the value at a JSON pointer replaced; `undefined` removes it. */
export function broken(pointer, value) {
  const copy = structuredClone(good);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
