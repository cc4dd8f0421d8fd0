import type { Widget } from './page.js';

const SHOWN: Readonly<Record<Widget['localName'], string>> = {
  'extops-map': '.country, .ring, .label',
  'extops-flows': '.arc .line, circle, .label',
  'extops-halves': '.bar, .picture text',
  'extops-events': '.event-head, .event-summary',
  'extops-filters': 'legend, select, summary',
};

/** Whether something is not hidden, has an extent, and is at least in part within its widget. */
function isSeen(element: Element, within: DOMRect): boolean {
  const { left, right, width, height } = element.getBoundingClientRect();
  const isThere = width + height > 0 && right > within.left && left < within.right;
  return isThere && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** How much of what a widget draws can be seen, from 0 to 1. */
export function shareSeen(widget: Widget): number {
  const box = widget.getBoundingClientRect();
  const all = [...widget.shadowRoot!.querySelectorAll(SHOWN[widget.localName]!)];
  return all.filter((one) => isSeen(one, box)).length / all.length;
}
