import { expect } from '@open-wc/testing';
import { addHost, caseAddress, told, type DataHost } from '../bad-input/host.js';
import { good } from '../bad-input/good.mjs';

describe('what the page’s author is told in the console', () => {
  const warn = console.warn;
  let warnings: string[] = [];
  let hosts: DataHost[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
    hosts = [addHost(), addHost()];
  });

  afterEach(() => {
    console.warn = warn;
    for (const host of hosts) host.remove();
  });

  async function show(data: unknown): Promise<void> {
    for (const host of hosts) host.data = data;
    await Promise.all(hosts.map((host) => told(host, { loads: 1 })));
  }

  it('lists the problems once for a file, however many widgets show it', async () => {
    await show({ ...good, events: [...good.events, { id: 'three' }] });
    expect(hosts[0]!.feed.problems.length).to.be.greaterThan(0);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^extops: \d+ problems in the property data\n {2}error \/events\/2: /);
  });

  it('counts one problem as one', async () => {
    await show({ ...good, totals: [null] });
    expect(warnings[0]).to.match(/^extops: 1 problem in the property data\n/);
  });

  it('says nothing about a file that is in order', async () => {
    await show(good);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps a long list short', async () => {
    await show({ ...good, events: [...good.events, ...Array.from({ length: 500 }, () => 'not an event')] });
    expect(warnings[0]!.split('\n')).to.have.length(22);
  });

  it('names the code and the address of a failure', async () => {
    const src = caseAddress('status-404');
    for (const host of hosts) host.src = src;
    await Promise.all(hosts.map((host) => told(host, { errors: 1 })));
    expect(warnings).to.deep.equal([`extops: http in ${src}: the server answered 404 (not found)`]);
  });
});
