import { expect } from '@open-wc/testing';
import { clearFrames, settled } from '../embed/frames.js';
import { catchTaken } from '../helpers/taken.js';
import { saidOf, useAll } from './acts.js';
import { CLASSIC, drawnHost, faultsIn, MODULE, openHost, viewOf } from './page.js';
import { STRICT, TRUSTED } from './policies.mjs';
import type { Stories } from './stories.js';
import { WIDGETS } from './widgets.js';

const ALL = WIDGETS.map((tag) => `<${tag} group="a"></${tag}>`).join('');
/** What a page shows until it can show more. */
const FALLBACK = '<extops-map><p id="before">Nine countries</p></extops-map>';

const itWithTrustedTypes: Mocha.TestFunction | Mocha.PendingTestFunction = 'trustedTypes' in window ? it : it.skip;

describe('a content policy', () => {
  afterEach(clearFrames);

  it('at its strictest lets every story be told', async function () {
    this.timeout(120_000);
    const head = `<base href="/">${MODULE}<script type="module" src="/test/hosts/stories.ts"></script>`;
    const page = await openHost({ policy: TRUSTED, head });
    const { stories } = viewOf(page) as unknown as { stories: Promise<Stories> };
    const all = await stories;
    expect(all.length).to.be.greaterThan(200);
    for (const [name, play] of all) {
      await play();
      await settled(viewOf(page));
      expect(faultsIn(page), name).to.deep.equal([]);
    }
  });

  const policies: readonly [name: string, policy: string, script: string][] = [
    ['that is strict', STRICT, MODULE],
    ['that is strict, with Trusted Types', TRUSTED, MODULE],
    ['that is strict, with Trusted Types, and the classic script', TRUSTED, CLASSIC],
    ['that allows no style sheet', TRUSTED.replace("style-src 'self'", "style-src 'none'"), MODULE],
    ['that allows Lit’s policy alone', `${TRUSTED}; trusted-types lit-html`, MODULE],
  ];
  for (const [name, policy, script] of policies)
    it(`${name} lets a reader do everything`, async () => {
      const { page, widgets } = await drawnHost({ policy, head: script, body: ALL });
      const { files, copied } = catchTaken(viewOf(page));
      for (const widget of widgets) expect(await useAll(widget)).to.deep.equal(saidOf(widget));
      expect([files.length, copied.length]).to.deep.equal([3 * 4 + 2, 4 * 4 + 3]);
      await settled(viewOf(page));
      expect(faultsIn(page)).to.deep.equal([]);
    });

  for (const [name, policy, script] of policies.filter((one) => !one[0].includes('style sheet')))
    it(`${name} lets a table be read`, async () => {
      const table = '<extops-events src="/data/template.csv"></extops-events>';
      const { page, widgets } = await drawnHost({ policy, head: script, body: table });
      expect(widgets[0]!.shadowRoot!.querySelectorAll('[part=event]')).to.have.length(2);
      expect(widgets[0]!.shadowRoot!.querySelector('[part=status]')).to.equal(null);
      expect(faultsIn(page)).to.deep.equal([]);
    });

  itWithTrustedTypes('of the page’s own for Trusted Types is asked for nothing', async () => {
    const note = `<script>const no = (text) => { faults.push(text); return null; };
      trustedTypes.createPolicy('default', { createHTML: no, createScript: no, createScriptURL: no });</script>`;
    const policy = "require-trusted-types-for 'script'";
    const { page, widgets } = await drawnHost({ policy, head: note + MODULE, body: ALL });
    catchTaken(viewOf(page));
    expect(await useAll(widgets[0]!)).to.deep.equal(saidOf(widgets[0]!));
    expect(faultsIn(page)).to.deep.equal([]);
  });
});

/** Copies of Lit that are there first: the page's own, or that of a second script of ours. */
const OWN_LIT = '<script src="/test/hosts/other-lit.js"></script>';
const OUR_LIT = CLASSIC.replace('defer', '');
const ONE = '; trusted-types lit-html';

describe('a policy that does not let Lit make its own', () => {
  afterEach(clearFrames);

  const refusals: readonly [name: string, types: string, first: string][] = [
    ['since it allows none', "; trusted-types 'none'", ''],
    ['since it allows others only', '; trusted-types ours', ''],
    ['since the page’s own Lit has the one', ONE, OWN_LIT],
  ];
  for (const [name, types, first] of refusals)
    for (const script of [MODULE, CLASSIC])
      itWithTrustedTypes(`${name}, leaves what stands in the tag: ${script}`, async () => {
        const page = await openHost({ policy: TRUSTED + types, head: first + script, body: FALLBACK });
        expect(page.contentDocument!.getElementById('before')!.checkVisibility()).to.equal(true);
        expect(page.contentDocument!.querySelector('extops-map')!.shadowRoot).to.equal(null);
        expect(faultsIn(page).length).to.be.within(1, 2);
      });

  itWithTrustedTypes('a second time keeps what the first script draws', async () => {
    const { page } = await drawnHost({ policy: TRUSTED + ONE, head: OUR_LIT + MODULE, body: FALLBACK });
    expect(faultsIn(page).length).to.be.within(1, 2);
  });

  for (const first of [OWN_LIT, OUR_LIT])
    itWithTrustedTypes(`draws once it allows duplicates: ${first}`, async () => {
      const policy = `${TRUSTED}${ONE} 'allow-duplicates'`;
      const { page } = await drawnHost({ policy, head: first + MODULE, body: FALLBACK });
      expect(faultsIn(page)).to.deep.equal([]);
    });
});
