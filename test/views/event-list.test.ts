import { expect } from '@open-wc/testing';
import type { Event } from '../../src/dataset/model.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { selectRows } from '../../src/dataset/select.js';
import { wordsFor } from '../../src/messages/words.js';
import { detailView } from '../../src/views/detail.js';
import { eventListView, type EventListOptions } from '../../src/views/event-list.js';
import { eventTable } from '../../src/views/event-table.js';
import { exportListView } from '../../src/views/export-list.js';
import { closeMenu, exportMenuView } from '../../src/views/export-menu.js';
import { drawHtml } from '../helpers/markup.js';
import { toyDataset, toyFile } from '../toy/dataset.js';

const words = wordsFor('en');
const textOf = (root: Element | null) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const eventOf = (id: string): Event => toyDataset.events.find((event) => event.id === id)!;

function drawn(events: readonly Event[], options: Partial<EventListOptions> = {}): HTMLElement {
  return drawHtml(eventListView(events, toyDataset, words, { headingLevel: 4, ...options }));
}

/** An event with everything the format knows. */
const full: Event = {
  ...eventOf('two-attributions'),
  dateOf: 'planned',
  alsoTargeted: ['TUR', 'IRN'],
  arrestedIn: ['KWT'],
  attributions: [
    { province: 'dawn', basis: 'government', confidence: 'probable', by: 'Two ministries', sources: ['book'] },
    { province: 'dusk', basis: 'claim', confidence: 'presumed', note: 'In a weekly.', sources: ['paper', 'book'] },
    { province: null, basis: 'media', confidence: 'confirmed' },
  ],
  disputed: 'One ministry denies it.',
  killed: 0,
  injured: [3, null],
  tier: 'borderline',
  tierReason: 'No plan was found.',
  caveats: ['The place differs.', { en: 'The date differs.' }],
};

