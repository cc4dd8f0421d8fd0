/** On the page around: gives each embed page's iframe the height that the page in it asks for. */
import { ASK, heightIn } from './messages.js';

function isFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
  if (source === null || frame.contentWindow !== source) return false;
  return origin === 'null' || frame.src.startsWith(`${origin}/`);
}

/** Frames are looked up when one speaks, so that those added later need no call. */
function onMessage(event: MessageEvent<unknown>): void {
  const height = heightIn(event.data);
  if (height === undefined) return;
  const frame = [...document.querySelectorAll('iframe')].find((each) => isFrom(each, event));
  if (frame) frame.style.height = `${height}px`;
}

addEventListener('message', onMessage);
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="widget="]')) {
  frame.contentWindow?.postMessage(ASK, '*');
}
