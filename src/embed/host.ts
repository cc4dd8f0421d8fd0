/** On the page around: gives each embed page's iframe the height that the page in it needs. */
import { ASK, heightIn } from './messages.js';

/** The iframes of a document or shadow root, and of the open shadow roots in it. */
function* framesIn(root: ParentNode): Generator<HTMLIFrameElement> {
  yield* root.querySelectorAll('iframe');
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* framesIn(shadowRoot);
}

/**
 * Sets the height of the iframe that sent a message, whatever address it was given: the page may have been redirected.
 * Iframes are looked up per message, so that those added later need no call.
 */
function onMessage({ data, source }: MessageEvent<unknown>): void {
  const height = heightIn(data);
  if (height === undefined || source === null) return;
  for (const frame of framesIn(document)) {
    if (frame.contentWindow !== source) continue;
    frame.style.height = `${height}px`;
    return;
  }
}

addEventListener('message', onMessage);
for (const frame of framesIn(document)) frame.contentWindow?.postMessage(ASK, '*');
