import { expect } from '@open-wc/testing';
import { clearFrames, settled, until } from '../embed/frames.js';
import { catchTaken } from '../helpers/taken.js';
import { saidOf, useAll } from './acts.js';
import { drawnHost, faultsIn, MODULE, openHost, viewOf } from './page.js';
import { allDrawn, shareSeen, type Widget, WIDGETS, widgetsIn } from './widgets.js';

const ALL = WIDGETS.map((tag) => `<${tag}></${tag}>`).join('');

/** Whether a widget shows what it has, drawn for the width that it is given. */
function isInPlace(widget: Widget): boolean {
  const width = widget.shadowRoot?.querySelector('.picture')?.getAttribute('width') ?? widget.clientWidth;
  return widget.clientWidth > 0 && Number(width) === widget.clientWidth && shareSeen(widget) >= 0.9;
}

const HIDDEN: readonly [name: string, hidden: string, show: (place: HTMLElement) => void][] = [
  ['without display', '<div style="display: none">', (place) => place.removeAttribute('style')],
  ['with the attribute', '<div hidden>', (place) => place.removeAttribute('hidden')],
  ['in closed details', '<details>', (place) => place.toggleAttribute('open')],
  ['in no space', '<div style="width: 0; height: 0; overflow: hidden">', (place) => place.removeAttribute('style')],
  ['from sight', '<div style="visibility: hidden">', (place) => place.removeAttribute('style')],
  ['far to the side', '<div style="position: fixed; left: -9999px">', (place) => place.removeAttribute('style')],
  [
    'by the content’s visibility',
    '<div style="content-visibility: hidden">',
    (place) => place.removeAttribute('style'),
  ],
  ['in a dialog', '<dialog style="width: 600px">', (place) => (place as HTMLDialogElement).showModal()],
];

describe('hidden', () => {
  afterEach(clearFrames);

  for (const [name, hidden, show] of HIDDEN)
    it(`${name}, then shown: drawn for the place`, async () => {
      const page = await openHost({ head: MODULE, body: hidden + ALL });
      const view = viewOf(page);
      await settled(view);
      show(view.document.body.firstElementChild as HTMLElement);
      for (const widget of widgetsIn(view.document)) {
        widget.scrollIntoView();
        await until(`${widget.localName} is in its place`, () => isInPlace(widget));
      }
      expect(faultsIn(page)).to.deep.equal([]);
    });
});

describe('in shadow', () => {
  afterEach(clearFrames);

  for (const mode of ['open', 'closed'] as const)
    it(`roots inside shadow roots that are ${mode}, everything works`, async () => {
      const page = await openHost({ head: MODULE, body: '<section lang="de"></section>' });
      const view = viewOf(page);
      catchTaken(view);
      const outer = view.document.querySelector('section')!.attachShadow({ mode });
      const inner = outer.appendChild(view.document.createElement('article')).attachShadow({ mode });
      inner.append(...WIDGETS.map((tag) => Object.assign(view.document.createElement(tag), { group: 'a' })));
      const heard: string[] = [];
      view.document.addEventListener('extops-select', ({ type }) => heard.push(type));
      for (const widget of widgetsIn(inner)) {
        widget.scrollIntoView();
        await until(`${widget.localName} is in its place`, () => isInPlace(widget));
        await until('German', () => widget.shadowRoot!.querySelector('[lang=de]'));
        expect(await useAll(widget)).to.have.length(saidOf(widget).length);
      }
      expect(heard.length).to.be.greaterThan(2);
      expect(faultsIn(page)).to.deep.equal([]);
    });
});

interface Heard {
  readonly type: string;
  readonly target: EventTarget;
}

describe('moved', () => {
  afterEach(clearFrames);

  /** Of the page's listeners, those that a nameless group has for itself left out: it goes with its widget. */
  const listenersIn = (page: HTMLIFrameElement) =>
    (viewOf(page) as unknown as { listeners: Heard[] }).listeners.filter(({ type }) => type !== '').length;

  const groups = ['', 'group="a" permalink'];
  for (const given of groups) {
    const body = WIDGETS.map((tag) => `<${tag} ${given}></${tag}>`).join('');

    it(`a hundred times, widgets stay drawn and listen no more than before: ${given}`, async () => {
      const { page, widgets } = await drawnHost({ head: MODULE, body: `${body}<main></main>` });
      const view = viewOf(page);
      const before = listenersIn(page);
      const [here, there] = [view.document.body, view.document.querySelector('main')!];
      for (let i = 0; i < 100; i++) (i % 2 ? here : there).append(...widgets);
      await settled(view);
      for (const widget of widgets) await until(`${widget.localName} is in its place`, () => isInPlace(widget));
      expect(listenersIn(page)).to.be.at.most(before);
      expect(faultsIn(page)).to.deep.equal([]);
    });

    it(`away, five hundred times, widgets leave no listener behind: ${given}`, async () => {
      const page = await openHost({ head: MODULE });
      const view = viewOf(page);
      const before = listenersIn(page);
      for (let i = 0; i < 100; i++) {
        view.document.body.insertAdjacentHTML('beforeend', body);
        if (i === 0) await allDrawn(view.document);
        if (i % 10 === 0) await settled(view);
        expect(listenersIn(page)).to.be.greaterThan(before);
        view.document.body.replaceChildren();
      }
      await settled(view);
      expect(listenersIn(page)).to.equal(before);
      expect(faultsIn(page)).to.deep.equal([]);
    });
  }
});