describe('eventListView', () => {
  const EVERYTHING: readonly [string, string[]][] = [
    ['.event-head[role=heading][aria-level="4"]', ['10 January 2024 Mitte, Germany']],
    ['time[datetime="2024-01-10"]', ['10 January 2024']],
    ['.event-kind', ['Attack planned date']],
    ['.event-summary', ['The plot of 2024-01-10.']],
    [
      '.event-link',
      [
        'governments say Dawn Province (Two ministries) probable link counted here [2]',
        'claimed by IS for Dusk Province presumed link [1, 2] In a weekly.',
        'media report IS, no branch named confirmed link',
      ],
    ],
    ['.event-disputed', ['Disputed: One ministry denies it.']],
    [
      '.event-details p',
      [
        'Also aimed at: Turkey and Iran',
        'Arrests in: Kuwait',
        'Killed: 0. Injured: 3 or more. Arrested: not reported.',
        'Borderline case: No plan was found.',
      ],
    ],
    ['.event-caveats li', ['The place differs.', 'The date differs.']],
    ['.event-sources li', ['[1] A report, The Paper, 10 September 2024', '[2] Without a link, The Book']],
    ['.event-sources a[href="https://paper.example/1"]', ['A report']],
    ['[data-action=cite]', ['Text', 'BibTeX', 'CSL-JSON']],
    ['a[data-action=permalink][href="https://news.example/two-attributions"]', ['Link to this entry']],
  ];
  for (const [selector, texts] of EVERYTHING) {
    it(`shows what the file says of an event: ${selector}`, () => {
      const root = drawn([full], { permalink: ({ id }) => `https://news.example/${id}` });
      expect([...root.querySelectorAll(selector)].map(textOf)).to.deep.equal(texts);
    });
  }

  it('shows little where the file says little', () => {
    expect(textOf(drawn([eventOf('year')]))).to.equal(
      '2024, month not known Turkey Foiled The plot of 2024. media report Dawn Province confirmed link ' +
        'Killed, injured, arrested: not reported. [1] A report, The Paper, 10 September 2024 Copy citation Text BibTeX CSL-JSON',
    );
  });

  it('keeps the order it is given, each event once', () => {
    const ids = ['year', 'month', 'point'];
    const shown = [...drawn(ids.map(eventOf)).querySelectorAll('article')].map(({ dataset }) => dataset['event']);
    expect(shown).to.deep.equal(ids);
  });

  const LENSES: readonly [EventListOptions['lens'], string[], string | undefined][] = [
    [
      undefined,
      ['governments say Dawn Province', 'claimed by IS for Dusk Province', 'media report IS, no branch named'],
      'governments say Dawn Province',
    ],
    [
      'claim',
      ['claimed by IS for Dusk Province', 'governments say Dawn Province', 'media report IS, no branch named'],
      'claimed by IS for Dusk Province',
    ],
    [
      'analyst',
      ['governments say Dawn Province', 'claimed by IS for Dusk Province', 'media report IS, no branch named'],
      undefined,
    ],
  ];
  for (const [lens, order, counted] of LENSES) {
    it(`puts the attribution first that counts under the lens ${lens ?? 'leading'}, and says which it is`, () => {
      const root = drawn([full], { lens });
      const links = [...root.querySelectorAll('.event-link')].map(textOf);
      order.forEach((statement, i) => expect(links[i]).to.match(new RegExp(`^${statement}`)));
      const marked = links.filter((link) => link.includes('counted here'));
      expect(marked).to.have.length(counted ? 1 : 0);
      if (counted) expect(marked[0]).to.contain(counted);
      expect(textOf(root).includes('it is counted without a province')).to.equal(!counted);
    });
  }

  const PEOPLE: readonly [Partial<Event>, string][] = [
    [{}, 'Killed, injured, arrested: not reported.'],
    [{ killed: 0 }, 'Killed: 0. Injured: not reported. Arrested: not reported.'],
    [
      { killed: [95, 103], injured: [284, null], arrested: [4, 4] },
      'Killed: 95 to 103. Injured: 284 or more. Arrested: 4.',
    ],
    [{ killed: 1500 }, 'Killed: 1,500. Injured: not reported. Arrested: not reported.'],
  ];
  for (const [people, line] of PEOPLE) {
    it(`tells zero from not reported: ${line}`, () => {
      expect(textOf(drawn([{ ...eventOf('point'), ...people }]))).to.contain(line);
    });
  }

  it('links only to the web, and gives nothing away to it', () => {
    const links = [...drawn(toyDataset.events).querySelectorAll('a')];
    expect(links).to.have.length(toyDataset.events.length);
    for (const link of links) {
      expect(link.href).to.match(/^https?:/);
      expect(link.rel).to.equal('noopener noreferrer');
    }
  });

  it('shows a source without an address as text', () => {
    const root = drawn([{ ...eventOf('point'), sources: ['book'] }]);
    expect(root.querySelector('a')).to.equal(null);
    expect(textOf(root.querySelector('.event-sources'))).to.equal('[1] Without a link, The Book');
  });

  it('keeps markup, scripts and overrides of a dataset as text, each in an element of its own direction', () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const events = [
      {
        ...toyFile.events[0],
        place: evil,
        summary: evil,
        disputed: evil,
        caveats: [evil],
        tier: 'core',
        tierReason: evil,
      },
    ];
    const sources = [{ id: 'paper', publisher: evil, title: evil, author: evil, url: 'javascript:alert(1)' }];
    const { dataset } = parseDataset({ ...toyFile, events, sources });
    const root = drawHtml(eventListView(dataset!.events, dataset!, words, { headingLevel: 4 }));
    expect(root.querySelectorAll('img, script, a').length).to.equal(0);
    expect(textOf(root).split(evil).length - 1).to.equal(8);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent?.includes(evil)) expect(node.parentElement!.closest('[dir=auto], bdi')).not.to.equal(null);
    }
  });

  it('offers citations in three formats, named by what they copy', () => {
    const buttons = [...drawn([full]).querySelectorAll<HTMLButtonElement>('[data-action=cite]')];
    expect(buttons.map(({ dataset }) => [dataset['event'], dataset['format']])).to.deep.equal(
      ['plain', 'bibtex', 'csl'].map((format) => ['two-attributions', format]),
    );
    expect(buttons[0]!.closest('[role=group]')!.getAttribute('aria-label')).to.equal('Copy citation');
  });
});

