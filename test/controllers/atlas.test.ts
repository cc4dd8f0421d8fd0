import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AtlasController } from '../../src/controllers/atlas.js';
import { loadWorld } from '../../src/geometry/atlas.js';
import { toyTopology } from '../toy/world.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';

class AtlasHost extends LitElement {
  readonly atlas = new AtlasController(this);
  drawings = 0;
  override render() {
    this.drawings++;
  }
}
customElements.define('atlas-host', AtlasHost);

const files = new Map<string, string>();

/** Only addresses on the web are read: the answers are made here. */
function address(file: unknown): string {
  const path = `/worlds/${files.size}.json`;
  files.set(new URL(path, location.href).href, JSON.stringify(file) ?? '');
  return path;
}

describe('AtlasController', () => {
  const warnings = catchWarnings();
  const hosts: AtlasHost[] = [];
  const { fetch } = window;

  before(() => {
    window.fetch = (input, init) => {
      const file = files.get(String(input));
      return file === undefined ? fetch(input, init) : Promise.resolve(new Response(file));
    };
  });
  after(() => (window.fetch = fetch));

  function add(topology?: string): AtlasHost {
    const host = document.createElement('atlas-host') as AtlasHost;
    document.body.append(host);
    hosts.push(host);
    if (topology !== undefined) host.atlas.update(topology);
    return host;
  }

  afterEach(() => {
    for (const host of hosts.splice(0)) host.remove();
  });

  it('brings the bundled world, and has the chart drawn then', async () => {
    const host = add();
    await host.updateComplete;
    const { drawings } = host;
    await until(() => host.atlas.world);
    await until(() => host.drawings > drawings);
    expect(host.atlas.world).to.equal(await loadWorld());
  });

  it('brings a world of the page’s own, read once for all that ask for it', async () => {
    const topology = address(toyTopology);
    const [one, two] = [add(topology), add(topology)];
    await until(() => one.atlas.world?.ids.length === 6 && two.atlas.world?.ids.length === 6);
    expect(two.atlas.world).to.equal(one.atlas.world);
    expect(warnings).to.deep.equal([]);
  });

  for (const [what, topology] of [
    ['is not there', '/no-such-world.json'],
    ['is no world', address({ type: 'Topology', objects: {} })],
    ['is no JSON', address(undefined)],
  ] as const)
    it(`keeps the bundled world where the file ${what}, with a warning`, async () => {
      const host = add(topology);
      await until(() => warnings.length > 0);
      expect(host.atlas.world).to.equal(await loadWorld());
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^extops: the world file could not be used: /);
    });

  it('shows the last one asked for', async () => {
    const host = add(address(toyTopology));
    host.atlas.update(null);
    await until(() => host.atlas.world);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.atlas.world).to.equal(await loadWorld());
  });
});
