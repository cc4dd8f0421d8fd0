import { nearest } from './suggest.js';

export const ATTRIBUTION_COLUMNS = ['province', 'basis', 'confidence', 'by', 'note', 'attribution_sources'];
export const SOURCE_COLUMNS = ['publisher', 'title', 'author', 'url', 'date', 'lang'].map((name) => `source_${name}`);

/** Every column of a table but repeats and other languages, in the order of the documentation. */
export const COLUMNS = [
  ...'id date date_of target also_targeted arrested_in place outcome'.split(' '),
  ...ATTRIBUTION_COLUMNS,
  ...'disputed killed injured arrested tier tier_reason summary caveat sources'.split(' '),
  ...SOURCE_COLUMNS,
];

/** What no row can do without, each with the columns that may stand in its place. */
export const REQUIRED: readonly (readonly string[])[] = [
  ...['id', 'date', 'target', 'outcome', 'province', 'basis', 'confidence', 'summary'].map((name) => [name]),
  ['source_publisher', 'sources'],
  ['source_title', 'sources'],
];

/** What people call columns for which spelling is no guide: the column, then what is written. */
const OTHER_NAMES =
  'target country,target target_country,place city,place location,province group,province branch,confidence certainty,' +
  'summary description,killed deaths,killed fatalities,injured wounded,source_title source,source_publisher publisher,' +
  'source_url url,source_url link';

/** A name, then perhaps the number of a repeat, then perhaps a language. */
const PARTS = /^(.+?)(?:_?(\d{1,2}))?(?:_([a-z]{2}))?$/;

function known(name: string): string | undefined {
  const other = () => OTHER_NAMES.split(',').find((pair) => pair.endsWith(` ${name}`));
  return COLUMNS.includes(name) ? name : other()?.split(' ')[0];
}

/** The column that an unknown header cell is probably meant for: `by_2:de` for "By 2 (de)"; `undefined` if none is near. */
export function meantColumn(cell: string): string | undefined {
  const words = cell.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const plain = words.join('_');
  const [, base = '', number, tag] = PARTS.exec(plain) ?? [];
  const name = known(base);
  const withParts = name && `${name}${number ? `_${number}` : ''}${tag ? `:${tag}` : ''}`;
  return known(plain) ?? withParts ?? (plain.length > 2 ? nearest(plain, COLUMNS) : undefined);
}
