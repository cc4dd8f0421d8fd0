import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/dataset/model.js';
import { parseDatasetText } from '../../src/dataset/parse.js';
import { columns, head, row, rowOf, saysOf, sheet } from './sheet.js';

/** What is read of a table and said of it, in the forms that people's tools give it. */
async function read(text: string) {
  const { dataset, problems, skipped } = await parseDatasetText(text);
  const ids = dataset?.events.map(({ id }) => id) ?? null;
  return { ids, lines: problems.map(({ pointer, message }) => `${pointer}: ${message}`), problems, skipped, dataset };
}

const wide = (extra: string) => [...head, `${columns},${extra}`].join('\n');
const eventsOf = (dataset: Dataset | null) => dataset?.events ?? [];

describe('a table in which quotes do not pair', () => {
  const faulty: [name: string, cell: string, message: string][] = [
    ['is never closed', '"The hall', "/8/summary: quote is never closed: '\"The hall,The Paper,A report,https://pap…'; close it, or write it twice"],
    ['has text behind it', '"Police" said so', "/8/summary: text behind a closing quote: ' said so,The Paper,A report,https://pape…'; inside a cell, write a quote twice"],
    ['is inside another', '"The "Old" hall, north"', "/8/summary: text behind a closing quote: 'Old\" hall, north\",The Paper,A report,htt…'; inside a cell, write a quote twice"],
    ['stands behind a space', ' "The hall, north"', "/8/summary: space before an opening quote: ' \"The hall, north\",The Paper,A report,ht…'; delete it"],
  ]; // prettier-ignore
  for (const [name, cell, message] of faulty) {
    it(`loses one row, and says which, where a quote ${name}`, async () => {
      const bad = rowOf('two', (cells) => cells.replace('"A sentence, with a comma."', cell));
      const others = ['three', 'four'].map((id) =>
        rowOf(id, (cells) => cells.replaceAll('"', '').replace(', with', ' with')),
      );
      const { ids, lines, skipped, problems } = await read(sheet(row, bad, ...others));
      expect(ids).to.deep.equal(['one', 'three', 'four']);
      expect(lines).to.deep.equal([message]);
      expect(problems[0]?.severity).to.equal('error');
      expect(skipped.events).to.equal(1);
    });
  }

  it('loses the row of the quote where the next row has the one that closes it', async () => {
    const open = rowOf('two', (cells) => cells.replace('"A sentence, with a comma."', '"Open'));
    const { ids, skipped } = await read(sheet(row, open, rowOf('three'), rowOf('four')));
    expect(ids).to.deep.equal(['one', 'three', 'four']);
    expect(skipped.events).to.equal(1);
  });

  it('is no dataset where a fact or the header cannot be read', async () => {
    const fact = sheet(row).replaceAll('""', '"');
    expect((await read(fact)).lines).to.deep.equal([
      '/5/provinces: text behind a closing quote: \'id": "east", "name": "East", "anchor": […\'; inside a cell, write a quote twice',
    ]);
    const header = sheet(row.replaceAll('"', '')).replace('source_url', '"source_url');
    expect((await read(header)).lines).to.deep.equal([
      "/6: quote is never closed: '\"source_url'; close it, or write it twice",
    ]);
    for (const text of [fact, header]) expect((await read(text)).ids).to.equal(null);
  });

  it('is not read past the last column: the cells before it may be shifted', async () => {
    const split = rowOf('two', (cells) => cells.replace('"A sentence, with a comma."', 'A sentence, with a comma.'));
    const { ids, lines, skipped } = await read(sheet(row, split, `${rowOf('three')},,,`));
    expect(ids).to.deep.equal(['one', 'three']);
    expect(lines[0]).to.match(/^\/8: cell behind the last column: 'https:\/\/paper.example\/'; /);
    expect(skipped.events).to.equal(1);
  });
});

