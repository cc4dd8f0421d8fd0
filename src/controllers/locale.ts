import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { loadMessages, messagesAtHand } from '../messages/load.js';
import { canonicalTag, directionOf, isEnglish } from '../messages/table.js';
import { wordsFor, type Words } from '../messages/words.js';
import { nearestWith, watchLanguage } from './language-scope.js';

/** The language a widget speaks: of the nearest `lang`, followed when the page changes it. */
export class LocaleController implements ReactiveController {
  words: Words = wordsFor('en');
  direction: 'ltr' | 'rtl' = 'ltr';
  /** The page's language where English words replace it, empty where it names none; `null` elsewhere. */
  replaced: string | null = null;
  /** Whether no words are known yet: those of the host's first language are on their way. */
  isLoading = true;
  #tag: string | undefined;
  #unwatch: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
    this.#unwatch = watchLanguage(this.host, () => this.follow());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /**
   * Finds out what language to speak now, and updates the host where that is another. Until its messages are loaded the
   * words stay as they are; the first time only the direction is known.
   */
  follow(): void {
    const given = nearestWith(this.host, '[lang]')?.getAttribute('lang');
    const tag = canonicalTag(given ?? 'en') ?? '';
    const table = messagesAtHand(tag);
    this.#tag = tag;
    if (table || isServer) return this.#speak(wordsFor(tag, table), tag);
    if (this.isLoading) Object.assign(this, { direction: this.#directionFor(tag), replaced: tag });
    void loadMessages(tag).then((loaded) => {
      if (this.#tag === tag) this.#speak(wordsFor(tag, loaded), tag);
    });
  }

  #speak(words: Words, tag: string): void {
    const replaced = isEnglish(words.tag) && !isEnglish(tag) ? tag : null;
    const direction = replaced === null ? this.#directionFor(tag) : 'ltr';
    const isSame = words === this.words && direction === this.direction && replaced === this.replaced;
    if (isSame && !this.isLoading) return;
    Object.assign(this, { words, direction, replaced, isLoading: false });
    this.host.requestUpdate();
  }

  /** A `dir` at or inside the element that set the language wins; else the language decides. */
  #directionFor(tag: string): 'ltr' | 'rtl' {
    const setter = nearestWith(this.host, '[lang], [dir]');
    const dir = setter?.getAttribute('dir')?.toLowerCase();
    return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(tag);
  }
}
