import { expect } from '@open-wc/testing';
import { badFiles } from './files.mjs';
import { broken, good } from './good.mjs';
import { addHost, caseAddress, pause, told, type Attributes, type DataHost } from './host.js';

interface Case {
  readonly name: string;
  readonly code: string;
  readonly says: RegExp;
  readonly limits?: Attributes;
  readonly address?: () => Promise<string>;
}

const SOON: Attributes = { timeout: 300 };

const statuses: Case[] = [401, 403, 404, 410, 418, 429, 500, 502, 503, 204].map((status) => ({
  name: `status-${status}`,
  code: 'http',
  says: new RegExp(String(status)),
}));

async function otherOrigin(path: string): Promise<string> {
  return (await (await fetch('/bad-input/other-origin')).text()) + path;
}

const connections: Case[] = [
  { name: 'other origin, no CORS', address: () => otherOrigin('/data.json') },
  { name: 'other origin, CORS for somebody else', address: () => otherOrigin('/data.json?allow=https://else.example') },
  { name: 'redirect-loop' },
  { name: 'redirect-to-other-origin' },
  { name: 'redirect-to-file' },
  { name: 'redirect-to-data' },
  { name: 'breaks' },
  { name: 'breaks-half-way' },
  { name: 'nobody listens', address: async () => 'http://localhost:1/data.json' },
].map((entry) => ({ code: 'network', says: /cannot be reached/, ...entry }));

const slow: Case[] = ['hangs', 'hangs-after-headers', 'hangs-half-way', 'drips', 'drips-spaces'].map((name) => ({
  name,
  code: 'timeout',
  says: /0\.3 seconds/,
  limits: SOON,
}));

/** Twenty million bytes take their time in a busy browser; how much they may take is not what is asked here. */
const PATIENT = 60_000;
const LATE: Attributes = { timeout: PATIENT };

const large: Case[] = [
  { name: 'too-large', says: /20000000 bytes/, limits: LATE },
  { name: 'too-large-in-pieces', says: /20000000 bytes/, limits: LATE },
  { name: 'gzip-bomb', says: /20000000 bytes/, limits: LATE },
  { name: 'endless', says: /20000000 bytes/, limits: LATE },
  { name: 'endless', says: /100000 bytes/, limits: { 'max-bytes': 100_000 } },
  { name: 'good', says: /100 bytes/, limits: { 'max-bytes': 100 } },
].map((entry) => ({ code: 'too-large', ...entry }));

const addresses: Case[] = [
  'javascript:alert(1)',
  'data:application/json,{}',
  'file:///etc/hosts',
  'ftp://files.example/data.json',
  'blob:https://page.example/1',
  'http://',
  'https://[bad',
].map((address) => ({ name: address, code: 'url', says: /address/, address: async () => address }));

const objects: Case[] = [
  { name: '[object Object]', code: 'schema', says: /attribute/, address: async () => '[object Object]' },
];

const damaged: Case[] = [{ name: 'gzip-cut', code: 'syntax', says: /JSON/ }];

const cases: readonly Case[] = [
  ...statuses,
  ...connections,
  ...slow,
  ...large,
  ...addresses,
  ...objects,
  ...damaged,
  ...badFiles.map(({ name, code, says }) => ({ name, code, says })),
];

/** Stack frames, markup, and the text that the bad server puts into what nobody should be shown. */
const LEAK = /\n|\bat \w+.*:\d+|<\w|secret-payload|\bundefined\b|\[object (?!Object\])/;

describe('bad input', () => {
  const uncaught: unknown[] = [];
  const note = (event: Event) => uncaught.push(event);
  const warn = console.warn;

  before(() => {
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    console.warn = () => {};
  });

  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    console.warn = warn;
  });

  it('counts more than eighty cases', () => {
    expect(cases.length).to.be.greaterThan(80);
  });

  for (const { name, code, says, limits = {}, address } of cases) {
    it(`${code}: ${name} ${limits === SOON ? '' : JSON.stringify(limits)}`, async () => {
      const host = addHost({ src: caseAddress('good') });
      await told(host, { loads: 1 });
      const { dataset } = host.feed;
      for (const [limit, value] of Object.entries(limits)) host.setAttribute(limit, String(value));
      host.src = address ? await address() : caseAddress(name);
      await told(host, { errors: 1 });
      await pause();
      expectFailure(host, code, says);
      expect(host.feed.dataset).to.equal(dataset);
      expect(host.feed.origin).to.equal('src');
      expect(uncaught).to.deep.equal([]);
      host.remove();
    }).timeout(PATIENT);
  }

  function expectFailure(host: DataHost, code: string, says: RegExp): void {
    expect(host.errors.length).to.equal(1);
    expect(host.loads.length).to.equal(1);
    const { error } = host.errors[0]!;
    expect(error.code).to.equal(code);
    expect(error.message).to.match(says).and.not.match(LEAK);
    expect(error.message.length).to.be.within(8, 300);
    expect(host.feed.error).to.equal(error);
    expect(host.feed.state).to.equal('failed');
    expect(host.feed.stale).to.equal(true);
    expect(host.shadowRoot?.textContent).to.contain(error.message);
  }
});

