import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ExtopsChart } from '../../src/elements/chart.js';
import type { Mark } from '../../src/views/drawing.js';
import { wcagContrast } from 'culori';
import { readColour } from '../../stories/colour.js';
import { addChart, drawn, find, findAll, removeCharts, TAGS, textOf, type Tag } from '../helpers/chart.js';
import { withClipboard } from '../helpers/clipboard.js';
import { focusedElement, tabTo } from '../helpers/keys.js';
import { until } from '../helpers/until.js';

/** What a reader types to find a mark, and what the mark is called: a country, a province, a bar. */
const WANTED: Readonly<Record<Tag, readonly [typed: string, name: RegExp]>> = {
  'extops-map': ['ger', /^Germany/],
  'extops-flows': ['ger', /^Germany/],
  'extops-halves': ['j', /^January/],
};
const GROUNDS = { light: '#fff', dark: '#16181b' } as const;

const optionOf = (chart: ExtopsChart) => {
  const id = find(chart, '.marks')!.getAttribute('aria-activedescendant');
  return id ? find(chart, `#${id}`) : null;
};
const focusedMark = (chart: ExtopsChart): Mark | undefined => chart['marks'].focused;

for (const tag of TAGS)
  describe(`<${tag}>, read without a pointer`, () => {
    let chart: ExtopsChart;
    let before: HTMLButtonElement;
    let after: HTMLButtonElement;

    beforeEach(async () => {
      chart = addChart(tag, { attributes: { 'entry-address': 'https://news.example/{id}' } });
      [before, after] = ['before', 'after'].map((textContent) =>
        Object.assign(document.createElement('button'), { textContent }),
      ) as [HTMLButtonElement, HTMLButtonElement];
      chart.before(before);
      chart.after(after);
      await drawn(chart);
      before.focus();
    });
    afterEach(removeCharts);

    const isMarks = (element: Element) => element.classList.contains('marks');
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await chart.updateComplete;
    };
    const openEvents = async () => {
      await press('Enter');
      await until(() => focusedElement()?.classList.contains('detail-heading'), 'the events open');
    };

    const backOnMarks = async () => {
      await until(() => isMarks(focusedElement()!), 'the focus comes back');
      await chart.updateComplete;
    };

    it('from a mark to its events, their sources and a citation, and back', () =>
      withClipboard(async (copied) => {
        await tabTo(isMarks);
        const [typed, name] = WANTED[tag];
        await sendKeys({ type: typed });
        await chart.updateComplete;
        expect(textOf(optionOf(chart))).to.match(name);
        const mark = textOf(optionOf(chart));

        await openEvents();
        expect(textOf(focusedElement())).to.contain(focusedMarkTitle(mark));
        const events = findAll(chart, '.detail .event');
        expect(events).not.to.have.length(0);

        const link = await tabTo<HTMLAnchorElement>((element) => element.matches('.event-sources a'));
        expect(link.protocol).to.equal('https:');
        expect([link.rel, link.closest('.event') === events[0]]).to.deep.equal(['noopener noreferrer', true]);
        let followed = '';
        chart.renderRoot.addEventListener('click', (event) => {
          followed = (event.target as Element).closest('a')?.href ?? '';
          event.preventDefault();
        });
        await press('Enter');
        expect(followed).to.equal(link.href);

        const cite = await tabTo((element) => element.matches('[data-action=cite][data-format=plain]'));
        await press('Enter');
        await until(
          () => copied.length === 1 && textOf(find(chart, '.notice')) === 'Copied.',
          'the citation is copied',
        );
        expect(copied[0]).to.contain(`https://news.example/${cite.dataset['event']}`);
        expect(focusedElement() === cite).to.equal(true);

        await press('Escape');
        await backOnMarks();
        expect(find(chart, 'section.detail') === null).to.equal(true);
        expect(textOf(optionOf(chart))).to.not.equal('');
      }));

    /** An option says "Germany, 2 plots and attacks", the heading "Germany: 2 plots and attacks". */
    const focusedMarkTitle = (name: string) => name.split(/[,:]/)[0]!;

    it('closes the events from inside and gives the focus back to the same mark', async () => {
      await tabTo(isMarks);
      await press('ArrowRight', 'ArrowRight');
      const name = textOf(optionOf(chart));
      await openEvents();
      await press('Tab', 'Enter');
      await backOnMarks();
      expect(textOf(optionOf(chart))).to.equal(name);
    });

    it('says its help politely on “?”, once', async () => {
      await tabTo(isMarks);
      const heard: string[] = [];
      const notice = find(chart, '.notice')!;
      const observer = new MutationObserver(() => heard.push(textOf(notice)));
      observer.observe(notice, { childList: true, characterData: true, subtree: true });
      await sendKeys({ type: '?' });
      await chart.updateComplete;
      observer.disconnect();
      expect(notice.role).to.equal('status');
      expect(heard).to.have.length(1);
      expect(heard[0])
        .to.match(/Enter/)
        .and.to.match(/Escape/);
    });

    it('is passed in the order of the page, the marks as one stop', async () => {
      const stops: string[] = [];
      const tops: number[] = [];
      for (let i = 0; i < 30 && focusedElement() !== after; i++) {
        await press('Tab');
        const at = focusedElement();
        if (!at || at === after) break;
        stops.push(at.classList[0] ?? at.localName);
        tops.push(at.getBoundingClientRect().top + scrollY);
      }
      expect(focusedElement() === after).to.equal(true);
      expect(stops.filter((stop) => stop === 'marks')).to.have.length(1);
      expect(stops[0]).to.equal('marks');
      const rises = tops.slice(1).map((top, i) => top - tops[i]!);
      for (const rise of rises) expect(rise).to.be.above(-12);
    });

    it('is left backwards, too', async () => {
      await tabTo(isMarks);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(focusedElement() === before).to.equal(true);
    });

    for (const scheme of ['light', 'dark'] as const)
      it(`shows the focus on every stop, ${scheme}`, async () => {
        Object.assign(chart.parentElement!.style, { background: GROUNDS[scheme], colorScheme: scheme });
        const stops: Element[] = [];
        await tabTo(isMarks);
        await openEvents();
        for (let i = 0; i < 40 && focusedElement() !== after; i++) {
          await press('Tab');
          const at = focusedElement();
          if (!at || at === after) break;
          stops.push(at);
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
          const name = at.outerHTML.slice(0, 60);
          expect(outlineStyle, name).not.to.equal('none');
          expect(parseFloat(outlineWidth), name).to.be.at.least(2);
          expect(wcagContrast(readColour(outlineColor), readColour(GROUNDS[scheme])), name).to.be.at.least(3);
        }
        expect(stops.length).to.be.above(5);
      });
  });

