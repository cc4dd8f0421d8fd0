import { parseDataset } from '../../src/dataset/parse.js';
import type { Dataset } from '../../src/dataset/model.js';

const by = (province: string | null, basis = 'government', confidence = 'confirmed') => ({
  province,
  basis,
  confidence,
});

/** What every event of the file has, unless it says otherwise. */
const event = (id: string, date: string, target: string | null, ...attributions: object[]) => ({
  id,
  date,
  target,
  attributions,
  outcome: 'foiled',
  summary: `The plot of ${date}.`,
  sources: ['paper'],
});

/** Ten events in the countries of the toy world, with every trap that the format knows. As a file has it. */
export const toyFile = {
  version: 1,
  id: 'toy',
  title: 'Toy dataset',
  asOf: '2024-09-10',
  completeness: 'census',
  series: [
    { id: 'east', name: { en: 'East', de: 'Ost' }, provinces: ['dawn'] },
    { id: 'west', name: { en: 'West', de: 'West' }, provinces: ['dusk'] },
  ],
  provinces: [
    { id: 'dawn', name: { en: 'Dawn Province', de: 'Provinz Morgen' }, shortName: 'Dawn', anchor: [10, 0] },
    { id: 'dusk', name: 'Dusk Province', shortName: 'Dusk', anchor: [-15, -18], area: ['SYR'] },
    { id: 'noon', name: 'Noon Province', anchor: [40, 20] },
  ],
  sources: [
    { id: 'paper', publisher: 'The Paper', title: 'A report', url: 'https://paper.example/1', date: '2024-09-10' },
    { id: 'book', publisher: 'The Book', title: 'Without a link' },
  ],
  events: [
    event('last-day-of-2023', '2023-12-31', 'DEU', by('dawn')),
    {
      ...event('two-attributions', '2024-01-10', 'DEU', by('dawn'), by('dusk', 'claim')),
      outcome: 'attack',
      place: 'Mitte',
    },
    event('probable', '2024-02-20', 'DEU', by('dusk', 'analyst', 'probable')),
    event('month', '2024-03', 'TUR', by('dusk', 'claim', 'presumed')),
    event('year', '2024', 'TUR', by('dawn', 'media')),
    event('no-country', '2024-04-05', null, by('dawn')),
    event('no-province', '2024-05-06', 'IRN', by(null, 'claim')),
    event('own-area', '2024-06-30', 'SYR', by('dusk')),
    { ...event('disputed', '2024-07-15', 'KWT', by('dawn')), disputed: 'The government denies it.' },
    event('point', '2024-08-20', 'GIB', by('noon')),
  ],
  totals: [
    { id: 'larger', period: '2024-H1', series: 'east', count: 5, sources: ['paper'] },
    { id: 'smaller', period: '2024-H1', series: 'west', count: 2, sources: ['paper'] },
    { id: 'open', period: '2024-H2', series: 'east', count: 3, qualifier: 'at-least', sources: ['paper'] },
  ],
};

function parsed(): Dataset {
  const { dataset, problems } = parseDataset(toyFile);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!dataset || errors.length > 0) throw new Error(`the toy dataset does not parse: ${JSON.stringify(errors)}`);
  return dataset;
}

/** The same, parsed. */
export const toyDataset: Dataset = parsed();
