import { addFrame } from '../embed/frames.js';
import { allDrawn, type Widget } from './widgets.js';

/** The two ways to load everything by a tag. */
export const MODULE = '<script type="module" src="/built/extops.js"></script>';
export const CLASSIC = '<script defer src="/built/extops.iife.js"></script>';

/** A page of somebody else's. */
export interface Host {
  readonly head?: string;
  readonly body?: string;
  /** MIME type of the page; HTML when absent. */
  readonly type?: string;
  /** The first line; `<!DOCTYPE html>` when absent, without which browsers fall back into quirks. */
  readonly doctype?: string;
  /** Content-Security-Policy. */
  readonly policy?: string;
  /** Of the frame that it is shown in: width, sandbox. */
  readonly frame?: Readonly<Record<string, unknown>>;
}

/** The tests wait for the build here, once. */
await Promise.all(['extops.js', 'extops.iife.js'].map((name) => fetch(`/built/${name}`)));

/** Opens a page in a frame, whose scripts have run by then. */
export async function openHost(host: Host): Promise<HTMLIFrameElement> {
  const { head = '', body = '', policy = '', type = '', doctype = '<!DOCTYPE html>', frame = {} } = host;
  const html = `${doctype}<html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/><title>Host</title>
    <script src="/test/hosts/watch.js"></script>${head}</head><body>${body}</body></html>`;
  const page = addFrame(`/host?${new URLSearchParams({ html, policy, type }).toString()}`, {
    width: 700,
    height: 900,
    ...frame,
  });
  await new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  return page;
}

/** The frame's own globals. */
export const viewOf = (page: HTMLIFrameElement) => page.contentWindow as Window & typeof globalThis;

/** Errors and violations of the policy, since the page began. */
export const faultsIn = (page: HTMLIFrameElement) => (viewOf(page) as unknown as { faults: string[] }).faults;

/** Opens a page and waits for its widgets. */
export async function drawnHost(host: Host): Promise<{ page: HTMLIFrameElement; widgets: Widget[] }> {
  const page = await openHost(host);
  return { page, widgets: await allDrawn(page.contentDocument!) };
}
