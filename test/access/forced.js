/** Marks in SVG, where an engine keeps an author's colours: they must stand out from the ground. */
const DRAWN =
  '.country, .ring, .circle, .bar, .rest, .dot, .head, .arc, .label, .halves text, .swatch, .before, .after';
const LEAST = 3;
/** Least contrast of two fills that nothing else tells apart, or their least distance, where the hue does. */
const LEAST_BETWEEN = { contrast: 1.3, distance: 60 };
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

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** The three numbers of a colour as it is painted on the page's ground, in whatever notation. */
function painted(colour, opacity = 1) {
  for (const [fill, alpha] of [
    [getComputedStyle(document.body).backgroundColor, 1],
    [colour, opacity],
  ]) {
    Object.assign(context, { fillStyle: fill, globalAlpha: alpha });
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(parts) {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const ground = () => painted('transparent');
const isPaint = (paint) => paint !== 'none' && !paint.startsWith('url');

function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

const nameOf = (mark) => `${mark.localName}.${mark.getAttribute('class')}`;

/** Marks that do not stand out, neither by their fill nor by their edge. */
function faint(root) {
  return [...root.querySelectorAll(DRAWN)].filter((mark) => {
    const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(mark);
    const paints = [
      [fill, fillOpacity],
      [stroke, strokeOpacity],
    ].filter(([paint]) => isPaint(paint));
    const stands = paints.some(([paint, opacity]) => contrast(painted(paint, Number(opacity)), ground()) >= LEAST);
    return opacityOf(mark) < 0.99 || !stands;
  });
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

/** Marks that keep a colour of ours. Mixtures of a reader's own have another notation. */
function coloured(root) {
  const own = ownColours();
  const shapes = root.querySelectorAll('svg :is(path, rect, circle, line, text, tspan)');
  return [...shapes].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const paints = [fill, stroke].filter((paint) => /^rgba?\(/.test(paint));
    return shape.getClientRects().length > 0 && paints.some((paint) => !own.includes(paint));
  });
}

/** The colour a mark is filled with: its hatching's line where it is hatched, else its edge where it is not filled. */
function paintOf(mark) {
  const { fill, fillOpacity, stroke } = getComputedStyle(mark);
  if (isPaint(fill)) return painted(fill, Number(fillOpacity));
  const [, pattern] = /#([\w-]+)/.exec(fill) ?? [];
  const line = pattern && mark.getRootNode().querySelector(`#${pattern} path`);
  return painted(line ? getComputedStyle(line).stroke : stroke);
}

function looksOf(marks) {
  return marks.map((mark) => {
    const { stroke, strokeDasharray, strokeWidth } = getComputedStyle(mark);
    return { mark, paint: paintOf(mark), edge: `${stroke} ${strokeDasharray} ${strokeWidth}` };
  });
}

function areAlike(one, other) {
  if (one.edge !== other.edge || contrast(one.paint, other.paint) >= LEAST_BETWEEN.contrast) return false;
  return Math.hypot(...one.paint.map((part, i) => part - other.paint[i])) < LEAST_BETWEEN.distance;
}

/** Two keys of a legend, or two series in a picture, that look the same. */
function alike(root) {
  const kinds = [
    [...root.querySelectorAll('.legend .dot')],
    [...root.querySelectorAll('.legend .bar[width="12"]')],
    [...root.querySelectorAll('.legend .swatch')],
    ...['.bar', '.rest', '.head', '.origin:is(circle)', '.after'].map((kind) => oneOfEach(root, kind)),
  ];
  return kinds.flatMap((kind) => {
    const looks = looksOf(kind);
    return looks.flatMap((one, i) => looks.slice(i + 1).filter((other) => areAlike(one, other)));
  });
}

/** The first mark of each series in the picture. */
function oneOfEach(root, kind) {
  const marks = [...root.querySelectorAll(`.picture ${kind}`)];
  const seriesOf = (mark) => mark.closest('[data-series]').dataset.series;
  return marks.filter((mark, i) => marks.findIndex((other) => seriesOf(other) === seriesOf(mark)) === i);
}

/** Faults of the outline of the mark that is selected, or under the keyboard: these two differ. */
function outlineFaults(root) {
  const outline = root.querySelector('.emphasis .outline');
  if (!outline) return [];
  const { stroke, strokeDasharray, strokeWidth } = getComputedStyle(outline);
  const isDashed = strokeDasharray !== 'none';
  const hasRing = getComputedStyle(outline.closest('.emphasis')).filter !== 'none';
  const isByKeyboard = outline.closest('.keyboard') !== null;
  const isStrong = contrast(painted(stroke), ground()) >= LEAST && parseFloat(strokeWidth) >= 3;
  return [
    ...(isStrong && hasRing ? [] : ['the outline is lost over what it is on']),
    ...(isDashed === isByKeyboard ? [] : ['selected and focused look the same']),
  ];
}

/** Marks that cannot be told from the ground or from another, or are not in the colours that a reader asked for. */
export function forcedFaults(root) {
  return [
    ...faint(root).map((mark) => `unseen: ${nameOf(mark)}`),
    ...coloured(root).map((mark) => `not in the reader's colours: ${nameOf(mark)}`),
    ...alike(root).map(({ mark }) => `looks as another does: ${mark.outerHTML}`),
    ...outlineFaults(root),
  ];
}
