import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { delimiterOf, recordsIn } from '../../src/dataset/csv-records.js';
import { formatDatasetCsv } from '../../src/dataset/csv-write.js';
import { parseDatasetText } from '../../src/dataset/parse.js';
import { runAtOnce } from '../../src/dataset/slices.js';
import { dataset } from './arbitraries.js';

const records = (text: string, delimiter = ',') => runAtOnce(recordsIn(text, delimiter));

const head = [
  '# id: toy',
  '# title: Toy dataset',
  '# asOf: 2024-07-26',
  '# completeness: sample',
  '"# provinces: [{""id"": ""east"", ""name"": ""East"", ""anchor"": [66, 34]}]"',
];
const columns = 'id,date,target,outcome,province,basis,confidence,summary,source_publisher,source_title,source_url';
const row =
  'one,2024-01-03,IR,attack,east,claim,confirmed,"A sentence, with a comma.",The Paper,A report,https://paper.example/';
const sheet = (...rows: string[]) => [...head, columns, ...rows].join('\n');
const says = async (text: string) =>
  (await parseDatasetText(text)).problems.map(({ pointer, code }) => `${pointer} ${code}`);

describe('CSV records', () => {
  it('are those of d3-dsv, for any cells', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', '\r', '""', ' '),
      fc.string({ maxLength: 5 }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    const quoted = (one: string) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (cells, end, last) => {
        const text = cells.map((one) => one.map(quoted).join(',')).join(end) + (last ? end : '');
        expect(records(text)).to.deep.equal(csvParseRows(text));
      }),
      { numRuns: 500 },
    );
  });

  it('survive quotes in the wrong places', () => {
    expect(records('a"b,c')).to.deep.equal([['a"b', 'c']]);
    expect(records('"a"b,c')).to.deep.equal([['a', 'c']]);
    expect(records('"never closed\nx,y')).to.deep.equal([['never closed\nx,y']]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => void records(text)),
    );
  });

  it('are parted by what the header uses', () => {
    expect(delimiterOf('# title: a, b, c\nid;date;target\n')).to.equal(';');
    expect(delimiterOf('"# title: a; b",,\nid,date')).to.equal(',');
    expect(delimiterOf('id\tdate\tsummary\n1\ta, b\tc')).to.equal('\t');
    expect(delimiterOf('')).to.equal(',');
  });
});