/** Values that are wrong at a place inside the lists of a dataset: each costs its entry at most. */
const wrongInside: Readonly<Record<string, readonly unknown[]>> = {
  '/events/0': [null, 'one', 7, []],
  '/events/0/id': [undefined, null, 7, '', {}, 'two'],
  '/events/0/date': [
    undefined,
    null,
    2024,
    '',
    '2024-02-30',
    '2024-13',
    '10.01.2024',
    'January',
    '2024-01-10T00:00',
    {},
  ],
  '/events/0/dateOf': [7, 'dream', null, []],
  '/events/0/target': [undefined, 7, '', 'GERMANY1', 'UKR1', ['DEU'], {}],
  '/events/0/outcome': [undefined, null, 'failed', 0, []],
  '/events/0/attributions': [undefined, null, {}, [], [null], 'dawn'],
  '/events/0/attributions/0/province': [undefined, 7, 'noon', ['dawn'], {}],
  '/events/0/attributions/0/basis': [undefined, null, 'rumour', 1],
  '/events/0/attributions/0/confidence': [undefined, null, 'certain', 1],
  '/events/0/arrested': [null, '2', -1, 1.5, 1e300, [3, 1], [1], [1, 2, 3], {}],
  '/events/0/summary': [undefined, null, 7, [], '', { en: 7 }],
  '/events/0/sources': [undefined, null, {}, 'paper', ['rumour']],
  '/events/0/alsoTargeted': [7, ['ZZZ9'], {}],
  '/counts/0': [null, 7, []],
  '/counts/0/period': [undefined, 7, '2024', '2024-H3', 'H1'],
  '/counts/0/count': [undefined, null, '3', -1, 0.5, 1e300],
  '/counts/0/target': [undefined, 7, 'ZZZ9'],
  '/totals/0/period': [undefined, null, '2024'],
  '/totals/0/series': [undefined, 'north', 7],
  '/totals/0/count': [undefined, null, '5', -5],
};

describe('bad entries in a good file', () => {
  for (const [pointer, values] of Object.entries(wrongInside)) {
    it(`${pointer}: the file is read, the fault is named`, async () => {
      for (const value of values) {
        const host = addHost({}, JSON.stringify(broken(pointer, value)));
        const warn = console.warn;
        console.warn = () => {};
        await told(host, { loads: 1 });
        console.warn = warn;
        const said = `${pointer} = ${JSON.stringify(value)}`;
        const { problems, dataset } = host.loads[0]!;
        expect(host.errors.length, said).to.equal(0);
        expect(problems.length, said).to.be.greaterThan(0);
        expect(dataset.events.length + dataset.counts.length + dataset.totals.length, said).to.be.within(3, 4);
        for (const problem of problems) {
          expect(problem.message.length, said).to.be.within(8, 300);
          expect(problem.pointer, said).to.match(/^\/(events|counts|totals)\/\d/);
        }
        host.remove();
      }
    });
  }

  it('is inert to keys that mean something to a script', async () => {
    const text = JSON.stringify(good).replace(
      '"id":"one"',
      '"id":"one","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
    );
    const host = addHost({}, text.replace('{', '{"__proto__":{"polluted":1,"id":"other"},'));
    await told(host, { loads: 1 });
    expect(host.feed.dataset?.id).to.equal('toy');
    expect(host.feed.dataset?.events.length).to.equal(2);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect((host.feed.dataset?.events[0] as { polluted?: number }).polluted).to.equal(undefined);
    host.remove();
  });
});
