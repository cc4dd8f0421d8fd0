import { parseSelectors, type Selector } from './selector.js';

export type Declarations = readonly (readonly [property: string, value: string])[];

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: Declarations;
}

function declarationsIn(body: string): Declarations {
  return body.split(';').flatMap((line) => {
    const at = line.indexOf(':');
    const value = line
      .slice(at + 1)
      .replace(/!important/, '')
      .trim();
    return at < 0 || !value ? [] : [[line.slice(0, at).trim(), value] as const];
  });
}

/** Where the brace that opens at `from` is closed. */
function endOfBlock(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

function* blocksIn(css: string): Generator<[prelude: string, body: string]> {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; text.includes('{', at);) {
    const open = text.indexOf('{', at);
    const end = endOfBlock(text, open);
    yield [text.slice(at, open).trim(), text.slice(open + 1, end)];
    at = end + 1;
  }
}

/** The rules of a style sheet that hold for a file: none that ask for a medium, a reader's wish or a state. */
export function parseSheet(css: string): Rule[] {
  return [...blocksIn(css)]
    .filter(([prelude]) => !prelude.startsWith('@'))
    .map(([prelude, body]) => ({ selectors: parseSelectors(prelude), declarations: declarationsIn(body) }));
}

/** The custom properties that a page's style sheet sets, wherever it does: a theme as docs/theming.md describes it. */
export function customProperties(css: string): Map<string, string> {
  const all = [...blocksIn(css)]
    .filter(([prelude]) => !prelude.startsWith('@'))
    .flatMap(([, body]) => declarationsIn(body));
  return new Map(all.filter(([property]) => property.startsWith('--')));
}
