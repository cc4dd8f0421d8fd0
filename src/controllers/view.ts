/** The window that an element is in, which may be another than the script's: a pop-up, a frame, a picture in picture. */
export function viewOf({ ownerDocument }: Element): Window & typeof globalThis {
  return ownerDocument.defaultView ?? window;
}
