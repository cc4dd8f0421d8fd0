import { selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { appendChild } from 'domutils';
import { html } from 'lit';
import { legendsOf } from '../elements/file-typeface.js';
import { legendBlock, type DrawSwatch } from '../export/legend.js';
import { element, type Markup } from '../export/markup.js';
import { lookOf, Sheet, type Block, type Look, type Plate } from '../export/sheet.js';
import { colourOf } from '../export/svg-colour.js';
import { copySvg } from '../export/svg-copy.js';
import type { Measurer } from '../export/svg-text.js';
import { textWidth } from '../geometry/text-width.js';
import type { Words } from '../messages/words.js';
import type { Key, Legend } from '../model/legend.js';
import { swatchView } from '../views/swatch.js';
import type { TableModel } from '../views/table.js';
import { DrawnElement, elementsIn, renderDocument } from './document.js';
import type { StaticChart } from './static-chart.js';

/** Bold letters are wider than `textWidth` reckons with. */
const BOLD = 1.06;
/** Of a text: the typeface it is shown in may be wider. */
const SPARE = 1.12;

/** Without a browser there is nothing to measure with: roughly, and rather too wide. */
const roughly: Measurer = ({ size, weight }) => {
  const wider = Number(weight) >= 600 ? BOLD : 1;
  return (text) => ({ width: textWidth(text, size) * wider, ascent: size * 0.92 });
};

/** The colours and the typeface of the figure around the picture. */
export function staticLook({ figure, cascade }: StaticChart): Look {
  const style = cascade.styleOf({ element: figure });
  return lookOf((token) => colourOf(style.getPropertyValue(`--_${token}`)).paint, style, roughly, SPARE);
}

/** Copies swatches as they look in the figure. */
function swatchesIn({ figure, cascade }: StaticChart): DrawSwatch {
  return (swatch, isColumn) => {
    const [list] = elementsIn(renderDocument(html`<div class="legend">${swatchView(swatch, isColumn)}</div>`));
    appendChild(figure, list!);
    return copySvg(new DrawnElement(elementsIn(list!)[0]!), cascade.styleOf);
  };
}

/** Leaves out what changes with the data. */
function brief(legend: Legend): Legend {
  const keys = legend.keys.map(({ swatch, label }): Key => ({ ...(swatch && { swatch }), label }));
  return { ...legend, keys };
}

/** Legend and tally in a column; `isBrief`: without what changes with the data. */
export function legendBlocks(chart: StaticChart, width: number, isBrief = false): Block[] {
  const { drawing, hasLegend } = chart.takeable.chart!;
  const legends = legendsOf(drawing, hasLegend).map((legend) => (isBrief ? brief(legend) : legend));
  return legends.map((legend) => legendBlock(legend, width, staticLook(chart), swatchesIn(chart)));
}

/** The picture with legend and tally; `null` for a list, which has none. */
export function plateOf(chart: StaticChart): Plate | null {
  const { figure, cascade, takeable } = chart;
  if (!takeable.chart) return null;
  const { width, height } = takeable.chart.drawing.frame;
  const picture = copySvg(new DrawnElement(selectOne('.picture', figure) as Element), cascade.styleOf);
  return { picture, width, height, beside: legendBlocks(chart, width) };
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

const USE = /(?:url\(#|^#)([\w-]+)/;

function usedIds({ attributes, children }: Markup): string[] {
  const own = Object.values(attributes).flatMap((value) => USE.exec(String(value))?.[1] ?? []);
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : usedIds(child)))];
}

/** Changes every element of a drawing, the inner ones first; `null` leaves one out. */
function mapMarkup(markup: Markup, change: (markup: Markup) => Markup | null): Markup | null {
  const children = markup.children.flatMap((child) =>
    typeof child === 'string' ? child : (mapMarkup(child, change) ?? []),
  );
  return change({ ...markup, children });
}

/** Drops the hatchings that no part of a drawing uses. */
export function withoutUnused(drawing: Markup): Markup {
  const used = new Set(usedIds(drawing));
  const isLeftOut = ({ name, attributes, children }: Markup) =>
    name === 'pattern' ? !used.has(String(attributes['id'])) : name === 'defs' && children.length === 0;
  return mapMarkup(drawing, (markup) => (isLeftOut(markup) ? null : markup))!;
}

function mapAttributes(drawing: Markup, change: (name: string, value: string) => string | null): Markup {
  return mapMarkup(drawing, (markup) => {
    const attributes = Object.entries(markup.attributes).flatMap(([name, value]) => {
      const changed = typeof value === 'string' ? change(name, value) : value;
      return changed === null ? [] : [[name, changed] as const];
    });
    return { ...markup, attributes: Object.fromEntries(attributes) };
  })!;
}

/** Gives every id of a drawing a prefix, so that several stand in one page. */
export function withPrefix(drawing: Markup, prefix: string): Markup {
  return mapAttributes(drawing, (name, value) => {
    if (name === 'id') return prefix + value;
    return value.replace(name === 'href' ? /^#/ : /(?<=^url\()#/, `#${prefix}`);
  });
}

/** In the page's typeface, as the live chart is. */
export function withoutTypeface(drawing: Markup): Markup {
  return mapAttributes(drawing, (name, value) => (name === 'font-family' ? null : value));
}
