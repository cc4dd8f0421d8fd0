import fc, { type Arbitrary } from 'fast-check';
import { parseDataset } from '../../src/dataset/parse.js';
import {
  BASES,
  CERTAINTIES,
  DATES_OF,
  LENSES,
  OUTCOMES,
  QUALIFIERS,
  TIERS,
  type Dataset,
  type HalfYear,
} from '../../src/dataset/model.js';
import { NONE, type Filters } from '../../src/dataset/select.js';

const COUNTRIES = ['DEU', 'TUR', 'IRN', 'AFG', 'XKX', 'USA'];
const PROVINCES = ['khorasan', 'syria', 'yemen', 'sahel', 'p-5'];
const SERIES = ['iskp', 'other', 'third'];

const optional = { requiredKeys: [] as never[] };
const pad = (n: number) => String(n).padStart(2, '0');

/** Text that a reader can see something in, with what spreadsheets and markup make of it. */
const line = fc.oneof(
  fc.constantFrom(
    'A sentence.',
    '=SUM(A1)',
    "'=x",
    '"quoted", and more',
    'two\nlines',
    '# not a comment',
    '<img src=x>',
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text) && !/[\0-\x1f\x7f-\x9f]/.test(text)),
);
const text = fc.oneof(
  { weight: 3, arbitrary: line },
  fc
    .record({ en: line, ar: line, 'pt-BR': line }, optional)
    .filter((texts) => Object.keys(texts).length > 0)
    .map((texts) => ({ ...texts })),
);

