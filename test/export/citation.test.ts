import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Dataset, Event } from '../../src/dataset/model.js';
import { bibtexOf } from '../../src/export/bibtex.js';
import { citeEvent } from '../../src/export/citation.js';
import { loadMessages } from '../../src/messages/load.js';
import { wordsFor } from '../../src/messages/words.js';
import { toyDataset } from '../toy/dataset.js';

const words = wordsFor('en');
const address = 'https://news.example/story#entry';
const eventOf = (id: string): Event => toyDataset.events.find((event) => event.id === id)!;

describe('citeEvent', () => {
  it('is a sentence that says what, from which data, and what it rests on', () => {
    expect(citeEvent(eventOf('two-attributions'), toyDataset, words, 'plain', address)).to.equal(
      '“Attack: Mitte, Germany, 10 January 2024”, entry two-attributions in: Toy dataset. Data to 10 September 2024. ' +
        'https://news.example/story#entry Based on: “A report”, The Paper, 10 September 2024, https://paper.example/1',
    );
  });

  it('says how much of a date is known, and that a country was not disclosed', () => {
    const month = citeEvent(eventOf('month'), toyDataset, words, 'plain', '');
    expect(month).to.contain('“Foiled: Turkey, March 2024, day not known”');
    expect(citeEvent(eventOf('no-country'), toyDataset, words, 'plain', '')).to.contain(
      'Foiled: Country not disclosed,',
    );
  });

  it('is BibTeX: the entry, then each source', () => {
    expect(citeEvent(eventOf('two-attributions'), toyDataset, words, 'bibtex', address)).to
      .equal(`@misc{toy:two-attributions,
  title = {{Attack: Mitte, Germany, 10 January 2024}},
  howpublished = {Toy dataset},
  year = {2024},
  month = sep,
  date = {2024-09-10},
  note = {Data to 10 September 2024},
  url = {https://news.example/story#entry},
}

@misc{toy:paper,
  title = {{A report}},
  publisher = {{The Paper}},
  year = {2024},
  month = sep,
  date = {2024-09-10},
  url = {https://paper.example/1},
}`);
  });

  it('is CSL-JSON: an array of the entry and each source', () => {
    expect(JSON.parse(citeEvent(eventOf('two-attributions'), toyDataset, words, 'csl', address))).to.deep.equal([
      {
        id: 'toy:two-attributions',
        type: 'entry',
        title: 'Attack: Mitte, Germany, 10 January 2024',
        'container-title': 'Toy dataset',
        issued: { 'date-parts': [[2024, 9, 10]] },
        URL: address,
        note: 'Data to 10 September 2024',
      },
      {
        id: 'toy:paper',
        type: 'webpage',
        title: 'A report',
        publisher: 'The Paper',
        issued: { 'date-parts': [[2024, 9, 10]] },
        URL: 'https://paper.example/1',
      },
    ]);
  });

  it('cites the sources of attributions too, each once', () => {
    const [attribution] = eventOf('probable').attributions;
    const event: Event = { ...eventOf('probable'), attributions: [{ ...attribution!, sources: ['book', 'paper'] }] };
    const ids = (JSON.parse(citeEvent(event, toyDataset, words, 'csl', '')) as { id: string }[]).map(({ id }) => id);
    expect(ids).to.deep.equal(['toy:probable', 'toy:paper', 'toy:book']);
  });
});

/** Where the braces of a BibTeX value close, as BibTeX counts them: escaped ones too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

describe('BibTeX', () => {
  it('escapes what TeX would read as commands', () => {
    const entry = bibtexOf({
      id: 'a',
      kind: 'webpage',
      title: '50 % of $5 & #1_a {b} \\input ~ ^',
      author: 'A, B and C',
    });
    expect(entry).to.contain(
      'title = {{50 \\% of \\$5 \\& \\#1\\_a \\textbraceleft{}b\\textbraceright{} \\textbackslash{}input \\textasciitilde{} \\textasciicircum{}}}',
    );
    expect(entry).to.contain('author = {{A, B and C}}');
  });

  it('stays one entry whatever a dataset writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (anything, url) => {
        const text = `x${anything}`;
        const entry = bibtexOf({
          id: 'a~b',
          kind: 'entry',
          title: text,
          publisher: text,
          container: text,
          note: text,
          url: url + text,
        });
        expect(isBalanced(entry)).to.equal(true);
        expect(entry.split('\n')).to.have.length(7);
        expect(entry.startsWith('@misc{a-b,\n')).to.equal(true);
      }),
    );
  });

  it('is what it was for a dataset in another language', async () => {
    const arabic = wordsFor('ar', await loadMessages('ar'));
    const dataset: Dataset = { ...toyDataset, title: { en: 'Toy', ar: 'لعبة {' } };
    expect(citeEvent(dataset.events[0]!, dataset, arabic, 'bibtex', '')).to.contain(
      'howpublished = {لعبة \\textbraceleft{}}',
    );
  });
});
