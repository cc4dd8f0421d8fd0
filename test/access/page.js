import { forcedFaults } from './forced.js';
import { SIX } from './six.js';

let element;

async function until(test, what) {
  const end = performance.now() + 10_000;
  while (!test()) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((frame) => setTimeout(frame, 10));
  }
}

const find = (selector) => element.shadowRoot?.querySelector(selector);

function isShown({ src }) {
  if (src === '/never.json') return find('[part=status]');
  if (src === '/missing.json') return find('[role=alert]');
  return find('.footer, .facets') && !find('.vacant');
}

/** Puts one element on the page, waits until it shows what it has, and does with it what a reader does. */
window.show = async (tag, attributes, act, hasSix = false) => {
  element?.remove();
  element = document.createElement(tag);
  element.setAttribute('heading-level', '2');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (hasSix) element.data = SIX;
  document.querySelector('main').append(element);
  await until(() => isShown(attributes), `${tag} is shown`);
  if (act?.press) find(act.press).click();
  if (act?.keys) find('.marks').focus();
  for (const key of act?.keys ?? []) find('.marks').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  if (act) await until(() => find(act.then), act.then);
  await element.updateComplete;
};

/** In forced colours: what is wrong with how the element looks. */
window.unseen = () => (matchMedia('(forced-colors: active)').matches ? forcedFaults(element.shadowRoot) : []);
