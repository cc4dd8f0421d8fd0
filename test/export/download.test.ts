import { expect } from '@open-wc/testing';
import { copyImage, copyText, saveFile } from '../../src/export/download.js';

const blob = new Blob(['a'], { type: 'image/png' });

/** Puts something else in a place for the time of one test. */
function replace(place: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(place, name);
  Object.defineProperty(place, name, { value, configurable: true, writable: true });
  undo.push(() => (own ? Object.defineProperty(place, name, own) : Reflect.deleteProperty(place, name)));
}
const undo: (() => unknown)[] = [];

const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));

describe('saving and copying', () => {
  let clicked: { href: string; download: string }[] = [];

  beforeEach(() => {
    clicked = [];
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      clicked.push({ href: this.href, download: this.download });
    });
  });
  afterEach(() => {
    for (const one of undo.splice(0).reverse()) one();
  });

  it('saves a file under its name, and leaves nothing in the page', () => {
    const before = document.documentElement.outerHTML;
    expect(saveFile(blob, 'a.png')).to.equal('saved');
    expect(clicked).to.have.length(1);
    expect(clicked[0]!.download).to.equal('a.png');
    expect(clicked[0]!.href).to.match(/^blob:/);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('says so where files cannot be made', () => {
    replace(URL, 'createObjectURL', () => {
      throw new Error('no');
    });
    expect(saveFile(blob, 'a.png')).to.equal('failed');
  });

  it('copies a text', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    expect(await copyText('a text')).to.equal('copied');
    expect(copied).to.deep.equal(['a text']);
  });

  it('copies in the old way where there is no clipboard, or it refuses', async () => {
    for (const clipboard of [undefined, { writeText: refuse }]) {
      const copied: string[] = [];
      replace(navigator, 'clipboard', clipboard);
      replace(document, 'execCommand', () => {
        const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
        document.dispatchEvent(event);
        copied.push(event.clipboardData!.getData('text/plain'));
        return true;
      });
      expect(await copyText('a text')).to.equal('copied');
      expect(copied).to.deep.equal(['a text']);
    }
  });

  it('says so where a text cannot be copied at all', async () => {
    replace(navigator, 'clipboard', { writeText: refuse });
    replace(document, 'execCommand', () => false);
    expect(await copyText('a text')).to.equal('failed');
    replace(document, 'execCommand', () => {
      throw new Error('no');
    });
    expect(await copyText('a text')).to.equal('failed');
  });

  it('saves an image that cannot be copied', async () => {
    replace(navigator, 'clipboard', { write: refuse });
    expect(await copyImage(Promise.resolve(blob), 'a.png')).to.equal('saved');
    expect(clicked.map(({ download }) => download)).to.deep.equal(['a.png']);
    expect(await copyImage(Promise.reject(new Error('no')), 'a.png')).to.equal('failed');
  });
});
