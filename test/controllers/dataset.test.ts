import { expect } from '@open-wc/testing';
import { loadBundled } from '../../src/dataset/bundled.js';
import { addHost, askedAt, caseAddress, pause, told, type DataHost } from '../bad-input/host.js';
import { good } from '../bad-input/good.mjs';
import { watchListeners } from '../helpers/listeners.js';

const json = JSON.stringify(good);
const named = (id: string) => ({ ...good, id });

describe('DatasetController', () => {
  const warn = console.warn;
  let hosts: DataHost[] = [];

  function add(...parameters: Parameters<typeof addHost>): DataHost {
    const host = addHost(...parameters);
    hosts.push(host);
    return host;
  }

  beforeEach(() => {
    console.warn = () => {};
  });

  afterEach(() => {
    console.warn = warn;
    for (const host of hosts) host.remove();
    hosts = [];
  });

  describe('where the data come from', () => {
    it('is the bundled edition by default', async () => {
      const host = add();
      await told(host, { loads: 1 });
      expect(host.feed.dataset).to.equal(await loadBundled());
      expect(host.loads[0]).to.include({ origin: 'bundled', bubbles: true, composed: true });
      expect(host.feed).to.include({ state: 'ready', stale: false, error: null });
    });

    it('is src before the bundled edition, inline JSON before src, the property before all', async () => {
      const host = add({ src: caseAddress('good') });
      await told(host, { loads: 1 });
      expect(host.feed.origin).to.equal('src');

      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(named('inline'));
      host.append(script);
      host.requestUpdate();
      await told(host, { loads: 2 });
      expect(host.feed.origin).to.equal('inline');

      host.data = named('property');
      await told(host, { loads: 3 });
      expect(host.feed.origin).to.equal('property');

      host.data = undefined;
      await told(host, { loads: 4 });
      script.remove();
      host.requestUpdate();
      await told(host, { loads: 5 });
      host.src = null;
      await told(host, { loads: 6 });
      const ids = host.loads.map(({ dataset }) => dataset.id);
      const { id } = await loadBundled();
      expect(ids).to.deep.equal(['toy', 'inline', 'property', 'inline', 'toy', id]);
      expect(host.errors).to.deep.equal([]);
    });

    it('asks nobody where the page gives the data', async () => {
      const src = caseAddress('good');
      const host = add({ src }, json);
      await told(host, { loads: 1 });
      expect(await askedAt(src)).to.deep.equal([]);
    });

    it('draws an object at the first update, and reads it once for all widgets', async () => {
      const data = named('property');
      const [one, two] = [add(), add()];
      one.data = data;
      two.data = data;
      await Promise.all([one.updateComplete, two.updateComplete]);
      expect(one.painted).to.deep.equal(['property']);
      expect(two.feed.dataset).to.equal(one.feed.dataset);
    });

    it('reads an object of many rows without holding the page, once for all widgets', async () => {
      const [one, two] = [add(), add()];
      const events = Array.from({ length: 5000 }, (_, i) => ({ ...good.events[0], id: `event-${i}` }));
      one.data = two.data = { ...good, events };
      await Promise.all([told(one, { loads: 1 }), told(two, { loads: 1 })]);
      expect(one.feed.dataset?.events.length).to.equal(5000);
      expect(two.feed.dataset).to.equal(one.feed.dataset);

      const late = add();
      late.data = one.data;
      await late.updateComplete;
      expect(late.painted, 'at the first update').to.deep.equal([good.id]);
      expect(late.feed.dataset).to.equal(one.feed.dataset);
    });

    it('waits for inline JSON that the page has yet to send', async () => {
      Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
      const host = add();
      await host.updateComplete;
      expect(host.feed.state).to.equal('idle');
      delete (document as { readyState?: string }).readyState;
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = json;
      host.append(script);
      document.dispatchEvent(new Event('DOMContentLoaded'));
      await told(host, { loads: 1 });
      expect(host.loads[0]!.origin).to.equal('inline');
    });

    it('takes the text of a file as property, too', async () => {
      const host = add();
      host.data = json;
      await told(host, { loads: 1 });
      expect(host.feed.dataset?.id).to.equal('toy');
    });

    it('explains an object that a framework wrote into an attribute', async () => {
      for (const name of ['data', 'src']) {
        const host = add({ [name]: '[object Object]' });
        await told(host, { errors: 1 });
        expect(host.feed.error?.message).to.match(/attribute: \[object Object\]; load extops before/);
      }
    });
  });

  describe('after a failure', () => {
    it('keeps what it shows, whether the fault is the server’s, the file’s or the page’s', async () => {
      const host = add({}, json);
      await told(host, { loads: 1 });
      host.data = { version: 1 };
      await told(host, { errors: 1 });
      host.data = 12;
      await told(host, { errors: 2 });
      host.data = '<p>';
      await told(host, { errors: 3 });
      expect(host.feed).to.include({ state: 'failed', stale: true, origin: 'inline' });
      expect(host.feed.dataset?.id).to.equal('toy');
      expect(host.errors.map(({ error }) => error.code)).to.deep.equal(['schema', 'schema', 'not-json']);
    });

    it('recovers with the next good data', async () => {
      const host = add({ src: caseAddress('status-500') });
      await told(host, { errors: 1 });
      host.src = caseAddress('good');
      await told(host, { loads: 1 });
      expect(host.feed).to.include({ state: 'ready', stale: false, error: null, origin: 'src' });
    });

    it('tries again on demand', async () => {
      const host = add({ src: caseAddress('flaky', { status: 404, times: 1 }) });
      await told(host, { errors: 1 });
      await host.feed.reload();
      expect(host.feed).to.include({ state: 'ready', stale: false });
    });

    it('mends the other widgets of the page with it', async () => {
      const src = caseAddress('flaky', { status: 404, times: 1 });
      const [one, two] = [add({ src }), add({ src })];
      await Promise.all([told(one, { errors: 1 }), told(two, { errors: 1 })]);
      await one.feed.reload();
      await told(two, { loads: 1 });
      expect(two.feed.dataset).to.equal(one.feed.dataset);
      expect(await askedAt(src)).to.have.length(2);
    });

    it('tries once when the reader is online again, and not when all is well', async () => {
      const src = caseAddress('flaky', { status: 404, times: 1 });
      const host = add({ src });
      await told(host, { errors: 1 });
      window.dispatchEvent(new Event('online'));
      await told(host, { loads: 1 });
      window.dispatchEvent(new Event('online'));
      await pause(50);
      expect(await askedAt(src)).to.have.length(2);
    });

    it('gives a load up when the page is left, and starts it anew when the reader comes back', async () => {
      const src = caseAddress('late', { ms: 100, id: 'slow' });
      const host = add({ src });
      await pause(20);
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(host.feed.state).to.equal('idle');
      await pause(150);
      expect(host.loads).to.deep.equal([]);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await told(host, { loads: 1 });
      expect(host.feed.dataset?.id).to.equal('slow');
      expect(host.errors).to.deep.equal([]);
    });
  });

  describe('while things change', () => {
    it('shows the latest of fifty addresses, and paints no other', async () => {
      const first = caseAddress('good');
      const host = add({ src: first });
      await told(host, { loads: 1 });
      for (let i = 0; i < 50; i++) {
        host.src = caseAddress('late', { ms: 100 - 2 * i, id: `edition-${i}` });
        await host.updateComplete;
        if (i % 5 === 0) await pause(5);
      }
      await told(host, { loads: 2 });
      await pause(200);
      expect(host.painted).to.deep.equal(['toy', 'edition-49']);
      expect(host.loads).to.have.length(2);
      expect(host.errors).to.deep.equal([]);
    });

    it('keeps its load when it is moved', async () => {
      const src = caseAddress('late', { ms: 50, id: 'slow' });
      const host = add({ src });
      await host.updateComplete;
      for (let i = 0; i < 100; i++) document.body.append(host);
      await told(host, { loads: 1 });
      expect(await askedAt(src)).to.have.length(1);
    });

    it('stops when it is removed, silently, and starts again when it is back', async () => {
      const host = add({ src: caseAddress('late', { ms: 50, id: 'slow' }) });
      await host.updateComplete;
      host.remove();
      await pause(100);
      expect(host.feed).to.include({ state: 'idle', error: null });
      document.body.append(host);
      await told(host, { loads: 1 });
      expect(host.errors).to.deep.equal([]);
    });

    it('leaves no listener behind', async () => {
      const { held, restore } = watchListeners(window, document);
      const host = addHost({}, json);
      const added = [...held];
      host.remove();
      restore();
      expect(added).to.include.members(['online', 'pagehide', 'pageshow', 'visibilitychange']);
      expect(held).to.deep.equal([]);
    });

    it('looks for a newer edition at the interval, but not while nobody looks', async () => {
      const src = caseAddress('editions');
      const host = add({ src, refresh: 1 });
      await told(host, { loads: 2 });
      expect(host.feed.dataset?.id).to.equal('edition-2');
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      await pause(1300);
      expect(await askedAt(src)).to.have.length(2);
      delete (document as { hidden?: boolean }).hidden;
      document.dispatchEvent(new Event('visibilitychange'));
      await told(host, { loads: 3 });
      expect(host.feed.dataset?.id).to.equal('edition-3');
      host.refresh = null;
      await host.updateComplete;
    });

    it('keeps its data while a newer edition fails to come', async () => {
      const host = add({ src: caseAddress('good') });
      await told(host, { loads: 1 });
      host.src = caseAddress('drips');
      host.timeout = 100;
      await told(host, { errors: 1 });
      expect(host.feed.error?.code).to.equal('timeout');
      expect(host.painted).to.deep.equal(['toy']);
    });

    it('shows how far it is after a second, not before', async () => {
      const host = add({ src: caseAddress('drips'), timeout: 1500 });
      const early = await pause(500).then(() => host.feed.progress);
      const late = await pause(800).then(() => host.feed.progress);
      expect(early).to.equal(null);
      expect(late?.bytes).to.be.greaterThan(0);
      await told(host, { errors: 1 });
      expect(host.feed.progress).to.equal(null);
    });
  });
});
