import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import { clearFrames, settled } from '../embed/frames.js';
import { catchTaken, type Taken } from '../helpers/taken.js';
import { toyFile } from '../toy/dataset.js';
import { useAll } from './acts.js';
import { CANARIES, HARMLESS, textPaths, withCanaries, type Canary } from './canary.js';
import { faultsIn, MODULE, openHost, viewOf } from './page.js';
import { allDrawn, type Widget, WIDGETS } from './widgets.js';

/** A canary that sings says so: every script among them calls `hit`. */
const HIT = '<script>window.hits = 0; window.hit = () => { hits += 1; };</script>';

/** What a script could reach through a name. */
const PROTOTYPES = ['Object', 'Array', 'Function', 'String', 'Promise', 'Map', 'Event', 'Element'] as const;
const prototypesOf = (view: typeof globalThis) =>
  PROTOTYPES.map((name) => Reflect.ownKeys(view[name].prototype).map(String).join());

/** Names of all elements and attributes that there are, and of those that come. */
function watchNames(root: Node, names: Set<string>): Set<string> {
  const note = ({ localName, attributes }: Element) => {
    names.add(localName);
    for (const { name } of attributes) names.add(`${localName}[${name}]`);
  };
  const noteAll = () => (root as ParentNode).querySelectorAll('*').forEach(note);
  new MutationObserver(noteAll).observe(root, { subtree: true, childList: true, attributes: true });
  noteAll();
  return names;
}

/** A page with every widget, all of it used by a reader, whose data are full of canaries. */
async function use(canary: Canary) {
  const page = await openHost({ head: HIT + MODULE });
  const view = viewOf(page);
  const prototypes = prototypesOf(view);
  const taken = catchTaken(view);
  const text = JSON.stringify(withCanaries(toyFile, canary)).replaceAll('{"', '{"__proto__":{"sung":1},"');
  for (const tag of WIDGETS) {
    const widget = Object.assign(view.document.createElement(tag), { group: 'a', data: JSON.parse(text) as unknown });
    Object.assign(widget, { heading: canary.text('heading'), standfirst: canary.text('standfirst') });
    view.document.body.append(widget);
  }
  const widgets = await allDrawn(view.document);
  const [names, around] = [new Set<string>(), new Set<string>()];
  for (const { shadowRoot } of widgets) watchNames(shadowRoot!, names);
  for (const widget of widgets) await useAll(widget, ['svg', 'csv', 'json', 'copy-sentence']);
  await settled(view);
  watchNames(view.document.documentElement, around);
  return { view, widgets, names, around, prototypes, ...(await filesOf(taken)), faults: faultsIn(page) };
}

type Use = Awaited<ReturnType<typeof use>>;

async function filesOf({ files, copied }: Taken) {
  const texts = await Promise.all(files.map(async ({ type, blob }) => [type, await blob.text()] as const));
  const ofType = (wanted: string) => texts.flatMap(([type, text]) => (type.startsWith(wanted) ? [text] : []));
  return { svg: ofType('image/svg+xml'), csv: ofType('text/csv'), json: ofType('application/json'), copied };
}

function drawingOf(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

/** As much of a text as the format keeps. */
const kept = (text: string) => text.replace(/[\u202e\u2066\0\x07]/g, '').slice(0, 2000);

const linksIn = (widgets: readonly Widget[]) =>
  widgets.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLAnchorElement>('a')]);

const RISKY = /^[=+\-@\t\r]/;

describe('a dataset full of canaries', () => {
  let harmless: Use;
  let drawn: Set<string>;

  before(async function () {
    this.timeout(20_000);
    harmless = await use(HARMLESS);
    drawn = new Set(harmless.svg.flatMap((svg) => [...watchNames(drawingOf(svg).documentElement, new Set())]));
    clearFrames();
  });
  afterEach(clearFrames);

  it('is seen as a whole: no text of the format is shown or taken away nowhere', () => {
    const { widgets, svg, csv, json, copied } = harmless;
    const all = [
      ...widgets.map(({ shadowRoot }) => shadowRoot!.textContent),
      ...svg,
      ...csv,
      ...json,
      ...copied,
    ].join();
    expect(textPaths(toyFile).length).to.be.greaterThan(15);
    expect(textPaths(toyFile).filter((path) => !all.includes(path))).to.deep.equal([]);
    expect(linksIn(widgets).length).to.be.greaterThan(10);
  });

  for (const [name, one] of Object.entries(CANARIES))
    it(`stays text: ${name}`, async () => {
      const { view, widgets, names, around, prototypes, svg, csv, json, faults } = await use(one);
      expect([...names].filter((each) => !harmless.names.has(each))).to.deep.equal([]);
      expect(around).to.deep.equal(harmless.around);
      const read = widgets.map(({ shadowRoot }) => shadowRoot!.textContent).join();
      expect(read, 'word for word').to.contain(kept(one.text('event.summary')));
      expect((view as unknown as { hits: number }).hits, 'what sang').to.equal(0);
      expect(faults).to.deep.equal([]);
      expect(prototypesOf(view)).to.deep.equal(prototypes);
      for (const { protocol, rel, target } of linksIn(widgets))
        expect([protocol, rel, target]).to.deep.equal(['https:', 'noopener noreferrer', '_blank']);
      const words = svg.flatMap((text) => [...watchNames(drawingOf(text).documentElement, new Set())]);
      expect(words.filter((each) => !drawn.has(each))).to.deep.equal([]);
      expect(csv.flatMap((text) => csvParseRows(text).flat()).filter((cell) => RISKY.test(cell))).to.deep.equal([]);
      for (const text of json) expect(JSON.parse(text)).to.be.an('object');
      const { scrollWidth, clientWidth } = view.document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });
});
