const CHARTS = ['extops-map', 'extops-flows', 'extops-halves'];
const TAGS = [...CHARTS, 'extops-events', 'extops-filters'];

/** What a reader does first: the selector of what is pressed or opened, and of what is there then. */
export const ACT = {
  table: { press: '[data-action=table]', then: 'table' },
  events: { keys: ['Enter'], then: 'section.detail .event' },
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
];
