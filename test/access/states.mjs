const CHARTS = ['extops-map', 'extops-flows', 'extops-halves'];
const TAGS = [...CHARTS, 'extops-events', 'extops-filters'];

/** What a reader does first: the selector of what is pressed or opened, and of what is there then. */
export const ACT = {
  table: { press: '[data-action=table]', then: 'table' },
  events: { keys: ['Enter'], then: 'section.detail .event' },
  selected: { keys: ['ArrowRight', 'Enter'], then: 'section.detail' },
  keyboard: { keys: ['ArrowRight'], then: '.tooltip' },
  exports: { press: 'details.export summary', then: '[data-action=export]' },
  lists: { press: '.target summary', then: '.target details[open]' },
};

/** Every element in every state that a reader can meet. */
export const STATES = [
  ...TAGS.map((tag) => ({ tag, name: 'as it is', attributes: {} })),
  ...TAGS.map((tag) => ({ tag, name: 'loading', attributes: { src: '/never.json' } })),
  ...TAGS.map((tag) => ({ tag, name: 'failed', attributes: { src: '/missing.json' } })),
  ...CHARTS.map((tag) => ({ tag, name: 'with its table', attributes: {}, act: 'table' })),
  ...CHARTS.map((tag) => ({ tag, name: 'with events open', attributes: {}, act: 'events' })),
  ...CHARTS.map((tag) => ({ tag, name: 'under the keyboard', attributes: {}, act: 'keyboard' })),
  ...[...CHARTS, 'extops-events'].map((tag) => ({ tag, name: 'with the menu open', attributes: {}, act: 'exports' })),
  { tag: 'extops-filters', name: 'with a list open', attributes: { group: 'a' }, act: 'lists' },
  { tag: 'extops-map', name: 'with nothing to show', attributes: { target: 'NZL' } },
  ...CHARTS.map((tag) => ({ tag, name: 'with six series', attributes: {}, hasSix: true })),
  { tag: 'extops-map', name: 'with all classes and less', attributes: { classes: '2,3,7,15,20' }, hasSix: true },
  { tag: 'extops-map', name: 'with circles', attributes: { mark: 'circle' }, hasSix: true },
  { tag: 'extops-map', name: 'with small maps', attributes: { multiples: '' }, hasSix: true },
  { tag: 'extops-halves', name: 'as rows', attributes: { period: '2024-H1' }, hasSix: true },
  { tag: 'extops-halves', name: 'as changes', attributes: { compare: '2023-H2/2024-H1', by: 'series' }, hasSix: true },
  ...CHARTS.map((tag) => ({
    tag,
    name: 'with six series, under the keyboard',
    attributes: {},
    hasSix: true,
    act: 'keyboard',
  })),
  ...CHARTS.map((tag) => ({
    tag,
    name: 'with six series, events open',
    attributes: {},
    hasSix: true,
    act: 'selected',
  })),
];
