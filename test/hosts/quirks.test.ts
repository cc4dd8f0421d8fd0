import { expect } from '@open-wc/testing';
import { clearFrames, until } from '../embed/frames.js';
import { drawnHost, faultsIn, MODULE, viewOf } from './page.js';
import { WIDGETS } from './widgets.js';

const CHARTS = WIDGETS.filter((tag) => /map|flows|halves/.test(tag));
/** Properties that tables of a page without a doctype do not inherit from what is around them, unless they are told to. */
const INHERITED = ['color', 'fontSize', 'fontWeight', 'fontStyle', 'fontFamily', 'textAlign', 'whiteSpace'] as const;
const GIVEN =
  'font: italic 20px/1.5 serif; text-align: center; white-space: pre; background: #16181b; color-scheme: dark';

describe('without a doctype', () => {
  afterEach(clearFrames);

  it('tables look as the text around them', async () => {
    const body = `<div style="${GIVEN}">${CHARTS.map((tag) => `<${tag} theme="dark"></${tag}>`).join('')}</div>`;
    const { page, widgets } = await drawnHost({ head: MODULE, body, doctype: '' });
    const view = viewOf(page);
    expect(view.document.compatMode).to.equal('BackCompat');
    const look = (element: Element) => {
      const style = view.getComputedStyle(element);
      return INHERITED.map((name) => style[name]);
    };
    for (const { shadowRoot, localName } of widgets) {
      shadowRoot!.querySelector<HTMLElement>('[data-action=table]')!.click();
      await until(`${localName} has its table`, () => shadowRoot!.querySelector('table td'));
      const around = look(shadowRoot!.querySelector('.table')!);
      expect(look(shadowRoot!.querySelector('table')!), localName).to.deep.equal(around);
      const cell = view.getComputedStyle(shadowRoot!.querySelector('tbody td')!);
      expect([cell.color, cell.fontSize], `${localName}, cell`).to.deep.equal(around.slice(0, 2));
    }
    expect(faultsIn(page)).to.deep.equal([]);
  });
});
