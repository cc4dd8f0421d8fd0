import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AtlasController } from '../../src/controllers/atlas.js';
import { loadWorld } from '../../src/controllers/bundled-world.js';
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
  files.set(new URL(path, location.href).href, typeof file === 'string' ? file : JSON.stringify(file));
  return path;
}

const { objects, arcs } = toyTopology;
const withoutIds = objects.countries.geometries.map((country) => ({ ...country, id: undefined }));
const manyPoints = Array.from({ length: 600_000 }, () => [0, 0]);

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

  for (const [what, topology, reason] of [
    ['is not there', '/no-such-world.json', /404/],
    ['is cut off', address(JSON.stringify(toyTopology).slice(0, 900)), /not JSON, or cut off/],
    ['lacks arcs', address({ ...toyTopology, arcs: arcs.slice(0, 5) }), /arc 6 is missing/],
    ['is GeoJSON', address({ type: 'FeatureCollection', features: [] }), /not TopoJSON/],
    ['is a list', address([toyTopology]), /not TopoJSON/],
    ['has no countries', address({ ...toyTopology, objects: { land: objects.countries } }), /'countries'.*: land/],
    ['has no projection', address({ ...toyTopology, projection: undefined }), /not planar/],
    ['has a wrong extent', address({ ...toyTopology, bbox: [-180, -90, -10, -10] }), /bbox .*: -180,-90,-10,-10/],
    ['has an extent that is not numbers', address({ ...toyTopology, bbox: ['a', 'b', 'c', 'd'] }), /bbox/],
    ['has countries without ids', address({ ...toyTopology, objects: { countries: { type: 'GeometryCollection', geometries: withoutIds } } }), /country 1 of 6 has no id/], // prettier-ignore
    [
      'has too many points',
      address({ ...toyTopology, arcs: [...arcs, manyPoints] }),
      /600\d{3} points; at most 500000/,
    ],
  ] as const)
    it(`keeps the bundled world where the file ${what}, with a warning that names it`, async () => {
      const host = add(topology);
      await until(() => warnings.length > 0);
      expect(host.atlas.world).to.equal(await loadWorld());
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.match(/^extops: the world file could not be used: /)
        .and.match(reason);
    });

  it('uses a file without an extent, land or borders', async () => {
    const host = add(address({ ...toyTopology, bbox: undefined }));
    await until(() => host.atlas.world?.ids.length === 6);
    expect(host.atlas.world!.bounds).to.deep.equal([25, 50, 350, 350]);
    expect(warnings).to.deep.equal([]);
  });

  it('shows the last one asked for', async () => {
    const host = add(address(toyTopology));
    host.atlas.update(null);
    await until(() => host.atlas.world);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.atlas.world).to.equal(await loadWorld());
  });
});
