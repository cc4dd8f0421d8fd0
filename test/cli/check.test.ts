import { expect } from '@open-wc/testing';
import world from '../../data/world.json';
import { countsOf, joinMisses, provincesInNoSeries, reportOn, snippetFor } from '../../src/cli/check.js';
import { contrastOf, seriesColours } from '../../src/cli/contrast.js';
import { printReport } from '../../src/cli/print.js';
import { parseDataset, parseDatasetText } from '../../src/dataset/parse.js';
import { broken, good } from '../bad-input/good.mjs';
import { row, rowOf, sheet } from '../dataset/sheet.js';

const onMap = new Set(world.objects.countries.geometries.map(({ id }: { id: string }) => id));

function read(input: unknown) {
  const parsed = parseDataset(input);
  return { ...parsed, dataset: parsed.dataset! };
}

const [one, two] = good.events;

describe('extops check', () => {
  it('counts plots and attacks, not rows', () => {
    const unknown = { ...one, id: 'three', target: null, attributions: [{ ...one!.attributions[0], province: null }] };
    const counted = countsOf(read({ ...good, events: [...good.events, unknown, {}], totals: [...good.totals, {}] }));
    const skipped = { events: 1, counts: 0, totals: 1, sources: 0 };
    const expected = { events: 3, skipped, counted: 3, withCountry: 5, withProvince: 5, totals: 1 };
    expect(counted).to.deep.equal(expected);
  });

  it('finds countries that the map lacks, at their place in the file and not in what was read of it', () => {
    const events = [{ id: 'bad' }, one, { id: 'bad, too' }, { ...two, target: 'FRA' }];
    const counts = [{ ...good.counts[0], count: -1 }, ...good.counts];
    const loaded = read({ ...good, events, counts });
    const misses = joinMisses(loaded.dataset, new Set(['DEU']));
    expect(misses.map(({ pointer }) => pointer)).to.deep.equal(['/events/3/target', '/counts/1/target']);
    expect(misses[0]!.message).to.match(/: FRA$/);
    expect(joinMisses(loaded.dataset, onMap)).to.deep.equal([]);
  });

  it('finds them in a table by row and column', async () => {
    const parsed = await parseDatasetText(
      sheet(
        row,
        rowOf('two', (cells) => cells.replace('IR,', 'x,')),
        rowOf('three'),
      ),
    );
    const misses = joinMisses(parsed.dataset!, new Set());
    expect(misses.map(({ pointer }) => pointer)).to.deep.equal(['/7/target', '/9/target']);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).to.equal(21);
    expect(contrastOf('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(contrastOf('oklch(0 0 0)', 'white')).to.be.closeTo(21, 1e-6);
    expect(contrastOf('no colour', '#ffffff')).to.equal(undefined);
    expect(contrastOf('#0008', '#ffffff')).to.equal(undefined);
  });

  it('measures the series that a dataset has, in light and dark, by the page’s theme', () => {
    const { dataset } = read(good);
    expect(seriesColours(dataset)).to.deep.equal([]);
    const pale = seriesColours(dataset, new Map([['--extops-series-2', '#ccc']]));
    expect(pale.map(({ pointer, message }) => `${pointer} ${message}`)).to.deep.equal([
      '/series/1 colour on paper, light: contrast is below 3: 1.6',
      '/series/1 colour on land, light: contrast is below 3: 1.3',
    ]);
    const [unread] = seriesColours(dataset, new Map([['--extops-series-1', 'color-mix(in srgb, red, blue)']]));
    expect(unread).to.include({ code: 'unread-colour', pointer: '/series/0' });
    const many = { ...dataset, series: Array.from({ length: 8 }, () => dataset.series[0]!) };
    expect(seriesColours(many).map(({ code }) => code)).to.deep.equal(['shared-colour']);
  });

  it('finds provinces that no series compares', () => {
    const { dataset } = read(broken('/series/1/provinces', []));
    expect(provincesInNoSeries(dataset)).to.have.length(1);
    expect(provincesInNoSeries(dataset)[0]).to.include({ pointer: '/provinces/1', severity: 'warning' });
    expect(provincesInNoSeries(read(good).dataset)).to.deep.equal([]);
  });

  it('passes a good file, and one with warnings alone', () => {
    expect(reportOn('toy.json', read(good), onMap)).to.include({ ok: true });
    const late = reportOn('toy.json', read(broken('/events/0/date', '2025-01-10')), onMap);
    expect(late.ok).to.equal(true);
    expect(late.problems.map(({ code }) => code)).to.deep.equal(['after-as-of']);
    const few = reportOn(
      'toy.json',
      read(broken('/totals/0', { ...good.totals[0], count: 1, qualifier: 'exact' })),
      onMap,
    );
    expect(few.problems.map(({ pointer }) => pointer)).to.deep.equal(['/totals/0/count']);
  });

  it('fails a file of which an entry is lost', () => {
    const { ok, problems, counts } = reportOn('toy.json', read(broken('/events/0/sources', [])), onMap);
    expect(ok).to.equal(false);
    expect(problems[0]!.pointer).to.equal('/events/0/sources');
    expect(counts).to.deep.include({ events: 1, skipped: { events: 1, counts: 0, totals: 0, sources: 0 } });
  });

  it('writes a snippet that no file name can break out of', () => {
    const holder = document.createElement('template');
    holder.innerHTML = snippetFor('a"b<c>&amp;.json');
    expect(holder.content.querySelector('extops-map')?.getAttribute('src')).to.equal('a"b<c>&amp;.json');
    expect([...holder.content.children].map(({ localName }) => localName)).to.deep.equal([
      'script',
      'extops-map',
      'extops-flows',
      'extops-halves',
    ]);
  });

  it('names a local file in the snippet as the page will see it, an address as it is', () => {
    expect(reportOn('/home/me/toy.json', read(good), onMap).snippet).to.contain('src="toy.json"');
    expect(reportOn('C:\\data\\toy.json', read(good), onMap).snippet).to.contain('src="toy.json"');
    expect(reportOn('https://data.example/a/toy.json', read(good), onMap).snippet).to.contain(
      'src="https://data.example/a/toy.json"',
    );
  });

  it('prints problems with pointer and suggestion, the counts, the snippet, the verdict', () => {
    const text = printReport(reportOn('toy.json', read(broken('/events/1/outcome', 'attak')), onMap));
    expect(text.split('\n')).to.deep.equal([
      'toy.json',
      '',
      "error   /events/1/outcome: not one of attack, foiled: 'attak'; did you mean 'attack'?",
      '',
      '1 event, 3 in counts, 1 published total',
      '4 of 4 with a country, 4 with a province',
      '1 entry could not be read and will not be shown',
      '',
      'To show it on a page:',
      '',
      '  <script type="module" src="extops.js"></script>',
      '  <extops-map src="toy.json"></extops-map>',
      '  <extops-flows src="toy.json"></extops-flows>',
      '  <extops-halves src="toy.json"></extops-halves>',
      '',
      'failed: 1 error, 0 warnings',
    ]);
  });

  it('prints what else is lost, in one and many', () => {
    const lossy = { ...good, totals: [null], sources: [...good.sources, {}, {}], counts: [null] };
    const lines = printReport(reportOn('toy.json', read(lossy), onMap)).split('\n');
    expect(lines.filter((line) => line.includes('will not be shown'))).to.deep.equal([
      '1 entry could not be read and will not be shown',
      '1 published total could not be read and will not be shown',
      '2 sources could not be read and will not be shown',
    ]);
  });

  it('prints what it can of a file that holds no dataset', () => {
    const problem = { code: 'syntax', pointer: '', message: 'not valid JSON', severity: 'error' } as const;
    const report = { file: 'toy.json', ok: false, problems: [problem], counts: null, snippet: null };
    expect(printReport(report)).to.equal('toy.json\n\nerror   (file): not valid JSON\n\nfailed: 1 error, 0 warnings');
  });
});
