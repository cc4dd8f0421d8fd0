/** The height an element takes, in whole CSS pixels, rounded up; 0 while it is not laid out. */
export function heightOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 ? Math.ceil(height) : 0;
}

/**
 * Calls `tell` with each new height of `element`, taller or shorter, when it differs by a pixel or more: at most once
 * per animation frame, since that is when a ResizeObserver reports, and never with 0.
 */
export function watchHeight(element: Element, tell: (height: number) => void): void {
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = heightOf(element);
    if (height === 0 || height === told) return;
    told = height;
    tell(height);
  });
  observer.observe(element, { box: 'border-box' });
}
