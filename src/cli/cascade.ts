import { generate, parse, walk, type FunctionNode } from 'css-tree/dist/csstree.esm';
import { formatHex, formatRgb, parse as parseColour } from 'culori';
import { isTag, type Element } from 'domhandler';
import type { Style } from '../export/svg-copy.js';
import type { DrawnElement } from './document.js';
import type { Declarations, Rule } from './stylesheet.js';

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
  display: 'inline',
  opacity: '1',
  overflow: 'hidden',
  'unicode-bidi': 'normal',
  'vector-effect': 'none',
};

/** Attributes that say how an element looks, weaker than any rule. */
function presentation({ attribs }: Element): Declarations {
  const given = Object.entries(attribs).filter(([name]) => name in INHERITED || name in OWN);
  const { dir } = attribs;
  return dir === 'ltr' || dir === 'rtl' ? [...given, ['direction', dir]] : given;
}

type Values = ReadonlyMap<string, string>;

const isCustom = ([name]: readonly [string, string]) => name.startsWith('--');

/** The cascade of a style sheet: the declarations that win for each element of a document. */
export class Cascade {
  readonly #known = new Map<Element, Values>();

  /** @param page what the page around sets: its typeface, the custom properties of a theme */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly theme: 'light' | 'dark',
    private readonly page: Values,
  ) {}

  readonly styleOf = ({ element }: Pick<DrawnElement, 'element'>): Style => {
    const values = this.#valuesOf(element);
    const valueOf = (name: string) => values.get(name) ?? INHERITED[name] ?? OWN[name] ?? '';
    return { getPropertyValue: (name) => valueOf(name === 'overflow-x' ? 'overflow' : name) };
  };

  #valuesOf(element: Element): Values {
    const known = this.#known.get(element) ?? this.#work(element);
    this.#known.set(element, known);
    return known;
  }

  #work(element: Element): Values {
    const { parent } = element;
    const around = parent && isTag(parent) ? this.#valuesOf(parent) : this.page;
    const values = new Map([...around].filter((one) => one[0] in INHERITED || isCustom(one)));
    const matching = this.rules.filter(({ matches }) => matches(element));
    const declared = [...new Map([...presentation(element), ...matching.flatMap(({ declarations }) => declarations)])];
    for (const [name, value] of declared.filter(isCustom)) values.set(name, this.#resolve(value, values));
    for (const [name, value] of declared.filter((one) => !isCustom(one))) {
      const resolved = this.#resolve(value, values);
      if (resolved !== 'inherit') values.set(name, name === 'font-size' ? sizeOf(resolved, around) : resolved);
    }
    return values;
  }

  /** Puts values in the place of `var()` and `light-dark()`. */
  #resolve(text: string, values: Values): string {
    if (!/var\(|light-dark\(/.test(text)) return computedColour(text);
    const answer = (node: FunctionNode) => {
      const [first = '', ...rest] = argumentsOf(node);
      if (node.name === 'var') return values.get(first) ?? rest.join();
      return node.name === 'light-dark' ? (this.theme === 'dark' ? rest[0] : first) : undefined;
    };
    const ast = parse(text, { context: 'value' });
    walk(ast, {
      visit: 'Function',
      leave: (node: FunctionNode, item, list) => {
        const value = answer(node);
        if (value !== undefined) list.replace(item, list.createItem({ type: 'Raw', value: this.#resolve(value.trim(), values) })); // prettier-ignore
      },
    });
    return computedColour(generate(ast));
  }
}

/** The arguments of a call as texts. */
function argumentsOf({ children }: FunctionNode): string[] {
  const parts: string[] = [''];
  for (const node of children.toArray()) {
    if (node.type === 'Operator' && node.value === ',') parts.push('');
    else parts[parts.length - 1] += generate(node);
  }
  return parts;
}

/** A colour as browsers compute it, whatever way it is written; anything else as it is. */
function computedColour(value: string): string {
  const colour = /^[\d.]/.test(value) ? undefined : parseColour(value);
  if (!colour) return value;
  return colour.alpha === undefined || colour.alpha === 1 ? formatHex(colour) : formatRgb(colour);
}

function sizeOf(value: string, around: Values): string {
  const parent = parseFloat(around.get('font-size') ?? INHERITED['font-size']!);
  const number = parseFloat(value);
  return `${value.endsWith('em') ? number * parent : value.endsWith('%') ? (number / 100) * parent : number}px`;
}
