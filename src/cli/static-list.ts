import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { element, type Markup } from '../export/markup.js';
import type { Takeable } from '../elements/take-away.js';
import { eventListView } from '../views/event-list.js';
import { treeOf, Tree } from './tree.js';

/** Attributes that mean something without a style sheet. */
const KEPT = ['href', 'rel', 'datetime', 'dir'];
/** What waits for a click. */
const INTERACTIVE = ['button', 'select', 'label'];

function nameOf(tree: Tree): string {
  return tree.getAttribute('role') === 'heading' ? `h${tree.getAttribute('aria-level')}` : tree.localName;
}

function isEmpty({ children }: Markup): boolean {
  return children.every((child) => typeof child === 'string' && child.trim() === '');
}

/** A piece of a widget as a page without its style sheet can show it. */
export function plain(tree: Tree): Markup {
  const attributes = KEPT.flatMap((name) => (tree.attributes.has(name) ? [[name, tree.attributes.get(name)!]] : []));
  const children = tree.childNodes.flatMap((node): (Markup | string)[] => {
    if (!(node instanceof Tree)) return [node.textContent.replace(/[ \t\n]+/g, ' ')];
    if (INTERACTIVE.includes(node.localName) || node.getAttribute('role') === 'group') return [];
    const copy = plain(node);
    if (isEmpty(copy)) return [];
    return node.hasClass('event-label') ? ['· ', copy] : [copy];
  });
  return element(nameOf(tree), Object.fromEntries(attributes), ...children);
}

/** All entries of a list, if there are any, as the widget writes them, but for what waits for a click. */
export function listOf({ selection, words, table, entryAddress }: Takeable, headingLevel: number): Markup[] {
  const { dataset, filters } = selection;
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  const events = table.rows.flatMap((row) => byId.get(String(row.at(-1))) ?? []);
  const view = eventListView(events, dataset, words, {
    headingLevel,
    lens: filters.lens,
    permalink: entryAddress,
  });
  return treeOf(collectResultSync(render(view)))
    .children.map(plain)
    .filter((list) => !isEmpty(list));
}
