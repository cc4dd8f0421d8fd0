import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { tableToCsv, type Table } from '../../src/export/csv.js';
import type { ExportMeta } from '../../src/export/meta.js';

const meta: ExportMeta = {
  title: 'Plots, by country',
  standfirst: 'A sentence.',
  period: 'January – June 2024',
  filters: 'Filters: Germany.',
  asOf: 'Data to 26 July 2024',
  sources: ['A. Author, “Title”, The Paper, 2024, https://paper.example/'],
  licence: 'Licence: MIT',
  address: 'https://news.example/#extops=1',
  notes: ['Line one\nline two'],
};
const table: Table = { columns: [{ label: 'Country' }, { label: 'Number' }], rows: [['Germany', 2], ['Kuwait', 1]] }; // prettier-ignore

const recordsOf = (text: string) => csvParseRows(text).filter(([cell]) => !cell?.startsWith('#'));

describe('tableToCsv', () => {
  it('begins with its header, and says behind the rows what it is', () => {
    expect(tableToCsv(table, meta)).to.equal(
      [
        'Country,Number',
        'Germany,2',
        'Kuwait,1',
        '"# Plots, by country"',
        '# A sentence.',
        '# January – June 2024',
        '# Filters: Germany.',
        '# Data to 26 July 2024',
        '# Line one line two',
        '"# A. Author, “Title”, The Paper, 2024, https://paper.example/"',
        '# Licence: MIT',
        '# https://news.example/#extops=1',
        '',
      ].join('\n'),
    );
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")']) {
      const [, [cell] = []] = recordsOf(tableToCsv({ columns: [{ label: 'a' }], rows: [[formula]] }, meta));
      expect(cell).to.equal(`'${formula}`);
    }
    expect(tableToCsv({ columns: [{ label: '=a' }], rows: [] }, meta)).to.match(/^'=a\n/);
    expect(tableToCsv({ columns: [{ label: 'a' }], rows: [[-3]] }, meta)).to.contain('\n-3\n');
  });

  it('gives every cell back, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => `x${text}`),
      fc.nat(),
    );
    const rows = fc.array(fc.tuple(fc.constant('row'), cell, cell));
    fc.assert(
      fc.property(rows, (cells) => {
        const text = tableToCsv({ columns: ['a', 'b', 'c'].map((label) => ({ label })), rows: cells }, meta);
        const records = recordsOf(text).slice(1);
        expect(records).to.deep.equal(cells.map((row) => row.map(String)));
      }),
    );
  });
});
