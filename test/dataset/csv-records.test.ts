import { expect } from '@open-wc/testing';
import { csvFormatRows, csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { openCsv, recordsIn } from '../../src/dataset/csv-records.js';
import { runAtOnce } from '../../src/dataset/slices.js';

const read = (text: string, delimiter = ',') => runAtOnce(recordsIn({ text, delimiter }));
const cellsIn = (text: string, delimiter = ',') => read(text, delimiter).map(({ cells }) => cells);
const delimiterOf = (text: string) => openCsv(text).delimiter;

describe('the records of a table', () => {
  it('are those of d3-dsv, for any cells, however long the table', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', '\r', '""', ' ', 'x'.repeat(9000)),
      fc.string({ maxLength: 5 }).filter((text) => !text.includes('#') && !/^\s/.test(text)),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    const quoted = (one: string) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (cells, end, last) => {
        const text = cells.map((one) => one.map(quoted).join(',')).join(end) + (last ? end : '');
        expect(cellsIn(text)).to.deep.equal(text === '' ? [] : csvParseRows(text));
      }),
      { numRuns: 300 },
    );
  });

  it('end with the line where a quote is never closed, and the next is read', () => {
    const records = read('"e\n",f\na,"b""\nc,d');
    expect(records.map(({ cells }) => cells)).to.deep.equal([
      ['e\n', 'f'],
      ['a', '"b""'],
      ['c', 'd'],
    ]);
    expect(records[1]?.fault).to.deep.equal({ code: 'unclosed-quote', text: '"b""' });
    expect(read('x\n"never closed\ny,z').map(({ cells, fault }) => [cells.length, fault?.code])).to.deep.equal([
      [1, undefined],
      [1, 'unclosed-quote'],
      [2, undefined],
    ]);
  });

  it('end with the line where text stands behind a closing quote, or a space before an opening one', () => {
    const faults = (text: string) => read(text).map(({ fault }) => fault && `${fault.code}: ${fault.text}`);
    expect(faults('a,"The "Old" hall, north",b\nc')).to.deep.equal([
      'text-after-quote: Old" hall, north",b',
      undefined,
    ]);
    expect(faults('"open\nb,"c, d"\ne')).to.deep.equal(['text-after-quote: c, d"', undefined, undefined]);
    expect(faults('a, "b, c",d\ne')).to.deep.equal(['space-before-quote:  "b, c",d', undefined]);
    expect(faults('a, "b" ,d\n a"b')).to.deep.equal([undefined, undefined]);
  });

  it('of a comment without quotes are its whole line, without the padding of a spreadsheet', () => {
    expect(cellsIn('# title: a, "b", c,,,\nid,date')).to.deep.equal([['# title: a, "b", c'], ['id', 'date']]);
    expect(cellsIn('#REF!,b')).to.deep.equal([['#REF!', 'b']]);
  });

  it('are found whatever is in it, each line once', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '#') });
    fc.assert(fc.property(noise, (text) => void read(text)));
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2 }), { minLength: 1 }), (rows) => {
        const cells = rows.map((row) => row.map((cell) => `x${cell}`));
        expect(cellsIn(csvFormatRows(cells))).to.deep.equal(cells);
        expect(cellsIn(dsvFormat(';').formatRows(cells), ';')).to.deep.equal(cells);
      }),
    );
  });
});

describe('the delimiter of a table', () => {
  it('is what parts its header', () => {
    expect(delimiterOf('# title: a, b, c\nid;date;target\n')).to.equal(';');
    expect(delimiterOf('"# title: a; b",,\nid,date')).to.equal(',');
    expect(delimiterOf('id\tdate\tsummary\n1\ta, b\tc')).to.equal('\t');
    expect(delimiterOf('')).to.equal(',');
  });

  it('is found in records, not in lines', () => {
    expect(delimiterOf('"# description: Counted are plots\nand attacks, arrests, and, more"\nid;date;target')).to.equal(
      ';',
    );
    expect(delimiterOf(';;;\n\n"# a: b\nc,d,e";;\r\nid;date;target')).to.equal(';');
    expect(delimiterOf('"# provinces: [{"id": "a", "b"}]"\nid;date')).to.equal(';');
  });

  it('is what the first line of a spreadsheet says, which is no row', () => {
    for (const line of ['sep=;', 'SEP=;\r', '"sep=;"', 'sep=;;;;'])
      expect(openCsv(`\ufeff${line}\nid,a;date`)).to.deep.equal({ text: 'id,a;date', delimiter: ';' });
    expect(openCsv('sep=^\nid^date').delimiter).to.equal('^');
    expect(cellsIn('a]b^c\n"d^"^e', '^')).to.deep.equal([
      ['a]b', 'c'],
      ['d^', 'e'],
    ]);
  });
});
