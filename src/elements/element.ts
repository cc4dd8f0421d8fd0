import {
  adoptStyles,
  html,
  isServer,
  LitElement,
  ReactiveElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { DatasetController } from '../controllers/dataset.js';
import { LinkController } from '../controllers/link.js';
import { LocaleController } from '../controllers/locale.js';
import { headingLevel } from './warn.js';

/**
 * What every tag is: an element that takes the place of what stood in for it, in one step and not before it has something
 * to show. What its author put inside the tag stands in for it, and so does what a server wrote into its shadow root. That
 * is not taken apart and filled in again: width, language, edition and version may have been others there.
 */
export abstract class ExtopsElement extends LitElement {
  /** Address of a dataset, JSON or CSV. Without it, and without data given otherwise, the bundled edition is shown. */
  @property() src: string | null = null;
  /** A dataset as an object; it wins over inline JSON, `src` and the bundled edition. */
  @property({ attribute: false }) data: unknown = undefined;
  /** Milliseconds that a whole load may take; 15,000 when absent. */
  @property({ type: Number }) timeout: number | null = null;
  /** Decoded bytes that a file may have; 20 MB when absent. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;
  /** Seconds between looks for a newer file; never when absent. */
  @property({ type: Number }) refresh: number | null = null;

  /** Elements of one group share filters, hover and selection; a form filters those of its own. */
  @property() group: string | null = null;
  /** Keeps the group's filters and selection in the page's address (`#extops=…`). */
  @property({ type: Boolean }) permalink = false;

  /** `aria-level` of the heading in the page's outline. */
  @property({ converter: headingLevel, attribute: 'heading-level' }) headingLevel = 3;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` insist. */
  @property({ reflect: true }) theme: string | null = null;

  protected readonly feed = new DatasetController(this);
  protected readonly locale = new LocaleController(this);
  protected readonly link = new LinkController(this);
  /** Whether there are data to show, and all that showing them needs. */
  protected abstract get isReady(): boolean;

  /** What a server wrote, until it is replaced. */
  private served: ChildNode[] = [];

  /** A server has no page for the controllers to listen to. */
  override connectedCallback(): void {
    if (!isServer) super.connectedCallback();
  }

  /** Whether content inside the tag is to be seen, and nothing else. */
  protected get isStoodInFor(): boolean {
    return !isServer && !this.isSettled && !!this.querySelector(':scope > :not(script)');
  }

  /** Where that content shows; it may come after the script. */
  protected standIn(): TemplateResult {
    return html`<slot ?hidden=${this.isReady} @slotchange=${() => this.isReady || this.requestUpdate()}></slot>`;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root || isServer) return super.createRenderRoot();
    this.served = [...root.childNodes];
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    if (this.served.length > 0 && !this.isSettled) return ReactiveElement.prototype['update'].call(this, changed);
    for (const node of this.served.splice(0)) node.remove();
    super.update(changed);
  }

  private get isSettled(): boolean {
    return this.isReady || this.feed.state === 'failed';
  }
}
