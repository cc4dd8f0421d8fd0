import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { USUAL_WIDGET, WIDGETS, type Widget } from '../src/embed/widgets.js';
import { FRAME_HEIGHTS } from './frame-heights.js';

const WIDTH = 680;
/** Of the pictures for links, which `test/setup/cards.mjs` makes. */
const CARD = { width: 1200, height: 630 };

/**
 * Writes the pages that an iframe shows into dist/: `embed.html`, which takes a widget by its query, and for each
 * widget a page of its own to link to, with its oEmbed answer; and the style sheet for figures that `extops render` writes.
 * @param site the address that dist/ is published at, ending in a slash: oEmbed knows only whole addresses.
 */
export function embedPages(site: string): Plugin {
  return {
    name: 'embed-pages',
    generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      const page = readFileSync('demo/embed.html', 'utf8');
      for (const sheet of ['embed.css', 'figure.css']) emit(sheet, readFileSync(`demo/${sheet}`, 'utf8'));
      emit('embed.html', builtPage(page, USUAL_WIDGET, site));
      for (const [name, widget] of Object.entries(WIDGETS)) {
        emit(`embed-${name}.html`, builtPage(page, name, site));
        emit(`oembed/${name}.json`, JSON.stringify(oembedOf(name, widget, site), null, 2));
      }
    },
  };
}

/** Classic scripts: in a sandboxed frame a module script would need the server's leave (CORS), these do not. */
function builtPage(page: string, name: string, site: string): string {
  const changes: [string, string][] = [
    [`data-widget="${USUAL_WIDGET}"`, `data-widget="${name}"`],
    [WIDGETS[USUAL_WIDGET]!.title, WIDGETS[name]!.title],
    ['./embed-map.html', `${site}embed-${name}.html`],
    ['./oembed/map.json', `${site}oembed/${name}.json`],
    ['./cards/map.png', `${site}cards/${name}.png`],
    ['type="module" src="../src/define.ts"', 'defer src="./extops.iife.js"'],
    ['type="module" src="../src/embed/frame.ts"', 'defer src="./embed-frame.js"'],
  ];
  return changes.reduce(replaced, page);
}

function replaced(text: string, [before, after]: [string, string]): string {
  if (!text.includes(before)) throw new Error(`demo/embed.html has lost a line: ${before}`);
  return text.replaceAll(before, after);
}

/** The answer of https://oembed.com, version 1.0, type `rich`. */
function oembedOf(name: string, { title }: Widget, site: string) {
  const height = FRAME_HEIGHTS[name];
  const src = `${site}embed.html?widget=${name}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'extops',
    provider_url: site,
    width: WIDTH,
    height,
    thumbnail_url: `${site}cards/${name}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    html: `<iframe src="${src}" title="${title}" width="100%" height="${height}" frameborder="0"></iframe>`,
  };
}
