import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { caseAddress } from '../bad-input/host.js';
import {
  addChart,
  drawn,
  drawnChart,
  find,
  findAll,
  isBusy,
  markNames,
  removeCharts,
  strayIn,
  TAGS,
  tableOf,
  textOf,
  textsOf,
} from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const statusOf = (chart: ExtopsChart) => find(chart, '[part=status]');

for (const tag of TAGS)
  describe(`<${tag}>, as every chart,`, () => {
    const warnings = catchWarnings();
    afterEach(removeCharts);

    describe('shows', () => {
      it('heading, standfirst, picture, legend, notes, source, date and a table: a figure', async () => {
        const chart = await drawnChart(tag);
        for (const part of ['figure', 'heading', 'standfirst', 'chart', 'legend', 'note', 'footer'])
          expect(
            textOf(find(chart, `[part~=${part}]`)) || find(chart, `[part~=${part}]`)!.localName,
            part,
          ).not.to.equal('');
        expect(textOf(find(chart, '.footer'))).to.match(/Source: Aaron Y. Zelin, The Washington Institute/);
        expect(textOf(find(chart, '.footer'))).to.match(/Data to 26 July 2024/);
        expect(find<HTMLAnchorElement>(chart, '.footer a')!).to.include({
          rel: 'noopener noreferrer',
          protocol: 'https:',
        });
        expect(find(chart, 'figure')!.getAttribute('aria-busy')).to.equal('false');
        expect(textOf(statusOf(chart))).to.equal('');
        expect(warnings).to.deep.equal([]);
      });

      it('the words of the page before its own, and leaves out what the page leaves out', async () => {
        const attributes = { heading: 'Our heading', standfirst: 'Our words', 'heading-level': '2' };
        const chart = await drawnChart(tag, { attributes });
        expect([textOf(find(chart, '.heading')), textOf(find(chart, '.standfirst'))]).to.deep.equal([
          'Our heading',
          'Our words',
        ]);
        expect(find(chart, '.heading')!.ariaLevel).to.equal('2');
        Object.assign(chart, { withoutHeading: true, withoutLegend: true, withoutNotes: true, withoutTable: true });
        await chart.updateComplete;
        for (const selector of ['.heading', '.standfirst', '.legend', '.note', '[data-action=table]'])
          expect(findAll(chart, selector), selector).to.have.length(0);
        expect(textOf(find(chart, '#heading'))).not.to.equal('');
      });

      it('a sample as a sample', async () => {
        const chart = await drawnChart(tag, { data: { ...toyFile, completeness: 'sample' } });
        expect(textOf(find(chart, '.standfirst'))).to.match(/A sample, not a census/);
      });
    });

    describe('takes its data', () => {
      it('from the property before the inline JSON, from that before src, and follows when the property goes', async () => {
        const inline = { ...toyFile, asOf: '2024-09-11' };
        const chart = addChart(tag, { data: toyFile, inline, attributes: { src: caseAddress('good') } });
        await until(() => textOf(find(chart, '.footer')).includes('10 September 2024'));
        chart.data = undefined;
        await until(() => textOf(find(chart, '.footer')).includes('11 September 2024'));
        chart.querySelector('script')!.remove();
        chart.requestUpdate();
        await until(() => textOf(find(chart, '.footer')).includes('26 July 2024'));
        expect(textOf(find(chart, '.footer'))).to.match(/The Paper/);
      });

      it('and draws another object when it is given one', async () => {
        const chart = await drawnChart(tag, { data: toyFile });
        const before = markNames(chart).length;
        chart.data = { ...toyFile, events: toyFile.events.slice(1, 2), totals: [] };
        await until(() => markNames(chart).length < before);
        expect((await tableOf(chart)).total.join()).to.match(/1/);
      });

      it('and says how many entries could not be read', async () => {
        const chart = await drawnChart(tag, { data: { ...toyFile, events: [...toyFile.events, { id: 'broken' }] } });
        expect(textOf(statusOf(chart))).to.equal('1 of 11 entries could not be read and is left out.');
        expect(statusOf(chart)!.role).to.equal('status');
      });
    });

    describe('while it waits', () => {
      it('says that it loads, with nothing drawn, and has no alert', async () => {
        const chart = addChart(tag, { attributes: { src: caseAddress('late', { ms: 400, id: 'slow' }) } });
        await until(() => statusOf(chart));
        expect(textOf(statusOf(chart))).to.match(/^Loading the data/);
        expect(statusOf(chart)!.role).to.equal('status');
        expect([isBusy(chart), markNames(chart).length]).to.deep.equal([true, 0]);
        await drawn(chart);
        expect([isBusy(chart), textOf(statusOf(chart))]).to.deep.equal([false, '']);
      });
    });

    describe('where there is nothing to show', () => {
      it('says that the filters match nothing, keeps its frame and draws no mark', async () => {
        const chart = await drawnChart(tag, { attributes: { target: 'NZL' } });
        expect(textOf(find(chart, '.root'))).to.match(/No plots and attacks match these filters\./);
        expect(markNames(chart).filter((name) => /\b[1-9]\d* plot/.test(name))).to.deep.equal([]);
      });

      it('says so of a dataset without any entry', async () => {
        const chart = await drawnChart(tag, { data: { ...toyFile, events: [], totals: [] } });
        expect(textOf(find(chart, '.root'))).to.match(/This dataset lists no plots and attacks yet\./);
      });
    });

    describe('when a load fails', () => {
      const flaky = () => caseAddress('flaky', { status: 404, times: 1 });
      const retry = (chart: ExtopsChart) => find<HTMLButtonElement>(chart, '.status button')!.click();

      it('keeps its place empty, says why, and offers to try again', async () => {
        const chart = addChart(tag, { attributes: { src: flaky() } });
        await chart.updateComplete;
        const { height } = chart.getBoundingClientRect();
        await until(() => statusOf(chart)?.role === 'alert', 'it says so');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(textOf(statusOf(chart))).to.equal('The data could not be loaded. Try again');
        expect([markNames(chart), find(chart, '.footer'), find(chart, '.legend')]).to.deep.equal([[], null, null]);
        expect(textOf(find(chart, '.figure'))).not.to.match(/Islamic|Zelin|2024/);
        expect(chart.getBoundingClientRect().height).to.be.closeTo(height, 60);
        retry(chart);
        await until(() => textOf(find(chart, '.footer')).includes('The Paper'));
        expect(textOf(statusOf(chart))).to.equal('');
      });

      it('shows the bundled edition where the page wants that, and says so above it with its date', async () => {
        const chart = await drawnChart(tag, { attributes: { src: flaky(), fallback: 'bundled' } });
        const status = statusOf(chart)!;
        expect(status.role).to.equal('alert');
        expect(textOf(status)).to.match(
          /could not be loaded. Shown instead: the edition that came with this page, to 26 July 2024/,
        );
        expect(textOf(status)).not.to.match(/404|Error|http/);
        expect(status.compareDocumentPosition(find(chart, '.heading')!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
        expect(markNames(chart).length).to.be.above(0);
        retry(chart);
        await until(() => textOf(find(chart, '.footer')).includes('The Paper'));
        expect(textOf(statusOf(chart))).to.equal('');
      });

      it('keeps what it showed, and says that this is old', async () => {
        const chart = await drawnChart(tag, { data: toyFile });
        const names = markNames(chart);
        chart.data = { version: 1 };
        await until(() => statusOf(chart));
        expect(textOf(statusOf(chart))).to.match(
          /newest data could not be loaded. Shown: the data loaded before, to 10 September 2024/,
        );
        expect(markNames(chart)).to.deep.equal(names);
      });

      it('tells the page by an event that crosses shadow roots, and the console once', async () => {
        const errors: string[] = [];
        const listen = (event: Event) => errors.push((event as Event & { error: { code: string } }).error.code);
        document.addEventListener('extops-error', listen);
        addChart(tag, { attributes: { src: caseAddress('status-500') } });
        await until(() => errors.length > 0, 'it tells');
        document.removeEventListener('extops-error', listen);
        expect(errors).to.deep.equal(['http']);
        expect(warnings.filter((text) => text.startsWith('extops: http'))).to.have.length(1);
      });
    });

    describe('given attributes that mean nothing', () => {
      const bad = {
        period: 'last year',
        target: 'DE,XX',
        outcome: 'success',
        certainty: 'sure',
        tier: 'high',
        lens: 'mine',
        region: 'moon',
        classes: '5,1',
        mark: 'star',
        by: 'weekday',
        top: 'many',
        'heading-level': 'top',
        theme: 'pink',
        fallback: 'something',
        timeout: 'soon',
        'max-bytes': '-1',
        refresh: 'often',
        series: '',
        province: 'nowhere',
      };
      for (const [name, value] of Object.entries(bad).filter(([name]) => name !== 'province'))
        it(`falls back, without a throw: ${name}="${value}"`, async () => {
          const chart = await drawnChart(tag, { attributes: { [name]: value } });
          const isTarget = name === 'target';
          expect(markNames(chart).length).to.be.above(isTarget ? 0 : 1);
          expect(strayIn(chart)).to.deep.equal([]);
        });

      it('warns once for each, however many charts have it', async () => {
        const attributes = { period: `never ${tag}`, lens: `none ${tag}` };
        await drawnChart(tag, { attributes });
        await drawnChart(tag, { attributes });
        const about = (name: string) => warnings.filter((text) => text.startsWith(`extops: ${name}: `));
        expect(about('period')).to.have.length(1);
        expect(about('lens').length).to.be.within(1, 2);
      });

      it('matches nothing with an id that the data lack', async () => {
        const chart = await drawnChart(tag, { attributes: { province: 'nowhere' } });
        expect(textsOf(chart, '.note')[0]).to.match(/^Showing 0 of 11/);
      });
    });

    it('keeps, through a move, what it has drawn', async () => {
      const chart = await drawnChart(tag);
      const names = markNames(chart);
      document.body.append(chart);
      await chart.updateComplete;
      expect(markNames(chart)).to.deep.equal(names);
      expect(findAll(chart, 'figure')).to.have.length(1);
      chart.remove();
    });
  });
