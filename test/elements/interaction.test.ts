import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { yieldToMain } from '../../src/dataset/slices.js';
import type { ExtopsChart } from '../../src/elements/chart.js';
import {
  drawnChart,
  find,
  findAll,
  markNames,
  openTable,
  pointOn,
  press,
  removeCharts,
  TAGS,
  tableOf,
  textOf,
  type Tag,
} from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';
import { catchWarnings } from '../helpers/warnings.js';

/** A mark of each chart that a pointer can hit, and what its tooltip says. */
const TARGETS: Readonly<Record<Tag, readonly [selector: string, title: RegExp, value: RegExp]>> = {
  'extops-map': ['.country[data-mark=DEU]', /^Germany$/, /^2 plots and attacks$/],
  'extops-flows': [".head[data-mark='iraq→KWT']", /^Iraq Province → Kuwait$/, /^1 plot or attack$/],
  'extops-halves': [
    ".bar[data-mark='2024-H1/iskp']",
    /^ISKP-linked, January – June 2024$/,
    /^17 reported, 3 itemised$/,
  ],
};
const tooltip = (chart: ExtopsChart) => find(chart, '[role=tooltip]');
const shown = (chart: ExtopsChart) => [textOf(find(chart, '.tooltip strong')), textOf(find(chart, '.tooltip-value'))];
const activeOption = (chart: ExtopsChart) => {
  const id = find(chart, '.marks')!.getAttribute('aria-activedescendant');
  return id ? find(chart, `#${id}`) : null;
};

