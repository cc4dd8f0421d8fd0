import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { boundaryOf } from '../../src/controllers/boundary.js';
import type { ExtopsErrorEvent } from '../../src/controllers/events.js';
import { Later } from '../../src/controllers/later.js';
import type { ExtopsElement } from '../../src/elements/element.js';
import { drawnChart, find, findAll, removeCharts, textOf, textsOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { catchUncaught } from '../helpers/uncaught.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

const TAGS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'] as const;
const STALE = 'The last change could not be shown. What you see is from before it.';

let faults = 0;
/** A fault of its own for every test, as the console names each once. */
const bug = () => new Error(`a bug, number ${(faults += 1)}`);
const inside = (element: Element, selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const breakDown = (element: object, method: string, cause: Error) =>
  Object.defineProperty(element, method, {
    configurable: true,
    value: () => {
      throw cause;
    },
  });
const isSeen = (element: Element | null | undefined) => element?.checkVisibility() ?? false;

describe('what goes wrong inside a widget', () => {
  const warnings = catchWarnings();
  const uncaught = catchUncaught();
  const errors: ExtopsErrorEvent[] = [];
  const note = (event: Event) => errors.push(event as ExtopsErrorEvent);

  beforeEach(() => {
    errors.length = 0;
    addEventListener('extops-error', note);
  });

  afterEach(() => {
    removeEventListener('extops-error', note);
    document.querySelectorAll('.bounded').forEach((element) => element.remove());
    removeCharts();
  });

  interface Given {
    /** Inside the tag. */
    readonly content?: string;
    /** Errors that some of its methods throw. */
    readonly fails?: Readonly<Record<string, Error>>;
  }

  function add(tag: (typeof TAGS)[number], { content = '', fails = {} }: Given = {}): ExtopsElement {
    const element = Object.assign(document.createElement(tag), { className: 'bounded', data: toyFile });
    for (const [name, cause] of Object.entries(fails)) breakDown(element, name, cause);
    if (content) element.append(Object.assign(document.createElement('p'), { textContent: content }));
    document.body.append(element);
    element.scrollIntoView();
    return element;
  }

  function expectTold(cause: Error): void {
    expect(errors.map(({ error }) => [error.code, error.cause])).to.deep.equal([['internal', cause]]);
    expect(warnings.filter((line) => line.includes(cause.message))).to.have.length(1);
    expect(uncaught).to.deep.equal([]);
  }

  for (const tag of TAGS)
    for (const step of ['willUpdate', 'view', 'update', 'createRenderRoot'] as const)
      describe(`<${tag}>, in its first ${step},`, () => {
        function addBroken(content = ''): [element: ExtopsElement, cause: Error] {
          const cause = bug();
          return [add(tag, { content, fails: { [step]: cause } }), cause];
        }

        it('leaves the content of the tag', async () => {
          const [element, cause] = addBroken('What the page has.');
          await until(() => errors.length > 0, 'it is told');
          await element.updateComplete;
          await new Promise((later) => setTimeout(later, 30));
          expect(isSeen(element.querySelector('p'))).to.equal(true);
          expect(isSeen(inside(element, '[role=alert]'))).to.equal(false);
          expectTold(cause);
        });

        it('leaves a sentence where there is none', async () => {
          const [element, cause] = addBroken();
          await until(() => errors.length > 0, 'it is told');
          expectTold(cause);
          if (step === 'createRenderRoot') return;
          expect(textOf(inside(element, '[role=alert]'))).to.match(/could not be shown/);
          expect(isSeen(inside(element, '[role=alert]'))).to.equal(true);
          expect(textOf(inside(element, '.root:not([hidden])'))).not.to.include('Loading');
        });

        it('shows content that comes later in its place', async () => {
          const [element] = addBroken();
          await until(() => errors.length > 0, 'it is told');
          const late = element.appendChild(document.createElement('p'));
          late.textContent = 'Late.';
          await until(() => isSeen(late) && !isSeen(inside(element, '[role=alert]')), 'it is seen');
        });
      });

  for (const tag of TAGS)
    it(`<${tag}>: after an update leaves what was written`, async () => {
      const cause = bug();
      const element = add(tag, { fails: { firstUpdated: cause } });
      await until(() => errors.length > 0 && isSeen(inside(element, '.footer, .facets')), 'it is drawn');
      expectTold(cause);
    });

  for (const tag of ['extops-map', 'extops-flows', 'extops-halves'] as const) {
    it(`<${tag}>: leaves the last picture, says so, and recovers`, async () => {
      const chart = await drawnChart(tag, { data: toyFile });
      const before = ['.heading', '.standfirst', '.picture', '.legend'].map((part) => find(chart, part)?.outerHTML);
      const cause = bug();
      breakDown(chart, 'draw', cause);
      chart.period = '2024-H1';
      await chart.updateComplete;
      const after = ['.heading', '.standfirst', '.picture', '.legend'].map((part) => find(chart, part)?.outerHTML);
      expect(after).to.deep.equal(before);
      expect(textsOf(chart, '[role=alert]')).to.deep.equal([STALE]);
      expect(isSeen(find(chart, '.picture'))).to.equal(true);
      chart.requestUpdate();
      await chart.updateComplete;
      expectTold(cause);
      Reflect.deleteProperty(chart, 'draw');
      chart.requestUpdate();
      await chart.updateComplete;
      expect(find(chart, '.heading')?.outerHTML).not.to.equal(before[0]);
      expect(findAll(chart, '[role=alert]')).to.have.length(0);
    });

    it(`<${tag}>: a picture that is half written is taken back`, async () => {
      const chart = await drawnChart(tag, { data: toyFile });
      const parts = ['.heading', '.standfirst', '.picture', '.legend', '.marks'];
      const before = parts.map((part) => textOf(find(chart, part)));
      const draw = (Reflect.get(chart, 'draw') as (context: unknown) => object).bind(chart);
      const cause = bug();
      const broken = (context: unknown) =>
        Object.defineProperty({ ...draw(context) }, 'hatched', { get: () => { throw cause; } }); // prettier-ignore
      Object.defineProperty(chart, 'draw', { value: broken });
      chart.period = '2024-H1';
      await chart.updateComplete;
      expect(parts.map((part) => textOf(find(chart, part)))).to.deep.equal(before);
      expectTold(cause);
    });
  }

  it('in a listener says so, once', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    const cause = bug();
    breakDown(chart, 'press', cause);
    find(chart, '[data-action=table]')!.click();
    find(chart, '[data-action=table]')!.click();
    await until(() => errors.length > 0, 'it is told');
    expectTold(cause);
    expect(isSeen(find(chart, '.picture'))).to.equal(true);
  });

  it('in work that a listener began says so, once', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    const cause = bug();
    breakDown(chart, 'takeable', cause);
    find<HTMLDetailsElement>(chart, 'details.export')!.open = true;
    await until(() => find(chart, '[data-format=csv]'), 'the buttons come');
    find(chart, '[data-format=csv]')!.click();
    await until(() => errors.length > 0, 'it is told');
    expectTold(cause);
  });

  it('in a part that cannot be loaded says so, until it can', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    const cause = bug();
    let load: () => Promise<string> = () => Promise.reject(cause);
    const part = new Later<string>(chart, () => load());
    expect(part.get()).to.equal(undefined);
    await until(() => errors.length > 0, 'it is told');
    expect(textsOf(chart, '[role=alert]')).to.deep.equal([STALE]);
    chart.requestUpdate();
    await chart.updateComplete;
    expect(textsOf(chart, '[role=alert]'), 'after another update').to.deep.equal([STALE]);
    load = () => Promise.resolve('here');
    part.get();
    await until(() => part.get() === 'here' && !find(chart, '[role=alert]'), 'it is there');
    expectTold(cause);
  });

  it('in a part that is only asked for early says nothing', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    await new Later(chart, () => Promise.reject(bug())).coming();
    expect([errors, warnings, findAll(chart, '[role=alert]')]).to.deep.equal([[], [], []]);
  });

  it('keeps the picture while a part of another is on its way, or cannot be had', async () => {
    const chart = await drawnChart('extops-map', { data: toyFile });
    Object.defineProperty(chart, 'small', { value: { get: () => undefined } });
    chart.multiples = true;
    await chart.updateComplete;
    expect(find(chart, '.country, .ring')).not.to.equal(null);
    expect(find(chart, '.vacant')).to.equal(null);
  });

  it('may be anything that can be thrown', () => {
    const host = document.createElement('extops-map');
    console.warn = () => undefined;
    const thrown = [undefined, null, 'text', 7, Symbol('odd'), Object.create(null), { toString: null }];
    for (const cause of thrown) boundaryOf(host)!.fail(cause, host);
    expect(uncaught).to.deep.equal([]);
  });
});
