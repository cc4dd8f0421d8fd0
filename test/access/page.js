/** What is drawn in SVG, where an engine keeps an author's colours, and must stand out from the ground. */
const DRAWN = '.country, .ring, .bar, .dot, .head, .arc, .label, .halves text, .swatch';
const LEAST = 3;
/** A reader's own. */
const COLOURS = [
  'Canvas',
  'CanvasText',
  'Highlight',
  'HighlightText',
  'GrayText',
  'LinkText',
  'ButtonText',
  'ButtonBorder',
];

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
window.show = async (tag, attributes, act) => {
  element?.remove();
  element = document.createElement(tag);
  element.setAttribute('heading-level', '2');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.querySelector('main').append(element);
  await until(() => isShown(attributes), `${tag} is shown`);
  if (act?.press) find(act.press).click();
  if (act?.keys) find('.marks').focus();
  for (const key of act?.keys ?? []) find('.marks').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  if (act) await until(() => find(act.then), act.then);
  await element.updateComplete;
};

function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function ownColours() {
  const probe = document.body.appendChild(document.createElement('i'));
  const colours = COLOURS.map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

const nameOf = (mark) => `${mark.localName}.${mark.getAttribute('class')}`;

/** What is drawn and does not stand out, neither by its fill nor by its edge. */
function faint(ground) {
  return [...element.shadowRoot.querySelectorAll(DRAWN)].filter((mark) => {
    const { fill, stroke, backgroundColor } = getComputedStyle(mark);
    const paints = [fill, stroke, backgroundColor].filter((paint) => /^rgb\(/.test(paint));
    return opacityOf(mark) < 0.99 || !paints.some((paint) => contrast(paint, ground) >= LEAST);
  });
}

/** What keeps a colour of ours. */
function coloured() {
  const own = ownColours();
  const shapes = element.shadowRoot.querySelectorAll('svg :is(path, rect, circle, line, text, tspan)');
  return [...shapes].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const paints = [fill, stroke].filter((paint) => /^rgb\(/.test(paint));
    return shape.getClientRects().length > 0 && paints.some((paint) => !own.includes(paint));
  });
}

/** In forced colours: what cannot be told from the ground, or is not in the colours that a reader asked for. */
window.unseen = () => {
  if (!matchMedia('(forced-colors: active)').matches) return [];
  const ground = getComputedStyle(document.body).backgroundColor;
  return [
    ...faint(ground).map((mark) => `unseen: ${nameOf(mark)}`),
    ...coloured().map((mark) => `not in the reader's colours: ${nameOf(mark)}`),
  ];
};
