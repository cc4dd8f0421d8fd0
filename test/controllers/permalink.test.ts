import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LinkController } from '../../src/controllers/link.js';
import { PermalinkController } from '../../src/controllers/permalink.js';

class LinkedPage extends LitElement {
  @property() group: string | null = null;
  @property({ type: Boolean }) permalink = false;
  readonly link = new LinkController(this);
  readonly address = new PermalinkController(this);
}
customElements.define('linked-page', LinkedPage);

describe('PermalinkController', () => {
  const start = location.href.split('#')[0]!;
  let pages: LinkedPage[] = [];

  async function add(permalink = true, group: string | null = 'a'): Promise<LinkedPage> {
    const page = document.createElement('linked-page') as LinkedPage;
    Object.assign(page, { group, permalink });
    document.body.append(page);
    pages.push(page);
    await page.updateComplete;
    return page;
  }

  /** As a reader goes back, clicks an anchor, or types a hash: until the page has been told. */
  async function navigate(go: () => void): Promise<void> {
    const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    go();
    await arrived;
    await settled();
  }

  async function settled(): Promise<void> {
    await Promise.resolve();
    for (const page of pages) await page.updateComplete;
  }

  /** Entries put into the page's history; its own length has an upper limit. */
  let entries = 0;
  const { pushState } = History.prototype;

  beforeEach(() => {
    history.replaceState(null, '', start);
    entries = 0;
    history.pushState = (...state) => {
      entries += 1;
      pushState.apply(history, state);
    };
  });

  afterEach(async () => {
    for (const page of pages) page.remove();
    pages = [];
    await Promise.resolve();
    history.replaceState(null, '', start);
  });

  it('writes a deliberate change, one entry each', async () => {
    const page = await add();
    page.link.setFilters({ period: '2024-H1' });
    await settled();
    expect(location.hash).to.equal('#extops=a;period=2024-H1');
    page.link.setFilters({ target: 'DEU' });
    page.link.setSelected({ target: 'DEU' });
    await settled();
    expect(location.hash).to.equal('#extops=a;period=2024-H1;target=DEU;on-target=DEU;in=linked-page');
    expect(entries).to.equal(2);
  });

  it('writes nothing for hovering', async () => {
    const page = await add();
    for (const target of ['DEU', 'FRA', 'TUR']) {
      page.link.setHover({ target });
      await settled();
    }
    expect([location.href, entries]).to.deep.equal([start, 0]);
  });

  it('restores what the address says', async () => {
    history.replaceState(null, '', '#part&extops=a;period=2024-H1;on-target=DEU!b;lens=claim');
    const [one, two] = [await add(), await add(true, 'b')];
    expect(one.link.filters).to.deep.equal({ period: '2024-H1' });
    expect(one.link.selected).to.deep.equal({ target: 'DEU' });
    expect(two.link.filters).to.deep.equal({ lens: 'claim' });
    await settled();
    expect(entries).to.equal(0);
    two.link.setFilters({ lens: null });
    await settled();
    expect(location.hash).to.equal('#part&extops=a;period=2024-H1;on-target=DEU');
  });

  it('restores without an entry of its own what it can only read in part', async () => {
    history.replaceState(null, '', '#extops=a;period=junk;target=DEU');
    const page = await add();
    await settled();
    expect(page.link.filters).to.deep.equal({ target: 'DEU' });
    expect([location.hash, entries]).to.deep.equal(['#extops=a;period=junk;target=DEU', 0]);
  });

  it('follows the back and forward buttons', async () => {
    const page = await add();
    page.link.setFilters({ period: '2024-H1' });
    await settled();
    page.link.setFilters({ period: '2024-H2', target: 'DEU' });
    await settled();
    await navigate(() => history.back());
    expect(page.link.filters).to.deep.equal({ period: '2024-H1' });
    await navigate(() => history.back());
    expect(page.link.filters).to.deep.equal({});
    await navigate(() => history.go(2));
    expect(page.link.filters).to.deep.equal({ period: '2024-H2', target: 'DEU' });
    expect(location.hash).to.equal('#extops=a;period=2024-H2;target=DEU');
  });

  it('keeps the page’s own anchor, and goes back to it', async () => {
    history.replaceState({ own: 'state' }, '', '#part');
    const page = await add();
    page.link.setFilters({ lens: 'claim' });
    await settled();
    expect(location.hash).to.equal('#part&extops=a;lens=claim');
    expect(history.state).to.deep.equal({ own: 'state' });
    await navigate(() => history.back());
    expect(location.hash).to.equal('#part');
    expect(page.link.filters).to.deep.equal({});
  });

  it('lives with a router that keeps its route in the hash', async () => {
    history.replaceState(null, '', '#/chart');
    const page = await add();
    page.link.setFilters({ lens: 'claim' });
    await settled();
    expect(location.hash).to.equal('#/chart?extops=a;lens=claim');
    await navigate(() => (location.hash = '#/other'));
    expect(page.link.filters, 'another route is no wish to see everything').to.deep.equal({ lens: 'claim' });
    await navigate(() => history.back());
    await navigate(() => history.back());
    expect(location.hash).to.equal('#/chart');
    expect(page.link.filters).to.deep.equal({});
    await navigate(() => history.forward());
    expect(page.link.filters).to.deep.equal({ lens: 'claim' });
  });

  for (const anchor of ['#elsewhere', '#']) {
    it(`does not take a click on the page’s ${anchor} for a wish to see everything`, async () => {
      const page = await add();
      page.link.setFilters({ lens: 'claim' });
      await settled();
      const link = Object.assign(document.createElement('a'), { href: anchor });
      document.body.append(link);
      await navigate(() => link.click());
      link.remove();
      expect(location.href).to.equal(start + anchor);
      expect(page.link.filters).to.deep.equal({ lens: 'claim' });
      page.link.setFilters({ target: 'DEU' });
      await settled();
      const own = anchor === '#' ? '' : 'elsewhere&';
      expect(location.hash).to.equal(`#${own}extops=a;target=DEU;lens=claim`);
    });
  }

  it('follows a hash that is typed, or set by the page', async () => {
    const page = await add();
    await navigate(() => (location.hash = 'extops=a;outcome=attack'));
    expect(page.link.filters).to.deep.equal({ outcome: 'attack' });
  });

  it('needs to stand on one widget only, and may stand on all', async () => {
    const [one, two, silent] = [await add(), await add(), await add(false)];
    silent.link.setFilters({ lens: 'claim' });
    await settled();
    expect(location.hash).to.equal('#extops=a;lens=claim');
    expect(entries).to.equal(1);
    await navigate(() => history.back());
    expect([one, two, silent].map((page) => page.link.filters)).to.deep.equal([{}, {}, {}]);
  });

  it('can be switched on and off', async () => {
    history.replaceState(null, '', '#extops=a;lens=claim');
    const page = await add(false);
    expect(page.link.filters).to.deep.equal({});
    page.permalink = true;
    await page.updateComplete;
    expect(page.link.filters).to.deep.equal({ lens: 'claim' });
    page.permalink = false;
    await page.updateComplete;
    page.link.setFilters({ lens: 'media' });
    await settled();
    expect(location.hash).to.equal('#extops=a;lens=claim');
  });

  it('does without where the history is blocked, or a name fits no address', async () => {
    const { pushState } = history;
    history.pushState = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const page = await add();
      page.link.setFilters({ lens: 'claim' });
      await settled();
      expect(page.link.filters).to.deep.equal({ lens: 'claim' });
    } finally {
      history.pushState = pushState;
    }
    const odd = await add(true, '\ud800');
    odd.link.setFilters({ lens: 'claim' });
    await settled();
    expect(location.href).to.equal(start);
  });

  it('harms nothing in a frame without an address of its own', async () => {
    const frame = document.createElement('iframe');
    const script = new URL('./permalink-frame.ts', import.meta.url).href;
    frame.srcdoc = `<script type="module" src="${script}"></script>`;
    const answer = new Promise<unknown>((resolve) => {
      window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    document.body.append(frame);
    expect(await answer).to.deep.equal({ filters: { lens: 'claim' }, errors: [] });
    frame.remove();
  });

  it('leaves no listener behind', async () => {
    const held = new Map<string, number>();
    const { addEventListener, removeEventListener } = window;
    const count = (by: number) => (type: string) => held.set(type, (held.get(type) ?? 0) + by);
    window.addEventListener = count(1) as typeof addEventListener;
    window.removeEventListener = count(-1) as typeof removeEventListener;
    const page = document.createElement('linked-page') as LinkedPage;
    Object.assign(page, { group: 'a', permalink: true });
    for (let i = 0; i < 500; i++) {
      document.body.append(page);
      page.remove();
    }
    window.addEventListener = addEventListener;
    window.removeEventListener = removeEventListener;
    expect(Object.fromEntries(held)).to.deep.equal({ popstate: 0, hashchange: 0 });
  });
});
