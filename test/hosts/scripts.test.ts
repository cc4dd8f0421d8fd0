import { expect } from '@open-wc/testing';
import { clearFrames, settled, until } from '../embed/frames.js';
import { catchTaken } from '../helpers/taken.js';
import { toyFile } from '../toy/dataset.js';
import { saidOf, useAll } from './acts.js';
import { CLASSIC, drawnHost, faultsIn, MODULE, openHost, viewOf, type Host } from './page.js';
import { allDrawn, isDrawn, WIDGETS, widgetsIn } from './widgets.js';

const ALL = WIDGETS.map((tag) => `<${tag} group="a"></${tag}>`).join('');
const AT_ONCE = CLASSIC.replace('defer', '');
const script = (code: string) => `<script>${code}</script>`;

const BUILT_INS = ['Object', 'Array', 'Function', 'Promise', 'Map', 'Set', 'String', 'RegExp', 'Error', 'Event'];
const NODES = ['EventTarget', 'Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'ShadowRoot'];
const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];

const withoutGlobal = (name: string) => script(`delete window.${name}; window.${name} = undefined;`);
const forEach = (names: readonly string[], code: string) =>
  script(`for (const name of ${JSON.stringify(names)}) { ${code} }`);

/** What else may have run in a page, after which everything is drawn all the same. */
const BEFORE: Readonly<Record<string, string>> = {
  'another kind of our script': AT_ONCE,
  'our script under another address': MODULE.replace('.js', '.js?other'),
  'one that freezes what everybody builds on': forEach(
    [...BUILT_INS, ...NODES],
    'Object.freeze(window[name]); Object.freeze(window[name].prototype);',
  ),
  'one that adds to what everybody builds on': forEach(
    BUILT_INS,
    'window[name].prototype.added = 1; window[name].added = () => {};',
  ),
  'one that blocks every store': forEach(
    STORES,
    "Object.defineProperty(window, name, { get() { faults.push(name); throw new DOMException('', 'SecurityError'); } });",
  ),
  'one that takes ResizeObserver away': withoutGlobal('ResizeObserver'),
  'one that takes IntersectionObserver away': withoutGlobal('IntersectionObserver'),
  'one that takes MutationObserver away': withoutGlobal('MutationObserver'),
  'one that takes requestIdleCallback away': withoutGlobal('requestIdleCallback'),
  'one that takes Intl.DisplayNames away': script('delete Intl.DisplayNames;'),
  'one that takes Intl.ListFormat away': script('delete Intl.ListFormat;'),
  'one that takes MessageChannel away': withoutGlobal('MessageChannel'),
  'one with an Array.from of its own, and entries that are no pairs, as Prototype.js': script(
    `Array.from = function (list) { const result = []; for (let i = 0; i < (list?.length ?? 0); i++) result[i] = list[i]; return result; };
    Array.prototype.toArray = Array.prototype.entries = function () { return [...this]; };`,
  ),
  'one with an Array.from of its own, as MooTools': script(
    'Array.from = (item) => item == null ? [] : Array.isArray(item) ? item : [item];',
  ),
  'one that takes constructed sheets away': script(
    'for (const root of [Document, ShadowRoot]) delete root.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace;',
  ),
};

const throws = "() => { throw new Error('not here'); }";

/** Scripts that make it impossible to draw anything: the content of the tags is there all the same. */
const INSTEAD: Readonly<Record<string, Host>> = {
  'after a script that takes the plural forms away': { head: script('delete Intl.PluralRules;') + CLASSIC },
  'after a script that takes all of Intl away': { head: withoutGlobal('Intl') + CLASSIC },
  'after a script that lets nobody parse markup': {
    head: script(`Object.defineProperty(Element.prototype, 'innerHTML', { set: ${throws} });`) + CLASSIC,
  },
  'after a script that lets nobody make a shadow root': {
    head: script(`Element.prototype.attachShadow = ${throws};`) + CLASSIC,
  },
  'after a script that lets nobody look for anything': {
    head: script(`Element.prototype.querySelector = ${throws};`) + CLASSIC,
  },
  'in a page of XML, which no template fits': {
    type: 'application/xhtml+xml',
    head: CLASSIC.replace('defer', 'defer="defer"'),
  },
};

