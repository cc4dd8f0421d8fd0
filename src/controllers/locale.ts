import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { loadMessages, messagesAtHand } from '../messages/load.js';
import { directionOf } from '../messages/table.js';
import { wordsFor, type Words } from '../messages/words.js';

/** The nearest ancestor with an attribute, through shadow roots. On a server an element knows only its own attributes. */
function nearest(element: Element, selector: string): Element | null {
  if (isServer) return element;
  let at: Element | null = element;
  while (at) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return null;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The language a widget speaks: of the nearest `lang`, followed when the page changes it. */
export class LocaleController implements ReactiveController {
  words: Words = wordsFor('en');
  direction: 'ltr' | 'rtl' = 'ltr';
  #observer: MutationObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
    if (typeof MutationObserver === 'undefined') return;
    this.#observer = new MutationObserver(() => this.follow());
    for (const node of [this.host.ownerDocument.documentElement, this.host]) {
      this.#observer.observe(node, { attributes: true, attributeFilter: ['lang', 'dir'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Finds out what language to speak now. */
  follow(): void {
    const given = nearest(this.host, '[lang]')?.getAttribute('lang') ?? '';
    const tag = given && isTag(given) ? given : 'en';
    this.#speak(tag);
    this.direction = this.#directionFor(tag);
    this.host.requestUpdate();
  }

  /** A `dir` at or inside the element that set the language wins; else the language decides. */
  #directionFor(tag: string): 'ltr' | 'rtl' {
    const setter = nearest(this.host, '[lang], [dir]');
    const dir = setter?.getAttribute('dir');
    return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(tag);
  }

  #speak(tag: string): void {
    const table = messagesAtHand(tag);
    this.words = wordsFor(tag, table);
    if (table) return;
    void loadMessages(tag).then((loaded) => {
      if (this.words.tag !== tag) return;
      this.words = wordsFor(tag, loaded);
      this.host.requestUpdate();
    });
  }
}
