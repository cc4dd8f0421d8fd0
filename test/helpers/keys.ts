import { sendKeys } from '@web/test-runner-commands';

/** The element that has the focus, through shadow roots. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** Presses Tab until a test holds for the element that has the focus, which it gives back. */
export async function tabTo<E extends Element = HTMLElement>(
  test: (element: Element) => boolean,
  most = 40,
): Promise<E> {
  for (let i = 0; i < most; i++) {
    await sendKeys({ press: 'Tab' });
    const element = focusedElement();
    if (element && test(element)) return element as E;
  }
  throw new Error(`not to be reached by ${most} tabs: ${String(test)}`);
}
