import { expect } from '@open-wc/testing';

/** A frame's own document: only for frames of this origin. */
export function documentOf(frame: HTMLIFrameElement): Document {
  return frame.contentDocument!;
}

/** Puts a frame on a page: this one, or that inside another frame. Gone with `clearFrames`. */
export function addFrame(
  src: string,
  { into = document, width = 640, ...attributes }: { into?: Document; width?: number; [name: string]: unknown } = {},
): HTMLIFrameElement {
  const frame = into.createElement('iframe');
  for (const [name, value] of Object.entries({ width, ...attributes })) frame.setAttribute(name, String(value));
  frame.src = src;
  into.body.append(frame);
  return frame;
}

export function clearFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

/** One of the pages beside the tests, loaded. */
export async function openPage(name: string): Promise<HTMLIFrameElement> {
  const page = addFrame(`/test/embed/pages/${name}.html`, { width: 700, height: 900 });
  await new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  return page;
}

/** Waits until `get` gives something true, and hands it on. Says what was missing after so many milliseconds. */
export async function until<T>(what: string, get: () => T, patience = 8000): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const found = get();
    if (found) return found as NonNullable<T>;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Selects what a page shows of ours. */
export const WIDGETS = 'extops-map, extops-flows, extops-halves, extops-events';

/** Whether a widget shows its marks, or its entries. */
export function isDrawn(widget: Element): boolean {
  return Boolean(widget.shadowRoot?.querySelector('[role=listbox], [part~=event]'));
}

/** The widget of an embed page of this origin, once it shows its picture. */
export function drawnIn(frame: HTMLIFrameElement): Promise<HTMLElement> {
  return until('a drawn widget', () => {
    const widget = frame.contentDocument?.querySelector<HTMLElement>(WIDGETS);
    return widget && isDrawn(widget) ? widget : undefined;
  });
}

/** Two rounds of the browser's drawing: whatever an observer has to say is said by then. */
export function settled(view: Window = window): Promise<void> {
  return new Promise((resolve) =>
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => setTimeout(resolve, 30))),
  );
}

/** The height that the page in a frame of this origin needs. */
export function neededBy(frame: HTMLIFrameElement): number {
  return Math.ceil(documentOf(frame).body.getBoundingClientRect().height);
}

/** The same once it stays: a width that has changed is answered some frames later. */
export async function settledNeed(frame: HTMLIFrameElement): Promise<number> {
  let [height, same] = [0, 0];
  while (same < 6) {
    await new Promise(requestAnimationFrame);
    same = height === neededBy(frame) ? same + 1 : 0;
    height = neededBy(frame);
  }
  return height;
}

/** Waits for a frame as high as its page, and for no further change: a scrollbar that goes leaves more width, hence another height. Then there is no scrollbar. */
export async function fits(frame: HTMLIFrameElement): Promise<void> {
  let height: number;
  do {
    await until('a frame as high as its page', () => frame.clientHeight === neededBy(frame));
    height = frame.clientHeight;
    for (let round = 0; round < 5; round += 1) await settled();
  } while (height !== frame.clientHeight);
  const { clientWidth, clientHeight, scrollHeight } = documentOf(frame).documentElement;
  expect([clientWidth, clientHeight], 'no scrollbars').to.deep.equal([frame.clientWidth, frame.clientHeight]);
  expect(scrollHeight).to.equal(frame.clientHeight);
}
