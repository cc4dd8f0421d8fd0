import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { ExtopsError } from '../dataset/error.js';
import type { Dataset } from '../dataset/model.js';
import { NONE } from '../dataset/select.js';
import { nearest } from '../dataset/suggest.js';
import { warned } from '../elements/warn.js';
import type { Markup } from '../export/markup.js';
import { metaOf, type ExportMeta } from '../export/meta.js';
import { fileOf, printOf, type Plate } from '../export/sheet.js';
import { canonicalTag } from '../messages/table.js';
import type { World } from '../geometry/world.js';
import { parseWorld } from '../geometry/world-file.js';
import { CARD_COLUMNS, cardOf } from './card.js';
import { known, Misuse, parseOptions, readOption, whole } from './misuse.js';
import { ATTRIBUTE_OPTIONS, attributesIn } from './options.js';
import { isolatedText } from './document.js';
import { legendBlocks, listPlate, plateOf, staticLook, withoutUnused } from './plate.js';
import { pngOf } from './png.js';
import { printReport } from './print.js';
import { exitOf, readDataset, reportOnFailure } from './read.js';
import { drawStatic, WIDGETS, type StaticChart, type WidgetName } from './static-chart.js';
import { figureOf, footParts } from './static-figure.js';
import { customProperties } from './stylesheet.js';

const NAMES = Object.keys(WIDGETS) as WidgetName[];
const FORMATS = ['html', 'svg', 'png'] as const;
const THEMES = ['light', 'dark'] as const;
/** CSS pixels. */
const WIDTHS = [160, 4000] as const;
const SCALES = [1, 4] as const;
/** Where no page gives its own. */
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';
/** Entries of a list in a picture, and on a card. */
const MOST_ENTRIES = { page: 20, card: 5 };

const OPTIONS = {
  ...ATTRIBUTE_OPTIONS,
  widget: { type: 'string', default: 'map' },
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  lang: { type: 'string', default: 'en' },
  theme: { type: 'string', default: 'light' },
  css: { type: 'string' },
  width: { type: 'string' },
  address: { type: 'string', default: '' },
  'open-table': { type: 'boolean', default: false },
  card: { type: 'boolean', default: false },
  scale: { type: 'string' },
  font: { type: 'string', multiple: true, default: [] as string[] },
} as const;

function parse(args: string[]) {
  const { values, positionals } = parseOptions({ args, options: OPTIONS, allowPositionals: true });
  if (positionals.length > 1) throw new Misuse('expected: render [FILE|URL]');
  return { ...values, place: positionals[0] };
}

/** What the command was asked for, every value looked at. */
function wishOf(args: string[]) {
  const values = parse(args);
  const widget = known('widget', values.widget, NAMES);
  const format = known('format', values.format ?? (extname(values.out ?? '').slice(1) || 'html'), FORMATS);
  if (values.card && format === 'html') throw new Misuse('--card is for --format svg or png');
  if (values.card && values.width) throw new Misuse('--card has a width of its own');
  return {
    ...values,
    widget,
    format,
    attributes: attributesIn(values, widget),
    theme: known('theme', values.theme, THEMES),
    width: values.card ? CARD_COLUMNS[widget] : whole('width', values.width ?? '680', WIDTHS),
    scale: whole('scale', values.scale ?? (values.card ? '1' : '2'), SCALES),
    lang: languageOf(values.lang),
  };
}

type Wish = ReturnType<typeof wishOf>;

function languageOf(text: string): string {
  const tag = canonicalTag(text);
  if (!tag) throw new Misuse(`--lang: not a language tag: '${text}'`);
  return tag;
}

/** Ids that a filter names and the dataset does not have: a slip that would leave an empty chart. */
function refuseUnknown({ attributes }: Wish, { series, provinces }: Dataset): void {
  for (const [name, all] of Object.entries({ series, province: provinces })) {
    const ids = new Set([NONE, ...all.map(({ id }) => id)]);
    const wrong = attributes[name]?.split(/[\s,]+/).find((id) => id && !ids.has(id));
    if (wrong === undefined) continue;
    const near = nearest(wrong, ids);
    const advice = near ? `did you mean '${near}'?` : `one of ${[...ids].join(', ')}`;
    throw new Misuse(`--${name}: not in the dataset: '${wrong}'; ${advice}`);
  }
}

