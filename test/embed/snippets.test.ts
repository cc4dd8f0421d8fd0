import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { WIDGETS } from '../../src/embed/widgets.js';
import { clearFrames, until } from './frames.js';
import { drawn, onTestSite, openBlank, snippetsIn, type Snippet } from './snippets.js';
import '../../src/define.js';

const TAG = /<extops-(map|flows|halves|events)/g;
const FRAMES = /<iframe/g;
/** What any element has. */
const GLOBAL = ['lang', 'dir'];
const APPLICATIONS = ['js', 'jsx', 'vue', 'svelte'];

const docs = await (await fetch('/docs/embedding.md')).text();
const snippets = snippetsIn(docs);
const pages = snippets.filter(({ language }) => language === 'html');

function times(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

describe('the snippets of the docs', () => {
  before(async function () {
    this.timeout(90_000);
    for (const file of ['extops.js', 'extops.iife.js', 'extops-host.js', 'embed-frame.js'])
      await fetch(`/built/${file}`);
    for (const language of APPLICATIONS) await fetch(`/built/application/${language}.js`);
  });
  afterEach(clearFrames);

  it('are there for every way in', () => {
    expect(pages.length).to.be.greaterThan(8);
    for (const language of APPLICATIONS)
      expect(
        snippets.filter((each) => each.language === language && each.code.includes('extops/define')),
      ).to.have.length(1);
  });

  for (const { code, under } of pages) {
    it(`${under}: ${code.split('\n')[0]} … draws from a blank page`, async () => {
      const page = openBlank(await onTestSite(code));
      const isSandboxed = code.includes('sandbox=');
      if (isSandboxed) await follows(page);
      else await drawn(page, times(code, TAG) + times(code, FRAMES));
      if (code.includes('extops-host.js')) await follows(page);
    });
  }

  /** The frame of a page gets another height than the snippet gives it. */
  function follows(page: HTMLIFrameElement): Promise<unknown> {
    const given = (frame: HTMLIFrameElement | null | undefined) => frame?.style.height && frame.clientHeight;
    return until('a height', () => given(page.contentDocument?.querySelector('iframe')));
  }

  it('show their own content until the widget is drawn', async () => {
    const { code } = pages.find(({ under }) => under === 'Content before code')!;
    const without = openBlank(code.replace(/<script.*/s, ''));
    await until('the figure', () => without.contentDocument?.querySelector('figure')?.checkVisibility());
    const page = openBlank(await onTestSite(code));
    await drawn(page, 1);
    await until('the chart alone', () => !page.contentDocument!.querySelector('figure')!.checkVisibility());
  });

  it('draw the data that they carry', async () => {
    const { code } = pages.find(({ under }) => under === 'Inline JSON')!;
    const page = openBlank(await onTestSite(code));
    await drawn(page, 1);
    const marks = page.contentDocument!.querySelector('extops-map')!.shadowRoot!.querySelectorAll('[role=option]');
    expect([...marks].map((mark) => mark.textContent?.match(/Germany|Sweden/)?.[0])).to.have.members([
      'Germany',
      'Sweden',
    ]);
  });

  for (const language of APPLICATIONS) {
    it(`npm, ${language}: draws, and hears what a reader chooses`, async () => {
      const page = openBlank(
        `<div id="app"></div><script type="module" src="/built/application/${language}.js"></script>`,
      );
      await drawn(page, 1);
      const widget = page.contentDocument!.querySelector('extops-map')!;
      expect(widget.period).to.equal('2024-H1');
      if (language === 'js') return;
      widget.dispatchEvent(Object.assign(new Event('extops-select'), { about: { target: 'DEU' } }));
      await until('the target', () => page.contentDocument!.querySelector('output')?.textContent === 'DEU');
    });
  }

  it('use no tag, attribute or parameter that does not exist', () => {
    const known = new Map(Object.values(WIDGETS).map(({ tag, attributes }) => [tag, attributes]));
    const used = snippets.flatMap(attributesIn);
    expect(used.length).to.be.greaterThan(8);
    for (const [tag, name] of used) expect([...GLOBAL, ...(known.get(tag) ?? [])], tag).to.contain(name);
  });
});

/** Tag and attribute of every extops element and iframe in a snippet, but for listeners. */
function attributesIn({ code }: Snippet): [tag: string, name: string][] {
  const tags = [...code.matchAll(/<(extops-\w+)((?:\s+[\w-]+="[^"]*")*)/g)].flatMap(([, tag = '', text = '']) =>
    [...text.matchAll(/([\w-]+)=/g)].map(([, name = '']): [string, string] => [tag, name]),
  );
  const frames = [...code.matchAll(/embed\.html\?([^"]*)"/g)].flatMap(([, query = '']) => {
    const params = new URLSearchParams(query.replaceAll('&amp;', '&'));
    const names = [...params.keys()].filter((name) => name !== 'widget');
    return names.map((name): [string, string] => [`extops-${params.get('widget')}`, name]);
  });
  return [...tags, ...frames];
}

describe('the table of attributes in the docs', () => {
  const rows = docs.split('## Attributes')[1]!.split('\n## ')[0]!;
  const listed = [...rows.matchAll(/^\| `([\w-]+)`\s+\| ([\w, ]+?)\s+\|/gm)].map(
    ([, name = '', on = '']) => [name, on] as const,
  );

  for (const [name, { tag }] of Object.entries(WIDGETS)) {
    it(`lists those of ${name}, and no others`, () => {
      const { observedAttributes } = customElements.get(tag) as typeof LitElement;
      const own = listed.filter(([, on]) => on === 'all' || on.split(', ').includes(name));
      expect(own.map(([attribute]) => attribute)).to.have.members(observedAttributes);
    });
  }
});