/** 2022 to 2024, to the day, the month or the year. */
export const partialDate = fc
  .tuple(
    fc.integer({ min: 2022, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map((parts) => [String(parts[0]), pad(parts[1]), pad(parts[2])].slice(0, parts[3]).join('-'));
export const halfYear = fc
  .tuple(fc.integer({ min: 2022, max: 2024 }), fc.integer({ min: 1, max: 2 }))
  .map(([year, half]) => `${year}-H${half}` as HalfYear);

const count = fc.integer({ min: 0, max: 50 });
const range = fc.oneof(
  count,
  fc.tuple(count, fc.option(count)).map(([low, more]) => [low, more === null ? null : low + more]),
);
const link = fc.constantFrom('https://paper.example/1?a=b#c', 'http://paper.example', 'HTTPS://PAPER.EXAMPLE/');
const someOf = <T>(values: readonly T[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 3 });
const ids = (prefix: string) => (entries: readonly object[]) =>
  entries.map((entry, i) => ({ id: `${prefix}${i}`, ...entry }));

const sources = fc
  .array(
    fc.record(
      {
        publisher: line,
        title: line,
        author: line,
        url: link,
        date: partialDate,
        lang: fc.constantFrom('en', 'fa-AF'),
      },
      { requiredKeys: ['publisher', 'title'] },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(ids('s'));

/** Provinces, and series that take each of them at most once. */
const groups = fc.subarray(PROVINCES).chain((provinces) =>
  fc.record({
    provinces: fc.tuple(
      ...provinces.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            name: text,
            shortName: text,
            anchor: fc.tuple(
              fc.integer({ min: -180, max: 180 }),
              fc.double({ min: -90, max: 90, noNaN: true }).map((x) => x + 0),
            ),
            area: someOf(COUNTRIES),
          },
          { requiredKeys: ['id', 'name', 'anchor'] },
        ),
      ),
    ),
    series: fc
      .tuple(fc.array(text, { maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }))
      .map(([names, chosen]) =>
        names.map((name, i) => ({ id: SERIES[i]!, name, provinces: provinces.filter((_, p) => chosen[p] === i) })),
      ),
  }),
);

interface Known {
  readonly provinces: readonly string[];
  readonly series: readonly string[];
  readonly sources: readonly string[];
}

const orNull = (values: readonly string[]) => fc.constantFrom(null, ...values);

function attribution({ provinces, sources }: Known) {
  return fc.record(
    {
      province: orNull(provinces),
      basis: fc.constantFrom(...BASES),
      confidence: fc.constantFrom(...CERTAINTIES),
      by: text,
      note: text,
      sources: someOf(sources, 1),
    },
    { requiredKeys: ['province', 'basis', 'confidence'] },
  );
}

function event(known: Known) {
  return fc.record(
    {
      date: partialDate,
      dateOf: fc.constantFrom(...DATES_OF),
      target: orNull(COUNTRIES),
      alsoTargeted: someOf(COUNTRIES, 1),
      arrestedIn: someOf(COUNTRIES, 1),
      place: text,
      outcome: fc.constantFrom(...OUTCOMES),
      attributions: fc.array(attribution(known), { minLength: 1, maxLength: 3 }),
      disputed: text,
      killed: range,
      injured: range,
      arrested: range,
      tier: fc.constantFrom(...TIERS),
      tierReason: text,
      summary: text,
      caveats: fc.array(text, { minLength: 1, maxLength: 3 }),
      sources: someOf(known.sources, 1),
    },
    { requiredKeys: ['date', 'target', 'outcome', 'attributions', 'summary', 'sources'] },
  );
}

function countRow({ provinces }: Known) {
  return fc.record(
    {
      period: fc.option(halfYear),
      province: orNull(provinces),
      target: orNull(COUNTRIES),
      outcome: fc.constantFrom(...OUTCOMES),
      confidence: fc.constantFrom(...CERTAINTIES),
      count,
    },
    { requiredKeys: ['period', 'province', 'target', 'outcome', 'count'] },
  );
}

function total({ series, sources }: Known) {
  return fc.record(
    {
      period: halfYear,
      series: orNull(series),
      count,
      qualifier: fc.constantFrom(...QUALIFIERS),
      sources: someOf(sources, 1),
      note: text,
    },
    { requiredKeys: ['period', 'series', 'count', 'sources'] },
  );
}

const head = fc.record(
  {
    version: fc.constant(1 as const),
    id: fc.constantFrom('toy', '2024', 'a.b_c~d:e-f'),
    title: text,
    description: text,
    asOf: fc.constantFrom('2024-02-29', '2024-07-26', '2024-12-31'),
    completeness: fc.constantFrom('census', 'sample'),
    licence: fc.record({ name: line, url: link }, { requiredKeys: ['name'] }),
    noun: fc.record({ one: text, other: text }),
  },
  { requiredKeys: ['version', 'id', 'title', 'asOf', 'completeness'] },
);

const idsOf = (entries: readonly object[]) => entries.map((entry) => (entry as { id: string }).id);

/** Valid files, with every optional field there or not. Objects are plain and mutable, as `JSON.parse` gives them. */
export const file: Arbitrary<Record<string, unknown>> = fc
  .tuple(head, groups, sources)
  .chain(([head, groups, sources]) => {
    const known = { provinces: idsOf(groups.provinces), series: idsOf(groups.series), sources: idsOf(sources) };
    return fc.record({
      head: fc.constant({ ...head, ...groups, sources }),
      events: fc.array(event(known), { maxLength: 12 }).map(ids('e')),
      counts: fc.array(countRow(known), { maxLength: 5 }),
      totals: fc.array(total(known), { maxLength: 4 }).map(ids('t')),
    });
  })
  .map(({ head, ...lists }) => JSON.parse(JSON.stringify({ ...head, ...lists })) as Record<string, unknown>);

export function parsed(file: unknown): Dataset {
  const { dataset, problems } = parseDataset(file);
  if (!dataset) throw new Error(`does not parse: ${JSON.stringify(problems)}`);
  return dataset;
}

export const dataset: Arbitrary<Dataset> = file.map(parsed);

const chosen = <T extends string>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

/** Any filters, also for ids that a dataset may lack. */
export const filters: Arbitrary<Filters> = fc.record(
  {
    period: fc.tuple(halfYear, halfYear).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    series: chosen([...SERIES, NONE]),
    province: chosen([...PROVINCES, NONE]),
    target: chosen([...COUNTRIES, NONE]),
    outcome: chosen(OUTCOMES),
    certainty: chosen(CERTAINTIES),
    tier: chosen(TIERS),
    lens: fc.constantFrom(...LENSES),
  },
  optional,
);
