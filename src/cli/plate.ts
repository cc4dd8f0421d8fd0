import { element, type Markup } from '../export/markup.js';
import { lookOf, Sheet, type Block, type Look, type Plate } from '../export/sheet.js';
import { colourOf } from '../export/svg-colour.js';
import { copySvg } from '../export/svg-copy.js';
import { html } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { legendsOf } from '../elements/file-typeface.js';
import { legendBlock, type DrawSwatch } from '../export/legend.js';
import type { Measurer } from '../export/svg-text.js';
import { textWidth } from '../geometry/text-width.js';
import type { Words } from '../messages/words.js';
import type { Key, Legend } from '../model/legend.js';
import { swatchView } from '../views/swatch.js';
import type { TableModel } from '../views/table.js';
import type { Still } from './still.js';
import { treeOf, type Tree } from './tree.js';

/** Bold letters are wider than `textWidth` reckons with. */
const BOLD = 1.06;

/** Without a browser there is nothing to measure with: roughly, and rather too wide. */
export const roughly: Measurer = ({ size, weight }) => {
  const wider = Number(weight) >= 600 ? BOLD : 1;
  return (text) => ({ width: textWidth(text, size) * wider, ascent: size * 0.92 });
};

/** Of a text: the typeface it is shown in may be wider. */
const SPARE = 1.12;

const USE = /(?:url\(#|^#)([\w-]+)/;

function figureIn({ tree }: Still): Tree {
  const [figure] = tree.findAll('figure');
  if (!figure) throw new Error('a widget without a figure');
  return figure;
}

/** The colours and the typeface of the figure around the picture. */
export function stillLook(still: Still): Look {
  const style = still.cascade.styleOf(figureIn(still));
  return lookOf((token) => colourOf(style.getPropertyValue(`--_${token}`)).paint, style, roughly, SPARE);
}

function usedIds({ attributes, children }: Markup): string[] {
  const own = Object.values(attributes).flatMap((value) => USE.exec(String(value))?.[1] ?? []);
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : usedIds(child)))];
}

function without(markup: Markup, isLeftOut: (child: Markup) => boolean): Markup {
  const kept = markup.children.filter((child) => typeof child === 'string' || !isLeftOut(child));
  const children = kept.map((child) => (typeof child === 'string' ? child : without(child, isLeftOut)));
  return { ...markup, children };
}

/** Drops the hatchings that no part of a drawing uses. */
export function withoutUnused(drawing: Markup): Markup {
  const used = new Set(usedIds(drawing));
  const isUnused = ({ name, attributes }: Markup) => name === 'pattern' && !used.has(String(attributes['id']));
  return without(without(drawing, isUnused), ({ name, children }) => name === 'defs' && children.length === 0);
}

/** Gives every id of a drawing a prefix, so that several stand in one page. */
export function withPrefix(drawing: Markup, prefix: string): Markup {
  const renamed = Object.entries(drawing.attributes).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    if (name === 'id') return [name, prefix + value];
    return [name, value.replace(name === 'href' ? /^#/ : /(?<=^url\()#/, `#${prefix}`)];
  });
  const children = drawing.children.map((child) => (typeof child === 'string' ? child : withPrefix(child, prefix)));
  return { ...drawing, attributes: Object.fromEntries(renamed), children };
}

/** In the page's typeface, as the live chart is. */
export function withoutTypeface({ name, attributes, children }: Markup): Markup {
  const rest = Object.entries(attributes).filter(([key]) => key !== 'font-family');
  const inside = children.map((child) => (typeof child === 'string' ? child : withoutTypeface(child)));
  return { name, attributes: Object.fromEntries(rest), children: inside };
}

function brief(legend: Legend): Legend {
  const keys = legend.keys.map(({ swatch, label }): Key => ({ ...(swatch && { swatch }), label }));
  return { ...legend, keys };
}

/** Legend and tally in a column; `isBrief`: without what changes with the data. */
export function legendOf(still: Still, width: number, isBrief = false): Block[] {
  const { chart } = still.takeable;
  const legends = chart ? legendsOf(chart.drawing, chart.hasLegend) : [];
  const draw: DrawSwatch = (swatch, isColumn) => {
    const tree = treeOf(
      collectResultSync(render(html`<div class="legend">${swatchView(swatch, isColumn)}</div>`)),
      figureIn(still),
    );
    return copySvg(tree.children[0]!.children[0]!, still.cascade.styleOf);
  };
  const shown = isBrief ? legends.map(brief) : legends;
  return shown.map((legend) => legendBlock(legend, width, stillLook(still), draw));
}

/** The picture with legend and tally; `null` for a list, which has none. */
export function plateOf(still: Still): Plate | null {
  const { tree, cascade } = still;
  const [picture] = tree.findAll('picture');
  if (!picture) return null;
  const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
  return { picture: copySvg(picture, cascade.styleOf), width, height, beside: legendOf(still, width) };
}

/** The first entries of a list as lines of text, where only a picture will do. */
export function listPlate({ rows }: TableModel, width: number, most: number, look: Look, words: Words): Plate {
  const sheet = new Sheet(width, look, 0);
  for (const [date = '', country = '', place = '', outcome = '', links = ''] of rows.slice(0, most)) {
    sheet.text(words.join([String(date), String(place), String(country)]), look.colour('ink'), 1.12, '700');
    sheet.text(`${outcome} · ${links}`, look.colour('secondary'), 1);
    sheet.y += 8;
  }
  if (rows.length > most)
    sheet.text(words.say('events.and', { first: '…', n: rows.length - most }), look.colour('muted'), 1);
  return { picture: element('svg', {}, ...sheet.content), width, height: Math.ceil(sheet.y), beside: [] };
}