describe('a table from a tool', () => {
  const killed = async (cell: string) => {
    const { dataset, lines } = await read(`${wide('killed')}\n${row},${cell}`);
    return [eventsOf(dataset)[0]?.killed, ...lines];
  };

  it('of Excel may begin with its sep= line, which is no row', async () => {
    const text = `sep=;\n${sheet(row)
      .replace(columns, columns.replaceAll(',', ';'))
      .replace(row, row.replaceAll(/,(?! )/g, ';').replace('IR', 'x'))}`;
    expect(await saysOf(text)).to.deep.equal(['/7/target unknown-country']);
  });

  it('may have delimiters inside cells of several lines', async () => {
    const text = `"# description: Counted are plots;\nattacks; arrests; and; more; and more"\n${sheet(row)}`;
    const { ids, dataset } = await read(text);
    expect(ids).to.deep.equal(['one']);
    expect(dataset?.description).to.equal('Counted are plots;\nattacks; arrests; and; more; and more');
  });

  it('may have facts with commas and without quotes', async () => {
    const { dataset, lines } = await read(sheet(row).replace('Toy dataset', 'Plots, attacks, "arrests", 2024,,,'));
    expect(dataset?.title).to.equal('Plots, attacks, "arrests", 2024');
    expect(lines).to.deep.equal([]);
  });

  it('of pandas writes numbers with a fraction, and nothing in several ways', async () => {
    expect(await killed('3.0')).to.deep.equal([3]);
    expect(await killed('0.0')).to.deep.equal([0]);
    expect(await killed('12.00')).to.deep.equal([12]);
    expect(await killed('3.0-5.0')).to.deep.equal([[3, 5]]);
    for (const nothing of ['NaN', 'nan', '<NA>', 'NULL', 'NA', 'N/A', '#N/A'])
      expect(await killed(nothing)).to.deep.equal([undefined]);
    expect(await killed('3.5')).to.deep.equal([undefined, "/7/killed: expected a number: '3.5'"]);
    expect(await saysOf(sheet(row.replace('2024-01-03', '2024.0')))).to.deep.equal([]);
    expect(await saysOf(sheet(row.replace('IR,', 'NaN,')))).to.deep.equal(['/7/target missing']);
  });

  it('of R: NA is not counted for Namibia, where it may be either', async () => {
    const { ids, lines, skipped } = await read(
      sheet(
        row,
        rowOf('two', (cells) => cells.replace('IR,', 'NA,')),
      ),
    );
    expect(ids).to.deep.equal(['one']);
    expect(lines).to.deep.equal([
      "/8/target: Namibia, or not available? 'NA'; write NAM, or none where it was not disclosed",
    ]);
    expect(skipped.events).to.equal(1);
    const spelt = await read(sheet(row.replace('IR,', 'NAM,')));
    expect(eventsOf(spelt.dataset)[0]?.target).to.equal('NAM');
  });

  it('of R: NA in columns that are not counted is nothing, which is said once', async () => {
    const rows = [`${row},NA,NA,NA`, `${rowOf('two')},DE; NA,NA,NA`, `${rowOf('three')},FR,NA,here`];
    const { dataset, lines } = await read([wide('also_targeted,arrested_in,place'), ...rows].join('\n'));
    expect(eventsOf(dataset).map(({ alsoTargeted }) => alsoTargeted)).to.deep.equal([undefined, ['DEU'], ['FRA']]);
    expect(eventsOf(dataset).map(({ place }) => place)).to.deep.equal([undefined, undefined, 'here']);
    expect(lines).to.deep.equal([
      "/7/also_targeted: read as not available: 'NA'; write NAM for Namibia",
      "/7/arrested_in: read as not available: 'NA'; write NAM for Namibia",
    ]);
  });

  it('may have characters in it that cannot be seen', async () => {
    const invisible = row
      .replace('one', 'one\u200b')
      .replace('2024-01-03', '2024-01-03\u200e')
      .replace('IR', '\ufeffIR\u00a0')
      .replace('east', '\u00a0east\u2060')
      .replace('claim', 'cla\u00adim');
    const headed = sheet(invisible).replace('target', '\ufefftarget\u00a0').replace('outcome', 'out\u200bcome');
    const { dataset, lines } = await read(headed.replace('2024-07-26', '2024-07-26\u200b'));
    expect(lines).to.deep.equal([]);
    expect(eventsOf(dataset)[0]).to.deep.include({ id: 'one', date: '2024-01-03', target: 'IRN' });
    expect(await saysOf(sheet(row.replace('The Paper', '\u200b')))).to.deep.equal(['/7/source_publisher missing']);
    const persian = 'می\u200cشود';
    expect(
      eventsOf((await read(sheet(row.replace('"A sentence, with a comma."', persian)))).dataset)[0]?.summary,
    ).to.equal(persian);
  });

  it('of a spreadsheet that made dates its own gets one message a cell, with the way out', async () => {
    for (const date of ['14/02/2023', '2.4.23', '45372', '45372.5', 'Feb-24'])
      expect((await read(sheet(row.replace('2024-01-03', date)))).lines).to.deep.equal([
        `/7/date: date as a spreadsheet writes it, not a date (YYYY-MM-DD, YYYY-MM or YYYY): '${date}'; format the column as text`,
      ]);
  });

  it('may have a formula that failed: no comment, though it begins like one', async () => {
    const { ids, skipped } = await read(sheet(row, rowOf('#REF!'), rowOf('three')));
    expect(ids).to.deep.equal(['one', 'three']);
    expect(skipped.events).to.equal(1);
  });

  it('may have rows that begin with #, which are left out and named', async () => {
    const { ids, lines, skipped } = await read(
      sheet(`#${row}`, '# only a remark', `"# ${'two'}",2024-01-03`, rowOf('three')),
    );
    expect(ids).to.deep.equal(['three']);
    expect(lines.map((line) => line.replace(/:.*/, ''))).to.deep.equal(['/7', '/9']);
    expect(skipped.events).to.equal(0);
  });
});

