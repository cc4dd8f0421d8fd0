/** What readers took away from a page: nobody grants a test downloads, a clipboard or a printer. */
export interface Taken {
  readonly files: { readonly type: string; readonly size: number; readonly name: string; readonly blob: Blob }[];
  /** Texts, or `image/png`. */
  readonly copied: string[];
}

/** Catches what is saved, copied and printed in a page, for as long as it lasts. */
export function catchTaken(page: Window & typeof globalThis): Taken {
  const taken: Taken = { files: [], copied: [] };
  const blobs = new Map<string, Blob>();
  const createObjectURL = page.URL.createObjectURL.bind(page.URL);
  page.URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)!;
    taken.files.push({ type: blob.type, size: blob.size, name: this.download, blob });
  };
  page.print = () => {};
  Object.defineProperty(page.navigator, 'clipboard', {
    value: {
      writeText: async (text: string) => void taken.copied.push(text),
      write: async ([item]: ClipboardItem[]) => void taken.copied.push((await item!.getType('image/png')).type),
    },
  });
  return taken;
}
