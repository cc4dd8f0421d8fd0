import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult, type CSSResultOrNative } from 'lit';

/** Copies of style sheets for documents other than the script's, which alone may adopt Lit's. */
const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

function copyOf(style: CSSResultOrNative, page: Document, view: typeof globalThis): CSSStyleSheet {
  const made = copies.get(page) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  copies.set(page, made);
  const known = made.get(style);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync((style as CSSResult).cssText);
  made.set(style, sheet);
  return sheet;
}

/**
 * Gives a shadow root its styles, in whatever document it is now. A document without a window (a template's, a parsed one)
 * has none to give.
 */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const { defaultView } = ownerDocument;
  if (ownerDocument === document) adoptStyles(root, [...styles]);
  else if (defaultView && supportsAdoptingStyleSheets)
    root.adoptedStyleSheets = styles.map((style) => copyOf(style, ownerDocument, defaultView));
  else if (defaultView) adoptStyles(root, [...styles]);
}
