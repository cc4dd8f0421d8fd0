import type { Style } from '../export/svg-copy.js';
import { matches } from './selector.js';
import type { Declarations, Rule } from './stylesheet.js';
import type { Tree } from './tree.js';

/** What children take over from their parents, with what it is when nobody says anything. */
const INHERITED: Readonly<Record<string, string>> = {
  color: '#000000',
  direction: 'ltr',
  fill: '#000000',
  'fill-opacity': '1',
  'font-family': 'sans-serif',
  'font-size': '16px',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'paint-order': 'normal',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'text-anchor': 'start',
  visibility: 'visible',
};
const OWN: Readonly<Record<string, string>> = {
  'clip-path': 'none',
  display: 'inline',
  'dominant-baseline': 'auto',
  opacity: '1',
  overflow: 'hidden',
  'unicode-bidi': 'normal',
  'vector-effect': 'none',
};

/** Attributes that say how an element looks, weaker than any rule. */
function presentation(tree: Tree): Declarations {
  const dir = tree.getAttribute('dir');
  const given = [...tree.attributes].filter(([name]) => name in INHERITED || name in OWN);
  return dir === 'ltr' || dir === 'rtl' ? [...given, ['direction', dir]] : given;
}

/** The arguments of a call of which the bracket opens at `from`, and where it closes. */
function argumentsAt(text: string, from: number): { parts: string[]; end: number } {
  const parts = [''];
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === ')' && --depth === 0) return { parts: parts.map((part) => part.trim()), end: i + 1 };
    if (letter === ',' && depth === 1) parts.push('');
    else if (depth > 0) parts[parts.length - 1] += letter;
    if (letter === '(') depth++;
  }
  return { parts, end: text.length };
}

/** Puts what `answer` gives in the place of every call of a function. */
function replaceCalls(text: string, name: string, answer: (parts: readonly string[]) => string): string {
  const at = text.indexOf(`${name}(`);
  if (at < 0) return text;
  const { parts, end } = argumentsAt(text, at + name.length);
  return replaceCalls(text.slice(0, at) + answer(parts) + text.slice(end), name, answer);
}

type Values = ReadonlyMap<string, string>;

/** What the rules of a style sheet come to for each element of a tree, as a browser would work it out. */
export class Cascade {
  readonly #known = new Map<Tree, Values>();

  /** @param page what the page around sets: its typeface, the custom properties of a theme */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly theme: 'light' | 'dark',
    private readonly page: Values,
  ) {}

  readonly styleOf = (tree: Tree): Style => {
    const values = this.#valuesOf(tree);
    const valueOf = (name: string) => values.get(name) ?? INHERITED[name] ?? OWN[name] ?? '';
    return { getPropertyValue: (name) => valueOf(name === 'overflow-x' ? 'overflow' : name) };
  };

  #valuesOf(tree: Tree | null): Values {
    if (!tree) return this.page;
    const known = this.#known.get(tree) ?? this.#work(tree);
    this.#known.set(tree, known);
    return known;
  }

  #work(tree: Tree): Values {
    const around = this.#valuesOf(tree.parentElement);
    const values = new Map([...around].filter(([name]) => name in INHERITED || name.startsWith('--')));
    const declared = new Map(this.#declarationsFor(tree));
    const isCustom = ([name]: readonly [string, string]) => name.startsWith('--');
    for (const [name, value] of [...declared].filter(isCustom)) values.set(name, this.#resolve(value, values));
    for (const [name, value] of [...declared].filter((one) => !isCustom(one))) {
      const resolved = this.#resolve(value, values);
      if (resolved !== 'inherit') values.set(name, name === 'font-size' ? sizeOf(resolved, around) : resolved);
    }
    return values;
  }

  /** The weakest first: a later one of the same property wins. */
  #declarationsFor(tree: Tree): Declarations {
    const matching = this.rules.flatMap(({ selectors, declarations }) => {
      const weights = selectors.filter((one) => matches(tree, one)).map(({ specificity }) => specificity);
      return weights.length > 0 ? [{ weight: Math.max(...weights), declarations }] : [];
    });
    const sorted = matching.sort((a, b) => a.weight - b.weight);
    return [...presentation(tree), ...sorted.flatMap(({ declarations }) => declarations)];
  }

  #resolve(value: string, values: Values): string {
    const filled = replaceCalls(value, 'var', ([name = '', ...fallback]) => values.get(name) ?? fallback.join(', '));
    const painted = replaceCalls(filled, 'light-dark', ([light = '', dark = '']) =>
      this.theme === 'dark' ? dark : light,
    );
    return fullColour(painted);
  }
}

/** `#rgb`, `#rgba` and `#rrggbbaa` as browsers compute them; anything else as it is. */
function fullColour(value: string): string {
  if (value === 'transparent') return fullColour('#0000');
  const short = /^#[\da-f]{3,4}$/i.test(value);
  const hex = short ? value.replace(/[\da-f]/gi, '$&$&') : value;
  const [, ...parts] = /^#(..)(..)(..)(..)$/.exec(hex) ?? [];
  if (parts.length === 0) return hex;
  const [red, green, blue, alpha = 0] = parts.map((part) => parseInt(part, 16));
  return `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 1000) / 1000})`;
}

function sizeOf(value: string, around: Values): string {
  const parent = parseFloat(around.get('font-size') ?? INHERITED['font-size']!);
  const number = parseFloat(value);
  return `${value.endsWith('em') ? number * parent : value.endsWith('%') ? (number / 100) * parent : number}px`;
}
