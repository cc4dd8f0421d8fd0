import { expect } from '@open-wc/testing';
import {
  drawnChart,
  find,
  findAll,
  numberOf,
  removeCharts,
  TAGS,
  tableOf,
  textOf,
  type Given,
  type Tag,
} from '../helpers/chart.js';
import { catchWarnings } from '../helpers/warnings.js';
import extendedFile from '../../data/extended-2022-2024.json';
import { toyFile } from '../toy/dataset.js';

/** What a chart's note leaves to other places: "1 without a disclosed country" is 1. Filters are no place. */
function lostIn(note: string): number {
  const parts = note.split(': ')[1] ?? '';
  const lost = parts.split(/,| and /).filter((part) => !part.includes('outside the filters'));
  return lost.reduce((sum, part) => sum + (parseInt(part.trim()) || 0), 0);
}

interface Sums {
  /** Of the table's rows. */
  readonly rows: number;
  readonly total: number;
  /** "Showing 10 of 11": 10. */
  readonly shown: number;
  readonly lost: number;
}

async function sumsOf(tag: Tag, given: Given): Promise<Sums> {
  const chart = await drawnChart(tag, given);
  const { rows, total } = await tableOf(chart);
  const column = tag === 'extops-halves' ? 2 : rows[0]!.length - 1;
  const note = textOf(find(chart, '.note'));
  return {
    rows: rows.reduce((sum, row) => sum + numberOf(row[column]), 0),
    total: Number(total[column]),
    shown: Number(/^Showing (\d+) of/.exec(note)?.[1]),
    lost: lostIn(note),
  };
}

describe('the three charts together', () => {
  catchWarnings();
  afterEach(removeCharts);

  const files = { bundled: undefined, extended: extendedFile, toy: toyFile };
  const filters: Readonly<Record<keyof typeof files, readonly Record<string, string>[]>> = {
    bundled: [
      {},
      { period: '2024-H1' },
      { period: '2024-H2' },
      { series: 'iskp' },
      { target: 'DE,FR' },
      { province: 'iraq,yemen' },
    ],
    extended: [
      {},
      { period: '2023' },
      { outcome: 'attack' },
      { lens: 'claim' },
      { series: 'none' },
      { certainty: 'presumed' },
    ],
    toy: [{}, { period: '2024-H1' }, { series: 'east' }, { province: 'none' }, { target: 'none' }, { lens: 'claim' }],
  };

  for (const [name, data] of Object.entries(files))
    for (const attributes of filters[name as keyof typeof files])
      it(`count the same, each in its table and its note: ${name} ${JSON.stringify(attributes)}`, async () => {
        const given = { attributes, ...(data && { data }) };
        const [map, flows, halves] = await Promise.all(TAGS.map((tag) => sumsOf(tag, given)));
        expect(
          new Set([map!.shown, flows!.shown, halves!.shown, map!.total, flows!.total, halves!.total]).size,
        ).to.equal(1);
        expect(map!.shown).to.be.above(0);
        expect(map!.rows, 'map').to.equal(map!.shown);
        expect(flows!.rows, 'flows').to.equal(flows!.shown);
        expect(halves!.rows, 'halves').to.be.oneOf([halves!.shown, halves!.shown - halves!.lost]);
      });

  it('draw what their tables say, the rest where their notes say it is', async () => {
    for (const data of [undefined, toyFile]) {
      const given = { ...(data && { data }) };
      const map = await drawnChart('extops-map', given);
      const flows = await drawnChart('extops-flows', given);
      const rows = (await tableOf(map)).rows.filter((row) => row[0] !== 'Country not disclosed');
      const pairs = (await tableOf(flows)).rows.filter((row) => row[1] !== '');
      const drawn = findAll<SVGElement>(map, '.country, .ring').map(({ dataset }) => dataset['mark']);
      expect(new Set(drawn).size).to.equal(rows.length);
      expect(findAll(flows, '.arcs .arc')).to.have.length(pairs.length);
      const onMap = rows.reduce((sum, row) => sum + numberOf(row.at(-1)), 0);
      const inArcs = pairs.reduce((sum, row) => sum + numberOf(row.at(-1)), 0);
      const all = (data ?? { events: Array(11) }).events.length;
      expect(onMap + lostIn(textOf(find(map, '.note')))).to.equal(all);
      const own = /(\d+) within/.exec(textOf(find(flows, '.note')))?.[1] ?? 0;
      expect(inArcs - Number(own) + lostIn(textOf(find(flows, '.note')))).to.equal(all);
    }
  });
});