describe('detailView', () => {
  const detail = (events: readonly Event[], page = 0) =>
    drawHtml(detailView('Germany: 2', events, toyDataset, words, { headingLevel: 5, page }));

  it('is a region named by its heading, which can take the focus, and can be closed', () => {
    const root = detail([full]);
    const region = root.querySelector('section')!;
    const heading = root.querySelector(`#${region.getAttribute('aria-labelledby')}`)!;
    expect(textOf(heading)).to.equal('Germany: 2');
    expect(heading.getAttribute('tabindex')).to.equal('-1');
    expect(Number(heading.getAttribute('aria-level'))).to.equal(4);
    expect(root.querySelectorAll('[data-action=close-detail]')).to.have.length(1);
  });

  it('says so where a mark counts what nobody itemised', () => {
    expect(textOf(detail([]))).to.contain('published only as a number');
  });

  it('shows fifty at a time, and how to get on', () => {
    const many = Array.from({ length: 120 }, (_, i): Event => ({ ...full, id: `e${i}` }));
    const idsOn = (page: number) =>
      [...detail(many, page).querySelectorAll('article')].map(({ dataset }) => dataset['event']);
    expect([0, 1, 2].map((page) => idsOn(page).length)).to.deep.equal([50, 50, 20]);
    expect([...idsOn(0), ...idsOn(1), ...idsOn(2)]).to.deep.equal(many.map(({ id }) => id));
    expect(idsOn(9)).to.deep.equal(idsOn(2));
    const pager = detail(many, 2).querySelector('.pager')!;
    expect(textOf(pager)).to.equal('Previous 101 to 120 of 120 Next');
    const [previous, next] = [...pager.querySelectorAll('button')];
    expect([previous!.dataset['page'], previous!.ariaDisabled]).to.deep.equal(['1', 'false']);
    expect([next!.dataset['page'], next!.ariaDisabled]).to.deep.equal(['2', 'true']);
    expect(detail([full]).querySelector('.pager')).to.equal(null);
  });
});

describe('eventTable', () => {
  it('has a row for each event and a cell for each column', () => {
    const { columns, rows } = eventTable(toyDataset.events, toyDataset, words, 'All');
    expect(rows).to.have.length(selectRows(toyDataset, {}).count);
    for (const row of rows) expect(row).to.have.length(columns.length);
    expect(rows.map((row) => row.at(-1))).to.deep.equal(toyDataset.events.map(({ id }) => id));
  });
});

describe('exportMenuView', () => {
  const menu = (hasPicture: boolean) => {
    const root = drawHtml(exportMenuView(words, { list: exportListView(words, hasPicture), onOpen: () => undefined }));
    document.body.append(root);
    return root.querySelector('details')!;
  };
  const formats = (hasPicture: boolean) =>
    [...menu(hasPicture).querySelectorAll<HTMLElement>('[data-action=export]')].map(({ dataset }) => dataset['format']);
  afterEach(() => document.querySelectorAll('body > div > .export').forEach((one) => one.parentElement!.remove()));

  it('has a button for each format; a list has no picture to take', () => {
    const pictures = ['png', 'png', 'png', 'png', 'svg'];
    expect(formats(true)).to.deep.equal([...pictures, 'csv', 'json', 'copy-image', 'copy-sentence', 'print']);
    expect(formats(false)).to.deep.equal(['csv', 'json', 'copy-sentence', 'print']);
  });

  it('closes and gives the focus back, and closes when the focus goes elsewhere', () => {
    const details = menu(true);
    const [first] = details.querySelectorAll('button');
    details.open = true;
    first!.focus();
    closeMenu(details);
    expect(details.open).to.equal(false);
    expect(document.activeElement).to.equal(details.querySelector('summary'));
    const elsewhere = document.body.appendChild(document.createElement('button'));
    details.open = true;
    elsewhere.focus();
    expect(details.open).to.equal(false);
    elsewhere.remove();
  });
});
