import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import { CERTAINTIES, LENSES, OUTCOMES, TIERS } from '../src/dataset/model.js';
import { REGIONS } from '../src/geometry/region.js';
import { dense } from './generated.js';
import { BROKEN, EXTENDED } from './served.js';
import { COLOURS } from './tokens.js';

/** Attributes by name, custom properties by name (`--extops-ink`), listeners (`onExtopsSelect`), and the property `data`. */
export type ChartArgs = Record<string, unknown>;
export type Story = StoryObj<ChartArgs>;

/** What `render` is told about the story it draws. */
export interface Telling {
  readonly component?: string | undefined;
  readonly globals?: Readonly<Record<string, unknown>>;
}

function kebab(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');
}

function set(element: HTMLElement, name: string, value: unknown): void {
  if (typeof value === 'function') element.addEventListener(kebab(name.slice(2)), value as EventListener);
  else if (name.startsWith('--')) element.style.setProperty(name, String(value));
  else if (name === 'style') element.style.cssText = String(value);
  else if (name === 'data') Object.assign(element, { data: value });
  else if (typeof value === 'boolean') element.toggleAttribute(name, value);
  else if (value !== undefined && value !== null && value !== '') element.setAttribute(name, String(value));
}

/** What the toolbar's data choice gives a chart that brings no data of its own. */
export function supplied(choice: unknown): ChartArgs {
  if (choice === 'extended') return { src: EXTENDED };
  if (choice === 'generated') return { data: dense() };
  const file = Object.entries(BROKEN).find(([name]) => name === choice)?.[1];
  return file ? { src: file } : {};
}

/** One chart with a story's arguments. */
export function chart(args: ChartArgs, { component = 'extops-map', globals = {} }: Telling): HTMLElement {
  const element = document.createElement(component);
  const own = args['src'] || args['data'] ? {} : supplied(globals['data']);
  for (const [name, value] of Object.entries({ ...own, ...args })) set(element, name, value);
  return element;
}

function choice(options: readonly string[]): ArgTypes[string] {
  return { control: 'select', options };
}

/** Controls for the attributes that take words from a list, and for the colours. The others come from the manifest. */
export const argTypes: ArgTypes = {
  data: { control: 'object' },
  outcome: choice(OUTCOMES),
  certainty: choice(CERTAINTIES),
  tier: choice(TIERS),
  lens: choice(LENSES),
  theme: choice(['auto', 'light', 'dark']),
  fallback: choice(['none', 'bundled']),
  ...Object.fromEntries(COLOURS.map(({ name }) => [name, { control: 'color' }])),
};

export const regionTypes: ArgTypes = { region: choice(REGIONS) };
export const markTypes: ArgTypes = { mark: choice(['fill', 'circle']) };
export const byTypes: ArgTypes = { by: choice(['series', 'province', 'target', 'outcome']) };
export const orderTypes: ArgTypes = { order: choice(['newest', 'oldest', 'country', 'outcome']) };
