import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { parseDatasetText } from '../../src/dataset/parse.js';
import { columns, head, row, saysOf, sheet } from './sheet.js';

describe('a CSV dataset', () => {
  it('is read like its JSON form', async () => {
    const { dataset, problems, skipped } = await parseDatasetText(sheet(row));
    expect(problems).to.deep.equal([]);
    expect(skipped).to.deep.equal({ events: 0, counts: 0, totals: 0, sources: 0 });
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
    const [{ dataset, problems }, plain] = [await parseDatasetText(padded), await parseDatasetText(sheet(row))];
    expect({ dataset, problems }).to.deep.equal({ dataset: plain.dataset, problems: [] });
  });

  it('tells apart what is unknown, what is nothing and what is empty', async () => {
    const cells = row.replace('IR,', 'none,').replace('east,', 'none,');
    const { dataset } = await parseDatasetText(sheet(cells));
    expect(dataset?.events[0]?.target).to.equal(null);
    expect(dataset?.events[0]?.attributions[0]?.province).to.equal(null);
    expect(await saysOf(sheet(row.replace('IR,', ',')))).to.deep.equal(['/7/target missing']);
    expect(await saysOf(sheet(row.replace('east,', ',')))).to.deep.equal(['/7/province missing']);
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
    ['a source without title', sheet(row.replace('A report', '')), ['/7/source_title missing']],
    ['a bad link beside listed sources', sheet(row.replace('https:', 'x:')).replace(columns, `"# sources: [{""id"": ""s"", ""publisher"": ""P"", ""title"": ""T""}]"\n${columns}`), ['/8/source_url bad-link']],
    ['a bad listed source', sheet(row).replace(columns, `"# sources: [{""id"": ""s""}]"\n${columns}`), ['/6/sources/0/publisher missing', '/6/sources/0/title missing']],
    ['a bad fact', sheet(row).replace('2024-07-26', 'today'), ['/3/asOf bad-date']],
    ['a bad province', sheet(row).replace('[66, 34]', '[666, 34]'), ['/5/provinces/0/anchor/0 out-of-range']],
    ['facts that are no JSON', sheet(row).replace('[{""id""', '[{id'), ['/5/provinces syntax']],
    ['no facts', [columns, row].join('\n'), [' missing', ' missing', ' missing', ' missing']],
    ['a second attribution that is half there', [...head, `${columns},province_2,by_2`, `${row},east,x`].join('\n'), ['/7/basis_2 missing', '/7/confidence_2 missing']],
    ['a range that is none', [...head, `${columns},killed`, `${row},many`].join('\n'), ['/7/killed wrong-type']],
  ]; // prettier-ignore
  for (const [name, text, expected] of cases) {
    it(`says where in the table it has ${name}`, async () => expect(await saysOf(text)).to.deep.equal(expected));
  }

  for (const text of ['', 'hello', '<!doctype html><p>x', 'a,b\n1,2', '# id: x', 'id\nx'])
    it(`is not '${text}'`, async () => expect(await saysOf(text)).to.deep.equal([' syntax']));

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
        if (dataset) expect(skipped.events).to.be.at.least(0);
      }),
    );
  });
});

describe('the template', () => {
  it('reads without a word, and shows how to fill in every column', async () => {
    const text = await (await fetch('/data/template.csv')).text();
    const { dataset, problems } = await parseDatasetText(text);
    expect(problems).to.deep.equal([]);
    expect(dataset?.events.length).to.be.above(1);
    const records = csvParseRows(text);
    const [header = []] = records.filter(([first]) => first === 'id');
    const filled = header.filter((_, i) =>
      records.some((cells) => cells[0] !== 'id' && !cells[0]?.startsWith('#') && cells[i]),
    );
    expect(filled).to.deep.equal(header);
  });
});
