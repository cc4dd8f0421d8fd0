/** Inside the iframe: shows the one widget that the page's address asks for, and tells the parent page its height. */
import { heightOf, watchHeight } from './height.js';
import { isAsk } from './messages.js';
import { messagesFor, secretIn } from './protocols.js';
import { readQuery, type Wish } from './query.js';

function dressPage({ name, widget, attributes, lang, dir, colorScheme }: Wish): void {
  const { documentElement: root } = document;
  root.lang = lang ?? root.lang;
  root.dir = dir ?? root.dir;
  document.title = attributes['heading'] ?? widget.title;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', colorScheme);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=canonical], link[type$=oembed]')) {
    link.href = link.href.replace(/\w+(?=\.\w+$)/, name);
  }
}

/** The widget, or a sentence where the script that defines it did not run. */
function makeWidget({ widget: { tag }, attributes }: Wish): HTMLElement {
  const isDefined = customElements.get(tag) !== undefined;
  const element = document.createElement(isDefined ? tag : 'p');
  if (!isDefined) element.textContent = 'This chart could not be loaded.';
  element.setAttribute('heading-level', '1');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// Heights are no secret, and the parent's address is not known here: any parent may hear them. In a loop, hence no tail
// call: WebKit would name the parent itself as the sender.
function tellParent(height: number): void {
  for (const message of messagesFor(height, location.href)) parent.postMessage(message, '*');
}

function answer(): boolean {
  const height = heightOf(document.body);
  if (height > 0) tellParent(height);
  return height > 0;
}

/** A hidden page answers when it is shown: engines that report no size of it until then draw no frame of it either. */
function onMessage({ source, data }: MessageEvent<unknown>): void {
  if (source !== parent || !isAsk(data, secretIn(location.href))) return;
  if (!answer()) requestAnimationFrame(() => void answer());
}

/** Milliseconds within which a parent that follows the page's height has given it that height. */
const FOLLOWS_WITHIN = 500;

let check: ReturnType<typeof setTimeout> | undefined;

/**
 * While the parent gives the page the height it needs, it shows no scrollbar: one beside it would change that height again.
 * A page whose parent keeps another height, or stops at a limit of its own, scrolls.
 */
function markFollowed(isFollowed: boolean): void {
  document.documentElement.classList.toggle('followed', isFollowed);
}

function isFollowed(): boolean {
  return Math.abs(innerHeight - heightOf(document.body)) <= 1;
}

function onResize(): void {
  if (isFollowed()) markFollowed(true);
}

function onHeight(height: number): void {
  tellParent(height);
  clearTimeout(check);
  check = setTimeout(() => markFollowed(isFollowed()), FOLLOWS_WITHIN);
}

const wish = readQuery(location.href, document.documentElement.dataset['widget']);
dressPage(wish);
(document.querySelector('main') ?? document.body).append(makeWidget(wish));
if (parent !== window) {
  addEventListener('message', onMessage);
  addEventListener('resize', onResize);
  watchHeight(document.body, onHeight);
}
