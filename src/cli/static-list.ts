import { isTag, isText, type Element } from 'domhandler';
import type { Takeable } from '../elements/take-away.js';
import { element, type Markup } from '../export/markup.js';
import { eventListView } from '../views/event-list.js';
import { elementsIn, renderDocument } from './document.js';

/** Attributes that mean something without a style sheet. */
const KEPT = ['href', 'rel', 'datetime', 'dir'];
/** What waits for a click. */
const INTERACTIVE = ['button', 'select', 'label'];

function isEmpty({ children }: Markup): boolean {
  return children.every((child) => typeof child === 'string' && child.trim() === '');
}

/** A piece of a widget as a page without its style sheet can show it. */
export function plain({ name, attribs, children }: Element): Markup {
  const kept = Object.entries(attribs).filter(([attribute]) => KEPT.includes(attribute));
  const inside = children.flatMap((node): (Markup | string)[] => {
    if (isText(node)) return [node.data.replace(/[ \t\n]+/g, ' ')];
    if (!isTag(node) || INTERACTIVE.includes(node.name) || node.attribs['role'] === 'group') return [];
    const copy = plain(node);
    if (isEmpty(copy)) return [];
    return node.attribs['class'] === 'event-label' ? ['· ', copy] : [copy];
  });
  const tag = attribs['role'] === 'heading' ? `h${attribs['aria-level']}` : name;
  return element(tag, Object.fromEntries(kept), ...inside);
}

/** All entries of a list, if there are any, as the widget writes them, but for what waits for a click. */
export function listOf({ selection, words, table, entryAddress }: Takeable, headingLevel: number): Markup[] {
  const { dataset, filters } = selection;
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  const events = table.rows.flatMap((row) => byId.get(String(row.at(-1))) ?? []);
  const options = { headingLevel, lens: filters.lens, permalink: entryAddress };
  const lists = elementsIn(renderDocument(eventListView(events, dataset, words, options)));
  return lists.map(plain).filter((list) => !isEmpty(list));
}