describe('the header of a table', () => {
  const renamed = (...names: [from: string, to: string][]) =>
    sheet(...['one', 'two', 'three'].map((id) => rowOf(id))).replace(
      columns,
      names.reduce((header, [from, to]) => header.replace(from, to), columns),
    );
  const told = async (...names: [from: string, to: string][]) =>
    (await read(renamed(...names))).problems.map(
      ({ pointer, severity, suggestion, message }) => `${severity} ${pointer}: ${suggestion ?? message}`,
    );

  it('is told once where a column that no row can do without is misnamed', async () => {
    expect(await told(['target', 'targets'])).to.deep.equal(["error /6/targets: did you mean 'target'?"]);
    expect(await told(['target', 'Country'])).to.deep.equal(["error /6/Country: did you mean 'target'?"]);
    expect(await told(['source_publisher', 'source publisher'], ['source_title', 'Source-Title'])).to.deep.equal([
      "error /6/source publisher: did you mean 'source_publisher'?",
      "error /6/Source-Title: did you mean 'source_title'?",
    ]);
    expect(await told(['outcome', 'x'], ['id,', 'y,'])).to.deep.equal([
      'error /6: missing column: id',
      'error /6: missing column: outcome',
    ]);
    expect((await read(renamed(['target', 'targets']))).ids).to.equal(null);
  });

  it('may have spaces around names, and columns of its own', async () => {
    expect(await told(['target', ' Target '], ['source_url', 'source_url,remarks,weather'])).to.deep.equal([]);
  });

  it('is told of a column that rows can do without, and read', async () => {
    expect(await told(['source_url', 'source url'])).to.deep.equal([
      "warning /6/source url: did you mean 'source_url'?",
    ]);
    expect(await told(['source_url', 'URL'])).to.deep.equal(["warning /6/URL: did you mean 'source_url'?"]);
    for (const [name, meant] of [['province2', 'province_2'], ['By 2 (de)', 'by_2:de'], ['summary_de', 'summary:de'], ['injurd', 'injured'], ['deaths', 'killed']] as const)
      expect(await told(['source_url', `source_url,${name}`])).to.deep.equal([
        `warning /6/${name}: did you mean '${meant}'?`,
      ]); // prettier-ignore
  });

  it('is told of a column that is there twice', async () => {
    const { lines, dataset } = await read([wide('target,summary:de,summary:de'), `${row},DEU,a,b`].join('\n'));
    expect(lines).to.deep.equal([
      "/6/target: column is there twice, the first is read: 'target'",
      "/6/summary:de: column is there twice, the first is read: 'summary:de'",
    ]);
    expect(eventsOf(dataset)[0]?.target).to.equal('IRN');
  });
});

describe('one bad cell of a table', () => {
  it('in a source costs no other row', async () => {
    const broken = rowOf('two', (cells) => cells.replace('A report', ''));
    const { ids, lines } = await read(sheet(row, broken, rowOf('three')));
    expect(ids).to.deep.equal(['one', 'three']);
    expect(lines).to.deep.equal(['/8/source_title: source left out, empty cell: source_title']);
  });

  it('in a source is told in every row that has it, where it costs the row', async () => {
    const broken = (cells: string) => cells.replace('A report', '');
    expect(await saysOf(sheet(rowOf('one', broken), rowOf('two', broken)))).to.deep.equal([
      '/7/source_title missing',
      '/8/source_title missing',
    ]);
  });

  it('in a source costs that source alone where the row has another', async () => {
    const { ids, problems } = await read(`${wide('source_publisher_2,source_title_2')}\n${row},The Post,`);
    expect(ids).to.deep.equal(['one']);
    expect(problems.map(({ pointer, severity }) => `${severity} ${pointer}`)).to.deep.equal([
      'warning /7/source_title_2',
    ]);
  });

  it('that only describes a source costs nothing else', async () => {
    const { ids, lines, dataset } = await read(`${wide('source_date')}\n${row},01/05/2024\n${rowOf('two')},01/05/2024`);
    expect(ids).to.deep.equal(['one', 'two']);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^\/7\/source_date: date as a spreadsheet/);
    expect(dataset?.sources[0]).to.not.have.property('date');
  });

  it('is named by its column, also where it is empty', async () => {
    expect(await saysOf(sheet(row.replace('claim,', ',').replace('IR,', ',')))).to.deep.equal([
      '/7/target missing',
      '/7/basis missing',
    ]);
    expect((await read(sheet(row.replace('attack', '')))).lines).to.deep.equal(['/7/outcome: empty cell: outcome']);
    expect(await saysOf(sheet(row.replace('The Paper,A report,https://paper.example/', ',,')))).to.deep.equal([
      '/7/source_publisher too-few',
    ]);
  });

  it('in a fact is named by row, fact and place', async () => {
    const { lines, ids } = await read(sheet(row).replace('34]}]', '34}]'));
    expect(ids).to.equal(null);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^\/5\/provinces: not valid JSON/);
    if (/Chrome|Firefox/.test(navigator.userAgent)) expect(lines[0]).to.match(/line 1, column 63$/);
    expect((await read(sheet(row).replace('# id', '# title: X\n# id'))).lines).to.deep.equal([
      "/3/title: fact is there twice, the last is read: 'title'",
    ]);
    expect((await read(sheet(row).replace('# id: toy', '"# id: toy",a remark'))).lines).to.deep.equal([
      "/1: cell beside a fact, left out: 'a remark'",
    ]);
  });
});
