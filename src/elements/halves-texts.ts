import type { By, HalfYearTotal } from '../dataset/aggregate.js';
import { countedOf } from '../dataset/attribution.js';
import type { HalfYear } from '../dataset/model.js';
import type { BarGroup, BarWish, RowSizes } from '../geometry/bar.js';
import { TYPE, valueWidth, type BarText, type BarTexts, type GroupText } from '../views/bar-layer.js';
import { eventsAbout } from './about.js';
import { cellAbout, groupName, provinceOf, type Context } from './context.js';

function reportedText({ reported, total }: HalfYearTotal, { words }: Context): string {
  if (reported === null) return '';
  const qualifier = total?.qualifier ?? 'exact';
  return qualifier === 'exact' ? words.number(reported) : words.say(`qualifier.${qualifier}`, { n: reported });
}

/** "17" and "3 itemised"; "9" and "9 itemised; the source counts 8" where events outnumber a total. */
export function barText(context: Context, cell: HalfYearTotal, by: By): BarText {
  const { words } = context;
  const { itemised, reported } = cell;
  const name = groupName(context, cell.group, by);
  const own = { name, number: words.number(itemised) };
  if (reported === null)
    return itemised > 0
      ? { ...own, detail: loneEvent(context, cell, by) }
      : { name, number: '', detail: words.say('bar.noneItemised') };
  const number = reportedText(cell, context);
  if (itemised > reported) return { ...own, detail: words.say('bar.overReported', { n: itemised, reported: number }) };
  return { name, number, detail: itemised === reported ? '' : words.say('bar.itemised', { n: itemised }) };
}

/** A bar of one names what it is: "Oman, presumed Yemen", or its country alone where no province is named. */
function loneEvent(context: Context, cell: HalfYearTotal, by: By): string {
  const { words, dataset } = context;
  if (cell.itemised !== 1) return '';
  const [event] = eventsAbout(context.selection, cellAbout(by, cell.group, cell.period));
  const leading = event && countedOf(event, context.selection.filters.lens);
  if (!event || !leading) return '';
  const country = event.target ? words.country(event.target) : words.say('country.none');
  const province = provinceOf(dataset, leading.province);
  if (!province) return by === 'target' ? '' : country;
  return words.say(`bar.lone.${leading.confidence}`, { country, province: words.provinceShort(province) });
}

/** "January – June 2024" and how far that goes where it is not over, as long as the width lets it be. */
function rowGroupText(context: Context, half: HalfYear, cells: readonly HalfYearTotal[]): GroupText {
  const { words, dataset, width, measure } = context;
  const title = words.halfYear(half);
  const partial = cells.find(({ period, partial }) => period === half && partial)?.partial;
  if (!partial) return { title, detail: '' };
  const values = { date: words.date(dataset.asOf), ...partial };
  const long = words.say('partial', values);
  const detail = measure(long, TYPE.text) <= width ? long : words.say('partial.short', values);
  return { title, detail };
}

/** "Jan – Jun 2024" or "H1 2024", whichever has room, and "to 26 July 2024" where it is not over. */
function columnGroupText(context: Context, half: HalfYear, cells: readonly HalfYearTotal[], column: number): GroupText {
  const { words, dataset, measure } = context;
  const isNarrow = measure(words.halfYear(half, 'short'), TYPE.text, TYPE.group) > column * 0.9;
  const isOpen = cells.some(({ period, partial }) => period === half && partial);
  return {
    title: words.halfYear(half, isNarrow ? 'narrow' : 'short'),
    detail: isOpen ? words.say('partial.short', { date: words.date(dataset.asOf) }) : '',
  };
}

/** @param column width of a half-year's column in pixels; `null` for rows */
export function barTexts(
  context: Context,
  cells: ReadonlyMap<string, HalfYearTotal>,
  by: By,
  column: number | null,
): BarTexts {
  const all = [...cells.values()];
  return {
    measure: context.measure,
    tick: context.words.number,
    bar: (id) => {
      const cell = cells.get(id);
      return cell ? barText(context, cell, by) : { name: '', number: '', detail: '' };
    },
    group: (id) =>
      column === null
        ? rowGroupText(context, id as HalfYear, all)
        : columnGroupText(context, id as HalfYear, all, column),
  };
}

/** Room behind a bar's text, and before it: more where a torn edge is between. */
const ROOM = { name: 14, value: 12, torn: 16 };

/** Returns the widths of the texts of bars in rows. */
export function rowSizes({ width }: Context, groups: readonly BarGroup[], texts: BarTexts): RowSizes {
  const { measure } = texts;
  const names = groups.flatMap(({ bars }) => bars.map(({ id }) => measure(texts.bar(id).name, TYPE.text)));
  const labels = groups.map(({ id }) => texts.group(id));
  const labelWidth = ({ title, detail }: GroupText) =>
    measure(title, TYPE.text, TYPE.group) + measure(`\u2002${detail}`, TYPE.text);
  return {
    nameWidth: Math.max(40, ...names) + ROOM.name,
    textWidth: ({ id, partial }: BarWish) => valueWidth(texts.bar(id), measure) + (partial ? ROOM.torn : ROOM.value),
    tickWidth: (value) => measure(texts.tick(value), TYPE.text),
    hasSecondLine: labels.some((label) => label.detail && labelWidth(label) > width),
  };
}
