import { isServer } from 'lit';

/** An element and what its shadow roots' hosts are, from the inside out: what else can set its language. */
function* hostsAround(element: Element): Generator<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
}

/** The nearest ancestor that matches, through shadow roots. On a server an element knows only its own attributes. */
export function nearestWith(element: Element, selector: string): Element | null {
  if (isServer) return element;
  for (const host of hostsAround(element)) {
    const found = host.closest(selector);
    if (found) return found;
  }
  return null;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly followers: Set<() => void>;
}

/** One for each tree that holds a widget, or the host of one. */
const watches = new Map<Node, Watch>();

function watchOf(root: Node): Watch {
  const known = watches.get(root);
  if (known) return known;
  const followers = new Set<() => void>();
  const observer = new MutationObserver(() => followers.forEach((follow) => follow()));
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  const watch = { observer, followers };
  watches.set(root, watch);
  return watch;
}

function leave(root: Node, follow: () => void): void {
  const watch = watches.get(root);
  if (!watch?.followers.delete(follow) || watch.followers.size > 0) return;
  watch.observer.disconnect();
  watches.delete(root);
}

/**
 * Calls back when `lang` or `dir` changes in the trees around an element, its own attributes included. Returns what ends
 * that.
 */
export function watchLanguage(element: Element, follow: () => void): () => void {
  if (typeof MutationObserver === 'undefined') return () => undefined;
  const roots = [...hostsAround(element)].map((host) => host.getRootNode());
  for (const root of roots) watchOf(root).followers.add(follow);
  return () => roots.forEach((root) => leave(root, follow));
}
