import { compile } from 'css-select';
import { find, generate, parse, walk, type CssNode, type Rule as RuleNode } from 'css-tree/dist/csstree.esm';
import type { AnyNode, Element } from 'domhandler';

export type Declarations = readonly (readonly [property: string, value: string])[];

/** A selector with what it declares. */
export interface Rule {
  readonly specificity: number;
  readonly matches: (element: Element) => boolean;
  readonly declarations: Declarations;
}

/** The rules outside of at-rules: those in them hold for a medium or a reader's wish. */
function rulesIn(css: string): RuleNode[] {
  const rules: RuleNode[] = [];
  walk(parse(css, { parseValue: false }), {
    visit: 'Rule',
    enter(rule) {
      if (!this.atrule) rules.push(rule);
    },
  });
  return rules;
}

function declarationsIn({ block }: RuleNode): Declarations {
  return block.children.toArray().flatMap((node) => {
    return node.type === 'Declaration' ? [[node.property, generate(node.value).trim()] as const] : [];
  });
}

/** Whether a selector is for what only a page has: a state, a pseudo-element, the host. */
function needsPage(selector: CssNode): boolean {
  const isForPage = (node: CssNode) =>
    node.type === 'PseudoElementSelector' ||
    (node.type === 'PseudoClassSelector' && !/^(is|where|not)$/.test(node.name));
  return find(selector, isForPage) !== null;
}

/** Weights of the simple selectors that count towards specificity. */
const WEIGHTS: Readonly<Record<string, number>> = { ClassSelector: 10, AttributeSelector: 10, TypeSelector: 1 };

function specificityOf(node: CssNode): number {
  const inside = 'children' in node ? (node.children?.toArray().map(specificityOf) ?? []) : [];
  if (node.type === 'Selector') return inside.reduce((sum, weight) => sum + weight, 0);
  if (node.type === 'PseudoClassSelector' && node.name === 'where') return 0;
  return Math.max(WEIGHTS[node.type] ?? 0, ...inside);
}

/** The rules of a style sheet that can hold for a file, one for each selector, the weakest first. */
export function parseSheet(css: string): Rule[] {
  const rules = rulesIn(css).flatMap((rule) => {
    const declarations = declarationsIn(rule);
    const selectors = rule.prelude.type === 'SelectorList' ? rule.prelude.children.toArray() : [];
    return selectors
      .filter((selector) => !needsPage(selector))
      .map((selector) => ({
        specificity: specificityOf(selector),
        matches: compile<AnyNode, Element>(generate(selector)),
        declarations,
      }));
  });
  return rules.sort((a, b) => a.specificity - b.specificity);
}

/** The custom properties that a page's style sheet sets, wherever it does: a theme as docs/theming.md describes it. */
export function customProperties(css: string): Map<string, string> {
  return new Map(rulesIn(css).flatMap(declarationsIn).filter(([property]) => property.startsWith('--'))); // prettier-ignore
}
