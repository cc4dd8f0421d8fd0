import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Membership as Joined } from '../../src/controllers/group.js';
import { LinkController } from '../../src/controllers/link.js';

const KEY = Symbol.for('extops.groups');
const second = '../../src/controllers/group.ts?second-link';

/** The least that a linked widget can be. */
class LinkedHost extends LitElement {
  @property() group: string | null = null;
  readonly link = new LinkController(this);
  renders = 0;
  seen = '';

  protected override willUpdate(): void {
    this.seen = JSON.stringify([this.link.filters, this.link.hover, this.link.selected]);
  }

  override render() {
    this.renders++;
    return html`${this.seen}`;
  }
}
customElements.define('linked-host', LinkedHost);

function groups(): Map<string, unknown> {
  return (globalThis as { [KEY]?: { groups: Map<string, unknown> } })[KEY]?.groups ?? new Map();
}

async function add(group: string | null): Promise<LinkedHost> {
  const host = document.createElement('linked-host') as LinkedHost;
  if (group !== null) host.setAttribute('group', group);
  document.body.append(host);
  await host.updateComplete;
  return host;
}

const NOTHING = '[{},null,null]';

describe('LinkController', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('linked-host')) host.remove();
  });

  it('lets two widgets of a group follow each other', async () => {
    const [one, two, other, alone] = [await add('a'), await add('a'), await add('b'), await add(null)];
    one.link.setFilters({ period: '2024-H1' });
    two.link.setHover({ target: 'DEU' });
    two.link.setSelected({ province: 'iraq' });
    for (const host of [one, two, other, alone]) await host.updateComplete;
    expect(one.seen).to.equal('[{"period":"2024-H1"},{"target":"DEU"},{"province":"iraq"}]');
    expect(two.seen).to.equal(one.seen);
    expect([other.seen, alone.seen]).to.deep.equal([NOTHING, NOTHING]);
    expect([other.renders, alone.renders]).to.deep.equal([1, 1]);
  });

  it('draws once for changes that come together, and not at all for none', async () => {
    const [one, two] = [await add('a'), await add('a')];
    const before = two.renders;
    one.link.setFilters({ period: '2024-H1' });
    one.link.setHover({ target: 'DEU' });
    one.link.setHover({ target: 'FRA' });
    await two.updateComplete;
    expect(two.renders).to.equal(before + 1);
    one.link.setHover({ target: 'FRA' });
    one.link.setFilters({ period: '2024-H1' });
    expect(two.isUpdatePending).to.equal(false);
  });

  it('follows a widget of another copy of the script', async () => {
    const { Membership } = (await import(second)) as { Membership: typeof Joined };
    const host = await add('a');
    const foreign = new Membership('a', () => {});
    foreign.change({ filters: { target: 'DEU' } });
    await host.updateComplete;
    expect(host.seen).to.equal('[{"target":"DEU"},null,null]');
    host.link.setSelected({ target: 'DEU' });
    expect(foreign.state.selected).to.deep.equal({ target: 'DEU' });
    foreign.leave();
  });

  it('keeps the state of a widget without a group, also when it is moved', async () => {
    const host = await add(null);
    host.link.setFilters({ target: 'DEU' });
    host.remove();
    document.body.append(host);
    expect(host.link.filters).to.deep.equal({ target: 'DEU' });
    expect(groups().size).to.equal(0);
  });

  it('is in the right group before it draws', async () => {
    const one = await add('a');
    one.link.setFilters({ target: 'DEU' });
    const two = await add('a');
    expect(two.seen).to.equal('[{"target":"DEU"},null,null]');
    expect(two.renders).to.equal(1);
    two.group = 'b';
    await two.updateComplete;
    expect(two.seen).to.equal(NOTHING);
    two.group = 'a';
    await two.updateComplete;
    expect(two.seen).to.equal('[{"target":"DEU"},null,null]');
  });

  it('leaves a group: neither follows it nor changes it', async () => {
    const [one, two] = [await add('a'), await add('a')];
    two.group = null;
    await two.updateComplete;
    one.link.setFilters({ target: 'DEU' });
    two.link.setFilters({ lens: 'claim' });
    await one.updateComplete;
    await two.updateComplete;
    expect(one.seen).to.equal('[{"target":"DEU"},null,null]');
    expect(two.seen).to.equal('[{"lens":"claim"},null,null]');
  });

  it('takes its pointer along when it goes', async () => {
    const [one, two] = [await add('a'), await add('a')];
    one.link.setHover({ target: 'DEU' });
    one.link.setSelected({ target: 'DEU' });
    one.remove();
    expect(two.link.hover).to.equal(null);
    expect(two.link.selected).to.deep.equal({ target: 'DEU' });
    two.link.setHover({ target: 'FRA' });
    const three = await add('a');
    three.remove();
    expect(two.link.hover).to.deep.equal({ target: 'FRA' });
  });

  it('treats an empty name as none', async () => {
    const [one, two] = [await add(''), await add('')];
    one.link.setFilters({ target: 'DEU' });
    expect(two.link.filters).to.deep.equal({});
    expect(groups().size).to.equal(0);
  });

  it('leaves no listener and no entry behind after 500 comings and goings', async () => {
    const stay = await add('stay');
    const changes = (globalThis as unknown as { [KEY]: { changes: EventTarget } })[KEY].changes;
    let held = 0;
    const { addEventListener, removeEventListener } = changes;
    changes.addEventListener = (...parameters: Parameters<typeof addEventListener>) => {
      held++;
      addEventListener.apply(changes, parameters);
    };
    changes.removeEventListener = (...parameters: Parameters<typeof removeEventListener>) => {
      held--;
      removeEventListener.apply(changes, parameters);
    };
    const host = document.createElement('linked-host') as LinkedHost;
    let most = 0;
    for (let i = 0; i < 500; i++) {
      host.group = `group-${i % 7}`;
      document.body.append(host);
      most = Math.max(most, held);
      host.remove();
    }
    await host.updateComplete;
    changes.addEventListener = addEventListener;
    changes.removeEventListener = removeEventListener;
    expect(most).to.equal(1);
    expect(held).to.equal(0);
    expect([...groups().keys()]).to.deep.equal(['stay']);
    stay.remove();
    await Promise.resolve();
    expect(groups().size).to.equal(0);
  });
});
