/** Runs inside a frame that has no address of its own: a group with a permalink. */
import { LitElement } from 'lit';
import { LinkController } from '../../src/controllers/link.js';
import { PermalinkController } from '../../src/controllers/permalink.js';

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

class FramedPage extends LitElement {
  readonly group = 'a';
  readonly permalink = true;
  readonly link = new LinkController(this);
  readonly address = new PermalinkController(this);
}
customElements.define('framed-page', FramedPage);

const page = document.createElement('framed-page') as FramedPage;
document.body.append(page);
page.link.setFilters({ lens: 'claim' });
// No tail call: the page around would see itself as the sender, in WebKit.
setTimeout(() => {
  parent.postMessage({ filters: page.link.filters, errors }, '*');
}, 50);