describe('in another document', () => {
  afterEach(clearFrames);

  /** A page of another window that the page with the script may reach: a frame, a pop-up, a picture in picture. */
  async function otherIn(page: HTMLIFrameElement): Promise<HTMLIFrameElement> {
    const { document } = viewOf(page);
    const html = '<!doctype html><script src="/test/hosts/watch.js"></script>';
    const src = `/host?${new URLSearchParams({ html }).toString()}`;
    const other = Object.assign(document.createElement('iframe'), { width: 640, height: 900, src });
    document.body.append(other);
    await new Promise((resolve) => other.addEventListener('load', resolve, { once: true }));
    return other;
  }

  /** Computed styles of a widget. */
  const lookOf = (widget: Widget) => {
    const { defaultView } = widget.ownerDocument;
    const parts = [...widget.shadowRoot!.querySelectorAll('.figure, .land, .bar, .footer, .event, .facet')];
    return parts.map((one) => {
      const { fill, color, borderTopWidth, display, fontSize } = defaultView!.getComputedStyle(one);
      return [one.getAttribute('class'), fill, color, borderTopWidth, display, fontSize];
    });
  };

  async function inPlace(widgets: readonly Widget[]): Promise<void> {
    for (const widget of widgets) {
      widget.scrollIntoView();
      await until(`${widget.localName} is in its place`, () => isInPlace(widget));
    }
  }

  it('widgets look the same, work the same, and come back', async function () {
    this.timeout(60_000);
    const { page, widgets } = await drawnHost({ head: MODULE, body: `<main>${ALL}</main>` });
    const view = viewOf(page);
    const before = widgets.map(lookOf);
    const other = await otherIn(page);
    const theirs = viewOf(other);
    other.contentDocument!.body.append(...widgets);
    await inPlace(widgets);
    expect(widgets.map(lookOf)).to.deep.equal(before);
    const [here, there] = [catchTaken(view), catchTaken(theirs)];
    for (const widget of widgets) expect(await useAll(widget)).to.deep.equal(saidOf(widget));
    expect([here.copied.length, there.copied.length], 'copied from the window that has the focus').to.deep.equal([
      0, 19,
    ]);
    const detail = widgets[0]!.shadowRoot!.querySelector('.detail .event-head')!;
    const open = theirs.getComputedStyle(detail).fontWeight;
    other.width = '400';
    await inPlace(widgets);
    view.document.querySelector('main')!.append(...widgets);
    await inPlace(widgets);
    expect(view.getComputedStyle(detail).fontWeight, 'a part that came later').to.equal(open);
    expect(faultsIn(page)).to.deep.equal([]);
  });

  it('dark, they are dark; their listeners stay with neither', async () => {
    const { page, widgets } = await drawnHost({ head: MODULE, body: `<main>${ALL}</main>` });
    const view = viewOf(page);
    const other = await otherIn(page);
    const { document } = viewOf(other);
    document.documentElement.style.colorScheme = 'dark';
    const light = lookOf(widgets[0]!);
    for (let i = 0; i < 20; i++) (i % 2 ? view.document.querySelector('main')! : document.body).append(...widgets);
    document.body.append(...widgets);
    await inPlace(widgets);
    expect(lookOf(widgets[0]!)).not.to.deep.equal(light);
    for (const widget of widgets) widget.remove();
    await settled(view);
    const types = ['online', 'pagehide', 'visibilitychange', 'beforeprint', 'keydown', 'fullscreenchange'];
    for (const one of [page, other]) {
      const { listeners } = viewOf(one) as unknown as { listeners: readonly Heard[] };
      expect(listeners.map(({ type }) => type).filter((type) => types.includes(type))).to.deep.equal([]);
    }
    expect(faultsIn(page)).to.deep.equal([]);
  });

  it('an element that never was in the page of the script is drawn as well', async () => {
    const page = await openHost({ head: MODULE });
    const view = viewOf(page);
    const other = await otherIn(page);
    const inert = view.document.implementation.createHTMLDocument();
    const made = WIDGETS.map((tag) => view.document.createElement(tag));
    inert.body.append(...made);
    await settled(view);
    other.contentDocument!.body.append(...made);
    await inPlace(made);
    for (const { shadowRoot } of made) expect(shadowRoot!.adoptedStyleSheets).not.to.have.length(0);
    expect(faultsIn(page)).to.deep.equal([]);
  });
});

describe('without scripts', () => {
  afterEach(clearFrames);

  it('what stands in the tag is shown', async () => {
    const body = '<extops-map><table><caption>Nine countries</caption><tr><td>9</td></tr></table></extops-map>';
    const page = await openHost({ head: MODULE, body, frame: { sandbox: 'allow-same-origin' } });
    const table = page.contentDocument!.querySelector('table')!;
    expect(faultsIn(page), 'no script ran').to.equal(undefined);
    expect(table.checkVisibility()).to.equal(true);
    expect(table.clientHeight).to.be.greaterThan(20);
  });
});
