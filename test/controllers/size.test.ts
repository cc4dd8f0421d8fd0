import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { SizeController, USUAL_WIDTH } from '../../src/controllers/size.js';
import { until } from '../helpers/until.js';

class SizeHost extends LitElement {
  readonly size = new SizeController(this);
  readonly rendered: number[] = [];
  override render() {
    this.rendered.push(this.size.width);
  }
}
customElements.define('size-host', SizeHost);

describe('SizeController', () => {
  let column: HTMLElement;
  let host: SizeHost;

  beforeEach(() => {
    column = document.createElement('div');
    host = document.createElement('size-host') as SizeHost;
    host.style.display = 'block';
    column.append(host);
    document.body.append(column);
  });
  afterEach(() => column.remove());

  const widen = (width: string) => (column.style.width = width);

  it('has a usual width before it is on a page', () => {
    expect((document.createElement('size-host') as SizeHost).size.width).to.equal(USUAL_WIDTH);
  });

  it('knows the width before the first drawing, so that nothing is drawn twice', async () => {
    widen('431px');
    column.append(host);
    await host.updateComplete;
    expect(host.size.width).to.equal(431);
  });

  it('is measured with all that came together before one of them is drawn, so that the page is laid out once', async () => {
    const hosts = Array.from({ length: 3 }, () => document.createElement('size-host') as SizeHost);
    const measured: number[] = [];
    for (const each of hosts)
      Object.defineProperty(each, 'clientWidth', { get: () => measured.push(hosts.flatMap((h) => h.rendered).length) });
    column.append(...hosts);
    await Promise.all(hosts.map((each) => each.updateComplete));
    expect(measured).to.deep.equal([0, 0, 0]);
  });

  it('follows the column, in whole pixels', async () => {
    widen('640px');
    await until(() => host.size.width === 640);
    widen('320.7px');
    await until(() => host.size.width === 320);
    await host.updateComplete;
    expect(host.rendered.at(-1)).to.equal(320);
  });

  it('keeps its width while it is hidden, and follows again when it is shown', async () => {
    widen('640px');
    await until(() => host.size.width === 640);
    column.hidden = true;
    widen('500px');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.size.width).to.equal(640);
    column.hidden = false;
    await until(() => host.size.width === 500);
  });

  it('keeps its width in a column that is folded to next to nothing, or in a window that a camera makes 1 px wide', async () => {
    widen('640px');
    await until(() => host.size.width === 640);
    await host.updateComplete;
    const { length } = host.rendered;
    for (const width of ['1px', '0.4px', '12px']) {
      widen(width);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect([host.size.width, host.rendered.length]).to.deep.equal([640, length]);
    widen('16px');
    await until(() => host.size.width === 16);
  });

  it('asks for no drawing where the width stays', async () => {
    widen('640px');
    await until(() => host.size.width === 640);
    await host.updateComplete;
    const { length } = host.rendered;
    column.style.height = '900px';
    widen('640.4px');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.rendered).to.have.length(length);
  });

  it('rests when it is taken off the page', async () => {
    widen('640px');
    await until(() => host.size.width === 640);
    host.remove();
    widen('300px');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.size.width).to.equal(640);
  });
});