describe('a CSV dataset', () => {
  it('is read like its JSON form', async () => {
    const { dataset, problems, skipped } = await parseDatasetText(sheet(row));
    expect(problems).to.deep.equal([]);
    expect(skipped).to.equal(0);
    expect(dataset).to.deep.include({
      version: 1,
      id: 'toy',
      title: 'Toy dataset',
      asOf: '2024-07-26',
      completeness: 'sample',
      series: [],
    });
    expect(dataset?.provinces).to.deep.equal([{ id: 'east', name: 'East', anchor: [66, 34] }]);
    const { id: source, ...said } = dataset!.sources[0]!;
    expect(said).to.deep.equal({ publisher: 'The Paper', title: 'A report', url: 'https://paper.example/' });
    expect(dataset?.events).to.deep.equal([
      {
        id: 'one',
        date: '2024-01-03',
        target: 'IRN',
        outcome: 'attack',
        attributions: [{ province: 'east', basis: 'claim', confidence: 'confirmed' }],
        summary: 'A sentence, with a comma.',
        sources: [source],
      },
    ]);
  });

  it('may have other delimiters, line ends, a byte order mark, blank rows and capitals in its header', async () => {
    const expected = await parseDatasetText(sheet(row));
    const semicolons = `\ufeff${[...head, columns.replaceAll(',', ';').toUpperCase(), ';;;;', row.replaceAll(/,(?! )/g, ';'), ''].join('\r\n')}`;
    const { dataset, problems } = await parseDatasetText(semicolons);
    expect(problems).to.deep.equal([]);
    const events = dataset!.events.map((event) => ({ ...event, sources: expected.dataset!.events[0]!.sources }));
    expect(events).to.deep.equal(expected.dataset?.events);
  });

  it('may have its comments padded by a spreadsheet', async () => {
    const padded = [...head.map((line) => `${line},,,`), columns, row].join('\n');
    expect(await parseDatasetText(padded)).to.deep.equal(await parseDatasetText(sheet(row)));
  });

  it('tells apart what is unknown, what is nothing and what is empty', async () => {
    const cells = row.replace('IR,', 'none,').replace('east,', 'none,');
    const { dataset } = await parseDatasetText(sheet(cells));
    expect(dataset?.events[0]?.target).to.equal(null);
    expect(dataset?.events[0]?.attributions[0]?.province).to.equal(null);
    expect(await says(sheet(row.replace('IR,', ',')))).to.deep.equal(['/7 missing']);
    expect(await says(sheet(row.replace('east,', ',')))).to.deep.equal(['/7/province missing']);
  });

  it('reads ranges, lists, repeats and languages', async () => {
    const extra =
      'killed,injured,arrested,also_targeted,province_2,basis_2,confidence_2,by_2:de,caveat,caveat_2,summary:de';
    const cells = '3-5,2+,0,DE; FR,none,government,presumed,Die Regierung,One.,Two.,Ein Satz.';
    const { dataset, problems } = await parseDatasetText(
      [...head, `${columns},${extra}`, `${row},${cells}`].join('\n'),
    );
    expect(problems).to.deep.equal([]);
    expect(dataset?.events[0]).to.deep.include({
      killed: [3, 5],
      injured: [2, null],
      arrested: 0,
      alsoTargeted: ['DEU', 'FRA'],
      caveats: ['One.', 'Two.'],
      summary: 'A sentence, with a comma.',
    });
    expect(dataset?.events[0]?.attributions[1]).to.deep.equal({
      province: null,
      basis: 'government',
      confidence: 'presumed',
      by: { de: 'Die Regierung' },
    });
  });

  it('lists a source that many rows write out once', async () => {
    const { dataset } = await parseDatasetText(
      sheet(row, row.replace('one', 'two'), row.replace('one', 'three').replace('A report', 'Another')),
    );
    expect(dataset?.sources.map(({ title }) => title)).to.deep.equal(['A report', 'Another']);
    const [one, two, three] = dataset!.events.map(({ sources }) => sources[0]);
    expect(one).to.equal(two);
    expect(one).to.not.equal(three);
  });

  const cases: [name: string, text: string, says: string[]][] = [
    ['a bad cell', sheet(row, row.replace('one', 'two').replace('IR,', 'UKR1,')), ['/8/target unknown-country']],
    ['a bad date', sheet(row.replace('2024-01-03', '2024-02-30')), ['/7/date impossible-date']],
    ['a duplicate id', sheet(row, row), ['/8/id duplicate-id']],
    ['a bad link', sheet(row.replace('https:', 'javascript:')), ['/7/source_url bad-link']],
    ['a source without title', sheet(row.replace('A report', '')), ['/7/source_publisher missing', '/7/sources unknown-source', '/7/sources none-left']],
    ['a bad link beside listed sources', sheet(row.replace('https:', 'x:')).replace(columns, `"# sources: [{""id"": ""s"", ""publisher"": ""P"", ""title"": ""T""}]"\n${columns}`), ['/8/source_url bad-link']],
    ['a bad listed source', sheet(row).replace(columns, `"# sources: [{""id"": ""s""}]"\n${columns}`), ['/6/sources missing', '/6/sources missing']],
    ['a bad fact', sheet(row).replace('2024-07-26', 'today'), ['/3/asOf bad-date']],
    ['a bad province', sheet(row).replace('[66, 34]', '[666, 34]'), ['/5/provinces out-of-range']],
    ['facts that are no JSON', sheet(row).replace('[{""id""', '[{id'), ['/5/provinces wrong-type']],
    ['no facts', [columns, row].join('\n'), [' missing', ' missing', ' missing', ' missing']],
    ['a second attribution that is half there', [...head, `${columns},province_2,by_2`, `${row},east,x`].join('\n'), ['/7/province_2 missing', '/7/province_2 missing']],
    ['a range that is none', [...head, `${columns},killed`, `${row},many`].join('\n'), ['/7/killed wrong-type']],
  ]; // prettier-ignore
  for (const [name, text, expected] of cases) {
    it(`says where in the table it has ${name}`, async () => expect(await says(text)).to.deep.equal(expected));
  }

  for (const text of ['', 'hello', '<!doctype html><p>x', 'a,b\n1,2', '# id: x', 'id\nx'])
    it(`is not '${text}'`, async () => expect(await says(text)).to.deep.equal([' syntax']));

  it('cannot reach a prototype', async () => {
    const text = [
      `# __proto__: {"polluted": 1}`,
      ...head,
      `${columns},__proto__,by:__proto__,constructor`,
      `${row},x,y,z`,
    ].join('\n');
    expect((await parseDatasetText(text)).dataset).to.deep.include({ id: 'toy' });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('never makes the parser reject, whatever is in it', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'none', '3-1', '2+', '"', 'x', '2024-01', '=1', "'"),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 4 }), async (rows) => {
        const { problems, skipped, dataset } = await parseDatasetText(sheet(...rows.map((cells) => cells.join(','))));
        for (const { pointer } of problems) expect(pointer).to.match(/^(\/\d+(\/[\w:-]+)?)?$/);
        if (dataset) expect(skipped).to.be.at.least(0);
      }),
    );
  });
});

describe('formatDatasetCsv', () => {
  /** A table has no word for a list that is there and empty. */
  it('writes what is read back to the same', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (data) => {
        const text = formatDatasetCsv(data);
        const again = await parseDatasetText(text);
        expect(again.problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
        expect(again.dataset).to.deep.equal(data);
      }),
      { numRuns: 200 },
    );
  });

  it('writes no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        for (const cell of records(formatDatasetCsv(data)).flat()) expect(cell).to.not.match(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('has the columns in use only, in one order', async () => {
    const { dataset: data } = await parseDatasetText(sheet(row));
    const header = formatDatasetCsv(data!)
      .split('\n')
      .find((line) => line.startsWith('id,'));
    expect(header).to.equal('id,date,target,outcome,province,basis,confidence,summary,sources');
  });
});

describe('the template', () => {
  it('reads without a word, and shows how to fill in every column', async () => {
    const text = await (await fetch('/data/template.csv')).text();
    const { dataset, problems } = await parseDatasetText(text);
    expect(problems).to.deep.equal([]);
    expect(dataset?.events.length).to.be.above(1);
    const [header = []] = records(text).filter(([first]) => first === 'id');
    const filled = header.filter((_, i) =>
      records(text).some((cells) => cells[0] !== 'id' && !cells[0]?.startsWith('#') && cells[i]),
    );
    expect(filled).to.deep.equal(header);
  });
});