describe('where nothing can be drawn', () => {
  afterEach(clearFrames);
  const FIGURE = '<figure>What stands in for it.</figure>';
  const body = WIDGETS.map((tag) => `<${tag}>${FIGURE}</${tag}>`).join('');
  const listens = '<script src="/test/hosts/errors.js"></script>';

  for (const [name, host] of Object.entries(INSTEAD))
    it(`${name}: the content of each tag, one event each, nothing uncaught`, async () => {
      const page = await openHost({ ...host, head: listens + host.head, body });
      const view = viewOf(page) as ReturnType<typeof viewOf> & { errors: string[] };
      await until('all are told', () => view.errors.length >= WIDGETS.length);
      await settled(view);
      const figures = [...view.document.getElementsByTagName('figure')];
      expect(figures.map((figure) => figure.checkVisibility() && figure.clientHeight > 10)).to.deep.equal(WIDGETS.map(() => true)); // prettier-ignore
      expect(view.errors.toSorted()).to.deep.equal(WIDGETS.map((tag) => `${tag}: internal`).toSorted());
      expect(faultsIn(page)).to.deep.equal([]);
    });

  for (const [name, host] of Object.entries(INSTEAD))
    if (!name.includes('shadow root'))
      it(`${name}: a sentence where a tag is empty`, async () => {
        const tags = WIDGETS.map((tag) => `<${tag}></${tag}>`).join('');
        const page = await openHost({ ...host, head: listens + host.head, body: tags });
        const view = viewOf(page) as ReturnType<typeof viewOf> & { errors: string[] };
        await until('all are told', () => view.errors.length >= WIDGETS.length);
        for (const tag of WIDGETS) {
          const alert = view.document.getElementsByTagName(tag)[0]!.shadowRoot!.firstElementChild!;
          expect(alert.textContent, tag).to.match(/^This could not be shown/);
          expect(alert.checkVisibility()).to.equal(true);
        }
        expect(faultsIn(page)).to.deep.equal([]);
      });
});

describe('on a page with other scripts', () => {
  afterEach(clearFrames);

  for (const [name, before] of Object.entries(BEFORE))
    for (const ours of [MODULE, CLASSIC])
      it(`draws after ${name}: ${ours}`, async () => {
        const { page } = await drawnHost({ head: before + ours, body: ALL });
        await settled(viewOf(page));
        expect(faultsIn(page)).to.deep.equal([]);
      });

  it('leaves a tag that somebody else has taken, and draws the others', async () => {
    const theirs = "class extends HTMLElement { connectedCallback() { this.textContent = 'theirs'; } }";
    const head = script(`customElements.define('extops-map', ${theirs})`) + MODULE;
    const page = await openHost({ head, body: ALL });
    const [map, ...others] = [...page.contentDocument!.body.children];
    for (const other of others) await until(`${other.localName} is drawn`, () => isDrawn(other));
    expect([map!.textContent, map!.shadowRoot]).to.deep.equal(['theirs', null]);
    expect(faultsIn(page)).to.deep.equal([]);
  });

  it('takes properties that were set before it came', async () => {
    const page = await openHost({ body: ALL });
    const { document } = viewOf(page);
    for (const tag of WIDGETS) Object.assign(document.querySelector(tag)!, { data: toyFile, heading: 'Ours' });
    document.head.append(Object.assign(document.createElement('script'), { src: '/built/extops.iife.js' }));
    await until('the script', () => viewOf(page).customElements.get('extops-map'));
    for (const { shadowRoot } of await allDrawn(document)) {
      expect(shadowRoot!.textContent).to.contain('Ours').and.not.contain('Zelin');
    }
  });

  it('says what became of an object that was written as an attribute', async () => {
    const head = `${script('console.warn = (text) => { window.warned = text; };')}${MODULE}`;
    const page = await openHost({ head, body: '<extops-map data="[object Object]"></extops-map>' });
    const [map] = widgetsIn(page.contentDocument!);
    const hint = /an object was written as an attribute.*load extops before the element is made/;
    await until('a word about it', () => map!.shadowRoot!.querySelector('[role=alert]'));
    expect(map!.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('could not be loaded');
    expect(map!.shadowRoot!.querySelector('[role=listbox]'), 'no other data').to.equal(null);
    expect((viewOf(page) as unknown as { warned: string }).warned).to.match(hint);
  });
});

describe('a page with everything on it, all of it used', () => {
  afterEach(clearFrames);

  /** Lit's own: they tell that a page has it twice. */
  const LIT = ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'];
  const ways: readonly [head: string, names: string[]][] = [
    [MODULE, []],
    [CLASSIC, ['extops']],
  ];
  for (const [head, names] of ways)
    it(`is left as it was, but for the name in the docs: ${head}`, async () => {
      const page = await openHost({ head, body: ALL });
      const view = viewOf(page) as ReturnType<typeof viewOf> & { names: string[] };
      const { documentElement, adoptedStyleSheets } = view.document;
      const before = documentElement.outerHTML;
      catchTaken(view);
      for (const widget of await allDrawn(view.document)) expect(await useAll(widget)).to.deep.equal(saidOf(widget));
      expect(documentElement.outerHTML).to.equal(before);
      expect(adoptedStyleSheets).to.have.length(0);
      const added = Object.getOwnPropertyNames(view).filter((name) => !view.names.includes(name));
      expect(added).to.have.members([...LIT, ...names]);
      expect(faultsIn(page)).to.deep.equal([]);
    });

  it('does not change any more when nobody does anything', async () => {
    const { page, widgets } = await drawnHost({ head: MODULE, body: ALL });
    await settled(viewOf(page));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const changes: string[] = [];
    const note = (records: MutationRecord[]) => changes.push(...records.map(({ target }) => target.nodeName));
    const observer = new MutationObserver(note);
    for (const root of [page.contentDocument!, ...widgets.map(({ shadowRoot }) => shadowRoot!)])
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(changes).to.deep.equal([]);
  });
});
