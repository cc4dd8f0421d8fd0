import { expect } from '@open-wc/testing';
import { addFrame, clearFrames, documentOf, drawnIn, fits, openPage, settled, until } from './frames.js';

/** Pages with a listener written after each published protocol, and what they do with a frame's height. */
const LISTENERS = ['own', 'amp', 'embedly', 'wordpress', 'datawrapper', 'pym'];

/** The frame of a listener's page; our own helper's gets one only now, after the helper has started. */
async function frameIn(page: HTMLIFrameElement): Promise<HTMLIFrameElement> {
  const inner = documentOf(page);
  if (page.src.endsWith('/own.html')) return addFrame('/built/embed.html?widget=halves', { into: inner });
  return until('a frame', () => inner.querySelector('iframe'));
}

function addBox(frame: HTMLIFrameElement, height: number): HTMLElement {
  const box = documentOf(frame).createElement('div');
  box.style.height = `${height}px`;
  documentOf(frame).body.append(box);
  return box;
}

describe('listeners on the page around', () => {
  before(async function () {
    this.timeout(60_000);
    for (const file of ['extops-host.js', 'extops.iife.js', 'embed-frame.js']) await fetch(`/built/${file}`);
  });
  afterEach(clearFrames);

  for (const listener of LISTENERS) {
    describe(listener, () => {
      let frame: HTMLIFrameElement;

      beforeEach(async () => {
        frame = await frameIn(await openPage(listener));
        await drawnIn(frame);
        await fits(frame);
      });

      it('follows when the page grows, and when it shrinks', async () => {
        const before = frame.clientHeight;
        const box = addBox(frame, 123.4);
        await fits(frame);
        expect(frame.clientHeight).to.be.within(before + 123, before + 124);
        box.remove();
        await fits(frame);
        expect(frame.clientHeight).to.equal(before);
      });

      it('keeps its height while the frame is hidden, and follows when it is shown', async () => {
        const before = frame.clientHeight;
        frame.style.display = 'none';
        await settled();
        const box = addBox(frame, 100);
        await settled();
        frame.style.display = '';
        await until('a higher frame', () => frame.clientHeight === before + 100);
        box.remove();
        await fits(frame);
        expect(frame.clientHeight).to.equal(before);
      });

      it('follows a change of width', async () => {
        frame.width = '320';
        frame.style.width = '320px';
        await until('the new width', () => documentOf(frame).body.clientWidth <= 320);
        await fits(frame);
      });
    });
  }
});