/** The world file that an attribute names. */
async function readWorld({ attributes }: Wish): Promise<World | undefined> {
  const path = attributes['topology'];
  if (path === undefined) return undefined;
  const text = await readOption('topology', path);
  try {
    return parseWorld(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'not JSON, or cut off' : (error as Error).message;
    throw new Misuse(`--topology: ${path}: ${reason}`);
  }
}

async function draw(wish: Wish, dataset: Dataset | undefined): Promise<StaticChart> {
  const theme = wish.css === undefined ? [] : customProperties(await readOption('css', wish.css));
  const page = new Map([['font-family', FAMILY], ...theme]);
  const chart = await drawStatic(wish, dataset, await readWorld(wish), page);
  refuseUnknown(wish, chart.takeable.selection.dataset);
  if (warned.size > 0) throw new Misuse([...warned].map((message) => `--${message}`).join('\n        '));
  return chart;
}

function metaFor({ takeable, notice }: StaticChart, { address }: Wish): ExportMeta {
  const { selection, words, view } = takeable;
  return metaOf(selection, words, { ...view, address, notes: [notice, ...view.notes].filter(Boolean) });
}

/** The picture; of a list, which has none, its first entries. */
function anyPlate(chart: StaticChart, { width, card }: Wish): Plate {
  const { table, words } = chart.takeable;
  const most = card ? MOST_ENTRIES.card : MOST_ENTRIES.page;
  return plateOf(chart) ?? listPlate(table, width, most, staticLook(chart), words);
}

function drawingOf(chart: StaticChart, wish: Wish): Markup {
  const [plate, meta, look] = [anyPlate(chart, wish), metaFor(chart, wish), staticLook(chart)];
  if (!wish.card) return withoutUnused(printOf(plate, meta, look));
  const foot = footParts(chart).slice(0, 2).map((part) => isolatedText([part]).trim()); // prettier-ignore
  const legend = (width: number) => (chart.takeable.chart ? legendBlocks(chart, width, true) : []);
  return withoutUnused(cardOf(plate, legend, foot.join(' · '), meta, look));
}

function htmlOf(chart: StaticChart, wish: Wish): string {
  const { attributes, widget } = wish;
  const has = (name: string) => attributes[`without-${name}`] === undefined;
  return figureOf(chart, plateOf(chart), metaFor(chart, wish), staticLook(chart), {
    widget,
    level: has('heading') ? Number(attributes['heading-level'] ?? 3) : null,
    hasNotes: has('notes'),
    hasTable: has('table'),
    isOpen: wish['open-table'],
  });
}

async function contentOf(chart: StaticChart, wish: Wish): Promise<string | Uint8Array> {
  if (wish.format === 'html') return htmlOf(chart, wish);
  const drawing = drawingOf(chart, wish);
  return wish.format === 'svg' ? fileOf(drawing) : pngOf(drawing, { scale: wish.scale, fonts: wish.font });
}

async function save(content: string | Uint8Array, path: string | undefined): Promise<void> {
  if (path === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new Misuse(`--out: cannot be written: ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** A figure never leaves an entry out unnoticed: a file with errors is not drawn. */
async function readWhole(place: string): Promise<Dataset | null> {
  const { dataset, problems } = await readDataset(place);
  if (problems.every(({ severity }) => severity !== 'error')) return dataset;
  console.error(printReport({ file: place, ok: false, problems, counts: null, snippet: null }));
  return null;
}

/** `extops render`: writes a widget that stands still. Returns the exit code. Throws a `Misuse`. */
export async function render(args: string[]): Promise<number> {
  const wish = wishOf(args);
  try {
    const dataset = wish.place === undefined ? undefined : await readWhole(wish.place);
    if (dataset === null) return 1;
    console.warn = () => undefined; // what a widget would say in a browser's console is said here as an error
    await save(await contentOf(await draw(wish, dataset), wish), wish.out);
    return 0;
  } catch (error) {
    if (!(error instanceof ExtopsError)) throw error;
    const isOurs = error.code === 'export';
    console.error(isOurs ? `extops: ${error.message}` : printReport(reportOnFailure(wish.place ?? '', error)));
    return isOurs ? 2 : exitOf(error);
  }
}
