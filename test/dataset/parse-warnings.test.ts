import { expect } from '@open-wc/testing';
import { parseDataset } from '../../src/dataset/parse.js';
import { event, good, loaded, says, total, withEvent } from './example.js';

describe('parseDataset: what looks wrong is a warning, and costs a part', () => {
  const cases: [change: object, says: string][] = [
    [withEvent({ summary: 'a\u202eb' }), '/events/1/summary control-characters'],
    [withEvent({ summary: { ar: '\u0000x' } }), '/events/1/summary/ar control-characters'],
    [withEvent({ summary: 'a\ufeffb' }), '/events/1/summary control-characters'],
    [withEvent({ summary: 'x'.repeat(2001) }), '/events/1/summary long-text'],
    [withEvent({ sources: ['paper', 'x'] }), '/events/1/sources/1 unknown-source'],
    [withEvent({ date: '2024-07-27' }), '/events/1/date after-as-of'],
    [withEvent({ date: '2024-08' }), '/events/1/date after-as-of'],
    [withEvent({ date: '2025' }), '/events/1/date after-as-of'],
    [{ ...good, title: 'T\u2066' }, '/title control-characters'],
    [{ ...good, descripton: 'x' }, '/descripton unknown-field'],
    [{ ...good, totals: [{ ...total, count: 0 }] }, '/totals/0/count total-below-items'],
    [
      { ...good, totals: [{ ...total, series: 'a', count: 0, qualifier: 'about' }] },
      '/totals/0/count total-below-items',
    ],
    [{ ...good, totals: [{ ...total, period: '2023-H2', count: 2 }] }, '/totals/0/count total-below-items'],
  ];
  for (const [input, expected] of cases) {
    it(expected, () => {
      const parsed = parseDataset(input);
      expect(says(parsed)).to.deep.equal([expected]);
      expect(parsed.problems[0]?.severity).to.equal('warning');
      expect(parsed.skipped).to.deep.equal({ events: 0, counts: 0, totals: 0, sources: 0 });
    });
  }

  const fine: object[] = [
    withEvent({ date: '2024-07-26' }),
    withEvent({ date: '2024-07' }),
    withEvent({ date: '2024' }),
    withEvent({ date: '2024-09-01', dateOf: 'planned' }),
    withEvent({ summary: 'line\nline\tcell, \u200fعربي' }),
    { ...good, totals: [{ ...total, count: 0, qualifier: 'at-least' }] },
    { ...good, totals: [{ ...total, period: '2023-H2', series: 'a', count: 0 }] },
  ];
  for (const input of fine) {
    it(`nothing is said of ${JSON.stringify(input).slice(-90)}`, () =>
      expect(says(parseDataset(input))).to.deep.equal([]));
  }

  it('text loses its controls and its tail, and nothing else', () => {
    const { events } = loaded(
      parseDataset(withEvent({ summary: `a\u202e\u0007b${'x'.repeat(3000)}`, place: '\u200fعربي' })),
    );
    expect(events[1]).to.include({ summary: `ab${'x'.repeat(1998)}`, place: '\u200fعربي' });
  });

  it('a field that is misspelt a thousand times is told once', () => {
    const events = Array.from({ length: 1000 }, (_, i) => ({ ...event, id: `e${i}`, plase: 'x' }));
    expect(says(parseDataset({ ...good, events, totals: [] }))).to.deep.equal(['/events/0/plase unknown-field']);
  });
});

describe('parseDataset: links', () => {
  const link = (url: unknown) => parseDataset({ ...good, sources: [{ ...good.sources[0], url }] });
  for (const url of ['https://a.example/', 'http://a.example?x#y', 'HTTPS://A.EXAMPLE', ' https://a.example/ '])
    it(`'${url}' is kept`, () => expect(loaded(link(url)).sources[0]?.url).to.equal(url.trim()));
  for (const url of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    '//a.example',
    'a.example',
    '',
    'https:',
    'https://',
    'https:///x',
    'https://a b',
    'vbscript:x',
    'blob:https://a.example/1',
    `https://a.example/${'x'.repeat(2000)}`,
  ]) /* prettier-ignore */ {
    it(`'${url.slice(0, 40)}' is left out`, () => {
      const parsed = link(url);
      expect(says(parsed)).to.deep.equal(['/sources/0/url bad-link']);
      expect(loaded(parsed).sources[0]).to.not.have.property('url');
    });
  }
});
