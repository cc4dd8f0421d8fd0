import { expect } from '@open-wc/testing';
import { selectRows, type Filters } from '../../src/dataset/select.js';
import { filterLine } from '../../src/export/filter-line.js';
import { metaLines, metaOf, oneLine } from '../../src/export/meta.js';
import { sentenceOf } from '../../src/export/sentence.js';
import { fileName } from '../../src/export/download.js';
import { wordsFor } from '../../src/messages/words.js';
import { toyDataset } from '../toy/dataset.js';

const words = wordsFor('en');
const view = { title: 'Plots', standfirst: '', period: '2024', address: 'https://news.example/', notes: ['A note.'] };

const FILTERS: readonly [Filters, string][] = [
  [{}, ''],
  [{ lens: 'leading', target: [] }, ''],
  [{ period: { from: '2024-H2', to: '2024-H2' } }, 'Filters: 1 July – 10 September 2024.'],
  [{ series: ['east', 'none'], outcome: ['foiled'] }, 'Filters: East and No province named; Foiled.'],
  [{ province: ['dawn', 'unknown'], certainty: ['probable'] }, 'Filters: Dawn Province and unknown; probable link.'],
  [{ tier: ['borderline'], lens: 'claim' }, 'Filters: Borderline case. Links are those IS claimed.'],
];

describe('filterLine', () => {
  for (const [filters, line] of FILTERS) {
    it(`${JSON.stringify(filters)}: ${line || 'nothing'}`, () => {
      expect(oneLine(filterLine(selectRows(toyDataset, filters), words))).to.equal(line);
    });
  }
});

describe('metaOf', () => {
  it('names the source that most entries rest on first, and none that nothing rests on', () => {
    const events = toyDataset.events.map((event, i) => (i === 0 ? { ...event, sources: ['book', 'paper'] } : event));
    const { sources } = metaOf(selectRows({ ...toyDataset, events }, {}), words, view);
    expect(sources).to.deep.equal([
      '“A report”, The Paper, 10 September 2024, https://paper.example/1',
      '“Without a link”, The Book',
    ]);
    const [only, ...none] = metaOf(selectRows(toyDataset, {}), words, view).sources;
    expect(only).to.contain('A report');
    expect(none).to.deep.equal([]);
  });

  it('reads as lines without empty ones', () => {
    const meta = metaOf(selectRows(toyDataset, {}), words, view);
    expect(metaLines(meta)).to.deep.equal([
      'Plots',
      '2024',
      'Data to 10 September 2024',
      'A note.',
      '“A report”, The Paper, 10 September 2024, https://paper.example/1',
      'https://news.example/',
    ]);
  });
});

describe('sentenceOf', () => {
  it('is the description with its source, date and address', () => {
    const meta = metaOf(selectRows(toyDataset, { target: ['DEU'] }), words, view);
    expect(sentenceOf('In 2024, 2 are itemised.', meta)).to.equal(
      'In 2024, 2 are itemised. Filters: Germany. “A report”, The Paper, 10 September 2024, https://paper.example/1. ' +
        'Data to 10 September 2024. https://news.example/',
    );
  });
});

const NAMES: readonly [string, string][] = [
  ['Plots and attacks abroad, January – June 2024', 'plots-and-attacks-abroad-january-june-2024.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['a\u202egnp.exe', 'a-gnp-exe.csv'],
  ['CON', 'extops-con.csv'],
  ['…', 'extops.csv'],
  ['المخططات والهجمات', 'المخططات-والهجمات.csv'],
  ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
];

describe('fileName', () => {
  for (const [title, name] of NAMES) {
    it(`${title.slice(0, 30)}: ${name.slice(0, 50)}`, () => expect(fileName(title, 'csv')).to.equal(name));
  }
});
