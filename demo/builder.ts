import '../src/define.js';
import { REGIONS } from '../src/geometry/region.js';
import { LANGUAGES } from '../src/messages/table.js';
import { COLUMN_WIDTHS, FRAME_HEIGHTS, frameHeight } from './frame-heights.js';
import { FrameProbe } from './frame-probe.js';
import { iframeSnippet, npmSnippet, tagSnippet, wordpressSnippet, type Choice } from './snippets.js';

const EXTENDED = 'data/extended-2022-2024.json';
/** Widgets that show a part of the world. */
const MAPS = ['map', 'flows'];
/** What becomes an attribute of the tag as it is. */
const ATTRIBUTES = ['period', 'region', 'theme', 'lang', 'heading'];
const SNIPPETS: readonly [heading: string, make: (choice: Choice) => string][] = [
  ['Tag', tagSnippet],
  ['Iframe', iframeSnippet],
  ['WordPress, with the plugin', wordpressSnippet],
  ['npm', npmSnippet],
];

const form = document.querySelector('form')!;
const preview = document.querySelector<HTMLElement>('.preview')!;
const snippets = document.querySelector('.snippets')!;
const status = document.querySelector('[role=status]')!;
const probe = new FrameProbe();

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

/** A field's value; empty while it is not a valid one. */
function valueOf(name: string): string {
  const { validity, value } = field(name);
  return validity.valid ? value.trim() : '';
}

function addOptions(name: string, values: readonly string[], label: (value: string) => string): void {
  field(name).append(...values.map((value) => new Option(label(value), value)));
}

function siteOf(): string {
  return valueOf('site').replace(/\/*$/, '/');
}

/** Where the data are, seen from `base`. */
function sourceFrom(base: string): string {
  return { bundled: '', extended: base + EXTENDED, own: valueOf('src') }[valueOf('data')] ?? '';
}

function attributesFrom(base: string): Record<string, string> {
  const isMap = MAPS.includes(valueOf('widget'));
  const names = ATTRIBUTES.filter((name) => isMap || name !== 'region');
  const pairs = [['src', sourceFrom(base)], ...names.map((name) => [name, valueOf(name)])];
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

function makeWidget(): HTMLElement {
  const widget = document.createElement(`extops-${valueOf('widget')}`);
  for (const [name, value] of Object.entries(attributesFrom('../'))) widget.setAttribute(name, value);
  widget.style.width = valueOf('width') && `${valueOf('width')}px`;
  return widget;
}

function choice(height: number): Choice {
  const width = valueOf('width') ? Number(valueOf('width')) : null;
  return { widget: valueOf('widget'), attributes: attributesFrom(siteOf()), width, height, site: siteOf() };
}

/** Writes the snippets at once, and again with the height that the page in a frame has been found to need. */
async function writeMeasured(): Promise<void> {
  const widget = valueOf('widget');
  write(FRAME_HEIGHTS[widget]!);
  const query = new URLSearchParams({ widget, ...attributesFrom('../') });
  const widths = valueOf('width') ? [Number(valueOf('width'))] : COLUMN_WIDTHS;
  const heights = await probe.heights(`./embed.html?${query}`, widths);
  if (heights) write(frameHeight(widget, heights));
}

function addSnippet([heading]: (typeof SNIPPETS)[number]): void {
  const title = Object.assign(document.createElement('h3'), { textContent: heading });
  const text = document.createElement('pre');
  text.tabIndex = 0;
  text.setAttribute('aria-label', heading);
  text.setAttribute('role', 'region');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: `Copy: ${heading}` });
  button.addEventListener('click', () => void copy(heading, text));
  snippets.append(title, text, button);
}

async function copy(heading: string, text: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    status.textContent = `${heading}: copied`;
  } catch {
    getSelection()?.selectAllChildren(text);
    status.textContent = `${heading}: selected, copy it with the keyboard`;
  }
}

function write(height: number): void {
  const chosen = choice(height);
  const texts = snippets.querySelectorAll('pre');
  SNIPPETS.forEach(([, make], i) => (texts[i]!.textContent = make(chosen)));
}

function show(): void {
  field('src').closest('label')!.hidden = valueOf('data') !== 'own';
  field('region').closest('label')!.hidden = !MAPS.includes(valueOf('widget'));
  status.textContent = '';
  const widget = makeWidget();
  preview.dataset['theme'] = valueOf('theme');
  preview.replaceChildren(widget);
  void writeMeasured();
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
addOptions('lang', LANGUAGES, (tag) => languageNames.of(tag) ?? tag);
addOptions(
  'region',
  REGIONS.filter((region) => region !== 'auto'),
  (region) => region.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' '),
);
SNIPPETS.forEach(addSnippet);
form.addEventListener('change', show);
show();
