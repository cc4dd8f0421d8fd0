import { expect } from '@open-wc/testing';
import type { Dataset, Problem } from '../../src/dataset/model.js';
import type { Parsed } from '../../src/dataset/parse.js';

export const event = {
  id: 'one',
  date: '2024-01-03',
  target: 'IRN',
  outcome: 'attack',
  attributions: [{ province: 'east', basis: 'claim', confidence: 'confirmed' }],
  summary: 'A sentence.',
  sources: ['paper'],
};
export const total = { id: 'all', period: '2024-H1', series: null, count: 5, sources: ['paper'] };
export const good = {
  version: 1,
  id: 'toy',
  title: 'Toy',
  asOf: '2024-07-26',
  completeness: 'census',
  series: [{ id: 'a', name: 'A', provinces: ['east'] }],
  provinces: [
    { id: 'east', name: 'East', anchor: [66, 34] },
    { id: 'west', name: 'West', anchor: [10, 20] },
  ],
  sources: [{ id: 'paper', publisher: 'The Paper', title: 'A report', url: 'https://paper.example/' }],
  events: [event],
  counts: [{ period: '2023-H2', province: 'west', target: null, outcome: 'foiled', count: 3 }],
  totals: [total],
};

export const withEvent = (change: object) => ({ ...good, events: [event, { ...event, id: 'two', ...change }] });
export const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
export const says = ({ problems }: Parsed) => problems.map(({ pointer, code }) => `${pointer} ${code}`);
export const loaded = ({ dataset }: Parsed): Dataset => dataset ?? expect.fail('no dataset');
export const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error');
