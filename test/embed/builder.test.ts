import { expect } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import { iframeSnippet, npmSnippet, tagSnippet, wordpressSnippet, type Choice } from '../../demo/snippets.js';
import { addFrame, clearFrames, documentOf, drawnIn, settledNeed, until } from './frames.js';
import { drawn, onTestSite, openBlank } from './snippets.js';

const CHOICE: Choice = {
  widget: 'map',
  attributes: { period: '2024-H1', heading: '"Plots" & <attacks>', lang: 'de' },
  width: null,
  height: 700,
  site: 'https://extops.example/',
};

function heightIn(html: string): number {
  return Number(/height="(\d+)"/.exec(html)?.[1]);
}

describe('the embed builder', () => {
  let page: HTMLIFrameElement;

  before(async function () {
    this.timeout(60_000);
    for (const file of ['extops.js', 'extops.iife.js', 'extops-host.js', 'embed-frame.js'])
      await fetch(`/built/${file}`);
  });

  beforeEach(async () => {
    page = addFrame('/demo/builder.html', { width: 1000, height: 1200 });
    await drawnIn(page);
  });
  afterEach(clearFrames);

  function choose(name: string, value: string): void {
    const field = documentOf(page).querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function snippet(heading: string): string {
    return documentOf(page).querySelector(`pre[aria-label^="${heading}"]`)?.textContent ?? '';
  }

  it('previews what was chosen', async () => {
    choose('widget', 'flows');
    choose('data', 'extended');
    choose('region', 'europe');
    choose('lang', 'ar');
    choose('width', '480');
    const widget = await drawnIn(page);
    expect(widget.localName).to.equal('extops-flows');
    expect(widget.getAttribute('region')).to.equal('europe');
    expect(widget.lang).to.equal('ar');
    expect(widget.getBoundingClientRect().width).to.equal(480);
  });

  it('keeps an impossible period out of the snippets', () => {
    choose('period', '2024-H3');
    expect(snippet('Tag')).not.to.contain('period');
    choose('period', '2024-H1');
    expect(snippet('Tag')).to.contain('period="2024-H1"');
  });

  it('prints a tag, an iframe and a module that draw what was chosen', async function () {
    this.timeout(60_000);
    for (const [widget, data] of [
      ['map', 'extended'],
      ['flows', 'bundled'],
      ['halves', 'extended'],
    ] as const) {
      choose('widget', widget);
      choose('data', data);
      choose('period', '2024-H1');
      const [tag, frame, npm] = ['Tag', 'Iframe', 'npm'].map(snippet) as [string, string, string];
      const module = npm.replace('extops/define', '/src/define.ts').replaceAll('https://extops.example/', '/built/');
      for (const html of [await onTestSite(tag), await onTestSite(frame), `<script type="module">${module}</script>`]) {
        const blank = openBlank(html);
        await drawn(blank, 1);
        const inner = blank.contentDocument!.querySelector('iframe')?.contentDocument ?? blank.contentDocument!;
        expect(inner.querySelector(`extops-${widget}`)?.getAttribute('period')).to.equal('2024-H1');
      }
      page = addFrame('/demo/builder.html', { width: 1000, height: 1200 });
      await drawnIn(page);
    }
  });

  it('gives the iframe a height at which the page in it need not scroll, in a column of any width', async function () {
    this.timeout(60_000);
    const before = heightIn(snippet('Iframe'));
    choose(
      'heading',
      'A heading that takes more lines than the one made from the data, in a narrow column at least. '.repeat(3),
    );
    await until('another height', () => heightIn(snippet('Iframe')) > before, 30_000);
    const [, src = ''] = /src="([^"]+)"/.exec(snippet('Iframe').replaceAll('&amp;', '&'))!;
    for (const width of [320, 640, 1000]) {
      const frame = addFrame(src.replace('https://extops.example/', '/built/'), {
        width,
        height: heightIn(snippet('Iframe')),
      });
      await drawnIn(frame);
      expect(await settledNeed(frame), `${width} px`).to.be.at.most(frame.clientHeight);
    }
  });

  it('gives the iframe a height for the width that was chosen', async function () {
    this.timeout(60_000);
    const frame = addFrame('/built/embed.html?widget=map', { width: 680, height: 1000 });
    await drawnIn(frame);
    const need = await settledNeed(frame);
    choose('width', '680');
    expect(snippet('Iframe')).to.contain('width="680"');
    const isClose = (height: number) => height >= need && height <= need + 60;
    await until('a height for that width', () => isClose(heightIn(snippet('Iframe'))), 30_000);
  });

  it('has nothing that axe objects to', async () => {
    const script = documentOf(page).createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    documentOf(page).head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    const { axe } = page.contentWindow as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });
});

describe('snippets of the builder', () => {
  function parsed(html: string): Document {
    return new DOMParser().parseFromString(html, 'text/html');
  }

  it('carry every value as it was given, whatever it holds', () => {
    const tag = parsed(tagSnippet(CHOICE)).querySelector('extops-map')!;
    for (const [name, value] of Object.entries(CHOICE.attributes)) expect(tag.getAttribute(name)).to.equal(value);
    const { searchParams } = new URL(parsed(iframeSnippet(CHOICE)).querySelector('iframe')!.src);
    expect(Object.fromEntries(searchParams)).to.deep.equal({ widget: 'map', ...CHOICE.attributes });
    expect(npmSnippet(CHOICE)).to.contain(JSON.stringify(CHOICE.attributes['heading']));
  });

  it('leave out of a shortcode what it cannot hold', () => {
    expect(wordpressSnippet(CHOICE)).to.equal('[extops widget="map" period="2024-H1" lang="de"]');
  });
});
