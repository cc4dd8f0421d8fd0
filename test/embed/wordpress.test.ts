import { expect } from '@open-wc/testing';
import { WIDGETS } from '../../src/embed/widgets.js';
import { addFrame, clearFrames, documentOf, drawnIn, until } from './frames.js';

const PLUGIN = '/demo/hosts/wordpress/extops/';

async function textOf(path: string): Promise<string> {
  return (await fetch(path)).text();
}

function addressOf(shortcode: string): string {
  return `/built/wordpress?${encodeURIComponent(shortcode)}`;
}

/** The page's HTML before any script has run. */
async function written(shortcode: string): Promise<Document> {
  return new DOMParser().parseFromString(await textOf(addressOf(shortcode)), 'text/html');
}

const { ok: hasPhp } = await fetch(addressOf('[extops]'));
const itWithPhp = hasPhp ? it : it.skip;

describe('the WordPress plugin', () => {
  before(async function () {
    this.timeout(60_000);
    await fetch('/built/extops.iife.js');
  });
  afterEach(clearFrames);

  it('knows every attribute that an iframe knows, and language and group', async () => {
    const php = await textOf(`${PLUGIN}extops.php`);
    const lists = [...php.matchAll(/EXTOPS_(?:ATTRIBUTES|SWITCHES) = array\((.*?)\);/gs)].map(([, list]) => list);
    const known = [...lists.join().matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
    const attributes = Object.values(WIDGETS).flatMap((widget) => widget.attributes);
    expect(known).to.have.members([...new Set([...attributes, 'lang', 'group', 'permalink'])]);
  });

  itWithPhp('writes a table of the period for readers without JavaScript', async () => {
    const page = await written('[extops widget="halves" period="2024-H1"]');
    const dates = [...page.querySelectorAll('extops-halves td:first-child')].map((cell) => cell.textContent ?? '');
    expect(dates).to.have.length(10);
    for (const date of dates) expect(date).to.match(/^2024-0[1-6]/);
    const all = await written('[extops widget="halves"]');
    expect(all.querySelectorAll('tbody tr')).to.have.length(11);
    const second = await written('[extops period="2024-H2"]');
    expect(second.querySelectorAll('extops-map tbody tr')).to.have.length(1);
  });

  itWithPhp('writes no table for a selection that it does not make, or data that it does not have', async () => {
    for (const attribute of ['target="DEU"', 'outcome="foiled"', 'src="https://data.example/a.json"']) {
      const page = await written(`[extops ${attribute}]`);
      expect(page.querySelector('table'), attribute).to.equal(null);
    }
  });

  itWithPhp('hands on attributes of its list alone, and web addresses alone', async () => {
    const page = await written(
      '[extops widget="flows" onclick="alert(1)" heading="<b>&" src="javascript:alert(1)" without-table permalink="no"]',
    );
    const flows = page.querySelector('extops-flows')!;
    expect(flows.getAttributeNames()).to.have.members(['src', 'heading', 'without-table']);
    expect([flows.getAttribute('src'), flows.getAttribute('heading')]).to.deep.equal(['', '<b>&']);
    expect((await written('[extops widget="pie"]')).querySelector('extops-map')).not.to.equal(null);
  });

  itWithPhp('shows the table until the chart is drawn, from the files it has', async () => {
    const page = addFrame(addressOf('[extops widget="map" period="2023" src="extended-2022-2024.json"]'));
    const map = await drawnIn(page);
    expect(map.getAttribute('src')).to.equal('/data/extended-2022-2024.json');
    await until('the table gone', () => map.querySelector('table')?.getBoundingClientRect().height === 0);
  });

  itWithPhp('counts an empty setting as absent, as the block hands it on', async () => {
    const empty = '[extops widget="map" period="" region="" theme="" heading="" src="" target=""]';
    for (const page of [await written(empty), await written('{"widget":"map"}')]) {
      expect(page.querySelector('extops-map')!.getAttributeNames()).to.deep.equal([]);
      expect(page.querySelectorAll('extops-map tbody tr')).to.have.length(11);
    }
  });

  itWithPhp('shows the live chart in the editor’s frame', async () => {
    const page = addFrame(addressOf('{"widget":"flows","period":"2024-H1"}'));
    const flows = await drawnIn(page);
    expect([flows.localName, flows.getAttribute('period')]).to.deep.equal(['extops-flows', '2024-H1']);
    expect(flows.getBoundingClientRect().height).to.be.greaterThan(300);
  });

  itWithPhp('adds its script to posts with a chart alone', async () => {
    const scripts = async (text: string) => (await written(text)).querySelectorAll('script').length;
    expect([await scripts('[extops]'), await scripts('Words.')]).to.deep.equal([1, 0]);
  });

  it('registers the block that block.json describes, with every setting in the editor', async () => {
    const page = addFrame('/test/embed/pages/blocks.html');
    const made = await until('a block', () => documentOf(page).body?.dataset['fields']);
    const { name, attributes } = JSON.parse(await textOf(`${PLUGIN}block.json`));
    expect(documentOf(page).body.dataset['block']).to.equal(name);
    expect(made.split(' ')).to.have.members(Object.keys(attributes));
  });
});
