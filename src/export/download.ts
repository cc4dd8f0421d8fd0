/** What became of a wish to take something away. */
export type Outcome = 'saved' | 'copied' | 'printed' | 'failed';

const LONGEST_NAME = 80;
/** How long a file's address is kept, in ms: browsers read it after the click. */
const KEPT = 60_000;
/** Names that a file cannot have on Windows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes, in any script: "Plots and attacks, 2024" becomes `plots-and-attacks-2024.csv`. */
export function fileName(title: string, extension: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, LONGEST_NAME).join('').replace(/-$/, '');
  return `${!name || RESERVED.test(name) ? `extops-${name}`.replace(/-$/, '') : name}.${extension}`;
}

/** Saves a file. Never throws; a page that forbids downloads does so silently, and then nothing is told apart here. */
export function saveFile(blob: Blob, name: string): Outcome {
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** The way before there was a clipboard object: answers the browser's own copy event. */
function copyByEvent(text: string, page: Document): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isDone = event.clipboardData !== null;
  };
  page.addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    return page.execCommand('copy') && isDone;
  } catch {
    return false;
  } finally {
    page.removeEventListener('copy', onCopy, { capture: true });
  }
}

/** Copies a text from a reader's page; where that has no clipboard, in the old way. Never throws. To be called in a click. */
export async function copyText(text: string, page = document): Promise<Outcome> {
  try {
    await (page.defaultView ?? window).navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyByEvent(text, page) ? 'copied' : 'failed';
  }
}

/** Copies a PNG that may still be in the making; saves it as `name` where images cannot be copied. Never throws. */
export async function copyImage(image: Promise<Blob>, name: string, page = document): Promise<Outcome> {
  try {
    const view = page.defaultView ?? window;
    await view.navigator.clipboard.write([new view.ClipboardItem({ 'image/png': image })]);
    return 'copied';
  } catch {
    return image.then((blob) => saveFile(blob, name)).catch(() => 'failed' as const);
  }
}
