import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import { parseFragment } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Drawn } from '../export/svg-copy.js';

/** Renders a template without a browser. */
export function renderDocument(template: unknown): ParentNode {
  return parseFragment(collectResultSync(render(template)), { treeAdapter: adapter });
}

export function elementsIn({ children }: ParentNode): Element[] {
  return children.filter(isTag);
}

/** Returns the text of nodes, with marks around what keeps its own direction. */
export function isolatedText(nodes: readonly ChildNode[]): string {
  const parts = nodes.map((node) => {
    if (!isTag(node)) return isText(node) ? node.data : '';
    return node.name === 'bdi' ? `\u2068${textContent(node)}\u2069` : isolatedText(node.children);
  });
  return parts.join('').replace(/\s+/g, ' ');
}

/** A parsed element as a copy looks at one. */
export class DrawnElement implements Drawn {
  readonly nodeType = 1;
  readonly textContent = null;

  constructor(readonly element: Element) {}

  get localName(): string {
    return this.element.name;
  }

  get parentElement(): DrawnElement | null {
    const { parent } = this.element;
    return parent && isTag(parent) ? new DrawnElement(parent) : null;
  }

  get childNodes(): Drawn['childNodes'] {
    const shown = this.element.children.filter((child) => isTag(child) || isText(child));
    return shown.map((child) =>
      isTag(child) ? new DrawnElement(child) : { nodeType: child.nodeType, textContent: child.data },
    );
  }

  getAttribute(name: string): string | null {
    return this.element.attribs[name] ?? null;
  }
}
