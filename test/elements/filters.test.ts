import { expect } from '@open-wc/testing';
import {
  add,
  all,
  check,
  chips,
  focused,
  form,
  one,
  other,
  pick,
  removeForm,
  settled,
  status,
  texts,
} from '../helpers/filter-form.js';
import { toyFile } from '../toy/dataset.js';

describe('<extops-filters>', () => {
  afterEach(removeForm);

  describe('offers what the dataset has', () => {
    it('each value with its count, countries by name, none last', async () => {
      await add();
      expect(texts('.series label')).to.deep.equal(['East (5)', 'West (3)', 'No province named (2)']);
      expect(texts('.outcome label')).to.deep.equal(['Attack (1)', 'Foiled (9)']);
      expect(texts('.certainty label')).to.deep.equal(['confirmed link (8)', 'probable link (1)', 'presumed link (1)']);
      expect(texts('.target label')).to.deep.equal([
        'Germany (3)',
        'Gibraltar (1)',
        'Iran (1)',
        'Kuwait (1)',
        'Syria (1)',
        'Turkey (2)',
        'Country not disclosed (1)',
      ]);
    });

    it('half-years from the first event or count to the last', async () => {
      await add();
      const values = all<HTMLSelectElement>('.period select').map(({ options }) =>
        [...options].map(({ value }) => value),
      );
      expect(values[0]).to.deep.equal(['', '2023-H2', '2024-H1', '2024-H2']);
      expect(values[1]).to.deep.equal(values[0]);
    });

    it('provinces under their series', async () => {
      await add();
      const groups = all('.province .options').map((group) => [
        group.getAttribute('aria-label'),
        [...group.querySelectorAll('input')].map(({ value }) => value),
      ]);
      expect(groups).to.deep.equal([
        ['East', ['dawn']],
        ['West', ['dusk']],
        [null, ['noon', 'none']],
      ]);
    });

    it('and no control where there is no choice', async () => {
      await add();
      expect(all('.tier')).to.have.length(0);
      const [event] = toyFile.events;
      form.data = { ...toyFile, events: [event], totals: [] };
      await settled();
      expect(all('fieldset, select')).to.have.length(0);
      expect(status()).to.equal('Showing 1 of 1 plot or attack.');
    });

    it('without what its author leaves out', async () => {
      for (const name of ['period', 'series', 'province', 'target', 'outcome', 'certainty', 'lens']) {
        await add({ [`without-${name}`]: '' });
        expect(all(`.${name}`), name).to.have.length(0);
        expect(all('.facet').length, name).to.equal(6);
        form.remove();
        other.remove();
      }
      await add({ 'without-heading': '' });
      expect(getComputedStyle(one('[part=heading]')).position).to.equal('absolute');
    });

    it('and nothing but a word where there are no events', async () => {
      await add({}, { ...toyFile, events: [], totals: [] });
      expect(status()).to.equal('This dataset lists no plots and attacks yet.');
    });
  });

  describe('filters its group', () => {
    it('by every control', async () => {
      await add();
      await check('series', 'east');
      await check('target', 'DEU');
      await check('target', 'none');
      await check('certainty', 'confirmed');
      await check('outcome', 'foiled');
      await check('province', 'dawn');
      await pick('from', '2024-H1');
      await pick('lens', 'government');
      expect(other.link.filters).to.deep.equal({
        period: '2024-H1/2024-H2',
        series: 'east',
        province: 'dawn',
        target: 'DEU,none',
        outcome: 'foiled',
        certainty: 'confirmed',
        lens: 'government',
      });
      expect(status()).to.equal('Showing 1 of 10 plots and attacks.');
      await check('target', 'DEU');
      await pick('lens', 'leading');
      expect(other.link.filters).to.include({ target: 'none' });
      expect(other.link.filters).not.to.have.property('lens');
    });

    it('and shows what another widget chose', async () => {
      await add();
      other.link.setFilters({ period: '2024', target: 'de,TUR', lens: 'claim' });
      await settled();
      const checked = all<HTMLInputElement>('input:checked').map(({ value }) => value);
      expect(checked).to.deep.equal(['DEU', 'TUR']);
      expect(all<HTMLSelectElement>('select').map(({ value }) => value)).to.deep.equal(['2024-H1', '2024-H2', 'claim']);
      expect(texts('.target summary')).to.deep.equal(['2 of 7 chosen']);
    });

    it('but no other group', async () => {
      await add();
      other.group = 'b';
      await other.updateComplete;
      await check('outcome', 'attack');
      expect(other.link.filters).to.deep.equal({});
    });

    it('says so where nothing remains', async () => {
      await add();
      other.link.setFilters({ target: 'KWT', outcome: 'attack' });
      await settled();
      expect(status()).to.equal('No plots and attacks match these filters.');
    });

    it('counts anew under another lens', async () => {
      await add();
      await pick('lens', 'claim');
      expect(texts('.province label')).to.deep.equal(['Dusk Province (2)', 'No province named (8)']);
    });

    it('announces each change once', async () => {
      await add();
      const said: (string | undefined)[] = [];
      const observer = new MutationObserver(() => said.push(status()));
      observer.observe(one('[role=status]'), { childList: true, characterData: true, subtree: true });
      await check('target', 'DEU');
      await check('outcome', 'foiled');
      other.link.setHover({ target: 'DEU' });
      other.link.setSelected({ target: 'DEU' });
      await settled();
      await Promise.resolve();
      observer.disconnect();
      expect(said).to.deep.equal(['Showing 3 of 10 plots and attacks.', 'Showing 2 of 10 plots and attacks.']);
    });
  });

  it('shows the drop-downs as they are where nothing could be moved', async () => {
    await add();
    await pick('from', '2024-H1');
    await pick('to', '');
    expect(all<HTMLSelectElement>('.period select').map(({ value }) => value)).to.deep.equal(['2024-H1', '2024-H2']);
  });

  describe('shows what is active', () => {
    const active = {
      period: '2024-H1',
      series: 'east,none',
      target: 'DEU,none',
      certainty: 'presumed',
      tier: 'core',
      lens: 'claim',
    };
    const labels = [
      'January – June 2024',
      'East',
      'No province named',
      'Germany',
      'Country not disclosed',
      'presumed link',
      'Core case',
      'Linked according to: claims by IS',
    ];

    it('as chips, each of which takes itself back', async () => {
      await add();
      other.link.setFilters(active);
      await settled();
      expect(chips().map((text) => text.replace(/\s/g, ' '))).to.deep.equal(labels);
      for (let left = labels.length; left > 0; left--) {
        one('.chip').click();
        await settled();
        expect(chips()).to.have.length(left - 1);
      }
      expect(other.link.filters).to.deep.equal({});
    });

    it('and clears it at once', async () => {
      await add();
      other.link.setFilters(active);
      await settled();
      one('[data-action=clear]').click();
      await settled();
      expect(other.link.filters).to.deep.equal({});
      expect(all('.active')).to.have.length(0);
      expect(status()).to.equal('Showing 10 of 10 plots and attacks.');
    });

    it('keeps what the dataset lacks, so that it can be taken back', async () => {
      await add();
      other.link.setFilters({ province: 'dawn,<b>x</b>', target: 'FRA' });
      await settled();
      expect(chips()).to.deep.equal(['Dawn Province', '<b>x</b>', 'France']);
      await check('province', 'dusk');
      expect(other.link.filters.province).to.equal('dawn,<b>x</b>,dusk');
      all('.chip')[1]!.click();
      await settled();
      expect(other.link.filters.province).to.equal('dawn,dusk');
      expect(one('b')).to.equal(null);
    });

    it('leaves the focus on a chip as long as there is one', async () => {
      await add();
      other.link.setFilters({ target: 'DEU,TUR,IRN' });
      await settled();
      all('.chip')[2]!.focus();
      const visited: string[] = [];
      for (let i = 0; i < 3; i++) {
        focused()!.click();
        await settled();
        visited.push(focused()!.dataset['value'] ?? focused()!.localName);
      }
      expect(visited).to.deep.equal(['TUR', 'DEU', 'select']);
    });
  });

  it('says when its data could not be had, and can try again', async () => {
    const { warn } = console;
    console.warn = () => {};
    try {
      await add({}, 12);
      while (form['feed'].state !== 'failed') await new Promise((done) => setTimeout(done, 5));
      await settled();
      expect(texts('[role=alert]')[0]).to.contain('could not be loaded');
      expect(all('fieldset')).to.have.length(0);
      form.data = toyFile;
      await settled();
      expect(all('[role=alert]')).to.have.length(0);
      expect(all('fieldset').length).to.be.greaterThan(0);
    } finally {
      console.warn = warn;
    }
  });

  it('leaves nothing behind when it goes', async () => {
    await add({ permalink: '' });
    form.remove();
    other.remove();
    await Promise.resolve();
    const registry = (globalThis as unknown as Record<symbol, { groups: Map<string, unknown> }>)[
      Symbol.for('extops.groups')
    ]!;
    expect([...registry.groups.keys()]).to.deep.equal([]);
  });
});
