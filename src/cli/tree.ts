import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A run of text in written markup. */
export interface Run {
  readonly nodeType: 3;
  readonly textContent: string;
}

/** An element of written markup, as much of one as a style sheet, a copy and a layout look at. */
export class Tree {
  readonly nodeType = 1;
  readonly childNodes: (Tree | Run)[] = [];

  constructor(
    readonly localName: string,
    readonly attributes: ReadonlyMap<string, string>,
    readonly parentElement: Tree | null,
  ) {}

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('');
  }

  /** With marks around what keeps its own direction. */
  get isolatedText(): string {
    const text = this.childNodes
      .map((child) => (child instanceof Tree ? child.isolatedText : child.textContent))
      .join('');
    return this.localName === 'bdi' ? `\u2068${text}\u2069` : text;
  }

  get children(): Tree[] {
    return this.childNodes.filter((child) => child instanceof Tree);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasClass(name: string): boolean {
    return (this.getAttribute('class') ?? '').split(/\s+/).includes(name);
  }

  /** All that have one of the classes, in the order they are read. */
  findAll(...classes: readonly string[]): Tree[] {
    return this.children.flatMap((child) => [
      ...(classes.some((name) => child.hasClass(name)) ? [child] : []),
      ...child.findAll(...classes),
    ]);
  }
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function grow(nodes: readonly Node[], parent: Tree): void {
  for (const node of nodes) {
    if ('value' in node) parent.childNodes.push({ nodeType: 3, textContent: node.value });
    if (!('tagName' in node)) continue;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const tree = new Tree(node.tagName, attributes, parent);
    parent.childNodes.push(tree);
    grow(node.childNodes, tree);
  }
}

/** The tree of a piece of HTML, in an element that stands for all of it. Comments are left out. */
export function treeOf(html: string, parent: Tree | null = null): Tree {
  const root = new Tree('#root', new Map(), parent);
  grow(parseFragment(html).childNodes, root);
  return root;
}
