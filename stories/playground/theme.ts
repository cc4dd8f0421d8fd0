import { TOKENS, type Token } from '../tokens.js';

export type Scheme = 'light' | 'dark';

/** A token's value in each scheme. */
export type Value = Readonly<Record<Scheme, string>>;

/** A theme under work: a value for every token. */
export type Theme = ReadonlyMap<Token['name'], Value>;

const DECLARATION = /(--extops-[\w-]+):\s*([^;]+);/g;
const TWO = /^light-dark\(\s*(.+?)\s*,\s*(.+?)\s*\)$/;

function parseValue(css: string): Value {
  const [, light = css, dark = css] = TWO.exec(css.trim()) ?? [];
  return { light, dark };
}

function writeValue({ light, dark }: Value): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** What charts look like without a theme. */
export const DEFAULT_THEME: Theme = new Map(TOKENS.map(({ name, light, dark }) => [name, { light, dark }]));

/** The tokens that a style sheet sets, over the defaults. What is no token is left out. */
export function parseTheme(css: string): Theme {
  const found = [...css.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, parseValue(value)] as const);
  const known = found.filter((entry): entry is [Token['name'], Value] => DEFAULT_THEME.has(entry[0] as Token['name']));
  return new Map([...DEFAULT_THEME, ...known]);
}

/** A theme as a style sheet for a page: only what differs from the defaults. */
export function writeTheme(theme: Theme): string {
  const changed = [...theme].filter(
    ([name, value]) => writeValue(value) !== writeValue(DEFAULT_THEME.get(name) ?? value),
  );
  const lines = changed.map(([name, value]) => `  ${name}: ${writeValue(value)};\n`);
  return `:root {\n${lines.join('')}}\n`;
}

/** Sets a theme on an element, for everything inside it. */
export function wear(element: HTMLElement, theme: Theme): void {
  for (const [name, value] of theme) element.style.setProperty(name, writeValue(value));
}
