import {
  html,
  isServer,
  LitElement,
  nothing,
  ReactiveElement,
  render,
  supportsAdoptingStyleSheets,
  type CSSResultOrNative,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Boundary } from '../controllers/boundary.js';
import { DatasetController } from '../controllers/dataset.js';
import { FullScreenController } from '../controllers/full-screen.js';
import type { Shown } from '../controllers/group.js';
import { LinkController } from '../controllers/link.js';
import { LocaleController } from '../controllers/locale.js';
import type { Prose } from '../views/head.js';
import { statusView } from '../views/status.js';
import { address, number } from './property-types.js';
import { property } from './property.js';
import { dress } from './sheets.js';
import { statusOf } from './status.js';
import { isUnclosed } from './unclosed.js';
import { oneOf } from './warn.js';

const FALLBACKS = ['none', 'bundled'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
/** Places of faults for the boundary: as the element comes and goes; in an update, or in a listener. */
const [PAGE, UPDATE] = ['page', 'update'];
const positive = number('above 0', (value) => value > 0);
const level = number('1 to 6', (value) => [1, 2, 3, 4, 5, 6].includes(value), 3);

/**
 * What every tag is: an element that takes the place of what stood in for it, in one step and not before it has something
 * to show. What its author put inside the tag stands in for it, and so does what a server wrote into its shadow root. That
 * is not taken apart and filled in again: width, language, edition and version may have been others there.
 */
export abstract class ExtopsElement extends LitElement {
  /** Address of a dataset, JSON or CSV. Without it, and without data given otherwise, the bundled edition is shown. */
  @property({ type: address }) src: string | URL | null = null;
  /** `none` (default) or `bundled`: what is shown where the page's own data cannot be had, and none of them are on the screen. */
  @property() fallback: string | null = null;
  /** A dataset as an object; it wins over inline JSON, `src` and the bundled edition. */
  @property({ attribute: false }) data: unknown = undefined;
  /** Milliseconds that a whole load may take; 15,000 when absent. */
  @property({ type: positive }) timeout: number | null = null;
  /** Decoded bytes that a file may have; 20 MB when absent. */
  @property({ type: positive, attribute: 'max-bytes' }) maxBytes: number | null = null;
  /** Seconds between looks for a newer file; never when absent. */
  @property({ type: number('0 or more', (seconds) => seconds >= 0) }) refresh: number | null = null;

  /** Elements of one group share filters, hover and selection; a form filters those of its own. */
  @property() group: string | null = null;
  /** Keeps the group's filters and selection in the page's address (`#extops=…`). */
  @property({ type: Boolean }) permalink = false;

  /** `aria-level` of the heading in the page's outline. */
  @property({ type: level, attribute: 'heading-level' }) headingLevel = 3;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` insist. */
  @property({ reflect: true }) theme: string | null = null;

  protected readonly boundary = new Boundary(this, {
    say: (message) => this.locale.words.say(message),
    hasPicture: () => this.lastShown !== undefined || this.served.length > 0,
  });
  protected readonly feed = new DatasetController(this, () => this.shared);
  protected readonly locale = new LocaleController(this);
  protected readonly fullScreen = new FullScreenController(this);
  protected readonly link = new LinkController(this, () => this.shown);
  /** Whether there are data to show, and all that showing them needs. */
  protected abstract get isReady(): boolean;

  /** Data of others that it is made from, where it has none of its own; see `DatasetController`. */
  protected get shared(): object | null | undefined {
    return undefined;
  }

  /** What it shows, for the forms of its group; `undefined` for what is no widget. */
  protected get shown(): Shown | undefined {
    return undefined;
  }

  /** Whether the element holds the rest of its page; `undefined` until that was looked at. */
  private holdsPage: boolean | undefined;

  private styles: readonly CSSResultOrNative[] = [];

  /** Returns the template to render now. */
  protected abstract view(): TemplateResult;

  /** What a server wrote, until it is replaced. */
  private served: ChildNode[] = [];
  /** The template shown last; `undefined` before there was something to show. */
  private lastShown: TemplateResult | undefined;
  /** The template that `update` renders. */
  private lastView: TemplateResult | undefined;

  /** A server has no page for the controllers to listen to. */
  override connectedCallback(): void {
    if (isServer) return;
    this.boundary.mend(PAGE);
    this.boundary.run(() => super.connectedCallback(), PAGE);
    // Without a root nothing is ever written, but nobody waits for that for ever.
    if (!this.shadowRoot) this.enableUpdating(true);
  }

  override disconnectedCallback(): void {
    this.boundary.run(() => super.disconnectedCallback(), PAGE);
  }

  override render(): TemplateResult {
    return (this.lastView = this.view());
  }

  /** A listener for a template: what goes wrong in it stays within the boundary. */
  protected on<E extends Event>(listener: (event: E) => unknown): (event: E) => void {
    return (event) => this.boundary.run(() => listener.call(this, event), UPDATE);
  }

  /** Updates; an error leaves the picture as it was. */
  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    try {
      super.performUpdate();
    } catch (error) {
      this.restore();
      this.boundary.fail(error, UPDATE);
      return;
    }
    this.boundary.mend(UPDATE);
  }

  /** An update may have stopped half way. */
  private restore(): void {
    try {
      if (this.lastShown) render(this.lastShown, this.renderRoot, this.renderOptions);
    } catch {
      this.lastShown = undefined;
    }
  }

  /** Of the element around everything else. */
  protected get rootClass(): string {
    return this.fullScreen.isGroundless ? 'root groundless' : 'root';
  }

  /** The author's text, else the widget's own. */
  protected prose(own: string | null, made = ''): Prose {
    return own === null ? { text: made } : { text: own, lang: this.locale.replaced ?? undefined };
  }

  /** Whether content inside the tag, or what a server wrote, is to be seen in place of the element's own. */
  protected get isStoodInFor(): boolean {
    const hasContent = () => this.served.length > 0 || this.querySelector(':scope > :not(script)') !== null;
    return !isServer && !this.isReady && !this.holdsPage && hasContent();
  }

  /** Returns the slot for that content, which may come after the script, and the reason why there is nothing newer. Parts of the page that an unclosed tag swallowed stay, below the chart. */
  protected standIn(): TemplateResult {
    const status = this.isStoodInFor && this.feed.state === 'failed' && statusOf(this.feed, this.locale.words);
    return html`<slot ?hidden=${this.isReady && !this.holdsPage} @slotchange=${this.on(this.onContent)}></slot>
      ${status ? statusView(status) : nothing}`;
  }

  private onContent(): void {
    if (this.isReady) return;
    this.holdsPage = undefined;
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (isServer) return super.createRenderRoot();
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.served = [...root.childNodes];
    dress(root, (this.styles = elementStyles));
    this.renderOptions.renderBefore ??= root.childNodes[this.served.length] ?? null;
    return root;
  }

  /** In another document the element needs sheets of that document. */
  adoptedCallback(): void {
    if (this.shadowRoot && supportsAdoptingStyleSheets) dress(this.shadowRoot, this.styles);
  }

  /** Styles of a part that came later. */
  protected addStyles(styles: CSSResultOrNative): void {
    this.styles = [...this.styles, styles];
    if (this.shadowRoot) dress(this.shadowRoot, this.styles);
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('fallback')) oneOf('fallback', this.fallback, FALLBACKS);
    if (changed.has('theme')) oneOf('theme', this.theme, THEMES);
    const isWaiting = !this.isReady && this.feed.state !== 'failed';
    if (this.served.length > 0 && isWaiting) return ReactiveElement.prototype['update'].call(this, changed);
    if (document.readyState !== 'loading') this.holdsPage ??= isUnclosed(this);
    super.update(changed);
    if (this.isReady) for (const node of this.served.splice(0)) node.remove();
    if (this.isReady) this.lastShown = this.lastView;
  }
}
