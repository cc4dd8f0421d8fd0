/** Where a page of docs/ stands in Storybook. */
const PAGES: Readonly<Record<string, string>> = {
  'map.md': 'charts-map',
  'flows.md': 'charts-flows',
  'halves.md': 'charts-half-years',
  'events.md': 'charts-events',
  'filters.md': 'charts-filters',
  'theming.md': 'theming-guide',
  'honesty.md': 'guides-honesty',
  'cartography.md': 'guides-cartography-and-borders',
  'dataset.md': 'guides-dataset-format',
  'embedding.md': 'guides-embedding',
  'warehouse.md': 'guides-counts-from-a-warehouse',
  'README.md': 'guides-the-data-and-whose-borders',
};

const LINK = /\]\((?:\.\.\/)?(?:docs\/|data\/)?([\w-]+\.md)(?:#[\w-]*)?\)/g;

/** Files that are published beside the page: a link that opens elsewhere is left alone by Storybook. */
const FILE = /\[([^\]]+)\]\(\.\.\/(data\/[\w.-]+\.(?:csv|json))\)/g;

/** Files of the repository that are not published: named instead of linked. */
const UNPUBLISHED = /\[([^\]]+)\]\(\.\.\/((?:demo|src|test)\/[\w./-]+)\)/g;

/** A page of docs/ with its links to other pages turned into links within Storybook. */
export function asPage(markdown: string): string {
  return markdown
    .replace(LINK, (link, file: string) => (PAGES[file] ? `](?path=/docs/${PAGES[file]}--docs)` : link))
    .replace(FILE, (_link, text: string, file: string) => `<a href="${file}" target="_blank">${text}</a>`)
    .replace(UNPUBLISHED, '$1 (`$2`)');
}
