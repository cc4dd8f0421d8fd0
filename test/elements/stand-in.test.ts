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
      inside(chart, '[data-action=retry]')!.click();
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
      inside(chart, '[data-action=retry]')!.click();
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
