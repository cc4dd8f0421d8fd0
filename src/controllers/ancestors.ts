function parentOf(element: Element): Element | null {
  return (
    element.assignedSlot ?? element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null
  );
}

/** Returns the ancestors of an element in the flat tree, nearest first: through open slots and shadow roots. */
export function flatAncestors(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) ancestors.push(at);
  return ancestors;
}
