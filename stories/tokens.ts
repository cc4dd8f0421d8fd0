/** A design token: a custom property that every chart reads, and what it falls back on. */
export interface Token {
  readonly name: `--extops-${string}`;
  /** In light and in dark surroundings; the same when there is one. */
  readonly light: string;
  readonly dark: string;
  /** Where it acts, for the docs. */
  readonly acts: string;
}

function colour(name: Token['name'], light: string, dark: string, acts: string): Token {
  return { name, light, dark, acts };
}

/** The colours, in the order they are explained. */
export const COLOURS: readonly Token[] = [
  colour(
    '--extops-ink',
    '#1b1c1e',
    '#ecebe7',
    'Heading, rule on top, labels, axis, outline of the mark under the pointer',
  ),
  colour(
    '--extops-secondary',
    '#4c4f55',
    '#b9bbbf',
    'Standfirst, legend, tooltip details, status lines, target labels',
  ),
  colour('--extops-muted', '#62666d', '#9a9da3', 'Notes, footer, axis numbers, contested borders'),
  colour('--extops-accent', '#2f478a', '#a9bcec', 'Filters: ticks, choices and what is switched on'),
  colour(
    '--extops-rule',
    '#dedbd4',
    '#3a3c41',
    'Hairlines, ticks, edges of the tooltip and of land that is not counted',
  ),
  colour(
    '--extops-paper',
    '#fff',
    '#16181b',
    'Borders between countries, halos behind labels, tooltip; set it to your page’s background',
  ),
  colour('--extops-land', '#ebe8e2', '#2a2d32', 'Land where none is recorded, halos behind arrows'),
  colour(
    '--extops-warning',
    '#83540d',
    '#e3b368',
    'Edge of a status line, “to 26 July” beside a period that is not over',
  ),
  colour('--extops-focus', '#0b57d0', '#9cc2ff', 'Focus rings, outline of the mark under the keyboard'),
  colour('--extops-ramp-1', '#bccae8', '#34435f', 'Map: the lowest class'),
  colour('--extops-ramp-2', '#8ea4d3', '#4a669b', 'Map: the second class, circles'),
  colour('--extops-ramp-3', '#5a73b6', '#6f8fcb', 'Map: the third class'),
  colour('--extops-ramp-4', '#334c90', '#a0b9ea', 'Map: the fourth class'),
  colour('--extops-ramp-5', '#172a5c', '#d9e4ff', 'Map: the highest class'),
  colour('--extops-ramp-stroke', '#3f5796', '#8aa5da', 'Map: edge of coloured countries, rings and circles'),
  ...series('1', ['#942e17', '#cf6d55'], ['#8a2a14', '#f09a83'], 'the first series (bundled data: ISKP-linked)'),
  ...series('2', ['#3b8d92', '#78d2d5'], ['#17595d', '#7cc8cb'], 'the second series (bundled data: other provinces)'),
  ...series('3', ['#674891', '#a084c7'], ['#5f4489', '#c7b0e8'], 'the third series'),
  ...series('4', ['#9e7d1a', '#e1c156'], ['#705700', '#e0c56b'], 'the fourth series'),
  ...series('5', ['#2a6129', '#68a466'], ['#2c5d2b', '#9acf98'], 'the fifth series'),
  ...series('6', ['#bd5b8d', '#f7abd0'], ['#83325e', '#eba6ca'], 'the sixth series, and any beyond'),
  ...series('none', ['#65686e', '#a3a6ac'], ['#55585e', '#b9bbbf'], 'what belongs to no series'),
];

type Pair = readonly [light: string, dark: string];

function series(slot: string, fill: Pair, text: Pair, which: string): Token[] {
  return [
    colour(`--extops-series-${slot}`, ...fill, `Arrows, bars, hatching and dots of ${which}`),
    colour(`--extops-series-${slot}-text`, ...text, `Labels of ${which}`),
  ];
}

/** Spacing and type. */
export const MEASURES: readonly Token[] = [
  {
    name: '--extops-font',
    light: 'inherit',
    dark: 'inherit',
    acts: 'Typeface of everything; the page’s own when absent',
  },
  {
    name: '--extops-font-size',
    light: '12.5px',
    dark: '12.5px',
    acts: 'Small type; heading and standfirst follow it. Labels in the picture keep their size',
  },
  {
    name: '--extops-space',
    light: '8px',
    dark: '8px',
    acts: 'Distances between heading, picture, legend, notes and footer',
  },
  {
    name: '--extops-margin',
    light: '24px',
    dark: '24px',
    acts: 'Room above and below the whole; a `margin` of the page’s own wins over it',
  },
  {
    name: '--extops-duration',
    light: '240ms',
    dark: '240ms',
    acts: 'How long colours and bars move when filters change; readers who want less motion see none',
  },
];

export const TOKENS: readonly Token[] = [...COLOURS, ...MEASURES];
