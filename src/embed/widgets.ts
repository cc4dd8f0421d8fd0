/** Attributes that every widget takes from the query of an embed page. */
const EVERY = [
  'src',
  'fallback',
  'timeout',
  'max-bytes',
  'refresh',
  'period',
  'series',
  'province',
  'target',
  'outcome',
  'certainty',
  'tier',
  'lens',
  'heading',
  'standfirst',
  'heading-level',
  'theme',
  'without-heading',
  'without-notes',
  'without-export',
] as const;
const CHART = [...EVERY, 'without-legend', 'without-table', 'without-events', 'entry-address'] as const;

/** One widget that an embed page can show. */
export interface Widget {
  readonly tag: string;
  /** Of the page, for assistive technology and link previews. */
  readonly title: string;
  /** The attributes that the query may set: no others reach the element. */
  readonly attributes: readonly string[];
}

/** Every widget an embed page can show, by its name in the query. */
export const WIDGETS: Readonly<Record<string, Widget>> = {
  map: {
    tag: 'extops-map',
    title: 'Islamic State plots and attacks abroad: a map by target country',
    attributes: [...CHART, 'region', 'without-region', 'classes', 'mark', 'multiples', 'topology'],
  },
  flows: {
    tag: 'extops-flows',
    title: 'Islamic State plots and attacks abroad: from linked province to target country',
    attributes: [...CHART, 'region', 'without-region', 'top', 'topology'],
  },
  halves: {
    tag: 'extops-halves',
    title: 'Islamic State plots and attacks abroad: half-years compared',
    attributes: [...CHART, 'by', 'compare', 'sort', 'same-day'],
  },
  events: {
    tag: 'extops-events',
    title: 'Islamic State plots and attacks abroad, one by one',
    attributes: [...EVERY, 'order', 'entry-address'],
  },
};

/** What an embed page shows when its address names no widget, or one that there is not. */
export const USUAL_WIDGET = 'map';