for (const tag of TAGS)
  describe(`<${tag}> in a reader’s hands`, () => {
    catchWarnings();
    let chart: ExtopsChart;
    let abouts: unknown[];

    beforeEach(async () => {
      abouts = [];
      chart = await drawnChart(tag, { attributes: { period: '2024-H1' } });
      chart.addEventListener('extops-select', ({ about }) => abouts.push(about));
    });
    afterEach(async () => {
      await resetMouse();
      removeCharts();
    });

    const pointAt = async (selector: string) => {
      await sendMouse({ type: 'move', position: pointOn(chart, selector) });
      await chart.updateComplete;
    };
    const tabTo = async (selector = '.marks') => {
      for (let i = 0; i < 12 && chart.shadowRoot!.activeElement !== find(chart, selector); i++)
        await sendKeys({ press: 'Tab' });
      expect(chart.shadowRoot!.activeElement === find(chart, selector), selector).to.equal(true);
      await chart.updateComplete;
    };
    const type = async (key: string) => {
      await sendKeys({ press: key });
      await chart.updateComplete;
    };

    describe('with a pointer', () => {
      const [selector, title, value] = TARGETS[tag];

      it('says what a mark stands for, in a tooltip at the mark, and marks it', async () => {
        expect(shown(chart)).to.deep.equal(['', '']);
        await pointAt(selector);
        expect(shown(chart)[0]).to.match(title);
        expect(shown(chart)[1]).to.match(value);
        expect(findAll(chart, '.picture .outline, .picture.dimmed').length).to.be.above(0);
      });

      it('answers in the frame the pointer comes in: before the page has its next task', async () => {
        const [selector] = TARGETS[tag];
        const [clientX, clientY] = pointOn(chart, selector);
        const nextTask = yieldToMain();
        find(chart, selector)!.dispatchEvent(
          new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true }),
        );
        await nextTask;
        expect(shown(chart)[0]).to.match(TARGETS[tag][1]);
      });

      it('keeps the tooltip inside the column, whichever mark it is for', async () => {
        const column = chart.parentElement!.getBoundingClientRect();
        for (const { dataset } of findAll(chart, '.picture [data-mark]').slice(0, 8)) {
          const mark = `.picture [data-mark='${dataset['mark']}']`;
          await pointAt(mark).catch(() => undefined);
          const box = tooltip(chart)?.getBoundingClientRect();
          if (!box) continue;
          expect(box.left, mark).to.be.at.least(column.left - 1);
          expect(box.right, mark).to.be.at.most(column.right + 1);
        }
      });

      it('takes the tooltip away when the pointer leaves, not while it is on the tooltip', async () => {
        await pointAt(selector);
        const { left, top, width, height } = find(chart, '.tooltip-body')!.getBoundingClientRect();
        await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
        await chart.updateComplete;
        expect(shown(chart)[0]).not.to.equal('');
        await sendMouse({ type: 'move', position: [1, 1] });
        await until(() => !tooltip(chart), 'the tooltip goes');
      });

      it('takes the tooltip away by Escape, wherever the keyboard is', async () => {
        await pointAt(selector);
        await type('Escape');
        expect(shown(chart)).to.deep.equal(['', '']);
      });

      it('tells the page which mark was clicked', async () => {
        await sendMouse({ type: 'click', position: pointOn(chart, selector) });
        await until(() => abouts.length > 0);
        const about = {
          'extops-map': { target: 'DEU' },
          'extops-flows': { province: 'iraq', target: 'KWT' },
          'extops-halves': { period: '2024-H1', series: 'iskp' },
        };
        expect(abouts[0]).to.deep.equal(about[tag]);
      });
    });

    describe('with a keyboard', () => {
      it('has one tab stop for all its marks, with a role and a name', async () => {
        const stops = findAll(chart, '.chart [tabindex], .chart a, .chart button, .chart input').filter(
          (one) => one.tabIndex >= 0,
        );
        expect(stops.map(({ className, role }) => [className, role])).to.deep.equal([['marks', 'listbox']]);
        expect(stops[0]!.ariaLabel).to.match(/Use the arrow keys/);
      });

      it('begins at the first mark, with its tooltip, and walks on by the arrow keys', async () => {
        await tabTo();
        const names = markNames(chart);
        expect(textOf(activeOption(chart))).to.equal(names[0]);
        expect(activeOption(chart)!.ariaSelected).to.equal('true');
        expect(shown(chart)[0]).not.to.equal('');
        await type('End');
        expect(textOf(activeOption(chart))).to.equal(names.at(-1));
        await type('Home');
        expect(textOf(activeOption(chart))).to.equal(names[0]);
        const walked = new Set<string>();
        for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
          await type(key);
          walked.add(textOf(activeOption(chart)));
        }
        expect(walked.size).to.be.above(1);
      });

      it('reaches every mark by the arrow keys', async () => {
        await tabTo();
        const reached = new Map<string, string[]>();
        const walk = async (keys: readonly string[]) => {
          for (const key of ['Home', ...keys])
            find(chart, '.marks')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          await chart.updateComplete;
          return textOf(activeOption(chart));
        };
        const waiting: string[][] = [[]];
        for (let keys = waiting.pop(); keys; keys = waiting.pop()) {
          const name = await walk(keys);
          if (reached.has(name)) continue;
          reached.set(name, keys);
          for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) waiting.push([...keys, key]);
        }
        expect([...reached.keys()]).to.have.members(markNames(chart));
      });

      it('shows where the keyboard is: a ring around the chart, an outline at the mark', async () => {
        await tabTo();
        const { outlineStyle, outlineWidth } = getComputedStyle(find(chart, '.marks')!);
        expect(outlineStyle).not.to.equal('none');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        await type('End');
        expect(findAll(chart, '.picture.keyboard')).to.have.length(1);
      });

      it('takes the tooltip away by Escape', async () => {
        await tabTo();
        await type('Escape');
        expect(shown(chart)).to.deep.equal(['', '']);
      });

      it('chooses by Enter and lets go by Escape', async () => {
        await tabTo();
        await type('Enter');
        await type('Escape');
        expect(abouts[0]).to.be.an('object');
        expect(abouts.at(-1)).to.equal(null);
      });

      it('hides the tooltip when the keyboard moves on', async () => {
        await tabTo();
        await type('Tab');
        expect(shown(chart)).to.deep.equal(['', '']);
      });

      it('reaches the table within three keys from the chart, and opens it', async () => {
        await tabTo();
        const actions: unknown[] = [];
        for (let i = 0; i < 3; i++) {
          await type('Tab');
          actions.push((chart.shadowRoot!.activeElement as HTMLElement | null)?.dataset['action']);
        }
        expect(actions).to.include('table');
      });
    });

    describe('and its table', () => {
      it('opens and closes, and says which it is', async () => {
        const button = () => find(chart, '[data-action=table]')!;
        expect([button().ariaExpanded, findAll(chart, 'table').length]).to.deep.equal(['false', 0]);
        await openTable(chart);
        expect([button().ariaExpanded, textOf(button())]).to.deep.equal(['true', 'Hide table']);
        expect(find(chart, `#${button().getAttribute('aria-controls')}`)!.contains(find(chart, 'table'))).to.equal(
          true,
        );
        expect(textOf(find(chart, 'caption')).split(' · ')[0]).to.equal(textOf(find(chart, '.heading')));
        await press(chart, '[data-action=table]');
        expect([button().ariaExpanded, findAll(chart, 'table').length]).to.deep.equal(['false', 0]);
      });

      it('has a header for every row and column', async () => {
        await tableOf(chart);
        for (const row of findAll(chart, 'tbody tr, tfoot tr'))
          expect(row.firstElementChild).to.have.attribute('scope', 'row');
        for (const cell of findAll(chart, 'thead th')) expect(cell).to.have.attribute('scope', 'col');
      });

      it('sorts by any column, there and back, numbers as numbers', async () => {
        const { head } = await tableOf(chart);
        for (const [i, label] of head.entries()) {
          const column = async () => (await tableOf(chart)).rows.map((row) => row[i]!);
          await press(chart, `[data-column='${i}']`);
          const up = await column();
          expect(find(chart, 'thead [aria-sort]')!.ariaSort, label).to.equal('ascending');
          await press(chart, `[data-column='${i}']`);
          const down = await column();
          expect(find(chart, 'thead [aria-sort]')!.ariaSort, label).to.equal('descending');
          const isNumber = up.every((cell) => /^\d+$/.test(cell));
          const order = (a: string, b: string) => (isNumber ? Number(a) - Number(b) : a.localeCompare(b, 'en'));
          expect(up, label).to.deep.equal([...up].sort(order));
          expect(down, label).to.deep.equal([...down].sort((a, b) => order(b, a)));
        }
      });
    });
  });

describe('a table of more than nine', () => {
  afterEach(removeCharts);

  it('sorts 10 after 9', async () => {
    const events = Array.from({ length: 12 }, (_, i) => ({
      ...toyFile.events[1],
      id: `e${i}`,
      target: i < 10 ? 'DEU' : 'TUR',
    }));
    const chart = await drawnChart('extops-map', { data: { ...toyFile, events, totals: [] } });
    const { head } = await tableOf(chart);
    await press(chart, `[data-column='${head.length - 1}']`);
    expect((await tableOf(chart)).rows.map((row) => row.at(-1))).to.deep.equal(['2', '10']);
  });
});
