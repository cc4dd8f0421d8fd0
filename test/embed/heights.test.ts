import { expect } from '@open-wc/testing';
import { COLUMN_WIDTHS } from '../../demo/frame-heights.js';
import { addFrame, clearFrames, documentOf, drawnIn, settledNeed } from './frames.js';
import { snippetsIn } from './snippets.js';

/** A frame that the project tells publishers to paste. */
interface Given {
  readonly from: string;
  readonly address: string;
  readonly height: number;
}

const FRAME =
  /<(?:amp-)?iframe\b[^>]*?src="https:\/\/extops\.example\/(?<address>[^"]+)"[^>]*?\bheight="(?<height>\d+)"/gs;

function framesIn(html: string, from: string): Given[] {
  return [...html.matchAll(FRAME)].map(({ groups }) => ({
    from,
    address: groups!['address']!.replaceAll('&amp;', '&'),
    height: Number(groups!['height']),
  }));
}

async function documented(): Promise<Given[]> {
  const docs = await (await fetch('/docs/embedding.md')).text();
  return snippetsIn(docs).flatMap(({ code, under }) => framesIn(code, `docs/embedding.md, ${under}`));
}

async function answered(): Promise<Given[]> {
  const names = ['map', 'flows', 'halves', 'events'];
  const answers = names.map(async (name) => (await fetch(`/built/oembed/${name}.json`)).json());
  return (await Promise.all(answers)).flatMap(({ html, title }) => framesIn(html, `oEmbed: ${title}`));
}

const given = [...(await documented()), ...(await answered())];

describe('a frame of fixed height', () => {
  before(async function () {
    this.timeout(60_000);
    for (const file of ['extops.iife.js', 'embed-frame.js']) await fetch(`/built/${file}`);
  });
  afterEach(clearFrames);

  it('is given in the docs and by oEmbed', () => {
    expect(given).to.have.length(8);
  });

  for (const { from, address, height } of given) {
    it(`shows all, or scrolls, in columns of any width (${from})`, async function () {
      this.timeout(90_000);
      const frame = addFrame(`/built/${address}`, { height });
      await drawnIn(frame);
      const needs: number[] = [];
      for (const width of COLUMN_WIDTHS) {
        frame.width = String(width);
        needs.push(await settledNeed(frame));
      }
      if (!address.includes('events')) {
        expect(Math.max(...needs), String(needs)).to.be.within(height * 0.85, height);
        return;
      }
      frame.contentWindow!.scrollTo(0, 1e6);
      const { bottom } = documentOf(frame).body.getBoundingClientRect();
      expect(Math.floor(bottom), 'the end of the list').to.be.at.most(height);
    });
  }
});
