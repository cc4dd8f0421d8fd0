import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ExtopsElement } from '../../src/elements/element.js';
import { caseAddress } from '../bad-input/host.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const TAGS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'] as const;
const FIGURE = '<figure>What stands in for it.</figure>';
const SERVED = '<div class="root"><p class="written">What a server wrote.</p></div>';

/** Elements in a page that was parsed, declarative shadow roots included. */
function parse<E extends Element>(html: string): E {
  const column = Object.assign(document.createElement('div'), { className: 'stand-ins' });
  const parsed = document.implementation.createHTMLDocument();
  parsed.body.setHTMLUnsafe(html);
  column.append(...parsed.body.childNodes);
  document.body.append(column);
  return column.firstElementChild as E;
}

const inside = (chart: ExtopsElement, selector: string) => chart.shadowRoot!.querySelector<HTMLElement>(selector);
const isSeen = (element: Element | null) => element?.checkVisibility() ?? false;

for (const tag of TAGS) {
  describe(`what stands in for <${tag}>`, () => {
    catchWarnings();
    afterEach(() => document.querySelectorAll('.stand-ins').forEach((column) => column.remove()));

    const waiting = (content: string) => parse<ExtopsElement>(`<${tag} src="${caseAddress('hangs')}">${content}</${tag}>`); // prettier-ignore

    it('is seen alone until there is something to show, and then no more', async () => {
      const chart = waiting(FIGURE);
      await chart.updateComplete;
      const figure = chart.querySelector('figure');
      expect(isSeen(figure)).to.equal(true);
      expect(inside(chart, '.figure')).to.equal(null);
      chart.data = toyFile;
      await until(() => isSeen(inside(chart, '.figure')), 'it draws');
      expect(isSeen(figure)).to.equal(false);
    });

    it('may come after the element', async () => {
      const chart = waiting('');
      await chart.updateComplete;
      expect(isSeen(inside(chart, '.figure'))).to.equal(true);
      chart.append(document.createElement('p'));
      await until(() => inside(chart, '.figure') === null, 'the place it kept is given up');
    });

    it('is no script', async () => {
      const chart = waiting('\n<script type="text/plain">data</script>');
      await chart.updateComplete;
      expect(isSeen(inside(chart, '.figure'))).to.equal(true);
    });

    it('stays, beside a word on why there is nothing newer, until there is', async () => {
      const src = caseAddress('flaky', { status: 404, times: 1 });
      const chart = parse<ExtopsElement>(`<${tag} src="${src}">${FIGURE}</${tag}>`);
      await until(() => inside(chart, '[role=alert]'), 'it says so');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isSeen(chart.querySelector('figure'))).to.equal(true);
      expect(isSeen(inside(chart, '[role=alert]'))).to.equal(true);
      expect(inside(chart, '.figure')).to.equal(null);
      inside(chart, '.status button')!.click();
      await until(() => isSeen(inside(chart, '.figure')), 'it draws');
      expect(isSeen(chart.querySelector('figure'))).to.equal(false);
      expect(inside(chart, '[role=alert]')).to.equal(null);
    });

    it('makes room for the bundled edition where the page wants that', async () => {
      const src = caseAddress('status-404');
      const chart = parse<ExtopsElement>(`<${tag} src="${src}" fallback="bundled">${FIGURE}</${tag}>`);
      await until(() => isSeen(inside(chart, '.figure')), 'it draws');
      expect(isSeen(chart.querySelector('figure'))).to.equal(false);
      expect(inside(chart, '[role=alert]')?.textContent).to.contain('the edition that came with this page');
    });

    it('may be what a server wrote: that stays, too, where there is nothing newer', async () => {
      const src = caseAddress('flaky', { status: 404, times: 1 });
      const chart = parse<ExtopsElement>(
        `<${tag} src="${src}"><template shadowrootmode="open">${SERVED}</template></${tag}>`,
      );
      await until(() => inside(chart, '[role=alert]'), 'it says so');
      expect(isSeen(inside(chart, '.written'))).to.equal(true);
      expect(inside(chart, '.figure')).to.equal(null);
      inside(chart, '.status button')!.click();
      await until(() => isSeen(inside(chart, '.figure')), 'it draws');
      expect(inside(chart, '.written')).to.equal(null);
    });

    it('may be what a server wrote: that stays until it is replaced in one step', async () => {
      const chart = parse<ExtopsElement>(
        `<${tag} src="${caseAddress('hangs')}"><template shadowrootmode="open">${SERVED}</template></${tag}>`,
      );
      await chart.updateComplete;
      expect(inside(chart, '.written')?.textContent).to.equal('What a server wrote.');
      expect(inside(chart, '.figure')).to.equal(null);
      chart.data = toyFile;
      await until(() => inside(chart, '.figure'), 'it draws');
      expect(inside(chart, '.written')).to.equal(null);
      expect(chart.shadowRoot!.querySelectorAll('.root')).to.have.length(1);
      expect(getComputedStyle(inside(chart, '.figure')!).borderBlockStartWidth, 'in its style').to.equal('2px');
      chart.data = { ...toyFile, asOf: '2024-09-11' };
      await until(() => inside(chart, '.figure')?.textContent?.includes('11\u00a0September') || tag === 'extops-filters', 'it follows'); // prettier-ignore
    });
  });
}

