import { expect } from '@open-wc/testing';
import schema from '../../data/dataset.schema.json';
import { pairsOf, totalsByHalfYear } from '../../src/dataset/aggregate.js';
import { COLUMNS } from '../../src/dataset/csv-columns.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { reconcile } from '../../src/dataset/reconcile.js';
import { selectRows } from '../../src/dataset/select.js';

const page = await (await fetch('/docs/dataset.md')).text();
const [example, countRow] = [...page.matchAll(/```json\n([^]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
);

describe('the page on the dataset format', () => {
  it('has an example that reads without a word, and is drawn as the page says', () => {
    const { dataset, problems } = parseDataset(example);
    expect(problems).to.deep.equal([]);
    const selection = selectRows(dataset!, {});
    expect(pairsOf(selection)).to.have.length(1);
    expect(pairsOf(selection)[0]).to.include({
      province: 'khorasan',
      target: 'IRN',
      certainty: 'confirmed',
      own: false,
    });
    expect(reconcile(selection)).to.include({ count: 2, onMap: 1, noCountry: 1, inHalves: 2 });
    const bars = totalsByHalfYear(selection, 'series').map(({ group, itemised, reported }) => [
      group,
      itemised,
      reported,
    ]);
    expect(bars).to.deep.equal([['iskp', 1, 17], ['other', 1, null]]); // prettier-ignore
  });

  it('has an example of a count', () => {
    const { dataset, problems } = parseDataset({ ...example, counts: [countRow] });
    expect(problems).to.deep.equal([]);
    expect(dataset?.counts).to.deep.equal([countRow]);
  });

  it('names every field, and in bold those that must be there', () => {
    const { event, attribution, total, countRow: count, series, province, source } = schema.$defs;
    const tables: [heading: string, prefix: string, node: { required: string[]; properties: object }][] = [
      ['The file', '', schema], ['A series', 'series.', series], ['A series', 'province.', province], ['A series', 'source.', source],
      ['An event', '', event], ['An attribution', '', attribution], ['A published count', '', total], ['Counts from a warehouse', '', count],
    ]; // prettier-ignore
    for (const [heading, prefix, { required, properties }] of tables) {
      const section = page.split(/^##+ /m).find((one) => one.startsWith(heading)) ?? '';
      for (const name of Object.keys(properties).filter((key) => key !== '$schema')) {
        const written = `| ${required.includes(name) ? `**\`${prefix}${name}\`**` : `\`${prefix}${name}\``} `;
        expect(section, heading).to.include(written);
      }
    }
  });

  it('names every column', () => {
    for (const column of COLUMNS) expect(page).to.include(`\`${column}\``);
  });
});
