import { expect } from '@open-wc/testing';
import { FOREIGN } from './foreign.js';
import { addFrame, clearFrames, documentOf, drawnIn, neededBy, openPage, settled, until } from './frames.js';

const SPEAKER = '/test/embed/pages/speaker.html';

function resize(height: number) {
  return { type: 'extops:resize', v: 1, id: '', height };
}

describe('the host helper', () => {
  let page: HTMLIFrameElement;
  const errors: unknown[] = [];

  before(async function () {
    this.timeout(60_000);
    await fetch('/built/extops-host.js');
  });

  beforeEach(async () => {
    page = await openPage('own');
    page.contentWindow!.addEventListener('error', ({ message }) => errors.push(message));
  });

  afterEach(() => {
    clearFrames();
    expect(errors.splice(0)).to.deep.equal([]);
  });

  async function addSpeaker(attributes: Record<string, string> = {}): Promise<HTMLIFrameElement> {
    const frame = addFrame(SPEAKER, { into: documentOf(page), height: '77', ...attributes });
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame;
  }

  /** What `frame` says to the page around it. */
  function say(frame: HTMLIFrameElement, data: unknown): void {
    frame.contentWindow!.postMessage({ say: data }, '*');
  }

  it('sets the height of the frame that speaks, and of no other', async () => {
    const [first, second] = [await addSpeaker(), await addSpeaker()];
    say(second, resize(300));
    await until('the height', () => second.clientHeight === 300);
    expect(first.clientHeight).to.equal(77);
    say(second, resize(120.5));
    await until('the lower height', () => second.clientHeight === 121);
  });

  it('sets the heights at the bounds', async () => {
    const frame = await addSpeaker();
    for (const height of [1, 10_000]) {
      say(frame, resize(height));
      await until(`${height}`, () => frame.clientHeight === height);
    }
  });

  it('hears a sandboxed frame, whose origin is null', async () => {
    const frame = await addSpeaker({ sandbox: 'allow-scripts' });
    say(frame, resize(300));
    await until('the height', () => frame.clientHeight === 300);
  });

  it('ignores what frames say to others, without an error', async () => {
    expect(Object.keys(FOREIGN).length).to.be.greaterThan(15);
    const frame = await addSpeaker();
    for (const data of Object.values(FOREIGN)) say(frame, data);
    await settled();
    expect(frame.clientHeight).to.equal(77);
    say(frame, resize(300));
    await until('the height', () => frame.clientHeight === 300);
  });

  it('ignores windows that are not its frames', async () => {
    const frame = await addSpeaker();
    page.contentWindow!.postMessage(resize(300), '*');
    const stranger = addFrame(SPEAKER);
    await new Promise((resolve) => stranger.addEventListener('load', resolve, { once: true }));
    page.contentWindow!.dispatchEvent(new MessageEvent('message', { data: resize(300), origin: location.origin }));
    await settled();
    expect(frame.clientHeight).to.equal(77);
  });

  it('hears a frame that shows another page than its address names, as after a redirect', async () => {
    const frame = await addSpeaker();
    frame.src = 'about:blank';
    await settled();
    frame.contentWindow!.location.href = SPEAKER;
    await until(
      'the speaker',
      () => frame.contentDocument?.title.startsWith('Says') && documentOf(frame).readyState === 'complete',
    );
    say(frame, resize(300));
    await until('the height', () => frame.clientHeight === 300);
  });

  /** A frame in an open shadow root, which lies in another one. */
  async function addDeepFrame(src: string): Promise<HTMLIFrameElement> {
    const inner = documentOf(page).createElement('div');
    const outer = documentOf(page).createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    documentOf(page).body.append(outer);
    const frame = documentOf(page).createElement('iframe');
    Object.assign(frame, { src, height: '77', width: '640' });
    inner.attachShadow({ mode: 'open' }).append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame;
  }

  it('hears a frame in an open shadow root', async () => {
    const [near, deep] = [await addSpeaker(), await addDeepFrame(SPEAKER)];
    say(deep, resize(300));
    await until('the height', () => deep.clientHeight === 300);
    expect(near.clientHeight).to.equal(77);
  });

  it('asks every frame that spoke before it came, wherever it is and whatever its address', async function () {
    this.timeout(40_000);
    for (const file of ['embed-frame.js', 'extops.iife.js']) await fetch(`/built/${file}`);
    page = await openPage('bare');
    const frames = ['embed-halves.html', 'embed.html', 'embed.html?widget=halves'].map((file) =>
      addFrame(`/built/${file}`, { into: documentOf(page), height: '77' }),
    );
    frames.push(await addDeepFrame('/built/embed-halves.html'));
    frames.push(addFrame(`//${location.host}/built/embed-halves.html`, { into: documentOf(page), height: '77' }));
    for (const frame of frames) await drawnIn(frame);
    await settled();
    for (const { clientHeight } of frames) expect(clientHeight).to.equal(77);
    const helper = documentOf(page).createElement('script');
    helper.src = '/built/extops-host.js';
    documentOf(page).head.append(helper);
    for (const frame of frames) await until(`the height of ${frame.src}`, () => frame.clientHeight === neededBy(frame));
  });

  it('does no harm when it is there twice, or when a frame leaves', async () => {
    const again = documentOf(page).createElement('script');
    again.src = '/built/extops-host.js';
    documentOf(page).head.append(again);
    await new Promise((resolve) => again.addEventListener('load', resolve, { once: true }));
    const frame = await addSpeaker();
    say(frame, resize(300));
    frame.remove();
    await settled();
    const next = await addSpeaker();
    say(next, resize(300));
    await until('the height', () => next.clientHeight === 300);
  });

  it('is small: less than 1,500 bytes before compression', async () => {
    const text = await (await fetch('/built/extops-host.js')).text();
    expect(new TextEncoder().encode(text).length).to.be.lessThan(1500);
  });
});
