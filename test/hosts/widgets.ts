import { until } from '../embed/frames.js';

export const WIDGETS = ['extops-map', 'extops-flows', 'extops-halves', 'extops-events', 'extops-filters'] as const;
export type Widget = HTMLElementTagNameMap[(typeof WIDGETS)[number]];

export const widgetsIn = (page: ParentNode): Widget[] => [...page.querySelectorAll<Widget>(WIDGETS.join())];

/** Whether a widget shows what it has. */
export function isDrawn({ shadowRoot }: Element): boolean {
  return shadowRoot?.querySelector('.figure[aria-busy=false], .facets') != null && !shadowRoot.querySelector('.vacant');
}

/** Waits for all widgets of a page, scrolling to each, and gives them back. */
export async function allDrawn(page: Document): Promise<Widget[]> {
  const widgets = widgetsIn(page);
  for (const widget of widgets) {
    widget.scrollIntoView();
    await until(`${widget.localName} is drawn`, () => isDrawn(widget));
  }
  return widgets;
}

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
