import { expect } from '@open-wc/testing';
import { loadBundled } from '../../src/dataset/bundled.js';
import { addHost, caseAddress, pause, told, type Attributes, type DataHost } from '../bad-input/host.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';

describe('a page’s own data that cannot be had', () => {
  catchWarnings();
  let hosts: DataHost[] = [];

  afterEach(() => {
    for (const host of hosts) host.remove();
    hosts = [];
  });

  function add(...parameters: Parameters<typeof addHost>): DataHost {
    const host = addHost(...parameters);
    hosts.push(host);
    return host;
  }

  /** Every way in which a page can give them. */
  const bad: Record<string, (attributes?: Attributes) => DataHost> = {
    'a file that is not there': (more) => add({ src: caseAddress('status-404'), ...more }),
    'a file that does not come in time': (more) => add({ src: caseAddress('hangs'), timeout: 50, ...more }),
    'a file that is no dataset': (more) => add({ src: caseAddress('html'), ...more }),
    'a table that is none': (more) => add({ src: caseAddress('other-table'), ...more }),
    'an object': (more) => Object.assign(add(more), { data: { version: 1 } }),
    'a text': (more) => Object.assign(add(more), { data: 'id,date\n' }),
    'inline JSON': (more) => add({ ...more }, '{"version": 1,'),
    'an object in an attribute': (more) => add({ data: '[object Object]', ...more }),
  };
  for (const [name, given] of Object.entries(bad)) {
    it(`are replaced by no others at first: ${name}`, async () => {
      const host = given();
      await told(host, { errors: 1 });
      await pause(50);
      expect(host.feed).to.include({ state: 'failed', dataset: null, origin: null });
      expect(host.painted).to.deep.equal([]);
      expect(host.loads).to.deep.equal([]);
    });

    it(`are replaced by the bundled edition where the page says so: ${name}`, async () => {
      const host = given({ fallback: 'bundled' });
      await told(host, { errors: 1 });
      await until(() => host.feed.dataset);
      expect(host.feed.dataset).to.equal(await loadBundled());
      expect(host.feed).to.include({ state: 'failed', stale: true, origin: 'bundled' });
      expect(host.loads).to.deep.equal([]);
    });
  }

  it('are replaced by no others where the page says anything else', async () => {
    const host = add({ src: caseAddress('status-404'), fallback: 'yes' });
    await told(host, { errors: 1 });
    await pause(50);
    expect(host.feed.dataset).to.equal(null);
  });
});
