import { expect } from '@open-wc/testing';
import { Membership, type GroupState } from '../../src/controllers/group.js';

const KEY = Symbol.for('extops.groups');
/** The same module loaded once more, as by a second script on the page. */
const second = '../../src/controllers/group.ts?second';

interface Page {
  [KEY]?: { groups: Map<string, Record<string, unknown>>; changes: EventTarget };
}
const page = globalThis as Page;

function entry(name: string): Record<string, unknown> | undefined {
  return page[KEY]?.groups.get(name);
}

/** What another version of the script might do. */
function write(name: string, fields: Record<string, unknown>): void {
  Object.assign(entry(name)!, fields);
  page[KEY]!.changes.dispatchEvent(new Event(name));
}

describe('groups', () => {
  let joined: Membership[] = [];

  function join(name: string | null, onChange = () => {}, Copy = Membership): Membership {
    const membership = new Copy(name, onChange);
    joined.push(membership);
    return membership;
  }

  afterEach(async () => {
    for (const membership of joined) membership.leave();
    joined = [];
    await Promise.resolve();
    expect(page[KEY]?.groups.size ?? 0).to.equal(0);
  });

  it('share filters, hover and selection by name', () => {
    const [one, two, other] = [join('a'), join('a'), join('b')];
    one.change({ filters: { period: '2024-H1', target: 'DEU' } });
    two.change({ filters: { target: null, lens: 'claim' }, hover: { target: 'FRA' } });
    one.change({ selected: { province: 'iraq', series: undefined } });
    const state = {
      filters: { period: '2024-H1', lens: 'claim' },
      hover: { target: 'FRA' },
      selected: { province: 'iraq' },
    };
    expect(one.state).to.deep.include(state);
    expect(two.state).to.deep.include(state);
    expect(other.state).to.deep.equal({ filters: {}, hover: null, selected: null, selectedIn: null, restored: 0 });
  });

  it('say where a selection was made, and that it was restored', () => {
    const [one, two] = [join('a'), join('a')];
    one.change({ selected: { target: 'DEU' }, selectedIn: 'map' });
    expect(two.state).to.deep.include({ selectedIn: 'map', restored: 0 });
    one.change({ hover: { target: 'FRA' } });
    expect(two.state.selectedIn).to.equal('map');
    one.change({ selected: null });
    expect(two.state.selectedIn).to.equal(null);
    const address = { filters: {}, selected: { target: 'FRA' }, selectedIn: 'flows' };
    for (const restored of [1, 2]) {
      two.restore(address);
      expect(one.state).to.deep.include({ selected: { target: 'FRA' }, selectedIn: 'flows', restored });
    }
  });

  it('give a late member what is chosen already', () => {
    join('a').change({ filters: { outcome: 'attack' } });
    expect(join('a').state.filters).to.deep.equal({ outcome: 'attack' });
  });

  it('know what their members show, in the order in which they first did', async () => {
    const told: number[] = [];
    const form: Membership = new Membership('a', () => {}, () => told.push(form.shown.length)); // prettier-ignore
    joined.push(form);
    const { Membership: Copy } = (await import(second)) as { Membership: typeof Membership };
    const [one, two] = [join('a'), join('a', () => {}, Copy)];
    const shows = (id: string) => ({ dataset: { id }, hasFailed: false });
    const [first, other] = [shows('one'), shows('two')];
    one.declareShown({ dataset: null, hasFailed: false });
    two.declareShown(other);
    one.declareShown(first);
    one.declareShown({ ...first });
    expect(form.shown).to.deep.equal([first, other]);
    expect(told).to.deep.equal([1, 2, 2]);
    two.leave();
    joined.splice(joined.indexOf(two), 1);
    expect(form.shown).to.deep.equal([first]);
    write('a', { shown: ['x', null, { dataset: 5, hasFailed: 'yes' }, first] });
    expect(form.shown).to.deep.equal([{ dataset: null, hasFailed: false }, first]);
    write('a', { shown: 'nothing' });
    expect(form.shown).to.deep.equal([]);
  });

  it('keep the members of no group apart', () => {
    const [one, two] = [join(null), join(null)];
    one.change({ filters: { outcome: 'attack' } });
    expect(one.state.filters).to.deep.equal({ outcome: 'attack' });
    expect(two.state.filters).to.deep.equal({});
  });

  it('tell everybody of a change once, and nobody of none', () => {
    const told = [0, 0];
    const one = join('a', () => told[0]!++);
    join('a', () => told[1]!++);
    one.change({ filters: { target: 'DEU' }, hover: { target: 'DEU' } });
    expect(told).to.deep.equal([1, 1]);
    one.change({
      filters: { target: 'DEU', period: null, lens: undefined },
      hover: { target: 'DEU', period: undefined },
    });
    one.change({ hover: { target: 'DEU' }, selected: null });
    expect(told).to.deep.equal([1, 1]);
  });

  it('keep the identity of what did not change', () => {
    const one = join('a');
    one.change({ filters: { target: 'DEU' }, selected: { target: 'DEU' } });
    const { filters, selected } = one.state;
    one.change({ hover: { target: 'FRA' } });
    expect(one.state.filters).to.equal(filters);
    expect(one.state.selected).to.equal(selected);
  });

  describe('of widgets that begin with filters of their own', () => {
    it('know what these begin with, as far as they agree', () => {
      const [one, two, form] = [join('a'), join('a'), join('a')];
      one.declare({ period: '2024-H1', lens: 'claim' });
      expect(form.initial).to.deep.equal({ period: '2024-H1', lens: 'claim' });
      two.declare({ period: '2024-H1', target: 'DEU' });
      expect(form.initial).to.deep.equal({ period: '2024-H1' });
      two.declare({});
      expect(form.initial).to.deep.equal({});
      two.leave();
      expect(form.initial).to.deep.equal({ period: '2024-H1', lens: 'claim' });
      expect(['period', 'target'].map((key) => form.isOwned(key as 'period'))).to.deep.equal([true, false]);
    });

    it('tell the others only when that changes', () => {
      let told = 0;
      const [one, two] = [join('a'), join('a')];
      join('a', () => told++);
      one.declare({ period: '2024-H1' });
      one.declare({ period: '2024-H1' });
      two.declare({ period: '2024-H1' });
      expect(told).to.equal(1);
    });

    it('can show all in spite of that, and go back to it', () => {
      const one = join('a');
      one.declare({ period: '2024-H1' });
      one.change({ filters: { period: '' } });
      expect(one.state.filters).to.deep.equal({ period: '' });
      one.change({ filters: { period: null } });
      expect(one.state.filters).to.deep.equal({});
    });

    for (const junk of [7, 'text', [null, 7, { period: 3 }], { length: 2 }])
      it(`are not troubled by ${JSON.stringify(junk)}`, () => {
        const one = join('a');
        write('a', { own: junk });
        expect(one.initial).to.deep.equal({});
        one.declare({ period: '2024-H1' });
        expect(one.isOwned('period')).to.equal(true);
      });
  });

  it('go on when one member’s reaction fails', async () => {
    const failure = new Promise<ErrorEvent>((resolve) => {
      const [before, listen] = [window.onerror, (event: ErrorEvent) => resolve(event)];
      window.onerror = () => true;
      window.addEventListener('error', listen, { once: true });
      queueMicrotask(() => (window.onerror = before));
    });
    const one = join('a', () => {
      throw new Error('not here');
    });
    const two = join('a');
    one.change({ filters: { target: 'DEU' } });
    expect((await failure).message).to.contain('not here');
    expect(two.state.filters).to.deep.equal({ target: 'DEU' });
  });

  describe('of two copies of the script', () => {
    it('are the same', async () => {
      const { Membership: Copy } = (await import(second)) as { Membership: typeof Membership };
      expect(Copy).not.to.equal(Membership);
      const [one, two] = [join('a'), join('a', undefined, Copy)];
      two.change({ filters: { period: '2024-H1' }, selected: { target: 'DEU' } });
      one.change({ hover: { series: 'iskp' } });
      expect(one.state).to.deep.equal(two.state);
      expect(two.state).to.deep.include({
        filters: { period: '2024-H1' },
        hover: { series: 'iskp' },
        selected: { target: 'DEU' },
      });
    });

    it('share no code and no class, only plain data', () => {
      join('a').change({ filters: { period: '2024-H1' }, hover: { target: 'DEU' } });
      const plain = { members: 1, filters: { period: '2024-H1' }, hover: { target: 'DEU' }, selected: null };
      expect(JSON.parse(JSON.stringify(entry('a')))).to.deep.equal(plain);
    });
  });

  describe('with another version’s data in them', () => {
    const nothing: GroupState = { filters: {}, hover: null, selected: null, selectedIn: null, restored: 0 };

    for (const junk of [null, 7.5, 'text', [], ['DEU'], { period: 7, target: { a: 1 }, lens: 'x'.repeat(3000) }]) {
      it(`are not troubled by ${JSON.stringify(junk)?.slice(0, 40)}`, () => {
        const one = join('a');
        write('a', { filters: junk, hover: junk, selected: junk, selectedIn: Object(junk), restored: junk ?? NaN });
        expect(one.state).to.deep.equal(nothing);
        one.change({ filters: { target: 'DEU' } });
        expect(one.state.filters).to.deep.equal({ target: 'DEU' });
      });
    }

    it('ignore what they do not know, and leave it there', () => {
      const one = join('a');
      write('a', { filters: { weather: 'rain', target: 'DEU' }, mood: 'new' });
      expect(one.state.filters).to.deep.equal({ target: 'DEU' });
      one.change({ filters: { target: 'FRA' } });
      expect(entry('a')).to.deep.include({ mood: 'new', filters: { weather: 'rain', target: 'FRA' } });
    });

    it('read own fields alone', () => {
      const one = join('a');
      write('a', { filters: Object.create({ target: 'DEU' }), hover: Object.create({ target: 'DEU' }) });
      expect(one.state).to.deep.equal(nothing);
    });

    it('make a new entry where another thing lies', () => {
      const one = join('a');
      page[KEY]!.groups.set('a', 'text' as never);
      one.change({ filters: { target: 'DEU' } });
      expect(one.state.filters).to.deep.equal({ target: 'DEU' });
    });
  });

  it('keep to themselves where the page uses the key for something else', async () => {
    const before = page[KEY];
    try {
      for (const foreign of ['text', 7, {}, { groups: {}, changes: {} }]) {
        page[KEY] = foreign as never;
        const [one, two] = [join('a'), join('a')];
        one.change({ filters: { target: 'DEU' } });
        expect(two.state.filters).to.deep.equal({ target: 'DEU' });
        expect(page[KEY]).to.equal(foreign);
        for (const membership of joined.splice(0)) membership.leave();
        await Promise.resolve();
      }
    } finally {
      page[KEY] = before!;
    }
  });

  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ' ', '\ud800', '!;=&#%']) {
    it(`may be called ${JSON.stringify(name)}`, () => {
      const [one, two] = [join(name), join(name)];
      one.change({ filters: { target: 'DEU' }, selected: { target: 'DEU' } });
      expect(two.state).to.deep.include({ filters: { target: 'DEU' }, hover: null, selected: { target: 'DEU' } });
      expect(({} as Record<string, unknown>)['target']).to.equal(undefined);
      expect(({} as Record<string, unknown>)['filters']).to.equal(undefined);
    });
  }

  it('take nothing from a change that is polluted', () => {
    const one = join('a');
    one.change({ filters: JSON.parse('{"__proto__": {"target": "DEU"}, "constructor": "x", "period": "2024"}') });
    expect(one.state.filters).to.deep.equal({ period: '2024' });
    expect(({} as Record<string, unknown>)['target']).to.equal(undefined);
  });

  it('are forgotten when the last member leaves, but not when it is only moved', async () => {
    const one = new Membership('a', () => {});
    one.change({ filters: { target: 'DEU' } });
    one.leave();
    const two = new Membership('a', () => {});
    await Promise.resolve();
    expect(two.state.filters).to.deep.equal({ target: 'DEU' });
    two.leave();
    await Promise.resolve();
    expect(entry('a')).to.equal(undefined);
    expect(join('a').state.filters).to.deep.equal({});
  });
});
