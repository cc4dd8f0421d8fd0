import type { Tree } from './tree.js';

/** One element of a selector: `circle.origin[data-series='0']`. */
interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
  /** Lists of which one must match: `:is(…)`. */
  readonly anyOf: readonly (readonly Compound[])[];
  /** How it stands to the one before it. */
  readonly isChild: boolean;
}

/** What a rule is for: the last compound is the element itself, those before it are around it. */
export interface Selector {
  readonly compounds: readonly Compound[];
  readonly specificity: number;
}

const PART = /^(?:(\*|[a-z][\w-]*)|\.([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]|:is\(([^()]*)\))/;
const WEIGHT = { of: 10, tag: 1 };

/** `null` for what only a page has: a state, a pseudo-element, an element beside another, the host. */
function compoundOf(text: string, isChild: boolean): { compound: Compound; specificity: number } | null {
  const [tags, classes, attributes, anyOf]: [string[], string[], [string, string | undefined][], Compound[][]] = [[], [], [], []]; // prettier-ignore
  let specificity = 0;
  for (let rest = text; rest;) {
    const [whole, tag, name, attribute, value, list] = PART.exec(rest) ?? [];
    if (!whole) return null;
    if (tag && tag !== '*') tags.push(tag);
    if (name) classes.push(name);
    if (attribute) attributes.push([attribute, value]);
    if (list) {
      const inner = list.split(',').map((one) => compoundOf(one.trim(), false));
      anyOf.push(inner.flatMap((one) => (one ? [one.compound] : [])));
      specificity += Math.max(0, ...inner.map((one) => one?.specificity ?? 0));
    }
    specificity += name || attribute ? WEIGHT.of : tag && tag !== '*' ? WEIGHT.tag : 0;
    rest = rest.slice(whole.length);
  }
  return { compound: { tag: tags[0] ?? null, classes, attributes, anyOf, isChild }, specificity };
}

/** Commas that part selectors stand outside of brackets. */
function listOf(text: string): string[] {
  return text.split(/,(?![^()]*\))/).map((one) => one.trim());
}

function parseOne(text: string): Selector | null {
  const compounds: Compound[] = [];
  let specificity = 0;
  let isChild = false;
  const spaced = text.replace(/\s*([>+~])\s*(?![^()]*\))/g, ' $1 ');
  for (const word of spaced.split(/\s+(?![^()]*\))/)) {
    if (word === '>') isChild = true;
    else {
      const read = compoundOf(word, isChild);
      if (!read) return null;
      compounds.push(read.compound);
      specificity += read.specificity;
      isChild = false;
    }
  }
  return { compounds, specificity };
}

/** The selectors of a rule that an element of a file can match. */
export function parseSelectors(text: string): Selector[] {
  return listOf(text).flatMap((one) => parseOne(one) ?? []);
}

function fits(tree: Tree, { tag, classes, attributes, anyOf }: Compound): boolean {
  return (
    (tag === null || tag === tree.localName) &&
    classes.every((name) => tree.hasClass(name)) &&
    attributes.every(
      ([name, value]) => tree.attributes.has(name) && (value ?? tree.getAttribute(name)) === tree.getAttribute(name),
    ) &&
    anyOf.every((list) => list.some((compound) => fits(tree, compound)))
  );
}

function matchesFrom(tree: Tree, compounds: readonly Compound[], last: number): boolean {
  const compound = compounds[last];
  if (!compound) return true;
  if (!fits(tree, compound)) return false;
  if (last === 0) return true;
  for (let around = tree.parentElement; around; around = compound.isChild ? null : around.parentElement) {
    if (matchesFrom(around, compounds, last - 1)) return true;
  }
  return false;
}

export function matches(tree: Tree, { compounds }: Selector): boolean {
  return matchesFrom(tree, compounds, compounds.length - 1);
}
