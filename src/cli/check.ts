import type { Loaded } from '../dataset/intake.js';
import type { Count, CountryCode, Dataset, Event, Problem, Skipped } from '../dataset/model.js';
import { pointersIn } from '../dataset/parsed.js';
import { seriesColours } from './contrast.js';

/** What a dataset holds, in plots and attacks. */
export interface Counts {
  readonly events: number;
  /** What could not be read. */
  readonly skipped: Skipped;
  /** Plots and attacks in the `counts` list. */
  readonly counted: number;
  /** Of the events and counts read: those with a target country. */
  readonly withCountry: number;
  /** Of the events and counts read: those whose leading attribution names a province. */
  readonly withProvince: number;
  /** Published totals. */
  readonly totals: number;
}

/** What `extops check` says of a file. */
export interface Report {
  readonly file: string;
  /** Whether nothing is lost: every entry could be read. Warnings do not count. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** `null` where the file holds no dataset. */
  readonly counts: Counts | null;
  /** HTML that shows the file; `null` where it holds no dataset. */
  readonly snippet: string | null;
}

/** Returns the number of plots and attacks that events and rows of counts stand for. */
function sum(rows: readonly (Event | Count)[]): number {
  return rows.reduce((total, row) => total + ('count' in row ? row.count : 1), 0);
}

export function countsOf({ dataset, skipped }: Pick<Loaded, 'dataset' | 'skipped'>): Counts {
  const { events, counts, totals } = dataset;
  const rows = [...events, ...counts];
  const provinceIn = (row: Event | Count) => ('attributions' in row ? row.attributions[0]?.province : row.province);
  return {
    events: events.length,
    skipped,
    counted: sum(counts),
    withCountry: sum(rows.filter(({ target }) => target !== null)),
    withProvince: sum(rows.filter((row) => provinceIn(row) != null)),
    totals: totals.length,
  };
}

function notOnMap(pointer: string, country: CountryCode): Problem {
  const message = `country is not on the map, so the charts count it beside: ${country}`;
  return { code: 'not-on-map', pointer, message, severity: 'warning' };
}

/** Countries that events and counts name and the map does not draw. */
export function joinMisses(dataset: Dataset, onMap: ReadonlySet<string>): Problem[] {
  const pointerTo = pointersIn(dataset);
  const missesIn = (list: 'events' | 'counts') =>
    dataset[list].flatMap(({ target }, i) =>
      target === null || onMap.has(target) ? [] : [notOnMap(`${pointerTo(list, i)}/target`, target)],
    );
  return [...missesIn('events'), ...missesIn('counts')];
}

/** Provinces that a comparison by series leaves out. */
export function provincesInNoSeries({ provinces, series }: Dataset): Problem[] {
  const grouped = new Set(series.flatMap((group) => group.provinces));
  return provinces.flatMap(({ id }, i) => {
    if (grouped.has(id)) return [];
    const message = `province is in no series, so the bars count it as none named: ${id}`;
    return [{ code: 'in-no-series', pointer: `/provinces/${i}`, message, severity: 'warning' as const }];
  });
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What to paste into a page: all three charts of the file. `src` is its address as the page will see it. */
export function snippetFor(src: string): string {
  const tags = ['extops-map', 'extops-flows', 'extops-halves'];
  const charts = tags.map((tag) => `<${tag} src="${escapeAttribute(src)}"></${tag}>`);
  return ['<script type="module" src="extops.js"></script>', ...charts].join('\n');
}

/**
 * Everything that can be said of a dataset that was read. `onMap` holds the ids of the countries that the map draws,
 * `theme` the custom properties of the page that will show it.
 */
export function reportOn(
  file: string,
  loaded: Loaded,
  onMap: ReadonlySet<string>,
  theme?: ReadonlyMap<string, string>,
): Report {
  const { dataset, problems } = loaded;
  const all = [
    ...problems,
    ...joinMisses(dataset, onMap),
    ...provincesInNoSeries(dataset),
    ...seriesColours(dataset, theme),
  ];
  const src = /^https?:/.test(file) ? file : (file.split(/[\\/]/).pop() ?? file);
  const ok = all.every(({ severity }) => severity !== 'error');
  return { file, ok, problems: all, counts: countsOf(loaded), snippet: snippetFor(src) };
}
