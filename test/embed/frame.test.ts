import { expect } from '@open-wc/testing';
import { ASK, heightIn } from '../../src/embed/messages.js';
import { FOREIGN } from './foreign.js';
import { addFrame, clearFrames, documentOf, drawnIn, fits, neededBy, openPage, settled, until } from './frames.js';

/** What a frame says to this page, as long as this page lasts. */
class Ear {
  readonly heights: number[] = [];
  readonly #listen: (event: MessageEvent) => void;

  constructor(frame: HTMLIFrameElement) {
    this.#listen = ({ source, data }) => {
      const height = source === frame.contentWindow ? heightIn(data) : undefined;
      if (height !== undefined) this.heights.push(height);
    };
    window.addEventListener('message', this.#listen);
  }

  close(): void {
    window.removeEventListener('message', this.#listen);
  }
}

function otherOrigin(): Promise<string> {
  return fetch('/built/other-origin').then((response) => response.text());
}

function head(frame: HTMLIFrameElement, selector: string, attribute: string): string | null {
  return documentOf(frame).head.querySelector(selector)?.getAttribute(attribute) ?? null;
}

describe('a frame', () => {
  let ear: Ear | undefined;

  function listenTo(frame: HTMLIFrameElement): Ear {
    return (ear = new Ear(frame));
  }

  before(async function () {
    this.timeout(60_000);
    for (const file of ['extops-host.js', 'extops.iife.js', 'embed-frame.js']) await fetch(`/built/${file}`);
  });

  afterEach(() => {
    ear?.close();
    ear = undefined;
    clearFrames();
  });

  it('shows the widget of its address with the attributes on its list alone', async () => {
    const query =
      'widget=flows&period=2024-H1&without-table&onclick=parent.pwned=1&style=display:none&class=a&src=javascript:parent.pwned=1';
    const frame = addFrame(`/built/embed.html?${query}`);
    const widget = await drawnIn(frame);
    expect(widget.localName).to.equal('extops-flows');
    expect(widget.getAttributeNames().sort()).to.deep.equal(['heading-level', 'period', 'without-table']);
    expect('pwned' in window).to.equal(false);
  });

  it('takes a tooltip away when the page around it is pressed, and keeps it inside till then', async () => {
    const frame = addFrame('/built/embed.html?widget=map&period=2024-H1', { width: 300, height: 900 });
    const root = (await drawnIn(frame)).shadowRoot!;
    const view = frame.contentWindow!;
    for (const mark of root.querySelectorAll('.picture .country')) {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2 };
      mark.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, composed: true }));
      const tooltip = await until('a tooltip', () => root.querySelector('.tooltip'));
      await settled(view);
      const box = tooltip.getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(300.5);
      view.dispatchEvent(new Event('blur'));
      await until('no tooltip', () => !root.querySelector('.tooltip'));
    }
  });

  it('is dressed by its address: language, direction, scheme, title', async () => {
    const frame = addFrame('/built/embed.html?widget=halves&lang=ar&theme=dark&heading=%3Cb%3EHalves%3C/b%3E');
    const widget = await drawnIn(frame);
    const { documentElement, title } = documentOf(frame);
    expect([documentElement.lang, documentElement.dir, title]).to.deep.equal(['ar', 'rtl', '<b>Halves</b>']);
    expect(head(frame, 'meta[name=color-scheme]', 'content')).to.equal('dark');
    expect(getComputedStyle(widget).colorScheme).to.equal('dark');
  });

  it('keeps out of search results and names the page to link to', async function () {
    this.timeout(40_000);
    for (const [page, widget] of [
      ['embed.html?widget=flows&period=2024-H1', 'flows'],
      ['embed-flows.html', 'flows'],
      ['embed.html', 'map'],
    ] as const) {
      const frame = addFrame(`/built/${page}`);
      expect((await drawnIn(frame)).localName).to.equal(`extops-${widget}`);
      expect(head(frame, 'meta[name=robots]', 'content')).to.equal('noindex');
      expect(head(frame, 'link[rel=canonical]', 'href')).to.equal(`https://extops.example/embed-${widget}.html`);
      const discovery = head(frame, 'link[type="application/json+oembed"]', 'href');
      expect(discovery).to.equal(`https://extops.example/oembed/${widget}.json`);
      frame.remove();
    }
  });

  it('has a title and a picture for links, of its own', async () => {
    for (const widget of ['map', 'flows', 'halves', 'events']) {
      const text = await (await fetch(`/built/embed-${widget}.html`)).text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      const told = (name: string) => page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
      expect(told('title')).to.equal(page.title);
      expect(told('image:alt')).to.equal(page.title);
      expect(told('url')).to.equal(`https://extops.example/embed-${widget}.html`);
      expect(told('image')).to.equal(`https://extops.example/cards/${widget}.png`);
      const answer = await (await fetch(`/built/oembed/${widget}.json`)).json();
      expect(answer.thumbnail_url).to.equal(told('image'));
      expect(`${answer.thumbnail_width} ${answer.thumbnail_height}`).to.equal('1200 630');
      expect([told('image:width'), told('image:height')]).to.deep.equal(['1200', '630']);
    }
  });

  it('answers oEmbed with a frame that draws', async function () {
    this.timeout(40_000);
    for (const widget of ['map', 'flows', 'halves', 'events']) {
      const answer = await (await fetch(`/built/oembed/${widget}.json`)).json();
      expect(answer).to.include({ version: '1.0', type: 'rich', provider_name: 'extops' });
      expect(answer.width).to.be.a('number');
      const given = new DOMParser().parseFromString(answer.html, 'text/html').querySelector('iframe')!;
      expect(given.title).to.equal(answer.title);
      const frame = addFrame(given.src.replace('https://extops.example/', '/built/'), { height: answer.height });
      expect((await drawnIn(frame)).localName).to.equal(`extops-${widget}`);
      frame.remove();
    }
  });

  it('tells its height once per change of a pixel or more', async () => {
    const frame = addFrame('/built/embed.html?widget=halves');
    const { heights } = listenTo(frame);
    await drawnIn(frame);
    await until('the needed height', () => heights.at(-1) === neededBy(frame));
    await settled();
    const before = heights.length;
    const { body } = documentOf(frame);
    body.style.paddingBottom = '0.2px';
    await settled();
    expect(heights.length - before).to.be.lessThan(2);
    for (let px = 1; px <= 50; px += 1) body.style.paddingBottom = `${px}px`;
    await until('the needed height', () => heights.at(-1) === neededBy(frame));
    await settled();
    expect(heights.length - before, 'messages for fifty changes in one frame').to.be.within(1, 2);
    expect(new Set(heights.slice(before - 1)).size, 'no height is told twice').to.equal(heights.length - before + 1);
  });

  it('says nothing while it is hidden', async () => {
    const frame = addFrame('/built/embed.html?widget=halves', { hidden: '' });
    const { heights } = listenTo(frame);
    await drawnIn(frame);
    await settled();
    frame.contentWindow!.postMessage(ASK, '*');
    await settled();
    frame.hidden = false;
    await until('a height', () => heights.length > 0);
    expect(Math.min(...heights)).to.be.greaterThan(0);
  });

  it('answers when it is shown, if not before, when it was hidden when it was asked', async () => {
    const frame = addFrame('/built/embed.html?widget=halves');
    const { heights } = listenTo(frame);
    await drawnIn(frame);
    await until('the needed height', () => heights.at(-1) === neededBy(frame));
    frame.hidden = true;
    await settled();
    heights.length = 0;
    frame.contentWindow!.postMessage(ASK, '*');
    await settled();
    frame.hidden = false;
    await until('the needed height', () => heights.at(-1) === neededBy(frame));
  });

  it('scrolls to its end in a frame that is too low, and shows its scrollbar again when a parent stops following', async () => {
    const frame = addFrame('/built/embed.html?widget=events', { height: 300 });
    await drawnIn(frame);
    const { documentElement: root, body } = documentOf(frame);
    const end = () => body.getBoundingClientRect().bottom - frame.clientHeight;
    await until('more than fits', () => end() > 300);
    frame.contentWindow!.scrollTo(0, 1e6);
    await until('the end', () => end() <= 1);
    const isHidden = () => getComputedStyle(root).scrollbarWidth === 'none';
    await until('no scrollbar', () => {
      frame.style.height = `${neededBy(frame)}px`;
      return isHidden();
    });
    body.style.paddingBottom = '200px';
    await until('a scrollbar', () => !isHidden());
  });

  it('answers whoever asks for its height, if it is the parent', async () => {
    const page = await openPage('own');
    const frame = addFrame('/built/embed.html?widget=halves', { into: documentOf(page) });
    await drawnIn(frame);
    await fits(frame);
    frame.style.height = '999px';
    frame.contentWindow!.postMessage(ASK, '*');
    await settled();
    expect(frame.clientHeight, 'asked by a stranger').to.equal(999);
    const again = documentOf(page).createElement('script');
    again.src = '/built/extops-host.js';
    documentOf(page).head.append(again);
    await until('the height, asked for by a helper that came late', () => frame.clientHeight === neededBy(frame));
  });

  it('ignores every other message without an error', async () => {
    const frame = addFrame('/built/embed.html?widget=halves');
    const { heights } = listenTo(frame);
    await drawnIn(frame);
    await until('the needed height', () => heights.at(-1) === neededBy(frame));
    await settled();
    const errors: unknown[] = [];
    frame.contentWindow!.addEventListener('error', (event) => errors.push(event.message));
    const before = heights.length;
    for (const data of Object.values(FOREIGN)) frame.contentWindow!.postMessage(data, '*');
    await settled();
    expect([heights.length - before, errors]).to.deep.equal([0, []]);
    frame.contentWindow!.postMessage(ASK, '*');
    await until('an answer', () => heights.length === before + 1);
  });

  const strict: [string, string, Record<string, string>][] = [
    ['built-strict', 'as it is', {}],
    ['built-named', 'which names the host', {}],
    ['built-named', 'in a sandbox that allows scripts alone', { sandbox: 'allow-scripts' }],
  ];
  for (const [folder, how, attributes] of strict) {
    it(`draws under the strictest policy, ${how}`, async () => {
      const page = await openPage('own');
      const frame = addFrame(`/${folder}/embed.html?widget=map`, { into: documentOf(page), ...attributes });
      const loose = addFrame('/built/embed.html?widget=map', { into: documentOf(page) });
      await drawnIn(loose);
      await until('the needed height', () => loose.clientHeight === neededBy(loose));
      await until('the same height', () => frame.clientHeight === loose.clientHeight);
      if (!attributes['sandbox']) await drawnIn(frame);
      expect(frame.contentDocument === null).to.equal('sandbox' in attributes);
    });
  }

  it('is heard from another origin', async () => {
    const page = await openPage('own');
    const frame = addFrame(`${await otherOrigin()}embed.html?widget=map`, { into: documentOf(page) });
    const near = addFrame('/built/embed.html?widget=map', { into: documentOf(page) });
    await drawnIn(near);
    await until(
      'the same height',
      () => near.clientHeight === neededBy(near) && frame.clientHeight === near.clientHeight,
    );
    expect(frame.contentDocument).to.equal(null);
  });

  it('says so when the script that defines the widget did not run', async () => {
    const frame = await openPage('own');
    const script = documentOf(frame).createElement('script');
    script.src = '/built/embed-frame.js';
    documentOf(frame).head.append(script);
    await until('a sentence', () => documentOf(frame).body.textContent?.includes('could not be loaded'));
  });
});

describe('the page that the demo serves', () => {
  afterEach(clearFrames);

  it('is the same page from the sources', async () => {
    const frame = addFrame('/demo/embed.html?widget=halves&period=2024-H1');
    expect((await drawnIn(frame)).getAttribute('period')).to.equal('2024-H1');
  });
});
