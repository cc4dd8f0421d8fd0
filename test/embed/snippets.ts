import { clearFrames, isDrawn, until, WIDGETS } from './frames.js';

/** What the docs call the place that a publisher puts the built files at. */
const SITE = 'https://extops.example/';

export interface Snippet {
  readonly language: string;
  readonly code: string;
  /** The heading it stands under. */
  readonly under: string;
}

/** The code blocks of a Markdown text. */
export function snippetsIn(markdown: string): Snippet[] {
  const found: Snippet[] = [];
  for (const section of markdown.split(/^(?=#{1,6} )/m)) {
    const under = section.split('\n')[0]!.replace(/^#+ /, '');
    for (const [, language = '', code = ''] of section.matchAll(/^```(\w+)\n(.*?)\n```$/gms)) {
      found.push({ language, code, under });
    }
  }
  return found;
}

/** A snippet of HTML as it would run on the site that the tests serve. */
export async function onTestSite(code: string): Promise<string> {
  const [, file] = /src="([^"]+)"\s+integrity/.exec(code) ?? [];
  const site = `${location.origin}/built/`;
  const here = (text: string) =>
    text.replaceAll(SITE, site).replaceAll(encodeURIComponent(SITE), encodeURIComponent(site));
  return here(file ? code.replace('sha384-HASH-OF-THE-FILE', await hashOf(here(file))) : code);
}

async function hashOf(address: string): Promise<string> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** Opens a page that holds the given HTML and nothing else. */
export function openBlank(html: string): HTMLIFrameElement {
  clearFrames();
  const page = document.createElement('iframe');
  page.width = '700';
  page.height = '900';
  page.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body>${html}`;
  document.body.append(page);
  return page;
}

/** How many widgets of a page, and of the frames in it that can be looked into, show their picture. */
function drawnCount(page: Document): number {
  const drawn = [...page.querySelectorAll(WIDGETS)].filter(isDrawn).length;
  const inner = [...page.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  return inner.reduce((sum, each) => sum + drawnCount(each), drawn);
}

export function drawn(page: HTMLIFrameElement, count: number): Promise<unknown> {
  return until(`${count} drawn widgets`, () => drawnCount(page.contentDocument!) === count);
}
