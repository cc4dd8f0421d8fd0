/** The height an element takes, in whole CSS pixels, rounded up; 0 while it is not laid out. */
export function heightOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 ? Math.ceil(height) : 0;
}

/**
 * Calls `tell` with each new height of `element`, taller or shorter, when it differs by a pixel or more: at most once
 * per animation frame, since that is when a ResizeObserver reports, and never with 0. Where the engine reports that it was
 * hidden, `tell` is called once more when it is shown: the listener may be new.
 */
export function watchHeight(element: Element, tell: (height: number) => void): void {
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = heightOf(element);
    if (height === told) return;
    told = height;
    if (height > 0) tell(height);
  });
  observer.observe(element, { box: 'border-box' });
}