describe('a tag that is not closed', () => {
  const warnings = catchWarnings();
  const hints: string[] = [];
  const hintsIn = (all: readonly string[]) => all.filter((warning) => warning.includes('close the tag'));
  afterEach(() => {
    hints.push(...hintsIn(warnings));
    document.querySelectorAll('.stand-ins').forEach((column) => column.remove());
  });

  /** The first element, drawn, of a column whose HTML ends as given. */
  async function drawnIn(html: string): Promise<ExtopsElement> {
    const first = parse<ExtopsElement>(html);
    for (const each of [first, ...first.querySelectorAll<ExtopsElement>(TAGS.join())]) each.data = toyFile;
    await until(() => isSeen(inside(first, '.figure')), 'it draws');
    return first;
  }
  const paragraphs =
    '<p>Some two hundred characters of an article, which say nothing of what a chart shows. </p>'.repeat(9);

  const pages: [what: string, html: string][] = [
    ['another chart', '<extops-flows /><p class="end">The end.'],
    ['another chart in an element of the page', '<div><extops-flows></extops-flows></div><p class="end">The end.'],
    ['a heading', '<h2>Next</h2><p class="end">The end.'],
    ['a section', '<section><p class="end">The end.</p></section>'],
    ['an article', `${paragraphs}<p class="end">The end.`],
    ['an article with a figure in it', `${paragraphs}<figure>A picture.</figure><h2>Next</h2><p class="end">The end.`],
  ];
  for (const [what, content] of pages) {
    it(`loses nothing of the page, and is named in the console: ${what}`, async () => {
      const map = await drawnIn(`<extops-map />${content}`);
      expect(isSeen(map.querySelector('.end'))).to.equal(true);
      const [chart, end] = [inside(map, '.figure')!, map.querySelector('.end')!].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(end!.top, 'below the chart').to.be.at.least(chart!.bottom);
    });
  }

  it('is named in the console once for all of a kind', () => {
    expect(hints).to.deep.equal([
      'extops: <extops-map> holds what follows it in the page; close the tag: <extops-map></extops-map>',
      'extops: <extops-flows> holds what follows it in the page; close the tag: <extops-flows></extops-flows>',
    ]);
  });

  it('leaves what is pressed in the page to the page', async () => {
    const map = await drawnIn('<extops-map /><extops-flows></extops-flows>');
    const flows = map.querySelector<ExtopsElement>('extops-flows')!;
    await until(() => inside(flows, '[data-action=table]'), 'the inner chart draws');
    inside(flows, '[data-action=table]')!.click();
    await until(() => inside(flows, 'table'), 'its table opens');
    expect(inside(map, 'table')).to.equal(null);
  });

  const table = '<table><tr><td>Germany</td><td>2</td></tr></table>';
  const standIns: [what: string, content: string][] = [
    ['a figure', `<figure><figcaption><h3>Plots</h3></figcaption>${paragraphs}${table}</figure>`],
    ['a table', table],
    ['a heading and a table', `<h3>Plots</h3><p>Two.</p>${table}`],
    ['a sentence', '<p>This chart needs JavaScript.</p>'],
    ['one element with much in it', `<div><h3>Plots</h3>${paragraphs}</div>`],
    ['a list', `<ul>${'<li>A plot in Germany, foiled in May.</li>'.repeat(60)}</ul>`],
  ];
  for (const [what, content] of standIns) {
    it(`is not taken for one that is: ${what}`, async () => {
      const halves = await drawnIn(`<extops-halves>${content}</extops-halves>`);
      expect(isSeen(halves.firstElementChild)).to.equal(false);
      expect(hintsIn(warnings)).to.deep.equal([]);
    });
  }

  it('ends its container: what is followed by something was closed', async () => {
    const halves = await drawnIn(`<extops-halves><h2>Plots</h2>${paragraphs}</extops-halves><p>The page goes on.</p>`);
    expect([isSeen(halves.querySelector('h2')), hintsIn(warnings)]).to.deep.equal([false, []]);
  });
});