describe('the keys of the charts', () => {
  afterEach(removeCharts);

  const begin = async (tag: Tag) => {
    const chart = await drawn(addChart(tag));
    find(chart, '.marks')!.focus();
    await sendKeys({ press: 'Home' });
    await chart.updateComplete;
    return chart;
  };
  const after = async (chart: ExtopsChart, key: string) => {
    await sendKeys({ press: key });
    await chart.updateComplete;
    return focusedMark(chart)!;
  };

  it('lead in the direction of the arrow on the map', async () => {
    const chart = await begin('extops-map');
    const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const;
    for (const [key, [x, y]] of Object.entries(directions)) {
      await after(chart, 'Home');
      const from = focusedMark(chart)!;
      const to = await after(chart, key);
      if (to === from) continue;
      expect((to.at[0] - from.at[0]) * x + (to.at[1] - from.at[1]) * y, `${key}: ${to.name()}`).to.be.above(0);
    }
  });

  it('lead along the half-years in the bars', async () => {
    const chart = await begin('extops-halves');
    const periods = [focusedMark(chart)!.about.period];
    for (let i = 0; i < 6; i++) periods.push((await after(chart, 'ArrowRight')).about.period);
    expect(periods).to.deep.equal([...periods].sort());
    const last = await after(chart, 'End');
    expect(await after(chart, 'ArrowRight')).to.equal(last);
  });

  it('lead from a province through its arrows', async () => {
    const chart = await begin('extops-flows');
    const walked = [focusedMark(chart)!];
    for (let i = 0; i < 3; i++) walked.push(await after(chart, 'ArrowRight'));
    const { province } = walked[0]!.about;
    expect(walked[0]!.about).to.deep.equal({ province });
    expect(walked.slice(1, 3).map(({ about }) => [about.province, typeof about.target])).to.deep.equal([
      [province, 'string'],
      [province, 'string'],
    ]);
  });

  it('lead to the next of the same letter by the letter again', async () => {
    const chart = await begin('extops-map');
    const names = findAll(chart, '.marks [role=option]').map(textOf);
    const letter = names.map((name) => name[0]!).find((first, i, all) => all.indexOf(first) !== i);
    expect(letter).to.be.a('string');
    const found = new Set<string>();
    for (let i = 0; i < 2; i++) {
      found.add((await after(chart, letter!.toLowerCase())).name());
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    expect([...found].map((name) => name[0])).to.deep.equal([letter, letter]);
  });
});
