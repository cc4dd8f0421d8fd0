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
import { legendOf, listPlate, plateOf, stillLook, withoutUnused } from './plate.js';
import { pngOf } from './png.js';
import { printReport } from './print.js';
import { exitOf, readDataset, reportOnFailure } from './read.js';
import { figureOf } from './static-figure.js';
import { stillOf, WIDGETS, type Still, type WidgetName } from './still.js';
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

async function draw(wish: Wish, dataset: Dataset | undefined): Promise<Still> {
  const theme = wish.css === undefined ? [] : customProperties(await readOption('css', wish.css));
  const still = await stillOf({
    ...wish,
    dataset,
    world: await readWorld(wish),
    page: new Map([['font-family', FAMILY], ...theme]),
  });
  refuseUnknown(wish, still.takeable.selection.dataset);
  if (warned.size > 0) throw new Misuse([...warned].map((message) => `--${message}`).join('\n        '));
  return still;
}

function metaFor({ tree, takeable }: Still, { address }: Wish): ExportMeta {
  const { selection, words, view } = takeable;
  const status = tree.findAll('status').map(({ textContent }) => textContent.trim());
  return metaOf(selection, words, { ...view, address, notes: [...status, ...view.notes] });
}

/** The picture; of a list, which has none, its first entries. */
function anyPlate(still: Still, { width, card }: Wish): Plate {
  const { table, words } = still.takeable;
  const most = card ? MOST_ENTRIES.card : MOST_ENTRIES.page;
  return plateOf(still) ?? listPlate(table, width, most, stillLook(still), words);
}

/** Source and as-of date, as they stand below the live chart. */
function footOf({ tree }: Still): string {
  const [foot] = tree.findAll('footer');
  const said = foot?.children.filter((one) => !one.hasClass('on-screen')).slice(0, 2) ?? [];
  return said.map((one) => one.isolatedText.replace(/\s+/g, ' ').trim()).join(' · ');
}

function drawingOf(still: Still, wish: Wish): Markup {
  const [plate, meta, look] = [anyPlate(still, wish), metaFor(still, wish), stillLook(still)];
  if (!wish.card) return withoutUnused(printOf(plate, meta, look));
  return withoutUnused(cardOf(plate, (width) => legendOf(still, width, true), footOf(still), meta, look));
}

function htmlOf(still: Still, wish: Wish): string {
  const { attributes, widget } = wish;
  const has = (name: string) => attributes[`without-${name}`] === undefined;
  return figureOf(still, plateOf(still), metaFor(still, wish), stillLook(still), {
    widget,
    level: has('heading') ? Number(attributes['heading-level'] ?? 3) : null,
    hasNotes: has('notes'),
    hasTable: has('table'),
    isOpen: wish['open-table'],
  });
}

async function contentOf(still: Still, wish: Wish): Promise<string | Uint8Array> {
  if (wish.format === 'html') return htmlOf(still, wish);
  const drawing = drawingOf(still, wish);
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
